package vn.solieu.language.restoration;

import java.util.List;

/** Tells which places of the region a name without marks may mean. The restorers declare it; who knows the units of the region fits it. */
@FunctionalInterface
public interface PlaceNames {

    /** Knows no place. */
    PlaceNames NONE = bareName -> List.of();

    /**
     * The names of places that look so without their marks.
     *
     * @param bareName lower case, without marks, a blank between syllables: "bau sen"
     * @return names with their marks, without "xã", "phường" and the like, syllables parted by a blank: "Bàu Sen"; empty for none
     */
    List<String> accented(String bareName);
}
