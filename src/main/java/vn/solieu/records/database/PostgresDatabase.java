package vn.solieu.records.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import vn.solieu.records.database.RecordsUnavailableException.Reason;

/**
 * A database of a PostgreSQL server. Several processes, on several machines, may have it open at one time.
 *
 * <p>The tables are in the schema {@code public}, the views for questions in {@code report}; the database is for the records alone.
 */
public final class PostgresDatabase implements DatabaseEngine {

    /** Where the tables are. */
    public static final String SCHEMA = "public";

    /** Longest wait for an answer of the server that is there but silent; copying and migrating send something all the time. */
    private static final int SILENCE_SECONDS = 600;

    private static final int CONNECT_SECONDS = 10;

    /** How long the server's own limit may be late before the driver steps in. */
    private static final int GRACE_SECONDS = 5;

    /** Time after which a connection at rest is asked whether it still is one: a watcher may be idle over night. */
    private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();

    private static final int VALID_SECONDS = 5;

    /** Most bytes of one answer that are taken into memory. */
    private static final String ANSWER_LIMIT = "256M";

    private final DatabaseAddress address;
    private Connection connection;
    private long lastUsedNanos = System.nanoTime();
    private PostgresReaderRole.@Nullable Login reader;

    private PostgresDatabase(DatabaseAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /**
     * Opens a database, whose tables are made when it is empty and brought to the newest schema when they are older.
     *
     * @param dataFolder whose records they are
     * @throws RecordsUnavailableException when the server, the database, the user's rights or the program's version do not allow it
     */
    public static PostgresDatabase open(Path dataFolder, DatabaseAddress address) throws RecordsUnavailableException {
        return open(dataFolder, address, SchemaVersion.NEWEST);
    }

    /**
     * Opens a database with an older schema, into which a backup of that time is to be read.
     *
     * @param version to which an empty or older schema is brought
     */
    public static PostgresDatabase open(Path dataFolder, DatabaseAddress address, int version)
            throws RecordsUnavailableException {
        Connection connection = null;
        boolean done = false;
        try {
            connection = connect(address);
            requireUtf8(connection, dataFolder, address);
            int found = SchemaVersion.of(connection);
            if (found > SchemaVersion.NEWEST) {
                throw new RecordsUnavailableException(
                        Reason.NEWER_SCHEMA, dataFolder, address, found + " > " + SchemaVersion.NEWEST, null);
            }
            if (found < version) {
                if (found == 0 && isUsedForOtherThings(connection)) {
                    throw new RecordsUnavailableException(Reason.NOT_OURS, dataFolder, address, "", null);
                }
                SchemaVersion.migrateOnServer(dataSource(address), version);
            }
            connection.setAutoCommit(false);
            done = true;
            return new PostgresDatabase(address, connection);
        } catch (SQLException e) {
            throw new RecordsUnavailableException(reasonOf(e), dataFolder, address, String.valueOf(e.getMessage()), e);
        } catch (FlywayException e) {
            SQLException cause = sqlCause(e);
            throw new RecordsUnavailableException(
                    cause == null ? Reason.FAILED : reasonOf(cause),
                    dataFolder,
                    address,
                    String.valueOf((cause == null ? e : cause).getMessage()),
                    e);
        } finally {
            if (!done) {
                closeQuietly(connection);
            }
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return connect(address, ownerProperties(address));
    }

    private static Properties ownerProperties(DatabaseAddress address) {
        Properties properties = address.driverProperties();
        PGProperty.OPTIONS.set(properties, "-c search_path=" + SCHEMA + " -c standard_conforming_strings=on");
        properties.putIfAbsent(PGProperty.SOCKET_TIMEOUT.getName(), Integer.toString(SILENCE_SECONDS));
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        return properties;
    }

    /** Asks the driver itself: the search of {@code DriverManager} through the class path takes time. */
    private static Connection connect(DatabaseAddress address, Properties properties) throws SQLException {
        properties.putIfAbsent(PGProperty.CONNECT_TIMEOUT.getName(), Integer.toString(CONNECT_SECONDS));
        properties.putIfAbsent(PGProperty.LOGIN_TIMEOUT.getName(), Integer.toString(2 * CONNECT_SECONDS));
        properties.putIfAbsent(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        properties.putIfAbsent(PGProperty.APPLICATION_NAME.getName(), "solieu");
        Connection connection = new Driver().connect(address.driverUrl(), properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + address);
        }
        return connection;
    }

    private static OwnerSource dataSource(DatabaseAddress address) {
        return new OwnerSource(() -> connect(address));
    }

    private static void requireUtf8(Connection connection, Path dataFolder, DatabaseAddress address)
            throws SQLException, RecordsUnavailableException {
        String encoding = text(connection, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new RecordsUnavailableException(Reason.WRONG_ENCODING, dataFolder, address, encoding, null);
        }
    }

    /** Whether there are tables or a schema for questions, and none of them made by this program. */
    private static boolean isUsedForOtherThings(Connection connection) throws SQLException {
        return text(connection, """
                select case when exists (
                        select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relname = '%s') then 'no'
                    when exists (
                        select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')) then 'yes'
                    when exists (select 1 from pg_catalog.pg_namespace where nspname = 'report') then 'yes'
                    else 'no' end""".formatted(SchemaVersion.HISTORY)).equals("yes");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return String.valueOf(results.getString(1));
        }
    }

    private static Reason reasonOf(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return switch (state) {
            case PostgresState.CONNECTION_REJECTED, PostgresState.INVALID_PASSWORD -> Reason.LOGIN_REFUSED;
            case PostgresState.NO_SUCH_DATABASE -> Reason.NO_SUCH_DATABASE;
            case PostgresState.INSUFFICIENT_PRIVILEGE -> Reason.NO_RIGHTS;
            case PostgresState.CANNOT_CONNECT_NOW -> Reason.SERVER_UNREACHABLE;
            case PostgresState.DISK_FULL -> Reason.DISK_FULL;
            default -> {
                if (state.startsWith(PostgresState.LOGIN_CLASS)) {
                    yield Reason.LOGIN_REFUSED;
                }
                yield state.startsWith(PostgresState.CONNECTION_CLASS) ? Reason.SERVER_UNREACHABLE : Reason.FAILED;
            }
        };
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
        for (@Nullable Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    @Override
    public Kind kind() {
        return Kind.POSTGRESQL;
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public Connection connection() throws SQLException {
        long now = System.nanoTime();
        boolean atRest = now - lastUsedNanos > REST_NANOS;
        lastUsedNanos = now;
        if (connection.isClosed() || (atRest && !connection.isValid(VALID_SECONDS))) {
            closeQuietly(connection);
            Connection fresh = connect(address);
            try {
                // Meanwhile another process may have brought the schema to a version this program does not know.
                int version = SchemaVersion.of(fresh);
                if (version != SchemaVersion.NEWEST) {
                    throw new SQLException("the schema is now of version " + version);
                }
                fresh.setAutoCommit(false);
            } catch (SQLException e) {
                closeQuietly(fresh);
                throw e;
            }
            connection = fresh;
        }
        return connection;
    }

    /** A document is read by several statements; between them another process may store it anew. */
    @Override
    public void beginReading(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }

    /** A commit returns when it is on the disk, unless the administrator wanted it otherwise. */
    @Override
    public void sync(Connection owner) {
        // Nothing is left to do.
    }

    @Override
    public boolean isLost(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith(PostgresState.CONNECTION_CLASS)
                || state.equals(PostgresState.ADMIN_SHUTDOWN)
                || state.equals(PostgresState.CRASH_SHUTDOWN)
                || state.equals(PostgresState.CANNOT_CONNECT_NOW)
                || state.equals(PostgresState.IDLE_SESSION_TIMEOUT);
    }

    @Override
    public boolean isPassing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.equals(PostgresState.SERIALIZATION_FAILURE) || state.equals(PostgresState.DEADLOCK_DETECTED);
    }

    @Override
    public void prepareReader(Connection owner) throws SQLException, ReaderMissingException {
        if (reader == null) {
            reader = PostgresReaderRole.makeReady(owner);
        }
    }

    @Override
    public Connection openReader(Duration time) throws SQLException {
        PostgresReaderRole.Login login = reader;
        if (login == null) {
            throw new IllegalStateException("the reader was not made ready");
        }
        Properties properties = address.driverProperties();
        PGProperty.USER.set(properties, login.role());
        PGProperty.PASSWORD.set(properties, login.password());
        PGProperty.OPTIONS.set(
                properties,
                "-c default_transaction_read_only=on -c search_path=report -c standard_conforming_strings=on"
                        + " -c lock_timeout=1000 -c jit=off -c statement_timeout=" + time.toMillis());
        PGProperty.READ_ONLY.set(properties, true);
        PGProperty.MAX_RESULT_BUFFER.set(properties, ANSWER_LIMIT);
        PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(time.toSeconds()) + GRACE_SECONDS);
        // Each statement is asked once: nothing is prepared for a second time.
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        try {
            Connection connected = connect(address, properties);
            connected.setAutoCommit(false);
            return connected;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(PostgresState.LOGIN_CLASS)) {
                // Somebody took the role away, or gave it another password: it is made anew next time.
                reader = null;
            }
            throw e;
        }
    }

    @Override
    public void close(boolean written) throws SQLException {
        connection.close();
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is of no more use; the failure that led here is on its way up.
            }
        }
    }
}
