package vn.solieu.records.transfer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;

/** Puts rows into an empty table; the last ones go with {@link #finish}. */
interface RowLoader extends AutoCloseable {

    void add(List<@Nullable Object> row) throws SQLException, IOException;

    /** Sends what is left. */
    void finish() throws SQLException, IOException;

    /** Gives up what was not finished. */
    @Override
    void close() throws SQLException;

    /**
     * Begins to fill a table.
     *
     * @param connection without automatic commits
     */
    static RowLoader into(Connection connection, DatabaseEngine.Kind kind, TableShape table) throws SQLException {
        return kind == DatabaseEngine.Kind.EMBEDDED
                ? new EmbeddedRowLoader(connection, table)
                : PostgresRowLoader.into(connection, table);
    }

    /**
     * Lets the database go on numbering after the highest number that is there.
     *
     * @param atLeast the next number of the database the rows come from, which may have numbers behind it that no row has any more
     */
    static void continueNumbers(Connection connection, TableShape table, long atLeast) throws SQLException {
        if (table.identity().isEmpty()) {
            return;
        }
        long next = Math.max(atLeast, IdentityNumbers.highest(connection, table) + 1);
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table.quotedName() + " alter column "
                    + TableShape.quoted(table.identity().get()) + " restart with " + next);
        }
    }
}
