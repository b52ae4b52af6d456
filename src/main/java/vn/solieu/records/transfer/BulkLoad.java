package vn.solieu.records.transfer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;

/**
 * Fills the tables of a database that has no rows yet, or none but those of its migrations, with as many rows as come.
 *
 * <p>Begin, fill every table in the order of {@link TableCatalogue#tables}, finish. On a server all of it belongs to the transaction of the
 * connection, which the caller commits. The embedded database commits on the way: a file that was not finished is of no use.
 */
public final class BulkLoad {

    /** Rows, one after the other. */
    public interface Rows {
        /** The next row in the order of the table's columns, its values of the kinds of {@link ColumnKind}; null after the last. */
        @Nullable
        List<@Nullable Object> next() throws SQLException, IOException;
    }

    private final Connection connection;
    private final DatabaseEngine.Kind kind;
    private final SecondaryStructures structures;

    private BulkLoad(Connection connection, DatabaseEngine.Kind kind, SecondaryStructures structures) {
        this.connection = connection;
        this.kind = kind;
        this.structures = structures;
    }

    /**
     * Empties the tables and takes away what is quicker made afterwards.
     *
     * @param connection without automatic commits
     * @param tables all there are
     */
    public static BulkLoad begin(Connection connection, DatabaseEngine.Kind kind, List<TableShape> tables)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (kind == DatabaseEngine.Kind.EMBEDDED) {
                for (TableShape table : tables.reversed()) {
                    statement.execute("delete from " + table.quotedName());
                }
            } else {
                // In one statement, for they refer to each other. Emptied so, rows may arrive as if they had always
                // been there (FREEZE).
                statement.execute("truncate "
                        + tables.stream().map(TableShape::quotedName).collect(Collectors.joining(", ")));
                statement.execute("set local maintenance_work_mem = '256MB'");
            }
        }
        return new BulkLoad(connection, kind, SecondaryStructures.takeAway(connection, kind));
    }

    /**
     * Fills a table.
     *
     * @param next the least number that the database gives to a row by itself afterwards
     * @return how many rows came
     */
    public long fill(TableShape table, Rows rows, long next) throws SQLException, IOException {
        long count = 0;
        try (RowLoader loader = RowLoader.into(connection, kind, table)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                loader.add(row);
                count++;
            }
            loader.finish();
        }
        RowLoader.continueNumbers(connection, table, next);
        return count;
    }

    /** Makes what was taken away, and lets the database look at what is in the tables, so that it finds good ways to it. */
    public void finish() throws SQLException {
        structures.makeAgain();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
