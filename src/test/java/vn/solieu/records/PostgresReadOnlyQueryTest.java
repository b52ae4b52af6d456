package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;
import vn.solieu.records.database.PostgresDatabase;
import vn.solieu.records.database.ReaderMissingException;

/** Questions to a server, whose role may do nothing but select from the views. */
class PostgresReadOnlyQueryTest extends ReadOnlyQueryContract {

    private String url = "";
    private String database = "";

    @Override
    RecordStore open() throws Exception {
        url = PostgresServer.newMigratedDatabase();
        database = PostgresServer.database(url);
        RecordStore opened = RecordStore.open(folder.resolve("data"), PostgresServer.address(url));
        // Makes the role, so that what follows finds all as it leaves it.
        assertThat(opened.readOnlyQuery().ask("select 1 as n")).isEqualTo(TestAnswers.number("n", 1));
        return opened;
    }

    /** Relations, roles, large objects and settings of the server. */
    @Override
    String state() throws Exception {
        return PostgresServer.text(database, """
                select (select string_agg(relname || relacl::text, ',' order by oid) from pg_class where relkind in ('r', 'v', 'S'))
                || (select string_agg(rolname || rolsuper || coalesce(rolconfig::text, ''), ',' order by oid) from pg_roles
                    where rolname like 'report%' || (select oid from pg_database where datname = current_database()))
                || (select count(*) from pg_largeobject_metadata)
                || (select count(*) from pg_locks where locktype = 'advisory' and database =
                    (select oid from pg_database where datname = current_database()))
                || (select string_agg(name || setting, ',' order by name) from pg_file_settings)
                """);
    }

