package vn.solieu.records;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.PostgresDatabase;

/** A PostgreSQL server for the whole run of the tests, with a new database for each that wants one. It goes with the process. */
public final class PostgresServer {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String TEMPLATE = "records_template";

    /** Loggers are held weakly by the JDK: without this, the level is forgotten. */
    private static final Logger LOG = Logger.getLogger("io.zonky");

    private static @Nullable EmbeddedPostgres server;
    private static boolean templateMade;

    private PostgresServer() {}

    private static synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            // There are binaries for this system only; elsewhere the tests are left out, and say so.
            assumeTrue(
                    System.getProperty("os.name").equals("Linux")
                            && System.getProperty("os.arch").equals("amd64"),
                    "no PostgreSQL for tests on this system");
            LOG.setLevel(Level.WARNING);
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
        }
        return server;
    }

    /** The address of a new, empty database, for a superuser. */
    public static String newDatabase() throws Exception {
        String name = "records_" + NUMBER.incrementAndGet();
        execute("postgres", "create database " + name + " encoding 'UTF8' template template0");
        return url(name, "postgres", "");
    }

    /** The address of a new database with the newest schema and nothing in it, for a superuser. It takes a tenth of the time of making it so. */
    public static synchronized String newMigratedDatabase() throws Exception {
        if (!templateMade) {
            execute("postgres", "create database " + TEMPLATE + " encoding 'UTF8' template template0");
            PostgresDatabase.open(Path.of("unused"), address(url(TEMPLATE, "postgres", "")))
                    .close(false);
            templateMade = true;
        }
        String name = "records_" + NUMBER.incrementAndGet();
        execute("postgres", "create database " + name + " template " + TEMPLATE);
        return url(name, "postgres", "");
    }

    /** The address of a new, empty database whose owner is a role without further rights. */
    public static String newDatabaseOf(String owner, String password, String rights) throws Exception {
        String name = "records_" + NUMBER.incrementAndGet();
        String role = owner + "_" + NUMBER.get();
        execute("postgres", "create role " + role + " login password '" + password + "' " + rights);
        execute("postgres", "create database " + name + " encoding 'UTF8' template template0 owner " + role);
        return url(name, role, password);
    }

    static String url(String database, String user, String password) throws IOException {
        return "jdbc:postgresql://localhost:" + server().getPort() + "/" + database + "?user=" + user
                + (password.isEmpty() ? "" : "&password=" + password);
    }

    static DatabaseAddress address(String url) {
        try {
            return DatabaseAddress.of(url);
        } catch (DatabaseAddress.RefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The name of the database in an address. */
    static String database(String url) {
        return url.replaceAll(".*/(\\w+)\\?.*", "$1");
    }

    /** Runs a statement as the superuser. */
    static void execute(String database, String sql) throws SQLException, IOException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Asks for one value as the superuser. */
    static String text(String database, String sql) throws SQLException, IOException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            results.next();
            return String.valueOf(results.getString(1));
        }
    }

    static Connection connect(String database) throws SQLException, IOException {
        return DriverManager.getConnection(url(database, "postgres", ""));
    }
}
