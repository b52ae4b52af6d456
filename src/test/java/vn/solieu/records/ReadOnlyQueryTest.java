package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;
import vn.solieu.records.database.EmbeddedDatabase;

/** Questions to the embedded database. */
class ReadOnlyQueryTest extends ReadOnlyQueryContract {

    @Override
    RecordStore open() throws Exception {
        Path data = folder.resolve("data");
        EmptyRecords.copyTo(data);
        return RecordStore.open(data);
    }

    @Override
    String state() {
        return "";
    }

    @Override
    String series(long count) {
        return "system_range(1, " + count + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select file_read('{folder}/secret.txt', 'UTF-8')",
                "select file_write('x', '{folder}/written.txt')",
                "select * from csvread('{folder}/secret.txt')",
                "select csvwrite('{folder}/written.csv', 'select 1')",
                "select * from link_schema('a', '', 'jdbc:h2:mem:x', 'sa', '', 'public')",
                "select * from public.observation",
                "select * from public.flyway_schema_history",
                "select * from final table (insert into report.document (file) values ('x'))",
                "select * from final table (delete from public.document)",
                "with x as (select 1) insert into public.column_guide values ('a', 'b', 'c')",
                "with x as (select 1) delete from public.document",
                "select db_object_sql('USER', 'solieu')",
                "select cancel_session(1)",
                "select abort_session(1)",
                "select cast(X'ACED0005' as java_object)",
                "select cast(X'ACED0005' as other)",
                "select X'ACED0005'::other",
                "select convert(X'ACED0005', object)",
                "select hash('SHA-256', 'x', 2000000000)",
                "select \"HASH\"('SHA-256', 'x', 2000000000)",
                "select U&\"h\\0061sh\"('SHA-256', 'x', 2000000000)"
            })
    void whatReachesFurtherIsNotAllowed(String attack) throws Exception {
        assertThat(ask(attack))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isIn(Reason.NOT_ALLOWED, Reason.SYNTAX));
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create alias x for 'java.lang.System.exit'",
                "call csvwrite('{folder}/written.csv', 'select 1')",
                "call 1",
                "insert into public.column_guide values ('a', 'b', 'c')",
                "update public.document set number = 'x'",
                "delete from public.document",
                "merge into public.column_guide values ('a', 'b', 'c')",
                "truncate table public.document",
                "drop table public.document",
                "drop view report.document",
                "drop all objects",
                "create table report.x (a integer)",
                "create local temporary table x (a integer)",
                "create linked table x ('', 'jdbc:h2:mem:x', 'sa', '', 'y')",
                "create trigger x before insert on public.document for each row call 'x'",
                "alter user report_reader admin true",
                "grant all on schema public to report_reader",
                "set write_delay 5000",
                "set @x = 1",
                "set schema public",
                "set password 'x'",
                "shutdown",
                "backup to '{folder}/written.zip'",
                "script",
                "script to '{folder}/written.sql'",
                "runscript from '{folder}/script.sql'",
                "execute immediate 'drop table public.document'",
                "explain analyze select 1",
                "/* select */ drop table public.document",
                "-- select\ndrop table public.document",
                "/* /* select */ */ shutdown",
            })
    void onlyQuestionsAreTried(String statement) throws Exception {
        assertThat(ask(statement))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_QUESTION));
        assertNothingChanged();
    }

    /** The rights hold where the first look at the text is passed by: what it lets through runs without any right. */
    @Test
    void theReaderHasNoRightsEvenWithoutTheFirstLook() throws Exception {
        try (RecordDatabase database = new RecordDatabase(EmbeddedDatabase.open(folder.resolve("other")));
                var connection = database.openReader(Duration.ofSeconds(5));
                var statement = connection.createStatement()) {
            for (String attack : List.of(
                    "insert into public.column_guide values ('a', 'b', 'c')",
                    "delete from public.document",
                    "drop schema report cascade",
                    "drop view report.document",
                    "create alias x for 'java.lang.System.exit'",
                    "create table report.x (a integer)",
                    "create linked table x ('', 'jdbc:h2:mem:x', 'sa', '', 'y')",
                    "alter user report_reader admin true",
                    "grant all on schema public to report_reader",
                    "call csvwrite('" + folder + "/written.csv', 'select 1')",
                    "script to '" + folder + "/written.sql'",
                    "runscript from '" + folder + "/script.sql'",
                    "backup to '" + folder + "/written.zip'",
                    "set write_delay 5000",
                    "shutdown")) {
                assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(attack))
                                .getErrorCode())
                        .as(attack)
                        .isIn(90040, 90096);
            }
        }
    }

    @Test
    void commentsAndTrailingSemicolonsAreFine() {
        for (String sql : List.of(
                "select count(*) as n from document;",
                " -- how many?\nselect count(*) as n from document -- all",
                "/* a /* b */ */ (select count(*) as n from document) ; -- end",
                "with d as (select * from report.document) select count(*) as n from d",
                "SELECT count(*) AS n FROM document // old style")) {
            assertThat(ask(sql)).as(sql).isEqualTo(TestAnswers.number("n", 1));
        }
    }

    @Test
    void catalogueTablesShowNamesOnly() {
        assertThat(valuesOf("select user_name from information_schema.users")).isEqualTo(List.of("report_reader"));
        assertThat(valuesOf("select distinct table_schema from information_schema.tables order by 1"))
                .isEqualTo(List.of("information_schema", "pg_catalog", "public", "report"));
        assertThat(valuesOf("select count(*) from information_schema.rights")).isEqualTo(List.of(new BigDecimal(0)));
        assertThat(valuesOf("select count(*) from information_schema.sessions")).isEqualTo(List.of(new BigDecimal(1)));
    }

    @Test
    void errorsSayWhatAPersonCanUse() {
        assertThat(ask("select nonsense from document"))
                .isEqualTo(new Refused(Reason.UNKNOWN_NAME, "Column \"nonsense\" not found"));
        assertThat(ask("select * from reports")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_NAME);
            assertThat(refused.detail()).contains("reports").doesNotContain("SQL statement");
        });
        assertThat(ask("select from where"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.SYNTAX));
        assertThat(ask("select 1 / 0"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_VALUE));
        assertThat(ask("select cast(X'ACED0005' as java_object)")).isInstanceOf(Refused.class);
        assertThat(ask("  -- nothing")).isEqualTo(new Refused(Reason.EMPTY, ""));
    }

    /** Nothing in the database looks at the clock here; the thread that waits does. */
    @Test
    void aFunctionThatForgetsTheTimeIsGivenUp() throws Exception {
        long start = System.nanoTime();
        assertRefused(
                store.readOnlyQuery()
                        .ask(
                                "select regexp_replace(repeat('a', 27), '(a|a)*\\1b', '')",
                                new ReadOnlyQuery.Limits(Duration.ofSeconds(1), 3)),
                Reason.TIME_LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3500));
        assertNothingChanged();
    }

    /** A database that ran out of memory closes itself; what was under way fails, and the next finds it open. */
    @Test
    void aDatabaseThatClosedItselfIsOpenedAgain() throws Exception {
        RecordDatabase database = new RecordDatabase(EmbeddedDatabase.open(folder.resolve("other")));
        try (database) {
            database.openReader(Duration.ofSeconds(5)).close();
            assertThatThrownBy(() -> database.write(connection -> {
                        connection.createStatement().execute("shutdown immediately");
                        return connection.createStatement().execute("delete from column_guide");
                    }))
                    .isInstanceOf(RecordsException.class);
            assertThat(database.<Integer>read(connection -> Row.list(
                                    connection, "select column_name from column_guide", row -> row.text("column_name"))
                            .size()))
                    .isGreaterThan(50);
            database.openReader(Duration.ofSeconds(5)).close();
        }
    }
}
