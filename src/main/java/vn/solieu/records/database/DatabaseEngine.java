package vn.solieu.records.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * An open database with the newest schema.
 *
 * <p>The owner has one connection, whose transactions take turns: whoever holds the engine sees to that. A pool would bring nothing, for
 * reading a document takes a thousand times as long as storing it.
 */
public sealed interface DatabaseEngine permits EmbeddedDatabase, PostgresDatabase {

    /** Which of the two. */
    enum Kind {
        EMBEDDED,
        POSTGRESQL
    }

    /** Which database it is. */
    Kind kind();

    /**
     * The owner's connection, without automatic commits and outside a transaction; one that was lost is replaced.
     *
     * @throws SQLException when there is no way to the database
     */
    Connection connection() throws SQLException;

    /** Lets all statements of the transaction that begins here see one state of the database, and change nothing. */
    void beginReading(Connection connection) throws SQLException;

    /** Waits until what was committed is on the disk. */
    void sync(Connection connection) throws SQLException;

    /** Whether the connection, or the database behind it, is gone and another is to be made. */
    boolean isLost(SQLException failure);

    /** Whether the same transaction, tried again, may succeed: another process was in its way. */
    boolean isPassing(SQLException failure);

    /**
     * Makes ready the user of questions, who may read the views of {@code report} and nothing else.
     *
     * @param owner the connection of {@link #connection()}, outside a transaction
     * @throws ReaderMissingException when there is none and the owner may not make one
     */
    void prepareReader(Connection owner) throws SQLException, ReaderMissingException;

    /**
     * A new connection of that user; the caller closes it.
     *
     * @param time after which the database itself ends a statement, where it can
     */
    Connection openReader(Duration time) throws SQLException;

    /**
     * Closes the database. Safe to call twice.
     *
     * @param written whether something was written
     */
    void close(boolean written) throws SQLException;
}
