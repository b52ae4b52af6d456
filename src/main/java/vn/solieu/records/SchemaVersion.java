package vn.solieu.records;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The version of a database's schema, and the way to the newest.
 *
 * <p>Flyway needs some 400 ms to find that nothing is to be done; reading its history takes one. It is called when a
 * version is missing only.
 */
final class SchemaVersion {

    /** The highest number among {@code db/migration/V*.sql}. */
    static final int NEWEST = 7;

    private static final String LOCATION = "classpath:db/migration";
    private static final String HISTORY = "flyway_schema_history";

    /** Loggers are held weakly by the JDK: without this, the level is forgotten. */
    private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");

    private SchemaVersion() {}

    /** The version of an open database, 0 when it has none. */
    static int of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(
                        "select max(cast(version as integer)) from " + HISTORY + " where success")) {
            return versions.next() ? versions.getInt(1) : 0;
        } catch (SQLException e) {
            // Asking the catalogue first whether the table is there would take longer than all the rest.
            if (e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                    || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2
                    || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
                return 0;
            }
            throw e;
        }
    }

    /** Applies what is missing. A database it was interrupted in is of no use: call it on a copy. */
    static void migrate(JdbcDataSource database) {
        MIGRATION_LOG.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(database)
                .locations(LOCATION)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
