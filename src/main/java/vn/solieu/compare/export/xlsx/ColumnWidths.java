package vn.solieu.compare.export.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.text.CellText;

/** How wide columns are shown: as wide as what stands in the first rows, within bounds. */
final class ColumnWidths {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** The button of the filter covers the end of the name. */
    private static final int BUTTON = 4;

    private static final int MARGIN = 3;

    /** Capitals are wider than the digits by which widths are counted: so many of them take a character more. */
    private static final int CAPITALS = 4;

    private ColumnWidths() {}

    /** Widths in characters. */
    static int[] of(List<Column> columns, List<List<@Nullable Object>> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            int width = Math.max(NARROWEST, column.name().length() + BUTTON);
            for (List<@Nullable Object> row : rows) {
                Object value = row.get(i);
                if (value != null) {
                    width = Math.max(width, shown(column, value) + MARGIN);
                }
            }
            widths[i] = Math.min(WIDEST, width);
        }
        return widths;
    }

    private static int shown(Column column, Object value) {
        String text = switch (value) {
            case Link link -> link.text();
            case String plain -> plain;
            default -> CellText.of(column.type(), value);
        };
        String begin = text.substring(0, Math.min(WIDEST, text.length()));
        return begin.length()
                + (int) begin.chars().filter(Character::isUpperCase).count() / CAPITALS;
    }
}
