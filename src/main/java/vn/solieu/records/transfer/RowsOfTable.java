package vn.solieu.records.transfer;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.database.StorableText;

/** The rows of a table one after the other, of which the database need not have all in memory. */
final class RowsOfTable implements AutoCloseable {

    private static final int ROWS_TOGETHER = 1000;

    private final TableShape table;
    private final DatabaseEngine.Kind kind;
    private final Statement statement;
    private final ResultSet results;

    private RowsOfTable(TableShape table, DatabaseEngine.Kind kind, Statement statement, ResultSet results) {
        this.table = table;
        this.kind = kind;
        this.statement = statement;
        this.results = results;
    }

    /**
     * Begins to read.
     *
     * @param connection without automatic commits, which end PostgreSQL's way of giving rows bit by bit
     */
    static RowsOfTable of(Connection connection, DatabaseEngine.Kind kind, TableShape table) throws SQLException {
        Statement statement = connection.createStatement();
        boolean done = false;
        try {
            if (kind == DatabaseEngine.Kind.EMBEDDED) {
                statement.execute("set lazy_query_execution 1");
            }
            statement.setFetchSize(ROWS_TOGETHER);
            ResultSet results = statement.executeQuery("select " + table.columnList() + " from " + table.quotedName());
            done = true;
            return new RowsOfTable(table, kind, statement, results);
        } finally {
            if (!done) {
                statement.close();
            }
        }
    }

    /** The next row, or null after the last. */
    @Nullable
    List<@Nullable Object> next() throws SQLException {
        if (!results.next()) {
            return null;
        }
        List<TableShape.Column> columns = table.columns();
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(value(columns.get(i).kind(), i + 1));
        }
        return row;
    }

    private @Nullable Object value(ColumnKind kind, int column) throws SQLException {
        return switch (kind) {
            case TEXT -> {
                String text = results.getString(column);
                yield text == null ? null : StorableText.of(text);
            }
            case INTEGER -> {
                long number = results.getLong(column);
                yield results.wasNull() ? null : number;
            }
            case TRUTH -> {
                boolean truth = results.getBoolean(column);
                yield results.wasNull() ? null : truth;
            }
            case REAL -> {
                double number = results.getDouble(column);
                yield results.wasNull() ? null : number;
            }
            case DECIMAL -> {
                BigDecimal number = results.getBigDecimal(column);
                yield number == null ? null : number.stripTrailingZeros();
            }
            case DATE -> results.getObject(column, LocalDate.class);
            case TIME -> results.getObject(column, LocalTime.class);
            case LOCAL_TIMESTAMP -> results.getObject(column, LocalDateTime.class);
            case TIMESTAMP -> {
                OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case TEXTS -> {
                Object[] elements = elements(column);
                yield elements == null
                        ? null
                        : Arrays.stream(elements)
                                .map(e -> StorableText.of((String) e))
                                .toArray(String[]::new);
            }
            case INTEGERS -> {
                Object[] elements = elements(column);
                yield elements == null
                        ? null
                        : Arrays.stream(elements)
                                .map(e -> ((Number) e).intValue())
                                .toArray(Integer[]::new);
            }
            case BYTES -> results.getBytes(column);
        };
    }

    private Object @Nullable [] elements(int column) throws SQLException {
        Array array = results.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            results.close();
            if (kind == DatabaseEngine.Kind.EMBEDDED) {
                statement.execute("set lazy_query_execution 0");
            }
        }
    }
}
