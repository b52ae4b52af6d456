package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.document.Box;
import vn.solieu.document.Finding;

/** The tables {@code finding} and {@code finding_operand}: what does not add up, and remarks. */
final class FindingRows {

    private static final String[] COLUMNS = {
        "document_id",
        "position",
        "remark",
        "rule",
        "verdict",
        "cause",
        "arguments",
        "page",
        "exact_printed",
        "printed",
        "exact_expected",
        "expected"
    };

    private static final String[] OPERAND_COLUMNS = {
        "document_id",
        "finding_position",
        "position",
        "label",
        "raw",
        "exact_value",
        "value",
        "page",
        "x0",
        "y0",
        "x1",
        "y1"
    };

    /** An operand and the finding it belongs to. */
    private record Placed(int finding, Finding.Operand operand) {}

    private FindingRows() {}

    /** Puts in the findings and after them the remarks. */
    static void insert(Connection connection, long documentKey, List<Finding> findings, List<Finding> remarks)
            throws SQLException {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(remarks);
        try (BatchInsert insert = new BatchInsert(connection, "finding", COLUMNS)) {
            for (int i = 0; i < all.size(); i++) {
                Finding finding = all.get(i);
                BigDecimal expected = finding.expected();
                insert.add(
                        documentKey,
                        i,
                        i >= findings.size(),
                        finding.rule(),
                        StoredName.of(finding.verdict()),
                        StoredName.of(finding.cause()),
                        finding.arguments().toArray(String[]::new),
                        finding.page(),
                        ExactNumber.text(finding.printed()),
                        ExactNumber.computable(finding.printed()),
                        expected == null ? null : ExactNumber.text(expected),
                        expected == null ? null : ExactNumber.computable(expected));
            }
        }
        try (BatchInsert insert = new BatchInsert(connection, "finding_operand", OPERAND_COLUMNS)) {
            for (int i = 0; i < all.size(); i++) {
                List<Finding.Operand> operands = all.get(i).operands();
                for (int j = 0; j < operands.size(); j++) {
                    Finding.Operand operand = operands.get(j);
                    Box box = operand.box();
                    insert.add(
                            documentKey,
                            i,
                            j,
                            operand.label(),
                            operand.raw(),
                            ExactNumber.text(operand.value()),
                            ExactNumber.computable(operand.value()),
                            operand.page(),
                            box == null ? null : box.x0(),
                            box == null ? null : box.y0(),
                            box == null ? null : box.x1(),
                            box == null ? null : box.y1());
                }
            }
        }
    }

    /**
     * The findings of a document, or its remarks.
     *
     * @param remarks which of the two
     */
    static List<Finding> of(Connection connection, long documentKey, boolean remarks) throws SQLException {
        Map<Integer, List<Finding.Operand>> operands = new HashMap<>();
        for (Placed placed : Row.list(
                connection,
                "select * from finding_operand where document_id = ? order by finding_position, position",
                FindingRows::operand,
                documentKey)) {
            operands.computeIfAbsent(placed.finding, _ -> new ArrayList<>()).add(placed.operand);
        }
        return Row.list(
                connection,
                "select * from finding where document_id = ? and remark = ? order by position",
                row -> finding(row, operands.getOrDefault(row.integer("position"), List.of())),
                documentKey,
                remarks);
    }

    private static Placed operand(Row row) throws SQLException {
        return new Placed(
                row.integer("finding_position"),
                new Finding.Operand(
                        row.text("label"),
                        row.text("raw"),
                        new BigDecimal(row.text("exact_value")),
                        row.integer("page"),
                        row.box()));
    }

    private static Finding finding(Row row, List<Finding.Operand> operands) throws SQLException {
        String expected = row.textOrNull("exact_expected");
        return new Finding(
                row.text("rule"),
                StoredName.read(Finding.Verdict.class, row.text("verdict")),
                StoredName.read(Finding.Cause.class, row.text("cause")),
                row.texts("arguments"),
                row.integer("page"),
                new BigDecimal(row.text("exact_printed")),
                expected == null ? null : new BigDecimal(expected),
                operands);
    }
}
