package vn.solieu.records.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.RecordsUnavailableException.Reason;

/**
 * The file of the database in a data folder: locked for one process, brought to the newest schema, opened.
 *
 * <p>Migrations run on a copy that replaces the file when they are through, since a schema half changed is of no use and the
 * database cannot roll it back. The lock is a file of its own, so that it holds while the database file is replaced.
 */
final class DatabaseFile {

    /**
     * The owner of the tables. Its password is empty: who may read the file could read it without the database too, so that
     * the rights of the file are its protection. No connection of it is handed out.
     */
    private static final String OWNER = "solieu";

    /** Reader and owner must see the same SQL. {@code value} is a word people will want for a column. */
    private static final String DIALECT = ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=VALUE";

    /** Errors of people's questions go into no log file. */
    private static final String SETTINGS =
            ";MODE=PostgreSQL" + DIALECT + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    /** Below this size no space is won back: copying costs more than the disk. */
    private static final long ROOMY_BYTES = 16L << 20;

    /** The share of a file in use, in hundredths, below which space is won back: at most twice what is needed lies on the disk. */
    private static final int SPARSE_PERCENT = 50;

    private static final String NAME = "records";
    private static final String UNFINISHED = "records-unfinished";
    private static final String SUFFIX = ".mv.db";

    private final Path folder;
    private final FileChannel lockChannel;

    private DatabaseFile(Path folder, FileChannel lockChannel) {
        this.folder = folder;
        this.lockChannel = lockChannel;
    }

