package vn.solieu.records;

import java.time.Instant;

/**
 * A row of the log of what was done to the records.
 *
 * @param number 1 and up, without a gap
 * @param at when
 * @param by who
 * @param action what: the name of an {@link Action} in lower case with hyphens
 * @param subject what it was done to: a document's SHA-256, an observation's id, a file
 * @param detail the rest, as JSON
 * @param hash SHA-256 over all of this and the hash of the row before, 64 hexadecimal digits
 */
public record AuditEntry(
        long number, Instant at, String by, String action, String subject, String detail, String hash) {

    /** What was done. */
    public enum Action {
        /** A document was read, for the first time or again. */
        READ,
        /** A person set a value in place of the one read. */
        CORRECTED,
        /** A person took a correction back. */
        CORRECTION_WITHDRAWN,
        /** Documents came from an export. */
        IMPORTED,
        /** The records were moved from another database. */
        MOVED,
        /** The records were made from a backup. */
        RESTORED
    }
}
