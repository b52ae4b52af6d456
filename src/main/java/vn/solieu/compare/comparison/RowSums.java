package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.records.StoredObservation;

/**
 * The sum over the rows of a table whose report states no total.
 *
 * <p>The rows must share document, wording, kind and time, and each must have a name of its own. Either none of them is an
 * administrative unit (kinds of offices, of shops), or they are all the units that the reporting one consists of: a sum without one of them
 * would be a smaller number that looks whole. Shares are never added up.
 */
final class RowSums {

    private record Column(
            String sha256,
            String label,
            ObservationKind kind,
            @Nullable Period period) {}

    private final UnitCatalogue units;

    RowSums(UnitCatalogue units) {
        this.units = units;
    }

    /**
     * The newest sum for a unit.
     *
     * @param figures of one indicator, in documents of the unit
     * @return {@code null} when no table can be added up
     */
    @Nullable
    ComparedValue newest(AdministrativeUnit unit, ObservationKind kind, List<StoredObservation> figures) {
        if (kind == ObservationKind.PERCENTAGE) {
            return null;
        }
        Map<Column, List<StoredObservation>> columns = figures.stream()
                .filter(figure -> figure.observation().kind() == kind
                        && figure.observation().role() == null
                        && figure.observation().provenance().fromTable()
                        && figure.observation().period() != null)
                .collect(Collectors.groupingBy(
                        figure -> new Column(
                                figure.sha256(),
                                figure.observation().printedLabel(),
                                kind,
                                figure.observation().period()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<ComparedValue> sums = new ArrayList<>();
        for (List<StoredObservation> rows : columns.values()) {
            if (areWhole(unit, rows)) {
                sums.add(sum(kind, rows));
            }
        }
        return sums.stream()
                .max(Comparator.comparing((ComparedValue sum) -> dayOf(sum))
                        .thenComparingInt(sum -> sum.sources().size()))
                .orElse(null);
    }

    private static LocalDate dayOf(ComparedValue sum) {
        LocalDate day = sum.day();
        return day == null ? LocalDate.MIN : day;
    }

    private boolean areWhole(AdministrativeUnit unit, List<StoredObservation> rows) {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (StoredObservation row : rows) {
            Observation figure = row.observation();
            if (figure.place() == null || !names.add(figure.place())) {
                return false;
            }
            if (figure.placeCode() != null && !codes.add(figure.placeCode())) {
                return false;
            }
        }
        if (rows.size() < 2) {
            return false;
        }
        if (codes.isEmpty()) {
            return true;
        }
        Period period = rows.getFirst().observation().period();
        if (period == null || codes.size() != rows.size()) {
            return false;
        }
        Set<String> parts = units.childrenOf(unit, period.end()).stream()
                .map(AdministrativeUnit::code)
                .collect(Collectors.toSet());
        return codes.equals(parts);
    }

    private static ComparedValue sum(ObservationKind kind, List<StoredObservation> rows) {
        return new ComparedValue(
                rows.stream().map(row -> row.observation().value()).reduce(BigDecimal.ZERO, BigDecimal::add),
                kind,
                rows.getFirst().observation().period(),
                ComparedValue.Origin.SUM_OF_ROWS,
                rows,
                List.of(),
                null);
    }
}
