package vn.solieu.records.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/**
 * The role of questions on a server: it owns nothing, and may select from the views of {@code report}.
 *
 * <p>A role belongs to the whole server, so that its name holds the number of the database. Its password is from chance and kept in a
 * table of a schema that only the owner may enter, for all processes that ask: whoever may read that table may read the records too.
 * Processes that make it ready at one time take turns.
 */
final class PostgresReaderRole {

    /** How the role logs in. */
    record Login(String role, String password) {
        @Override
        public String toString() {
            return role;
        }
    }

    /** For processes that make roles; the number has no meaning but this one. */
    private static final long TURN = 0x736f6c696575L;

    private static final int PASSWORD_BYTES = 24;

    /** Questions at one time, of all processes. */
    private static final String RIGHTS =
            "login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls connection limit 32";

    /** What the role may write into temporary files; only a superuser can set it. */
    private static final String TEMPORARY_FILES = "temp_file_limit = '2GB'";

    private final Connection owner;
    private final String role;

    private PostgresReaderRole(Connection owner, String role) {
        this.owner = owner;
        this.role = role;
    }

    /**
     * Gives the role its rights, after making it where it is missing.
     *
     * @param owner outside a transaction
     * @throws ReaderMissingException when it is missing and the owner may not make it
     */
    static Login makeReady(Connection owner) throws SQLException, ReaderMissingException {
        try {
            return makeReady(owner, true);
        } catch (SQLException e) {
            if (!PostgresState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            // Whoever may make roles need not have power over one that somebody else made.
            return makeReady(owner, false);
        }
    }

    private static Login makeReady(Connection owner, boolean tryToMake) throws SQLException, ReaderMissingException {
        boolean done = false;
        try {
            execute(owner, "select pg_advisory_xact_lock(" + TURN + ")");
            String number =
                    text(owner, "select oid from pg_catalog.pg_database where datname = pg_catalog.current_database()");
            Login login = new PostgresReaderRole(owner, "report_reader_" + number).ready(tryToMake);
            owner.commit();
            done = true;
            return login;
        } finally {
            if (!done) {
                owner.rollback();
            }
        }
    }

    private Login ready(boolean tryToMake) throws SQLException, ReaderMissingException {
        execute(owner, "create schema if not exists private_login");
        execute(
                owner,
                "create table if not exists private_login.reader (role text primary key, password text not null)");
        String known = textOrNull("select password from private_login.reader where role = ?", role);
        boolean exists = textOrNull("select rolname from pg_catalog.pg_roles where rolname = ?", role) != null;
        String password = known == null ? randomPassword() : known;
        if (!exists || known == null) {
            if (!tryToMake || !mayMakeRoles()) {
                remember(password);
                // The password must outlast the refusal: the administrator's statement holds the hash of it.
                owner.commit();
                throw new ReaderMissingException(String.join("; ", statements(exists, password, false)) + ";");
            }
            for (String statement : statements(exists, password, isSuperuser())) {
                execute(owner, statement);
            }
            remember(password);
        }
        requireHarmless();
        execute(owner, "grant usage on schema report to " + role);
        execute(owner, "grant select on all tables in schema report to " + role);
        return new Login(role, password);
    }

    private List<String> statements(boolean exists, String password, boolean superuser) throws SQLException {
        String hash = PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
        String make = (exists ? "alter" : "create") + " role " + role + " " + RIGHTS + " password '" + hash + "'";
        String readOnly = "alter role " + role + " set default_transaction_read_only = on";
        return superuser
                ? List.of(make, readOnly, "alter role " + role + " set " + TEMPORARY_FILES)
                : List.of(make, readOnly);
    }

    private void remember(String password) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("insert into private_login.reader values (?, ?)"
                + " on conflict (role) do update set password = excluded.password")) {
            statement.setString(1, role);
            statement.setString(2, password);
            statement.executeUpdate();
        }
    }

    /** A role of this name that can do more was not made for questions. */
    private void requireHarmless() throws SQLException {
        String mighty = textOrNull("""
                select r.rolname from pg_catalog.pg_roles r where r.rolname = ? and (r.rolsuper or r.rolcreaterole
                    or r.rolcreatedb or r.rolreplication or r.rolbypassrls
                    or exists (select 1 from pg_catalog.pg_auth_members m where m.member = r.oid)
                    or exists (select 1 from pg_catalog.pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o'))""", role);
        if (mighty != null) {
            throw new SQLException("the role " + mighty + " has more rights than questions need");
        }
    }

    private boolean mayMakeRoles() throws SQLException {
        return textOrNull(
                        "select rolname from pg_catalog.pg_roles where rolname = current_user and (rolsuper or rolcreaterole)")
                != null;
    }

    private boolean isSuperuser() throws SQLException {
        return textOrNull("select rolname from pg_catalog.pg_roles where rolname = current_user and rolsuper") != null;
    }

    private static String randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return String.valueOf(results.getString(1));
        }
    }

    private @Nullable String textOrNull(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? results.getString(1) : null;
            }
        }
    }
}
