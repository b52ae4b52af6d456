package vn.solieu.records.transfer;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a table's rows amount to: their number, and a sum of their hashes that does not depend on their order, for two databases sort text
 * differently.
 */
public final class RowSum {

    private final MessageDigest digest = sha256();
    private long rows;
    private long high;
    private long low;

    /** Adds a row in the form of {@link RowFormat}. */
    void add(byte[] row, int length) {
        digest.update(row, 0, length);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        rows++;
        high += hash.getLong();
        low += hash.getLong();
    }

    /** How many rows were added. */
    public long rows() {
        return rows;
    }

    /** Number and sum as text; equal for equal rows in any order. */
    public String text() {
        return rows + ":" + HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
