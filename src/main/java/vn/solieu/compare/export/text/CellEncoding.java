package vn.solieu.compare.export.text;

import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;

/**
 * How values stand in cells of text, so that they come back to the last character. An absent value is an empty cell in both.
 */
public enum CellEncoding {
    /**
     * For spreadsheet programs: no text is run. What one would take for a formula gets an apostrophe in front
     * ({@link FormulaGuard}), and so does {@code ""} where an empty cell would mean absent.
     */
    SPREADSHEET {
        @Override
        String marked(String text, boolean nullable) {
            return text.isEmpty() && nullable ? FormulaGuard.MARK : FormulaGuard.guarded(text);
        }

        @Override
        String unmarked(String cell) {
            return FormulaGuard.unguarded(cell);
        }
    },
    /**
     * For other programs: texts stand as they are. Only {@code ""} is written as two quotation marks where an empty cell would
     * mean absent, and texts that are nothing but an even number of quotation marks get two more.
     */
    PLAIN {
        private static final String EMPTY = "\"\"";

        @Override
        String marked(String text, boolean nullable) {
            return text.isEmpty() ? (nullable ? EMPTY : text) : isQuotes(text) ? text + EMPTY : text;
        }

        @Override
        String unmarked(String cell) {
            return isQuotes(cell) ? cell.substring(EMPTY.length()) : cell;
        }

        private static boolean isQuotes(String text) {
            return !text.isEmpty()
                    && text.charAt(0) == '"'
                    && text.length() % 2 == 0
                    && text.chars().allMatch(c -> c == '"');
        }
    };

    abstract String marked(String text, boolean nullable);

    abstract String unmarked(String cell);

    /** The text of a cell. */
    public String cell(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = CellText.of(column.type(), value);
        return isText(column.type()) ? marked(text, column.nullable()) : text;
    }

    /** The value of a cell; whether it may be absent is for the caller to judge. */
    public CellReading value(Column column, String cell) {
        if (cell.isEmpty()) {
            return column.type() == ColumnType.TEXT && !column.nullable() ? CellReading.of("") : CellReading.ABSENT;
        }
        return CellText.read(column.type(), isText(column.type()) ? unmarked(cell) : cell);
    }

    private static boolean isText(ColumnType type) {
        return switch (type) {
            case TEXT, TEXTS, LINK -> true;
            case INTEGER, DECIMAL, TRUTH, DATE, TIMESTAMP, DOUBLE -> false;
        };
    }
}
