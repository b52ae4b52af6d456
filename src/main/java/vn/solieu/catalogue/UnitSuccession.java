package vn.solieu.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows units over the days on which the lists change, onward and back. */
final class UnitSuccession {

    private final UnitCatalogue units;
    private final UnitTable table;

    UnitSuccession(UnitCatalogue units, UnitTable table) {
        this.units = units;
        this.table = table;
    }

    List<AdministrativeUnit> successorsOf(AdministrativeUnit unit) {
        LocalDate end = unit.validUntil();
        if (end == null) {
            return List.of();
        }
        if (unit.successorCodes().isEmpty() && !end.equals(UnitCatalogue.REFORM)) {
            return units.byCode(unit.code(), end).stream().toList();
        }
        return unit.successorCodes().stream()
                .flatMap(code -> units.byCode(code, end).stream())
                .toList();
    }

    List<AdministrativeUnit> successorsOf(AdministrativeUnit unit, LocalDate at) {
        Set<AdministrativeUnit> current = new LinkedHashSet<>(Set.of(unit));
        for (int change = 0; change < table.listDates().size(); change++) {
            current = current.stream()
                    .flatMap(step -> isOver(step, at) ? successorsOf(step).stream() : Stream.of(step))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return current.stream().filter(step -> step.isValidAt(at)).toList();
    }

    private static boolean isOver(AdministrativeUnit unit, LocalDate at) {
        return unit.validUntil() != null && !at.isBefore(unit.validUntil());
    }

    List<AdministrativeUnit> predecessorsOf(AdministrativeUnit unit) {
        LocalDate start = unit.validFrom();
        if (start == null) {
            return List.of();
        }
        List<AdministrativeUnit> predecessors = new ArrayList<>();
        for (int row : table.rowsEndingWith(unit.code())) {
            AdministrativeUnit earlier = table.get(row);
            if (start.equals(earlier.validUntil()) && successorsOf(earlier).contains(unit)) {
                predecessors.add(earlier);
            }
        }
        return List.copyOf(predecessors);
    }

    List<AdministrativeUnit> territoryOf(AdministrativeUnit unit, LocalDate at) {
        LocalDate last = lastDayOf(unit, at);
        AdministrativeUnit district =
                unit.level() == UnitLevel.COMMUNE ? units.parentOf(unit, last).orElse(unit) : unit;
        Set<AdministrativeUnit> territory = new LinkedHashSet<>();
        for (AdministrativeUnit commune : units.childrenOf(district, last)) {
            territory.addAll(successorsOf(commune, at));
        }
        return List.copyOf(territory);
    }

    /** The last day on which the unit was valid, if it had ended by then; else that day. */
    static LocalDate lastDayOf(AdministrativeUnit unit, LocalDate at) {
        return unit.validUntil() == null || at.isBefore(unit.validUntil())
                ? at
                : unit.validUntil().minusDays(1);
    }
}
