package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units of one area and time by their names, with and without diacritics. */
final class NameIndex {

    private record Entry(AdministrativeUnit unit, String foldedName) {}

    /**
     * What fits a written place.
     *
     * @param units each once
     * @param exact whether they fit letter for letter; false when marks were left out, or none fits
     */
    record Found(List<AdministrativeUnit> units, boolean exact) {

        static final Found NONE = new Found(List.of(), false);
    }

    private final List<AdministrativeUnit> units;
    private final Map<String, List<Entry>> byBareName = new HashMap<>();

    NameIndex(List<AdministrativeUnit> units) {
        this.units = List.copyOf(units);
        for (AdministrativeUnit unit : units) {
            String folded = PlaceNameFolding.fold(unit.name());
            String bare = PlaceNameFolding.bareOfFolded(folded);
            List<Entry> namesakes = byBareName.get(bare);
            if (namesakes == null) {
                namesakes = new ArrayList<>(2);
                byBareName.put(bare, namesakes);
            }
            namesakes.add(new Entry(unit, folded));
        }
    }

    /** All units of the index. */
    List<AdministrativeUnit> units() {
        return units;
    }

    /**
     * The units that fit one of the readings letter for letter; if none, those whose marks the writer left out.
     *
     * @param typedOnly whether units other than provinces count only when their type is written
     */
    Found find(List<WrittenPlace> readings, boolean typedOnly) {
        List<AdministrativeUnit> exact = new ArrayList<>(2);
        List<AdministrativeUnit> weaker = new ArrayList<>(2);
        for (WrittenPlace reading : readings) {
            String bare = PlaceNameFolding.bareOfFolded(reading.foldedName());
            for (Entry entry : byBareName.getOrDefault(bare, List.of())) {
                if (!reading.admits(entry.unit(), typedOnly)) {
                    continue;
                }
                if (entry.foldedName().equals(reading.foldedName())) {
                    add(exact, entry.unit());
                } else if (PlaceNameFolding.agreesFolded(reading.foldedName(), entry.foldedName())) {
                    add(weaker, entry.unit());
                }
            }
        }
        return new Found(List.copyOf(exact.isEmpty() ? weaker : exact), !exact.isEmpty());
    }

    /** Two readings may find the same unit. */
    private static void add(List<AdministrativeUnit> found, AdministrativeUnit unit) {
        if (!found.contains(unit)) {
            found.add(unit);
        }
    }
}
