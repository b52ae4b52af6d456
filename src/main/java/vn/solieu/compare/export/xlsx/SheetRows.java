package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after the other. */
final class SheetRows implements AutoCloseable {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    SheetRows(Sheet sheet) throws IOException {
        try {
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /**
     * The next row, or {@code null} after the last.
     *
     * @throws IOException when the sheet is damaged: the library throws whatever the damage leads it to
     */
    @Nullable
    Row next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static IOException damaged(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new IOException(String.valueOf(cause.getMessage()), e);
    }

    @Override
    public void close() {
        stream.close();
    }
}
