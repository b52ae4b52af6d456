package vn.solieu.compare.export.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows that come back from an export. */
@FunctionalInterface
public interface RowSink {

    /**
     * A row without fault. Rows of a table come together and in the order of the file.
     *
     * @param table the table it belongs to
     * @param values a value for every column of the table, in the order of {@link TableShape#columns}; {@code null} where absent
     */
    void row(TableShape table, List<@Nullable Object> values);
}