    /** Takes the lock; the folder is made when it is missing. */
    static DatabaseFile lock(Path dataFolder) throws RecordsUnavailableException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        if (folder.toString().indexOf(';') >= 0) {
            throw new RecordsUnavailableException(Reason.UNUSABLE_PATH, folder, "", null);
        }
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            if (NetworkShares.holds(folder)) {
                throw new RecordsUnavailableException(Reason.NETWORK_SHARE, folder, "", null);
            }
            channel = FileChannel.open(
                    folder.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DatabaseFile(folder, channel);
            }
            channel.close();
            throw new RecordsUnavailableException(Reason.LOCKED, folder, "", null);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            throw new RecordsUnavailableException(Reason.LOCKED, folder, "", e);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new RecordsUnavailableException(reasonOf(e), folder, String.valueOf(e.getMessage()), e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Opens the database as its owner, with the newest schema. */
    Connection open() throws RecordsUnavailableException {
        Path file = folder.resolve(NAME + SUFFIX);
        try {
            if (Files.exists(file)) {
                if (!Files.isWritable(file)) {
                    throw new RecordsUnavailableException(Reason.NOT_WRITABLE, folder, file.toString(), null);
                }
                Connection connection = connect(url(NAME) + SETTINGS, OWNER, "");
                int version = -1;
                try {
                    version = SchemaVersion.of(connection);
                } finally {
                    if (version != SchemaVersion.NEWEST) {
                        shutDown(connection);
                    }
                }
                if (version == SchemaVersion.NEWEST) {
                    return connection;
                }
                if (version > SchemaVersion.NEWEST) {
                    throw new RecordsUnavailableException(
                            Reason.NEWER_SCHEMA, folder, version + " > " + SchemaVersion.NEWEST, null);
                }
            }
            migrateCopyOf(file, SchemaVersion.NEWEST);
            return connect(url(NAME) + SETTINGS, OWNER, "");
        } catch (SQLException e) {
            throw new RecordsUnavailableException(reasonOf(e), folder, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new RecordsUnavailableException(reasonOf(e), folder, String.valueOf(e.getMessage()), e);
        } catch (FlywayException e) {
            Reason reason = DiskSpace.isExhausted(e) ? Reason.DISK_FULL : Reason.FAILED;
            throw new RecordsUnavailableException(reason, folder, String.valueOf(e.getMessage()), e);
        }
    }

    /** Makes a database with an older schema, or the newest, and opens it as its owner. */
    Connection create(int version) throws RecordsUnavailableException {
        try {
            migrateCopyOf(folder.resolve(NAME + SUFFIX), version);
            return connect(url(NAME) + SETTINGS, OWNER, "");
        } catch (SQLException e) {
            throw new RecordsUnavailableException(reasonOf(e), folder, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new RecordsUnavailableException(reasonOf(e), folder, String.valueOf(e.getMessage()), e);
        }
    }

    /** Gives the file of a closed database another name, and keeps it. */
    void setAside(String name) throws IOException {
        Files.move(folder.resolve(NAME + SUFFIX), folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the folder has a database. */
    static boolean isIn(Path dataFolder) {
        return Files.exists(dataFolder.resolve(NAME + SUFFIX));
    }

    /** Opens the database, which must be open already, as another user. */
    Connection openAs(String user, String password) throws SQLException {
        return connect(url(NAME) + DIALECT + ";IFEXISTS=TRUE", user, password);
    }

    private void migrateCopyOf(Path file, int version) throws IOException, SQLException {
        Path copy = folder.resolve(UNFINISHED + SUFFIX);
        Files.deleteIfExists(copy);
        if (Files.exists(file)) {
            Files.copy(file, copy);
        }
        // Kept open around Flyway, whose own connections would close and open the database each time.
        Connection connection = connect(url(UNFINISHED) + SETTINGS, OWNER, "");
        try {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL(url(UNFINISHED) + SETTINGS);
            database.setUser(OWNER);
            database.setPassword("");
            SchemaVersion.migrate(database, version);
            sync(connection);
        } finally {
            shutDownInAnyCase(connection);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives the lock back; the database must be closed before. */
    void unlock() {
        closeQuietly(lockChannel);
    }

    /** Waits until what was committed is on the disk. */
    static void sync(Connection connection) throws SQLException {
        execute(connection, "checkpoint sync");
    }

    /**
     * Closes the database at once; what was committed must be on the disk. The database's own way to close looks for space to
     * win back for 200 ms each time, and finds too little of it.
     */
    static void shutDown(Connection connection) throws SQLException {
        execute(connection, "shutdown immediately");
    }

    /** A database that failed, on a full disk for one, may be closed already; that is no reason to forget the failure. */
    private static void shutDownInAnyCase(Connection connection) throws SQLException {
        if (connection.isValid(0)) {
            shutDown(connection);
        }
    }

    /** Closes the database, winning back the space of what was replaced when it is much. */
    static void shutDownTidily(Connection connection) throws SQLException {
        boolean sparse = setting(connection, "info.FILE_SIZE") > ROOMY_BYTES
                && setting(connection, "info.CHUNKS_FILL_RATE") < SPARSE_PERCENT;
        execute(connection, sparse ? "shutdown compact" : "shutdown immediately");
    }

    private static long setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select setting_value from information_schema.settings where setting_name = ?")) {
            statement.setString(1, name);
            try (ResultSet values = statement.executeQuery()) {
                if (!values.next()) {
                    throw new SQLException("the database has no setting " + name);
                }
                return values.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    /** Asks the driver itself: the search of {@code DriverManager} through the class path takes time. */
    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not a database address: " + url);
        }
        return connection;
    }

    private static Reason reasonOf(IOException e) {
        return DiskSpace.isExhausted(e) ? Reason.DISK_FULL : Reason.NOT_WRITABLE;
    }

    private static Reason reasonOf(SQLException e) {
        if (DiskSpace.isExhausted(e)) {
            return Reason.DISK_FULL;
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.LOCKED;
            // A file cut short shows itself as a failure to read on.
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.WRONG_USER_OR_PASSWORD -> Reason.DAMAGED;
            case ErrorCode.DATABASE_IS_READ_ONLY -> Reason.NOT_WRITABLE;
            default -> Reason.FAILED;
        };
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // A lock that cannot be given back goes with the process.
            }
        }
    }
}
