package vn.solieu.records;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The records of a data folder cannot be opened; the reason says whether waiting, another folder or a newer program helps. */
public final class RecordsUnavailableException extends Exception {

    /** Why records cannot be opened. */
    public enum Reason {
        /** Another process, or another store of this one, has them open. */
        LOCKED("records-locked"),
        /** The data folder is no folder, or may not be written. */
        NOT_WRITABLE("records-not-writable"),
        /** A newer program has changed the schema. */
        NEWER_SCHEMA("records-newer-schema"),
        /** The database file is damaged, is no database, or cannot be read from its disk. */
        DAMAGED("records-damaged"),
        /** The folder's path holds a semicolon, which the database cannot take. */
        UNUSABLE_PATH("records-unusable-path"),
        /** Anything else; the cause tells more. */
        FAILED("records-failed");

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
    private final transient Path dataFolder;

    RecordsUnavailableException(Reason reason, Path dataFolder, String detail, @Nullable Throwable cause) {
        super(reason.code() + ": " + dataFolder + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.reason = reason;
        this.dataFolder = dataFolder;
    }

    public Reason reason() {
        return reason;
    }

    /** The folder that was to be opened. */
    public Path dataFolder() {
        return dataFolder;
    }
}
