package vn.solieu.records.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.api.ErrorCode;

/**
 * The version of a database's schema, and the way to the newest.
 *
 * <p>Flyway needs some 400 ms to find that nothing is to be done; reading its history takes one. It is called when a
 * version is missing only.
 */
public final class SchemaVersion {

    /** The highest number among {@code db/migration/V*.sql}. */
    public static final int NEWEST = 7;

    private static final String LOCATION = "classpath:db/migration";
    /** Flyway's own table: which migrations were applied. */
    public static final String HISTORY = "flyway_schema_history";

    /** Loggers are held weakly by the JDK: without this, the level is forgotten. */
    private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");

    private SchemaVersion() {}

    /**
     * The version of an open database, 0 when it has none.
     *
     * @param connection outside a transaction: the question may fail
     */
    static int of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet versions = statement.executeQuery(
                        "select max(cast(version as integer)) from " + HISTORY + " where success")) {
            return versions.next() ? versions.getInt(1) : 0;
        } catch (SQLException e) {
            // Asking the catalogue first whether the table is there would take longer than all the rest.
            if (isMissingTable(e)) {
                return 0;
            }
            throw e;
        }
    }

    private static boolean isMissingTable(SQLException e) {
        return e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2
                || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1
                || PostgresState.UNDEFINED_TABLE.equals(e.getSQLState());
    }

    /**
     * Applies what is missing in an embedded database. One it was interrupted in is of no use: call it on a copy.
     *
     * @param version the last one to apply
     */
    static void migrate(DataSource database, int version) {
        configuration(database, version).load().migrate();
    }

    /**
     * Applies what is missing on a server, all of it or nothing. Several processes may do so at one time: Flyway lets them take turns, and
     * the second finds nothing to do.
     *
     * @param version the last one to apply
     */
    static void migrateOnServer(DataSource database, int version) {
        configuration(database, version)
                .defaultSchema(PostgresDatabase.SCHEMA)
                .createSchemas(false)
                .group(true)
                .load()
                .migrate();
    }

    private static FluentConfiguration configuration(DataSource database, int version) {
        // What goes wrong comes as an exception; its advice to "restore backups" is for databases that were not copied
        // first.
        MIGRATION_LOG.setLevel(Level.OFF);
        return Flyway.configure()
                .dataSource(database)
                .locations(LOCATION)
                .target(MigrationVersion.fromVersion(Integer.toString(version)))
                .failOnMissingLocations(true);
    }
}
