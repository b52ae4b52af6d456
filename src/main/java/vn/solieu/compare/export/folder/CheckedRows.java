package vn.solieu.compare.export.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.RowCursor;
import vn.solieu.compare.export.dataset.TableShape;

/**
 * The rows of a table, each checked against its columns and counted.
 *
 * <p>Half a surrogate pair is no character and cannot stand in UTF-8: it becomes U+FFFD, and is counted.
 */
public final class CheckedRows implements RowCursor {

    private final TableShape shape;
    private final RowCursor rows;
    private long count;
    private long broken;

    CheckedRows(DatasetTable table) throws IOException {
        this.shape = table.shape();
        this.rows = table.open();
    }

    /** {@inheritDoc} A value of another type is an error of the program: {@link IllegalArgumentException}. */
    @Override
    public @Nullable List<@Nullable Object> next() throws IOException {
        List<@Nullable Object> row = rows.next();
        if (row == null) {
            return null;
        }
        List<Column> columns = shape.columns();
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    row.size() + " values for the " + columns.size() + " columns of " + shape.name());
        }
        List<@Nullable Object> checked = row;
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            check(columns.get(i), value);
            if (value != null && !isWhole(value)) {
                checked = new ArrayList<>(checked);
                checked.set(i, whole(value));
            }
        }
        count++;
        return checked;
    }

    private void check(Column column, @Nullable Object value) {
        if (value == null ? !column.nullable() : !column.type().holds(value)) {
            throw new IllegalArgumentException("column " + shape.name() + "." + column.name() + " cannot hold "
                    + (value == null ? "null" : value.getClass().getName() + " " + value));
        }
    }

    private static boolean isWhole(Object value) {
        return switch (value) {
            case String text -> isWhole(text);
            case Link link -> isWhole(link.text());
            case List<?> texts -> texts.stream().allMatch(text -> isWhole((String) text));
            default -> true;
        };
    }

    private Object whole(Object value) {
        return switch (value) {
            case String text -> whole(text);
            case Link link -> new Link(whole(link.text()), link.target());
            case List<?> texts ->
                texts.stream().map(text -> whole((String) text)).toList();
            default -> value;
        };
    }

    private String whole(String text) {
        if (isWhole(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            broken += half ? 1 : 0;
            out.appendCodePoint(half ? '\uFFFD' : point);
        });
        return out.toString();
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    long count() {
        return count;
    }

    long broken() {
        return broken;
    }

    TableShape shape() {
        return shape;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
