package vn.solieu.records.database;

/** The database has no user for questions, and the owner of the records may not make one. */
public final class ReaderMissingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sql;

    ReaderMissingException(String sql) {
        super("an administrator must run: " + sql);
        this.sql = sql;
    }

    /** What an administrator of the server must run once. It holds a hash that only serves to check the password, not the password. */
    public String sql() {
        return sql;
    }
}
