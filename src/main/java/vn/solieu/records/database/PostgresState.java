package vn.solieu.records.database;

/**
 * The five characters by which PostgreSQL names an error.
 *
 * <p>Source: PostgreSQL documentation, appendix "PostgreSQL Error Codes".
 */
public final class PostgresState {

    /** Class of connection failures. */
    public static final String CONNECTION_CLASS = "08";

    /** Connection refused: also when the server wants a password and none is there. */
    static final String CONNECTION_REJECTED = "08004";

    static final String INVALID_PASSWORD = "28P01";

    /** Class of refused logins. */
    static final String LOGIN_CLASS = "28";

    static final String NO_SUCH_DATABASE = "3D000";

    static final String ADMIN_SHUTDOWN = "57P01";
    static final String CRASH_SHUTDOWN = "57P02";
    static final String CANNOT_CONNECT_NOW = "57P03";
    static final String IDLE_SESSION_TIMEOUT = "57P05";

    static final String SERIALIZATION_FAILURE = "40001";
    static final String DEADLOCK_DETECTED = "40P01";

    /** A full disk of the server. */
    static final String DISK_FULL = "53100";

    public static final String INSUFFICIENT_PRIVILEGE = "42501";
    public static final String UNDEFINED_TABLE = "42P01";
    public static final String UNDEFINED_COLUMN = "42703";
    public static final String UNDEFINED_FUNCTION = "42883";
    public static final String INVALID_SCHEMA = "3F000";
    public static final String READ_ONLY_TRANSACTION = "25006";

    /** Ended by the time limit or from outside. */
    public static final String QUERY_CANCELED = "57014";

    /** Class of syntax errors and broken rules of access. */
    public static final String SYNTAX_CLASS = "42";

    /** Class of values that do not fit. */
    public static final String DATA_CLASS = "22";

    /** Class of exhausted resources: memory, temporary files. */
    public static final String RESOURCE_CLASS = "53";

    /** Class of limits of the program: a text too long, a statement too complex. */
    public static final String LIMIT_CLASS = "54";

    private PostgresState() {}
}
