package vn.solieu.compare.export.dataset;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out the rows of a table one after the other, and lets go of what it holds when closed. */
public interface RowCursor extends AutoCloseable {

    /**
     * The next row.
     *
     * @return a value for every column, {@code null} where absent; or {@code null} after the last row
     * @throws IOException when the rows cannot be had
     */
    @Nullable
    List<@Nullable Object> next() throws IOException;

    @Override
    void close() throws IOException;
}
