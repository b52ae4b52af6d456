package vn.solieu.compare.export.text;

import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ImportFault;

/**
 * What a cell says: a value, nothing, or something that is no value of its column.
 *
 * @param value the value; {@code null} when the cell is empty or at fault
 * @param fault what is wrong, or {@code null}
 */
public record CellReading(@Nullable Object value, ImportFault.@Nullable Kind fault) {

    /** An empty cell. */
    public static final CellReading ABSENT = new CellReading(null, null);

    public static CellReading of(Object value) {
        return new CellReading(value, null);
    }

    public static CellReading fault(ImportFault.Kind kind) {
        return new CellReading(null, kind);
    }

    /** What is wrong with it in a column, where a value may have to be; {@code null} when nothing is. */
    public ImportFault.@Nullable Kind faultIn(Column column) {
        return fault == null && value == null && !column.nullable() ? ImportFault.Kind.EMPTY_CELL : fault;
    }
}
