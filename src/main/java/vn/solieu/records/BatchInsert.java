package vn.solieu.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.StorableText;

/** Rows for one table, sent to the database in groups; the last group goes with {@link #close()}. */
final class BatchInsert implements AutoCloseable {

    private static final int ROWS_TOGETHER = 500;

    private final Connection connection;
    private final PreparedStatement statement;
    private int waiting;

    BatchInsert(Connection connection, String table, String... columns) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql(table, columns));
    }

    private static String sql(String table, String... columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
    }

    /** One row, its values in the order of the columns. */
    void add(@Nullable Object... values) throws SQLException {
        set(connection, statement, values);
        statement.addBatch();
        if (++waiting == ROWS_TOGETHER) {
            send();
        }
    }

    private void send() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            if (waiting > 0) {
                send();
            }
        }
    }

    /** Inserts one row and gives the number the database made for it. */
    static long one(Connection connection, String table, String[] columns, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(table, columns), new String[] {"id"})) {
            set(connection, statement, values);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void set(Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case String text -> statement.setString(i + 1, StorableText.of(text));
                case String[] texts -> {
                    String[] storable =
                            Arrays.stream(texts).map(StorableText::of).toArray(String[]::new);
                    statement.setArray(i + 1, connection.createArrayOf("varchar", storable));
                }
                case Integer[] numbers -> statement.setArray(i + 1, connection.createArrayOf("integer", numbers));
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case null, default -> statement.setObject(i + 1, value);
            }
        }
    }
}
