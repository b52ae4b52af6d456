package vn.solieu.records.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.solieu.records.database.DatabaseEngine;

/** The numbers a database gives to rows by itself. */
final class IdentityNumbers {

    private IdentityNumbers() {}

    /** The highest number in a table with such a column, 0 when it is empty. */
    static long highest(Connection connection, TableShape table) throws SQLException {
        return number(
                connection,
                "select coalesce(max(" + TableShape.quoted(table.identity().orElseThrow()) + "), 0) from "
                        + table.quotedName());
    }

    /** The number the next row would get; 1 for a table without such a column. */
    static long next(Connection connection, DatabaseEngine.Kind kind, TableShape table) throws SQLException {
        if (table.identity().isEmpty()) {
            return 1;
        }
        String column = table.identity().get();
        return number(
                connection,
                kind == DatabaseEngine.Kind.EMBEDDED
                        ? "select identity_base from information_schema.columns where table_schema = 'public' and table_name = '"
                                + table.name() + "' and column_name = '" + column + "'"
                        : "select coalesce(pg_sequence_last_value(pg_get_serial_sequence('" + table.quotedName()
                                + "', '" + column + "')) + 1, 1)");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return results.getLong(1);
        }
    }
}
