package vn.solieu.records.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The records cannot be opened; the reason says whether waiting, another place or a newer program helps. */
public final class RecordsUnavailableException extends Exception {

    /** Why records cannot be opened. */
    public enum Reason {
        /** Another process, or another store of this one, has them open. */
        LOCKED("records-locked"),
        /** The data folder is no folder, or may not be written. */
        NOT_WRITABLE("records-not-writable"),
        /** The disk of the data folder is full. */
        DISK_FULL("records-disk-full"),
        /** The data folder is on a network share, where a database file is not safe. */
        NETWORK_SHARE("records-network-share"),
        /** A newer program has changed the schema. */
        NEWER_SCHEMA("records-newer-schema"),
        /** The database file is damaged, is no database, or cannot be read from its disk. */
        DAMAGED("records-damaged"),
        /** The folder's path holds a semicolon, which the database cannot take. */
        UNUSABLE_PATH("records-unusable-path"),
        /** No server answers at the address. */
        SERVER_UNREACHABLE("records-server-unreachable"),
        /** The server refuses this user, or the password is wrong or missing. */
        LOGIN_REFUSED("records-login-refused"),
        /** The server has no database of this name. */
        NO_SUCH_DATABASE("records-no-such-database"),
        /** The user may not make or read the tables. */
        NO_RIGHTS("records-no-rights"),
        /** The database is in use for something else. */
        NOT_OURS("records-not-ours"),
        /** The database keeps text in another encoding than UTF-8. */
        WRONG_ENCODING("records-wrong-encoding"),
        /** The file that remembers the server's address cannot be understood. */
        BAD_POINTER("records-bad-pointer"),
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
    private final String place;
    private final String detail;

    /**
     * Says why the records of a folder cannot be opened.
     *
     * @param detail what the system said, in English; may be empty
     */
    public RecordsUnavailableException(Reason reason, Path dataFolder, String detail, @Nullable Throwable cause) {
        this(reason, dataFolder, dataFolder.toString(), detail, cause);
    }

    RecordsUnavailableException(
            Reason reason, Path dataFolder, DatabaseAddress address, String detail, @Nullable Throwable cause) {
        this(reason, dataFolder, address.toString(), detail, cause);
    }

    private RecordsUnavailableException(
            Reason reason, Path dataFolder, String place, String detail, @Nullable Throwable cause) {
        super(reason.code() + ": " + place + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.reason = reason;
        this.dataFolder = dataFolder;
        this.place = place;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The data folder, whose records were to be opened. */
    public Path dataFolder() {
        return dataFolder;
    }

    /** Where the records are: the data folder, or server and database; without a password. */
    public String place() {
        return place;
    }

    /** What the system said, in one line; may be empty. */
    public String detail() {
        return detail.replaceAll("\\s+", " ").strip();
    }
}
