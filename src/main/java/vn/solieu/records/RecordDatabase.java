package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import vn.solieu.records.RecordsException.Reason;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.database.DiskSpace;
import vn.solieu.records.database.ReaderMissingException;

/** The transactions of an open database: those of its owner take turns; questions have connections of a reader with few rights. */
final class RecordDatabase implements AutoCloseable {

    /** Something to do in a transaction; it may be done again from the beginning when another process was in its way. */
    interface Transaction<T> {
        T run(Connection connection) throws SQLException;
    }

    /** How often a transaction that met another process is tried. */
    private static final int TRIES = 5;

    private final DatabaseEngine engine;
    private boolean written;

    RecordDatabase(DatabaseEngine engine) {
        this.engine = engine;
    }

    DatabaseEngine.Kind kind() {
        return engine.kind();
    }

    /** Runs a transaction that reads; all it sees is of one moment. */
    synchronized <T> T read(Transaction<T> transaction) {
        return run(
                connection -> {
                    engine.beginReading(connection);
                    return transaction.run(connection);
                },
                false);
    }

    /** Runs a transaction that writes; afterwards its changes are on the disk, all or, when it throws, none of them. */
    synchronized <T> T write(Transaction<T> transaction) {
        written = true;
        return run(transaction, true);
    }

    private <T> T run(Transaction<T> transaction, boolean writes) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(engine.connection(), transaction, writes);
            } catch (SQLException e) {
                // What was only read may be read again after a connection was lost; what was written may be there
                // already.
                boolean again = engine.isPassing(e) || (!writes && attempt == 1 && engine.isLost(e));
                if (attempt == TRIES || !again) {
                    throw failed(e);
                }
            }
        }
    }

    private <T> T once(Connection connection, Transaction<T> transaction, boolean writes) throws SQLException {
        boolean done = false;
        try {
            T result = transaction.run(connection);
            connection.commit();
            done = true;
            if (writes) {
                engine.sync(connection);
            }
            return result;
        } catch (SQLException e) {
            if (engine.isLost(e)) {
                closeLost(connection);
            }
            throw e;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The failure that led here is on its way up; a transaction that is not committed is not stored.
        }
    }

    private static void closeLost(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // There is nothing behind it any more.
        }
    }

    /**
     * A connection that may read the schema {@code report} and nothing else; the caller closes it.
     *
     * @param time after which the database itself ends a statement, where it can
     * @throws ReaderMissingException when there is no user for questions and none can be made
     */
    Connection openReader(Duration time) throws SQLException, ReaderMissingException {
        synchronized (this) {
            engine.prepareReader(engine.connection());
        }
        return engine.openReader(time);
    }

    /** Closes the database, winning back space where something was written, and gives back the lock. Safe to call twice. */
    @Override
    public synchronized void close() {
        try {
            engine.close(written);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private RecordsException failed(SQLException e) {
        Reason reason;
        if (DiskSpace.isExhausted(e)) {
            reason = Reason.DISK_FULL;
        } else {
            reason = engine.kind() == DatabaseEngine.Kind.POSTGRESQL && engine.isLost(e)
                    ? Reason.CONNECTION_LOST
                    : Reason.DATABASE;
        }
        return new RecordsException(reason, String.valueOf(e.getMessage()), e);
    }
}
