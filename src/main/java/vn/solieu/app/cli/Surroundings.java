package vn.solieu.app.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.app.Settings;

/**
 * What every command works with.
 *
 * @param settings folders and clock
 * @param messages sentences in the language chosen
 * @param out results
 * @param err progress and complaints
 * @param terminal whether a person watches: then progress is drawn in place
 */
record Surroundings(Settings settings, Messages messages, PrintWriter out, PrintWriter err, boolean terminal) {

    private static final int NARROWEST = 60;

    /** How many columns there are to print in: what the terminal says, or the usual width. */
    int widthColumns(int usual) {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : usual;
    }

    /** The password for the database server that the surroundings give, {@code PGPASSWORD} as for PostgreSQL's own programs; or null. */
    @Nullable
    String databasePassword() {
        String password = System.getenv("PGPASSWORD");
        return password == null || password.isEmpty() ? null : password;
    }
}
