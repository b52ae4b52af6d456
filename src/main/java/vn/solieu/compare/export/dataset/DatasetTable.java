package vn.solieu.compare.export.dataset;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a dataset: its shape, and its rows as often as they are asked for. */
public interface DatasetTable {

    TableShape shape();

    /**
     * Opens the rows; the order is the same each time.
     *
     * @throws IOException when the rows cannot be had
     */
    RowCursor open() throws IOException;

    /** A table whose rows are in memory. */
    static DatasetTable of(TableShape shape, List<? extends List<@Nullable Object>> rows) {
        return new DatasetTable() {
            @Override
            public TableShape shape() {
                return shape;
            }

            @Override
            public RowCursor open() {
                Iterator<? extends List<@Nullable Object>> rest = rows.iterator();
                return new RowCursor() {
                    @Override
                    public @Nullable List<@Nullable Object> next() {
                        return rest.hasNext() ? rest.next() : null;
                    }

                    @Override
                    public void close() {}
                };
            }
        };
    }
}
