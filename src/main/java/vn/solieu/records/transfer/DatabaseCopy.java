package vn.solieu.records.transfer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.transfer.TransferException.Reason;

/** Copies all rows from one database into another of the same schema, and reads them there again to compare. */
public final class DatabaseCopy {

    private DatabaseCopy() {}

    /**
     * Copies in one transaction of the target, which is committed when every table compared equal.
     *
     * @param target with the schema of the source, and no rows but those its migrations made
     * @return the number of rows by table, in the order in which they were copied
     * @throws TransferException when the target has rows, or a table arrived otherwise than it was sent; nothing is changed then
     */
    public static Map<String, Long> copy(DatabaseEngine source, DatabaseEngine target)
            throws SQLException, TransferException {
        Connection from = source.connection();
        Connection to = target.connection();
        boolean done = false;
        try {
            source.beginReading(from);
            Optional<String> filled = TableCatalogue.filledTable(to);
            if (filled.isPresent()) {
                throw new TransferException(Reason.TARGET_NOT_EMPTY, filled.get(), null);
            }
            List<TableShape> tables = TableCatalogue.tables(from);
            Map<String, Long> rows = new LinkedHashMap<>();
            Map<String, String> sums = new LinkedHashMap<>();
            BulkLoad load = BulkLoad.begin(to, target.kind(), tables);
            for (TableShape table : tables) {
                RowSum sum = send(from, source.kind(), load, table);
                rows.put(table.name(), sum.rows());
                sums.put(table.name(), sum.text());
            }
            load.finish();
            for (TableShape table : TableCatalogue.tables(to)) {
                String arrived = sumOf(to, target.kind(), table).text();
                if (!arrived.equals(sums.remove(table.name()))) {
                    throw new TransferException(Reason.DIFFERENT, table.name(), null);
                }
            }
            if (!sums.isEmpty()) {
                throw new TransferException(Reason.DIFFERENT, String.join(", ", sums.keySet()), null);
            }
            to.commit();
            done = true;
            return rows;
        } catch (IOException e) {
            throw new TransferException(Reason.DATABASE, String.valueOf(e.getMessage()), e);
        } finally {
            from.rollback();
            if (!done && !to.isClosed()) {
                to.rollback();
            }
        }
    }

    private static RowSum send(Connection from, DatabaseEngine.Kind fromKind, BulkLoad load, TableShape table)
            throws SQLException, IOException {
        RowSum sum = new RowSum();
        RowBytes bytes = new RowBytes(table);
        try (RowsOfTable rows = RowsOfTable.of(from, fromKind, table)) {
            load.fill(
                    table,
                    () -> {
                        List<@Nullable Object> row = rows.next();
                        if (row != null) {
                            bytes.addTo(sum, row);
                        }
                        return row;
                    },
                    IdentityNumbers.next(from, fromKind, table));
        }
        return sum;
    }

    private static RowSum sumOf(Connection connection, DatabaseEngine.Kind kind, TableShape table)
            throws SQLException, IOException {
        RowSum sum = new RowSum();
        RowBytes bytes = new RowBytes(table);
        try (RowsOfTable rows = RowsOfTable.of(connection, kind, table)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                bytes.addTo(sum, row);
            }
        }
        return sum;
    }

    /** The bytes of one row at a time. */
    static final class RowBytes extends ByteArrayOutputStream {

        private final RowFormat format;
        private final DataOutputStream data = new DataOutputStream(this);

        RowBytes(TableShape table) {
            this.format = new RowFormat(table);
        }

        /** Adds a row to a sum, and keeps its bytes until the next. */
        void addTo(RowSum sum, List<@Nullable Object> row) throws IOException {
            reset();
            format.write(data, row);
            data.flush();
            sum.add(buf, count);
        }
    }
}
