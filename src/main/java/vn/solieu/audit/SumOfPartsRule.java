package vn.solieu.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.solieu.document.Finding;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Table;

/**
 * The total of a column of a table must be the sum of its rows: I(total) overlaps Σ I(part). Checked where a
 * column has one total and at least three other rows, none of which is a part of another; columns of shares and rates have no sum.
 */
final class SumOfPartsRule implements AuditRule {

    /** A table of fewer parts is a breakdown of another kind. */
    private static final int LEAST_PARTS = 3;

    @Override
    public String name() {
        return "sum_of_parts";
    }

    private record ColumnKey(String indicator, int firstPage, String period) {}

    @Override
    public List<Finding> check(List<Table> tables, List<Observation> observations) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<ColumnKey, List<Observation>> column :
                columns(tables, observations).entrySet()) {
            check(column.getKey(), column.getValue(), findings);
        }
        return findings;
    }

    private static Map<ColumnKey, List<Observation>> columns(List<Table> tables, List<Observation> observations) {
        Map<ColumnKey, List<Observation>> columns = new LinkedHashMap<>();
        for (Observation observation : observations) {
            if (!observation.provenance().fromTable()) {
                continue;
            }
            int page = observation.provenance().page();
            int firstPage = tables.stream()
                    .filter(t -> t.pages().contains(page))
                    .mapToInt(Table::page)
                    .findFirst()
                    .orElse(page);
            String period =
                    observation.period() == null ? "" : observation.period().iso();
            columns.computeIfAbsent(new ColumnKey(observation.indicator(), firstPage, period), _ -> new ArrayList<>())
                    .add(observation);
        }
        return columns;
    }

    private void check(ColumnKey key, List<Observation> column, List<Finding> findings) {
        List<Observation> totals =
                column.stream().filter(o -> o.role() == ObservationRole.TOTAL).toList();
        List<Observation> parts =
                column.stream().filter(o -> o.role() != ObservationRole.TOTAL).toList();
        boolean additive = column.stream()
                .noneMatch(o -> o.kind() == ObservationKind.PERCENTAGE
                        || Objects.requireNonNullElse(o.unit(), "").contains("/"));
        boolean nested = parts.stream().anyMatch(o -> o.role() == ObservationRole.PART);
        if (totals.size() != 1 || parts.size() < LEAST_PARTS || !additive || nested) {
            return;
        }
        Observation total = totals.getFirst();
        PrintedValue sum = new PrintedValue(BigDecimal.ZERO, BigDecimal.ZERO);
        BigDecimal printedSum = BigDecimal.ZERO;
        for (Observation part : parts) {
            sum = sum.plus(PrintedValue.of(part.value()));
            printedSum = printedSum.add(part.value());
        }
        // Sections with totals of their own count every part twice: which rows are sections is not known here.
        boolean countedTwice = printedSum.compareTo(total.value().add(total.value())) == 0;
        if (countedTwice || sum.overlaps(PrintedValue.of(total.value()))) {
            return;
        }
        List<Finding.Operand> operands = new ArrayList<>();
        operands.add(operand(total));
        parts.forEach(p -> operands.add(operand(p)));
        findings.add(new Finding(
                name(),
                Finding.Verdict.FAIL,
                cause(column),
                List.of(key.indicator(), total.value().toPlainString(), printedSum.toPlainString()),
                total.provenance().page(),
                total.value(),
                printedSum,
                operands));
    }

    private static Finding.Operand operand(Observation observation) {
        return new Finding.Operand(
                Objects.requireNonNullElse(observation.place(), observation.indicator()),
                observation.raw(),
                observation.value(),
                observation.provenance().page(),
                observation.provenance().box());
    }

    /** The paper is blamed only when its numbers are digital: in a scan, a cell that was not read at all leaves no trace here. */
    private static Finding.Cause cause(List<Observation> column) {
        boolean digital = column.stream().allMatch(o -> o.provenance().confidence() == null);
        return digital ? Finding.Cause.PAPER : Finding.Cause.UNKNOWN;
    }
}
