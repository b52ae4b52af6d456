package vn.solieu.records.transfer;

import org.jspecify.annotations.Nullable;

/** Records could not be moved, backed up or restored; where they come from they are as before. */
public final class TransferException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** The database to be filled has rows already. */
        TARGET_NOT_EMPTY("transfer-target-not-empty"),
        /** The empty database to be filled has tables of another version of the program than the backup. */
        TARGET_OTHER_SCHEMA("transfer-target-other-schema"),
        /** The folder to be filled has something in it. */
        FOLDER_NOT_EMPTY("transfer-folder-not-empty"),
        /** What arrived is not what was sent; the detail names the table. */
        DIFFERENT("transfer-different"),
        /** The records are on a server already. */
        ALREADY_MOVED("transfer-already-moved"),
        /** There are no records to be moved. */
        NOTHING_THERE("transfer-nothing-there"),
        /** A file of this name is there. */
        FILE_EXISTS("backup-exists"),
        /** The file cannot be written; the detail tells more. */
        FILE_NOT_WRITTEN("backup-not-written"),
        /** The file is not there or cannot be read. */
        FILE_NOT_READ("backup-not-read"),
        /** The file is no backup, was cut short or changed; the detail names the part. */
        BACKUP_DAMAGED("backup-damaged"),
        /** The backup was made by a newer program. */
        BACKUP_NEWER("backup-newer"),
        /** A database failed on the way; the detail is what it said. */
        DATABASE("transfer-failed");

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

    /** Says why, and what it is about: a file, a table, or what a database said. */
    public TransferException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason.code() + ": " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** A file, a table, or what a database said, in one line. */
    public String detail() {
        return detail.replaceAll("\\s+", " ").strip();
    }
}
