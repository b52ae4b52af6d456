package vn.solieu.records;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Tells a question in another thread that nobody waits for it any more. */
final class StopSignal {

    private boolean given;
    private @Nullable Statement statement;

    /** Names the statement that is to be ended; at once when the signal was given before. */
    synchronized void reaches(Statement started) throws SQLException {
        statement = started;
        if (given) {
            throw new SQLException("given up before it began");
        }
    }

    synchronized boolean isGiven() {
        return given;
    }

    /** Ends the statement. */
    synchronized void give() {
        given = true;
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException e) {
            // It ended by itself in this moment.
        }
    }
}
