package vn.solieu.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.QueryAnswer;

/**
 * An answer in columns and rows.
 *
 * @param columns names and types, at least one
 * @param rows as many values as columns, each {@code null} when absent, else of its column's type
 */
public record AnswerTable(List<Column> columns, List<List<@Nullable Object>> rows) {

    /**
     * A column.
     *
     * @param name its heading
     * @param type what its values are
     */
    public record Column(String name, Type type) {}

    /** What the values of a column are. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link String} that stands to the right and is never cut: a number written as people write it, with what belongs to it. */
        AMOUNT,
        /** {@link BigDecimal}; its decimals are shown as they are. */
        NUMBER,
        /** {@link Boolean}. */
        TRUTH
    }

    /**
     * Checks that every row has a value of the right type for every column.
     *
     * @throws IllegalArgumentException when one has not
     */
    public AnswerTable {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no column");
        }
        List<List<@Nullable Object>> checked = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            checked.add(checked(row, columns));
        }
        rows = Collections.unmodifiableList(checked);
    }

    private static List<@Nullable Object> checked(List<@Nullable Object> row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            boolean fits = switch (columns.get(i).type()) {
                case TEXT, AMOUNT -> value instanceof String;
                case NUMBER -> value instanceof BigDecimal;
                case TRUTH -> value instanceof Boolean;
            };
            if (value != null && !fits) {
                throw new IllegalArgumentException("column " + columns.get(i).name() + " holds a "
                        + value.getClass().getName());
            }
        }
        return Collections.unmodifiableList(new ArrayList<@Nullable Object>(row));
    }

    /** The rows of a question in SQL; dates and times are texts in ISO form. */
    public static AnswerTable of(QueryAnswer.Rows answer) {
        List<Column> columns = answer.columns().stream()
                .map(column -> new Column(
                        column.name(),
                        switch (column.type()) {
                            case NUMBER -> Type.NUMBER;
                            case TRUTH -> Type.TRUTH;
                            case TEXT, DATE, TIME, TIMESTAMP -> Type.TEXT;
                        }))
                .toList();
        return new AnswerTable(columns, answer.rows());
    }

    /** A value as text without any markup: numbers with all their digits, never with an exponent; {@code ""} when absent. */
    static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
