package vn.solieu.records;

import org.jspecify.annotations.Nullable;

/** Open records refused an operation or failed in it; what was stored before is unchanged. */
public final class RecordsException extends RuntimeException {

    /** What went wrong. */
    public enum Reason {
        /** The file's bytes are no longer those that were hashed: it was written to meanwhile. */
        SOURCE_CHANGED("source-changed"),
        /** The received file cannot be read, or its copy cannot be written (permissions, a full disk). */
        ORIGINAL_NOT_STORED("original-not-stored"),
        /** A reading is to be stored of bytes that were never received. */
        NOT_RECEIVED("not-received"),
        /** A figure was to be corrected that is no longer there. */
        FIGURE_GONE("figure-gone"),
        /** The connection to the server was lost; what was under way is not stored, and the next operation connects again. */
        CONNECTION_LOST("records-connection-lost"),
        /** The disk of the data folder, or of the server, is full. */
        DISK_FULL("records-full"),
        /** The database failed; the cause tells more. */
        DATABASE("records-database");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** A stable name; the sentence for it stands in the message bundles. */
        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final String detail;

    RecordsException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason.code() + ": " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    /** The file it is about, or what the database says, in one line. */
    public String detail() {
        return detail.replaceAll("\\s+", " ").strip();
    }

    public Reason reason() {
        return reason;
    }
}
