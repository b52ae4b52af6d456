package vn.solieu.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settles which unit a written place means, by the area and the day of the text.
 *
 * <p>Names as they are written come before names with marks left out, and both before garbled ones; the area comes
 * before its province, and that before the country.
 */
final class PlaceResolver {

    /** Before an area without a comma: "xã Sơn Hà huyện Quan Sơn", "Sơn Hà (Quan Sơn)", "xã Sơn Hà - huyện Quan Sơn". */
    private static final Pattern LARGER_AREA = Pattern.compile(
            "(?iu)^(.*\\S)\\s*(?:[(]([^()]+)[)]?|(?:\\s-)?\\s((?:huyện|quận|thị xã|thành phố|tp\\.|tx\\.|tỉnh)\\s.+))$");

    /** Provinces alone, for names without their type. */
    private static final String PROVINCES = "provinces";

    private final UnitCatalogue units;
    /** By the number of the list and the code of the area; without a code, the country. */
    private final Map<String, NameIndex> nameIndexes = new ConcurrentHashMap<>();

    PlaceResolver(UnitCatalogue units) {
        this.units = units;
    }

    /** A name and the larger area written behind it. */
    record InArea(String name, String area) {}

    /** The parts of a place that is written with its area; empty when it is written alone. */
    static Optional<InArea> partsOf(String written) {
        int comma = written.lastIndexOf(',');
        if (comma >= 0) {
            return Optional.of(new InArea(written.substring(0, comma), written.substring(comma + 1)));
        }
        Matcher parts = LARGER_AREA.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new InArea(parts.group(1), parts.group(2) == null ? parts.group(3) : parts.group(2)));
    }

    Optional<AdministrativeUnit> resolve(String written, LocalDate at, @Nullable AdministrativeUnit within) {
        boolean hasComma = written.indexOf(',') >= 0;
        Optional<AdministrativeUnit> found = hasComma ? Optional.empty() : resolveAlone(written, at, within);
        return found.isPresent() ? found : partsOf(written).flatMap(parts -> inArea(parts, at, within));
    }

    /** Whether the area or something in it has the name, with or without its marks. */
    boolean isNamed(String written, LocalDate at, AdministrativeUnit within) {
        List<WrittenPlace> readings = WrittenPlace.readings(written);
        return !readings.isEmpty()
                && !find(readings, within.code(), at, false).units().isEmpty();
    }

    private Optional<AdministrativeUnit> inArea(InArea parts, LocalDate at, @Nullable AdministrativeUnit within) {
        return resolve(parts.area(), at, within)
                .flatMap(area -> resolve(parts.name(), at, area).filter(unit -> units.isWithin(unit, area, at)));
    }

    private Optional<AdministrativeUnit> resolveAlone(
            String written, LocalDate at, @Nullable AdministrativeUnit within) {
        List<WrittenPlace> readings = WrittenPlace.readings(written);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        if (within == null) {
            return only(find(readings, UnitCatalogue.EVERYWHERE, at, false).units());
        }
        NameIndex.Found found = find(readings, within.code(), at, false);
        if (!found.units().isEmpty()) {
            return only(found.units()).or(() -> directlyBelow(within, found.units()));
        }
        NameIndex.Found elsewhere = elsewhere(written, readings, at, within);
        if (elsewhere.exact()) {
            return only(elsewhere.units());
        }
        Optional<AdministrativeUnit> near = nearest(written, at, within);
        // The same letters may be a garbled name of the area or one of the province without its marks: either is a
        // guess.
        return near.isPresent() && !elsewhere.units().isEmpty()
                ? Optional.empty()
                : near.or(() -> only(elsewhere.units()));
    }

    /** Units outside of the area: of its province, else those of the country that have the name with its marks. */
    private NameIndex.Found elsewhere(
            String written, List<WrittenPlace> readings, LocalDate at, AdministrativeUnit within) {
        Optional<AdministrativeUnit> province = units.provinceOf(within, at);
        NameIndex.Found found = NameIndex.Found.NONE;
        if (province.isPresent() && !province.get().equals(within)) {
            found = find(readings, province.get().code(), at, true);
        }
        if (found.exact()) {
            return found;
        }
        // Text without any mark lost them: "Xa Thanh" may be what is left of a longer name, and need not be Xã Thanh.
        boolean typed = readings.stream().anyMatch(WrittenPlace::isTyped)
                && !PlaceNameFolding.fold(written).equals(PlaceNameFolding.bare(written));
        NameIndex.Found country = find(readings, typed ? UnitCatalogue.EVERYWHERE : PROVINCES, at, true);
        boolean provinces = country.units().stream().allMatch(unit -> unit.level() == UnitLevel.PROVINCE);
        return country.exact() || (provinces && found.units().isEmpty()) ? country : found;
    }

    /** The unit of the area whose name the text comes nearest to. */
    private Optional<AdministrativeUnit> nearest(String written, LocalDate at, AdministrativeUnit within) {
        int time = units.timeOf(at);
        Optional<AdministrativeUnit> near = nearest(written, time, within);
        return near.isEmpty() && units.changesUnseen(at, time) ? nearest(written, time + 1, within) : near;
    }

    private Optional<AdministrativeUnit> nearest(String written, int time, AdministrativeUnit within) {
        String own = within.code();
        boolean commune = within.level() == UnitLevel.COMMUNE;
        return NearestNames.only(
                index(own, time).units(),
                written,
                unit -> commune || !(unit.code().equals(own) || own.equals(unit.parentCode())));
    }

    /** Of several units of one name the one that the area is made of: a province is made of districts, not of their communes. */
    private static Optional<AdministrativeUnit> directlyBelow(AdministrativeUnit area, List<AdministrativeUnit> found) {
        if (found.stream().anyMatch(unit -> unit.code().equals(area.code()))) {
            return Optional.empty();
        }
        return only(found.stream()
                .filter(unit -> area.code().equals(unit.parentCode()))
                .toList());
    }

    private static Optional<AdministrativeUnit> only(List<AdministrativeUnit> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    NameIndex.Found find(List<WrittenPlace> readings, String areaCode, LocalDate at, boolean typedOnly) {
        int time = units.timeOf(at);
        NameIndex.Found found = index(areaCode, time).find(readings, typedOnly);
        return found.units().isEmpty() && units.changesUnseen(at, time)
                ? index(areaCode, time + 1).find(readings, typedOnly)
                : found;
    }

    NameIndex index(String areaCode, int time) {
        String key = String.valueOf(time).concat(areaCode);
        NameIndex index = nameIndexes.get(key);
        if (index == null) {
            // Two threads may build the same index; either is right.
            index = new NameIndex(areaCode.equals(PROVINCES) ? units.provinces(time) : units.unitsOf(areaCode, time));
            nameIndexes.put(key, index);
        }
        return index;
    }
}
