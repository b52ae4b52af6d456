package vn.solieu.records;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.RecordsException.Reason;

/** The open database: one connection of its owner, whose transactions take turns, and connections of a reader with few rights. */
final class RecordDatabase implements AutoCloseable {

    /** Something to do in a transaction. */
    interface Transaction<T> {
        T run(Connection connection) throws SQLException;
    }

    private static final String READER = "report_reader";
    private static final int PASSWORD_BYTES = 24;

    private final DatabaseFile file;
    private final Connection connection;
    private boolean written;
    private @Nullable String readerPassword;

    private RecordDatabase(DatabaseFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static RecordDatabase open(Path dataFolder) throws RecordsUnavailableException {
        DatabaseFile file = DatabaseFile.lock(dataFolder);
        try {
            Connection connection = file.open();
            try {
                connection.setAutoCommit(false);
                return new RecordDatabase(file, connection);
            } catch (SQLException e) {
                throw new RecordsUnavailableException(
                        RecordsUnavailableException.Reason.FAILED, dataFolder, String.valueOf(e.getMessage()), e);
            }
        } catch (RecordsUnavailableException | RuntimeException e) {
            file.unlock();
            throw e;
        }
    }

    /** Runs a transaction that reads. */
    synchronized <T> T read(Transaction<T> transaction) {
        return run(transaction);
    }

    /** Runs a transaction that writes; afterwards its changes are on the disk, all or, when it throws, none of them. */
    synchronized <T> T write(Transaction<T> transaction) {
        written = true;
        T result = run(transaction);
        try {
            // A commit alone may wait half a second for its way to the file.
            DatabaseFile.sync(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
        return result;
    }

    private <T> T run(Transaction<T> transaction) {
        boolean done = false;
        try {
            T result = transaction.run(connection);
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The failure that led here is on its way up; a transaction that is not committed is not stored.
        }
    }

    /**
     * A connection that may read the schema {@code report} and nothing else; the caller closes it.
     *
     * <p>Its user gets a new password from chance each time the records are opened. It stays in memory, so that no constant and
     * no file opens the database with it.
     */
    Connection openReader() throws SQLException {
        return file.openAs(READER, readerPassword());
    }

    private synchronized String readerPassword() throws SQLException {
        String password = readerPassword;
        if (password == null) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            password = HexFormat.of().formatHex(random);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create user if not exists " + READER + " password '" + password + "'");
                statement.execute("alter user " + READER + " set password '" + password + "'");
                statement.execute("grant select on schema report to " + READER);
            }
            connection.commit();
            readerPassword = password;
        }
        return password;
    }

    /** Closes the database, winning back space where something was written, and gives back the lock. Safe to call twice. */
    @Override
    public synchronized void close() {
        try {
            if (!connection.isClosed()) {
                if (written) {
                    DatabaseFile.shutDownTidily(connection);
                } else {
                    DatabaseFile.shutDown(connection);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            file.unlock();
        }
    }

    private static RecordsException failed(SQLException e) {
        return new RecordsException(Reason.DATABASE, String.valueOf(e.getMessage()), e);
    }
}
