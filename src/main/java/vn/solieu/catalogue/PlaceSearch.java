package vn.solieu.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds every version of every unit that a person may mean by what is written, whenever it was valid.
 *
 * <p>In contrast to {@link PlaceResolver} it settles nothing: several units are several answers.
 */
final class PlaceSearch {

    private final UnitCatalogue units;
    private final UnitTable table;

    PlaceSearch(UnitCatalogue units, UnitTable table) {
        this.units = units;
        this.table = table;
    }

    List<AdministrativeUnit> everNamed(String written, LocalDate latest) {
        Optional<PlaceResolver.InArea> parts = PlaceResolver.partsOf(written);
        if (parts.isEmpty()) {
            return alone(written, latest);
        }
        List<AdministrativeUnit> whole = alone(written, latest);
        return whole.isEmpty() ? inArea(parts.get(), latest) : whole;
    }

    private List<AdministrativeUnit> inArea(PlaceResolver.InArea parts, LocalDate latest) {
        List<AdministrativeUnit> areas = everNamed(parts.area(), latest);
        Set<String> codes = areas.stream().map(AdministrativeUnit::code).collect(Collectors.toSet());
        List<AdministrativeUnit> found = alone(parts.name(), latest).stream()
                .filter(unit -> units.ancestorsOf(unit, latest).stream().anyMatch(area -> codes.contains(area.code())))
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        // Within an area a garbled name can be settled.
        Set<AdministrativeUnit> settled = new LinkedHashSet<>();
        for (AdministrativeUnit area : areas) {
            LocalDate day = UnitSuccession.lastDayOf(area, latest);
            units.resolve(parts.name(), day, area)
                    .filter(unit -> !unit.equals(area) && units.isWithin(unit, area, day))
                    .ifPresent(settled::add);
        }
        return List.copyOf(settled);
    }

    private List<AdministrativeUnit> alone(String written, LocalDate latest) {
        List<WrittenPlace> readings = WrittenPlace.readings(written);
        Set<String> names = readings.stream()
                .map(reading -> PlaceNameFolding.bareOfFolded(reading.foldedName()))
                .collect(Collectors.toSet());
        List<AdministrativeUnit> alike = new ArrayList<>();
        for (int row : table.rowsNamed(names)) {
            AdministrativeUnit unit = table.get(row);
            if (hasBegun(unit, latest)) {
                alike.add(unit);
            }
        }
        return sorted(new NameIndex(alike).find(readings, false).units());
    }

    static List<AdministrativeUnit> sorted(Collection<AdministrativeUnit> units) {
        return units.stream()
                .sorted(Comparator.comparing(AdministrativeUnit::level).thenComparing(AdministrativeUnit::code))
                .toList();
    }

    List<AdministrativeUnit> suggestions(String written, LocalDate latest, int most) {
        String name =
                PlaceResolver.partsOf(written).map(PlaceResolver.InArea::name).orElse(written);
        // Of the versions of one unit the last stands for all.
        Map<String, AdministrativeUnit> known = new LinkedHashMap<>();
        for (AdministrativeUnit unit : units.all()) {
            if (hasBegun(unit, latest)) {
                known.put(unit.code().concat(unit.name()), unit);
            }
        }
        return NearestNames.suggestions(List.copyOf(known.values()), name, most);
    }

    private static boolean hasBegun(AdministrativeUnit unit, LocalDate day) {
        return unit.validFrom() == null || !day.isBefore(unit.validFrom());
    }
}
