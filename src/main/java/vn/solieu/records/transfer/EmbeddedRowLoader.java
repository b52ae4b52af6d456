package vn.solieu.records.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a table of the embedded database, committed in groups: the file they go into is of no use before it is complete.
 *
 * <p>A commit goes through all rows of its group once more. Small groups are still in memory then; with groups of 50,000 rows, pages had been
 * written meanwhile and were read again, which took three times as long in all.
 */
final class EmbeddedRowLoader implements RowLoader {

    private static final int ROWS_TOGETHER = 1000;

    private final Connection connection;
    private final PreparedStatement statement;
    private int waiting;

    EmbeddedRowLoader(Connection connection, TableShape table) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(
                "insert into " + table.quotedName() + " (" + table.columnList() + ") values ("
                        + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")");
    }

    @Override
    public void add(List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            switch (row.get(i)) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case null -> statement.setObject(i + 1, null);
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        statement.addBatch();
        if (++waiting == ROWS_TOGETHER) {
            send();
        }
    }

    private void send() throws SQLException {
        statement.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void finish() throws SQLException {
        if (waiting > 0) {
            send();
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
