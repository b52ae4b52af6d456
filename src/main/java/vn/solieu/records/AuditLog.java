package vn.solieu.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * The table {@code audit_log}: rows that are only ever added, each with the SHA-256 of its content and of the row before.
 *
 * <p>Whoever changes, takes out or puts in a row breaks the chain there; whoever computes the chain anew changes the hash at its end,
 * which people can keep elsewhere.
 */
final class AuditLog {

    /** What stands before the first row. */
    static final String BEGINNING = "0".repeat(64);

    private static final int ROWS_AT_ONCE = 1000;

    private AuditLog() {}

    /** Adds a row in the transaction that does what it tells of. */
    static void add(Connection connection, AuditEntry.Action action, String subject, String detail, Act act)
            throws SQLException {
        Head head = lockHead(connection);
        long number = head.number + 1;
        String previous = head.hash;
        Instant at = act.at().truncatedTo(ChronoUnit.MICROS);
        String hash = hash(number, at, act.by(), StoredName.of(action), subject, detail, previous);
        try (BatchInsert insert = new BatchInsert(
                connection,
                "audit_log",
                "number",
                "made_at",
                "made_by",
                "action",
                "subject",
                "detail",
                "previous_hash",
                "hash")) {
            insert.add(number, at, act.by(), StoredName.of(action), subject, detail, previous, hash);
        }
        try (PreparedStatement update =
                connection.prepareStatement("update audit_head set number = ?, hash = ? where only_row = 1")) {
            update.setLong(1, number);
            update.setString(2, hash);
            update.executeUpdate();
        }
    }

    /** The end of the chain. */
    private record Head(long number, String hash) {}

    /** The lock lasts until the transaction ends: writers of one database take turns here. */
    private static Head lockHead(Connection connection) throws SQLException {
        List<Head> heads = heads(connection, " for update");
        if (heads.isEmpty()) {
            try (Statement insert = connection.createStatement()) {
                insert.executeUpdate("insert into audit_head (only_row, number, hash) values (1, 0, '" + BEGINNING
                        + "') on conflict do nothing");
            }
            heads = heads(connection, " for update");
        }
        return heads.getFirst();
    }

    private static List<Head> heads(Connection connection, String lock) throws SQLException {
        return Row.list(
                connection,
                "select number, hash from audit_head where only_row = 1" + lock,
                row -> new Head(row.longInteger("number"), row.text("hash")));
    }

    /** Every field with its length before it, so that no two rows have one text. */
    private static String hash(
            long number, Instant at, String by, String action, String subject, String detail, String previous) {
        MessageDigest digest = Hashes.sha256();
        for (String field :
                new String[] {Long.toString(number), at.toString(), by, action, subject, detail, previous}) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Goes through the chain from its beginning. */
    static AuditVerdict verify(Connection connection) throws SQLException {
        String previous = BEGINNING;
        long expected = 1;
        try (PreparedStatement rows = connection.prepareStatement("select * from audit_log order by number")) {
            rows.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet results = rows.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    if (row.longInteger("number") != expected) {
                        return new AuditVerdict.Broken(expected, AuditVerdict.Fault.ROW_MISSING);
                    }
                    if (!row.text("previous_hash").equals(previous)) {
                        return new AuditVerdict.Broken(expected, AuditVerdict.Fault.CHAIN_CUT);
                    }
                    String computed = hash(
                            expected,
                            row.instant("made_at"),
                            row.text("made_by"),
                            row.text("action"),
                            row.text("subject"),
                            row.text("detail"),
                            previous);
                    if (!computed.equals(row.text("hash"))) {
                        return new AuditVerdict.Broken(expected, AuditVerdict.Fault.ROW_CHANGED);
                    }
                    previous = computed;
                    expected++;
                }
            }
        }
        List<Head> heads = heads(connection, "");
        Head end = heads.isEmpty() ? new Head(0, BEGINNING) : heads.getFirst();
        return end.equals(new Head(expected - 1, previous))
                ? new AuditVerdict.Sound(expected - 1, previous)
                : new AuditVerdict.Broken(expected, AuditVerdict.Fault.ROW_MISSING);
    }

    /** The last rows, the newest first. */
    static List<AuditEntry> last(Connection connection, int most) throws SQLException {
        return Row.list(
                connection,
                "select * from audit_log order by number desc fetch first " + most + " rows only",
                row -> new AuditEntry(
                        row.longInteger("number"),
                        row.instant("made_at"),
                        row.text("made_by"),
                        row.text("action"),
                        row.text("subject"),
                        row.text("detail"),
                        row.text("hash")));
    }
}