    @Override
    String series(long count) {
        return "generate_series(1, " + count + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_read_file('/etc/passwd')",
                "select pg_catalog.pg_read_file('/etc/passwd')",
                "select \"pg_read_file\"('/etc/passwd')",
                "select PG_READ_FILE /* */ ('/etc/passwd')",
                "select U&\"pg_re\\0061d_file\"('/etc/passwd')",
                "select * from pg_ls_dir('/')",
                "select lo_import('/etc/passwd')",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "select set_config('role', 'postgres', false)",
                "select pg_catalog.set_config('statement_timeout', '0', false)",
                "select pg_sleep(60)",
                "select pg_advisory_lock(1)",
                "select pg_try_advisory_xact_lock(1)",
                "select pg_terminate_backend(1)",
                "select pg_notify('a', 'b')",
                "select query_to_xml('select 1; drop table public.document', true, true, '')",
                "select * from ts_stat('select to_tsvector(1::text)')",
                "select * from public.observation",
                "select * from public.flyway_schema_history",
                "select * from private_login.reader",
                "select rolpassword from pg_catalog.pg_authid",
                "select * from pg_catalog.pg_file_settings",
                "select nextval('public.document_id_seq')",
                "select * into public.x from document",
                "select * into temp x from document",
                "select * from document for update",
                "with x as (insert into public.column_guide values ('a', 'b', 'c') returning 1) select * from x",
                "with x as (delete from public.document returning 1) select * from x",
            })
    void whatReachesFurtherIsNotAllowed(String attack) throws Exception {
        assertRefused(ask(attack), Reason.NOT_ALLOWED);
        assertNothingChanged();
    }

    @Test
    void whatTheServerDoesNotHaveIsNotFound() throws Exception {
        assertThat(ask("select * from dblink('host=localhost', 'select 1') as t(a integer)"))
                .isInstanceOf(Refused.class);
        assertRefused(ask("select file_read('/etc/passwd')"), Reason.UNKNOWN_NAME);
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy (select 1) to program 'touch {folder}/written'",
                "copy public.document to '{folder}/written'",
                "do $$ begin perform pg_sleep(1); end $$",
                "set role postgres",
                "reset role",
                "set session authorization postgres",
                "create temp table x (a integer)",
                "create extension dblink",
                "alter role current_user superuser",
                "listen x",
                "prepare x as select 1",
                "explain analyze select 1",
                "vacuum",
                "begin",
                "rollback",
            })
    void onlyQuestionsAreTried(String statement) throws Exception {
        assertRefused(ask(statement), Reason.NOT_A_QUESTION);
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select $$;$$; drop table public.document",
                "select $a$ $$ ; $b$ $a$; drop table public.document",
                "select E'\\''; drop table public.document; --'",
                "select e'a'\n'\\''; drop table public.document; --'",
                "select e'a' -- x\n'\\''; drop table public.document; --'",
                "select U&'\\0027'; drop table public.document; --'",
                "select U&'a' uescape '''; drop table public.document; --'",
                "select 1 a$$b; drop table public.document; --$$",
                "select 1 // 2; drop table public.document",
                "select 1; commit; set default_transaction_read_only = off; drop table public.document",
            })
    void oneStatementHoweverItIsWritten(String statements) throws Exception {
        assertThat(ask(statements))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isIn(Reason.SEVERAL_STATEMENTS, Reason.SYNTAX));
        assertNothingChanged();
    }

    @Test
    void textsOfAnyKindAreFine() {
        for (String sql : List.of(
                "select 1 as n where 'a;b' = $$a;b$$ and $x$;$x$ = ';' and E'\\';' <> ';'",
                "select 1 as n where e'a'\n'\\'b' <> ''",
                "select 1 as n -- ;\n",
                "/* ; /* ; */ ; */ table numbers".replace("table numbers", "select 1 as n"))) {
            assertThat(ask(sql)).as(sql).isEqualTo(TestAnswers.number("n", 1));
        }
    }

    /** The rights hold where the first look at the text is passed by. */
    @Test
    void theReaderHasNoRightsEvenWithoutTheFirstLook() throws Exception {
        try (RecordDatabase other =
                new RecordDatabase(PostgresDatabase.open(folder.resolve("other"), PostgresServer.address(url)))) {
            for (String attack : List.of(
                    "insert into public.column_guide values ('a', 'b', 'c')",
                    "delete from public.document",
                    "drop schema report cascade",
                    "drop view report.document",
                    "create table report.x (a integer)",
                    "create table public.x (a integer)",
                    "create temp table x (a integer)",
                    "grant all on schema public to current_user",
                    "copy public.document to '/tmp/x'",
                    "copy (select 1) to program 'true'",
                    "select pg_read_file('/etc/passwd')",
                    "select pg_ls_dir('/')",
                    "select lo_import('/etc/passwd')",
                    "select lo_create(0)",
                    "select set_config('role', 'postgres', false)",
                    "set role postgres",
                    "set session authorization postgres",
                    "select pg_reload_conf()",
                    "create extension dblink",
                    "create role x")) {
                try (var connection = other.openReader(Duration.ofSeconds(5));
                        var statement = connection.createStatement()) {
                    SQLException refused = catchThrowableOfType(SQLException.class, () -> statement.execute(attack));
                    assertThat(refused == null ? "done" : refused.getSQLState())
                            .as(attack + ": " + refused)
                            .isIn("42501", "25006");
                }
            }
            try (var connection = other.openReader(Duration.ofSeconds(1));
                    var statement = connection.createStatement()) {
                // Neither a stacked statement nor a setting changed on the way lifts what holds already.
                SQLException ended = catchThrowableOfType(
                        SQLException.class,
                        () -> statement.execute("select set_config('statement_timeout', '0', false), pg_sleep(20)"));
                assertThat(ended.getSQLState()).isEqualTo("57014");
            }
        }
        assertNothingChanged();
    }

    @Test
    void bombsAreEnded() throws Exception {
        ReadOnlyQuery.Limits limits = new ReadOnlyQuery.Limits(Duration.ofSeconds(2), 1000);
        for (String bomb : List.of(
                "select count(*) from generate_series(1, 1000000000000)",
                "select generate_series(1, 1000000000000)::text order by 1",
                "select sum(length(repeat('x', 90000000 + g))) from generate_series(1, 1000000) g",
                "select regexp_replace(repeat('a', 40), '(a*)*(b|c)', '') from generate_series(1, 100000000)")) {
            long start = System.nanoTime();
            QueryAnswer answer = store.readOnlyQuery().ask(bomb, limits);
            assertThat(answer).as(bomb).isInstanceOf(Refused.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(bomb).isLessThan(Duration.ofSeconds(5));
        }
        assertNothingChanged();
    }

    @Test
    void valuesThatAreNoNumbersAreAbsent() {
        assertThat(
                        rows("select 'NaN'::numeric, 'Infinity'::numeric, 'NaN'::float8, null::integer, true, 'x'::bytea, B'1'")
                                .rows()
                                .getFirst())
                .containsExactly(null, null, null, null, true, "\\x78", "1");
    }

    @Test
    void errorsSayWhatAPersonCanUse() {
        assertThat(ask("select nonsense from document"))
                .isEqualTo(new Refused(Reason.UNKNOWN_NAME, "column \"nonsense\" does not exist"));
        assertRefused(ask("select from where"), Reason.SYNTAX);
        assertRefused(ask("select 1 / 0"), Reason.BAD_VALUE);
        assertRefused(ask("select cast('x' as integer)"), Reason.BAD_VALUE);
    }

    /** A role that may make roles gives questions one; another says what the administrator must run, and then it works. */
    @Test
    void anOwnerWithoutTheRightToMakeRolesSaysWhatToRun() throws Exception {
        String makers = PostgresServer.newDatabaseOf("maker", "geheim", "createrole");
        try (RecordStore made = RecordStore.open(folder.resolve("data"), PostgresServer.address(makers))) {
            assertThat(made.readOnlyQuery().ask("select count(*) as n from document"))
                    .isEqualTo(TestAnswers.number("n", 0));
        }
        String owners = PostgresServer.newDatabaseOf("plain", "geheim", "");
        try (RecordStore made = RecordStore.open(folder.resolve("data"), PostgresServer.address(owners))) {
            Refused refused = (Refused) made.readOnlyQuery().ask("select count(*) as n from document");
            assertThat(refused.reason()).isEqualTo(Reason.NO_READER);
            assertThat(refused.detail())
                    .startsWith("create role report_reader_")
                    .contains("SCRAM-SHA-256$")
                    .doesNotContain(PostgresServer.text(
                            PostgresServer.database(owners), "select password from private_login.reader"));
            PostgresServer.execute("postgres", refused.detail());
            assertThat(made.readOnlyQuery().ask("select count(*) as n from document"))
                    .isEqualTo(TestAnswers.number("n", 0));
            assertRefused(made.readOnlyQuery().ask("select * from public.document"), Reason.NOT_ALLOWED);
        }
        try (RecordDatabase again =
                new RecordDatabase(PostgresDatabase.open(folder.resolve("data"), PostgresServer.address(owners)))) {
            again.openReader(Duration.ofSeconds(1)).close();
        } catch (ReaderMissingException e) {
            throw new AssertionError(e);
        }
    }

    /** Questions go on when another process, or an administrator, gave the role another password. */
    @Test
    void processesShareTheRole() throws Exception {
        try (RecordStore other = RecordStore.open(folder.resolve("data"), PostgresServer.address(url))) {
            assertThat(other.readOnlyQuery().ask("select 1 as n")).isEqualTo(TestAnswers.number("n", 1));
            assertThat(ask("select 1 as n")).isEqualTo(TestAnswers.number("n", 1));
        }
        String role = PostgresServer.text(database, "select role from private_login.reader");
        PostgresServer.execute(database, "drop owned by " + role + "; drop role " + role);
        assertThat(ask("select 1 as n")).isInstanceOf(Refused.class);
        assertThat(ask("select 1 as n")).isEqualTo(TestAnswers.number("n", 1));
    }

    @Test
    void aMightyRoleOfThatNameIsNotUsed() throws Exception {
        String role = PostgresServer.text(database, "select role from private_login.reader");
        PostgresServer.execute(database, "alter role " + role + " createdb");
        try (RecordStore other = RecordStore.open(folder.resolve("data"), PostgresServer.address(url))) {
            assertRefused(other.readOnlyQuery().ask("select 1 as n"), Reason.FAILED);
        }
    }
}
