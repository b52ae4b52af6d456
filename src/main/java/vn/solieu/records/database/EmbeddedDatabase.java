package vn.solieu.records.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The H2 database in one file of a data folder, which one process has open at a time. */
public final class EmbeddedDatabase implements DatabaseEngine {

    private static final String READER = "report_reader";
    private static final int PASSWORD_BYTES = 24;

    private final DatabaseFile file;
    private Connection connection;
    private @Nullable String readerPassword;

    private EmbeddedDatabase(DatabaseFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens the database of a data folder, which is made when there is none and brought to the newest schema when it is older.
     *
     * @throws RecordsUnavailableException when it is in use, cannot be written, is damaged, on a network share or from a newer program
     */
    public static EmbeddedDatabase open(Path dataFolder) throws RecordsUnavailableException {
        DatabaseFile file = DatabaseFile.lock(dataFolder);
        try {
            return new EmbeddedDatabase(file, opened(file, dataFolder));
        } catch (RecordsUnavailableException | RuntimeException e) {
            file.unlock();
            throw e;
        }
    }

    /**
     * Makes a database for the rows of a backup, in a folder that has none.
     *
     * @param version of the schema the rows have
     */
    public static EmbeddedDatabase create(Path dataFolder, int version) throws RecordsUnavailableException {
        DatabaseFile file = DatabaseFile.lock(dataFolder);
        boolean done = false;
        try {
            Connection connection = file.create(version);
            connection.setAutoCommit(false);
            done = true;
            return new EmbeddedDatabase(file, connection);
        } catch (SQLException e) {
            throw new RecordsUnavailableException(
                    RecordsUnavailableException.Reason.FAILED, dataFolder, String.valueOf(e.getMessage()), e);
        } finally {
            if (!done) {
                file.unlock();
            }
        }
    }

    /** Whether a data folder has such a database. */
    public static boolean isIn(Path dataFolder) {
        return DatabaseFile.isIn(dataFolder);
    }

    /**
     * Closes the database and gives its file another name, under which nothing opens it any more; the lock is held meanwhile.
     *
     * @param name without the ending
     */
    public void closeAndSetAside(String name) throws SQLException, IOException {
        try {
            DatabaseFile.shutDown(connection);
            file.setAside(name);
        } finally {
            file.unlock();
        }
    }

    private static Connection opened(DatabaseFile file, Path dataFolder) throws RecordsUnavailableException {
        Connection connection = file.open();
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new RecordsUnavailableException(
                    RecordsUnavailableException.Reason.FAILED, dataFolder, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.EMBEDDED;
    }

    /** A database that ran out of memory or disk has closed itself; what was committed is in its file, which is opened again. */
    @Override
    public Connection connection() throws SQLException {
        if (!connection.isValid(0)) {
            readerPassword = null;
            try {
                connection = opened(file, file.folder());
            } catch (RecordsUnavailableException e) {
                throw new SQLException(e.getMessage(), e);
            }
        }
        return connection;
    }

    @Override
    public void beginReading(Connection owner) {
        // No other process writes, and this one's transactions take turns.
    }

    /** A commit alone may wait half a second for its way to the file. */
    @Override
    public void sync(Connection owner) throws SQLException {
        DatabaseFile.sync(owner);
    }

    @Override
    public boolean isLost(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || failure.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN
                || failure.getErrorCode() == ErrorCode.OBJECT_CLOSED;
    }

    @Override
    public boolean isPassing(SQLException failure) {
        return false;
    }

    /** The user gets a new password from chance each time. It stays in memory, so that no constant and no file opens the database with it. */
    @Override
    public void prepareReader(Connection owner) throws SQLException {
        if (readerPassword != null) {
            return;
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try (Statement statement = owner.createStatement()) {
            statement.execute("create user if not exists " + READER + " password '" + password + "'");
            statement.execute("alter user " + READER + " set password '" + password + "'");
            statement.execute("grant select on schema report to " + READER);
        }
        owner.commit();
        readerPassword = password;
    }

    @Override
    public Connection openReader(Duration time) throws SQLException {
        String password = readerPassword;
        if (password == null) {
            throw new IllegalStateException("the reader was not made ready");
        }
        return file.openAs(READER, password);
    }

    @Override
    public void close(boolean written) throws SQLException {
        try {
            if (connection.isValid(0)) {
                if (written) {
                    DatabaseFile.shutDownTidily(connection);
                } else {
                    DatabaseFile.shutDown(connection);
                }
            }
        } finally {
            file.unlock();
        }
    }
}
