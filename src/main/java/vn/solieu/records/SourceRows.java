package vn.solieu.records;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.solieu.document.SourceFile;

/** The tables {@code source} and {@code arrival}: which bytes came in, when, and under which names. */
final class SourceRows {

    private static final String[] ARRIVAL_COLUMNS = {"sha256", "name", "path", "arrived_at"};

    private final OriginalFiles originals;

    SourceRows(OriginalFiles originals) {
        this.originals = originals;
    }

    /** Adds an arrival, and the source when its bytes are new. */
    StoredArrival receive(Connection connection, SourceFile source, Instant at) throws SQLException {
        // Another process may be receiving the same bytes.
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into source (sha256, size_bytes, original_file) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, source.sha256());
            insert.setLong(2, source.sizeBytes());
            insert.setString(3, OriginalFiles.relativeName(source.sha256()));
            insert.executeUpdate();
        }
        // The database keeps microseconds; the receipt says the same as a later look.
        Instant arrivedAt = at.truncatedTo(ChronoUnit.MICROS);
        BatchInsert.one(
                connection,
                "arrival",
                ARRIVAL_COLUMNS,
                source.sha256(),
                source.name(),
                source.path().toString(),
                arrivedAt);
        return arrivals(connection, source.sha256()).getLast();
    }

    /** Whether these bytes were received; if so, other processes that store what was read of them wait for the end of the transaction. */
    boolean holdForStoring(Connection connection, String sha256) throws SQLException {
        return !Row.list(
                        connection,
                        "select sha256 from source where sha256 = ? for update",
                        row -> row.text("sha256"),
                        sha256)
                .isEmpty();
    }

    /** The received bytes under a name, at the place where the original is stored. */
    SourceFile source(Connection connection, String sha256, String name) throws SQLException {
        return Row.list(
                        connection,
                        "select size_bytes from source where sha256 = ?",
                        row -> new SourceFile(originals.of(sha256), name, sha256, row.longInteger("size_bytes")),
                        sha256)
                .getFirst();
    }

    /** Each time these bytes came in, the oldest first. */
    List<StoredArrival> arrivals(Connection connection, String sha256) throws SQLException {
        return Row.list(
                connection,
                """
                select name, path, arrived_at, cast(row_number() over (order by id) as integer) as ordinal
                from arrival where sha256 = ? order by id""",
                row -> new StoredArrival(
                        DocumentSummary.idOf(sha256),
                        sha256,
                        row.text("name"),
                        Path.of(row.text("path")),
                        row.instant("arrived_at"),
                        row.integer("ordinal"),
                        originals.of(sha256)),
                sha256);
    }
}
