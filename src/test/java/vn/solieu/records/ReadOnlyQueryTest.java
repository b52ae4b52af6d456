package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.SourceFile;
import vn.solieu.records.QueryAnswer.Column;
import vn.solieu.records.QueryAnswer.ColumnType;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;
import vn.solieu.records.QueryAnswer.Rows;

/** Questions are answered from the views; whatever else a statement tries is refused and leaves everything as it was. */
class ReadOnlyQueryTest {

    private static final String ALL_COUNTS = """
            select (select count(*) from document), (select count(*) from observation), (select count(*) from cell),
            (select count(*) from page), (select count(*) from finding), (select count(*) from arrival)""";

    @TempDir
    Path folder;

    private RecordStore store;
    private SourceFile source;
    private List<String> filesBefore;

    @BeforeEach
    void openWithOneDocument() throws Exception {
        source = SampleReport.file(folder, "báo cáo.pdf", "bytes");
        Files.writeString(folder.resolve("secret.txt"), "một bí mật");
        Files.writeString(folder.resolve("script.sql"), "drop schema report cascade");
        store = RecordStore.open(folder.resolve("data"));
        store.receive(source, SampleReport.NOON);
        store.store(SampleReport.document(source), SampleReport.problems(), SampleReport.NOON, "1");
        filesBefore = files();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void answersHaveTypesAndJoinedDocuments() {
        QueryAnswer answer = store.readOnlyQuery().ask("""
                        select document, number, issued, indicator_code, place, value, from_table, confidence, x0
                        from observation where indicator_code = 'qr.places'""");

        assertThat(answer)
                .isEqualTo(new Rows(
                        List.of(
                                new Column("document", ColumnType.TEXT),
                                new Column("number", ColumnType.TEXT),
                                new Column("issued", ColumnType.DATE),
                                new Column("indicator_code", ColumnType.TEXT),
                                new Column("place", ColumnType.TEXT),
                                new Column("value", ColumnType.NUMBER),
                                new Column("from_table", ColumnType.TRUTH),
                                new Column("confidence", ColumnType.NUMBER),
                                new Column("x0", ColumnType.NUMBER)),
                        List.of(List.of(
                                source.sha256().substring(0, 12),
                                "576/BC-STTTT",
                                "2021-12-12",
                                "qr.places",
                                "Huyện Vĩnh Cửu",
                                new BigDecimal("5554"),
                                true,
                                new BigDecimal("0.93"),
                                new BigDecimal("1.5"))),
                        false));
    }

    @Test
    void numbersAreComputedAndShownWithoutEmptyDecimals() {
        assertThat(valuesOf("select value from observation order by place_in_document"))
                .isEqualTo(Arrays.asList(
                        new BigDecimal("5554"), new BigDecimal("54.5"), new BigDecimal("-12"), null, null));
        assertThat(valuesOf("select sum(value) from observation")).isEqualTo(List.of(new BigDecimal("5596.5")));
        assertThat(valuesOf("select round(value, 2) from observation where kind = 'percentage'"))
                .isEqualTo(List.of(new BigDecimal("54.50")));
        assertThat(valuesOf("select difference from finding where not remark"))
                .isEqualTo(List.of(new BigDecimal("0.09")));
        assertThat(valuesOf("select read_at from document")).isEqualTo(List.of("2021-12-12T05:00:00.123456Z"));
    }

    @Test
    void everyColumnOfEveryViewIsExplained() {
        Rows guide = rows("select view_name, column_name, meaning, meaning_en from guide");

        assertThat(guide.rows()).hasSizeGreaterThan(100).noneMatch(row -> row.contains(null));
        assertThat(guide.rows())
                .extracting(row -> row.get(0))
                .contains(
                        "arrival", "cell", "document", "finding", "guide", "observation", "operand", "page", "problem");
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
                "select abort_session(1)"
            })
    void whatReachesFurtherIsNotAllowed(String attack) throws IOException {
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
    void onlyQuestionsAreTried(String statement) throws IOException {
        assertThat(ask(statement))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_QUESTION));
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; drop table public.document",
                "select ';' ; shutdown",
                "select 1 /* ; */ ; select 2",
                "select 1;;select 2",
                "select $$;$$; select 2"
            })
    void oneStatementAtATime(String statements) throws IOException {
        assertThat(ask(statements)).isEqualTo(new Refused(Reason.SEVERAL_STATEMENTS, ""));
        assertNothingChanged();
    }

    /** The rights hold where the first look at the text is passed by: what it lets through runs without any right. */
    @Test
    void theReaderHasNoRightsEvenWithoutTheFirstLook() throws Exception {
        try (RecordDatabase database = RecordDatabase.open(folder.resolve("other"));
                var connection = database.openReader();
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

    @Test
    void timeAndRowsAreLimited() {
        ReadOnlyQuery.Limits second = new ReadOnlyQuery.Limits(Duration.ofSeconds(1), 3);
        assertThat(store.readOnlyQuery()
                        .ask("select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b", second))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TIME_LIMIT));
        assertThat(store.readOnlyQuery().ask("select * from system_range(1, 4)", second))
                .isInstanceOfSatisfying(Rows.class, rows -> {
                    assertThat(rows.rows()).hasSize(3);
                    assertThat(rows.truncated()).isTrue();
                });
        assertThat(store.readOnlyQuery().ask("select * from system_range(1, 3)", second))
                .isInstanceOfSatisfying(
                        Rows.class, rows -> assertThat(rows.truncated()).isFalse());
    }

    @Test
    void aQuestionThatTakesTooMuchMemoryLeavesTheRecordsOpen() {
        assertThat(ask("select length(repeat('x', 2147483647))")).isInstanceOf(Refused.class);
        assertThat(valuesOf("select count(*) from document")).isEqualTo(List.of(new BigDecimal(1)));
        store.store(SampleReport.large(source, 2, null), List.of(), SampleReport.LATER, "2");
        assertThat(valuesOf("select count(*) from observation")).isEqualTo(List.of(new BigDecimal(2)));
    }

    private QueryAnswer ask(String sql) {
        return store.readOnlyQuery().ask(sql.replace("{folder}", folder.toString()));
    }

    private Rows rows(String sql) {
        QueryAnswer answer = ask(sql);
        assertThat(answer).isInstanceOf(Rows.class);
        return (Rows) answer;
    }

    /** The only column of an answer. */
    private List<Object> valuesOf(String sql) {
        List<Object> values = new ArrayList<>();
        rows(sql).rows().forEach(row -> values.add(row.getFirst()));
        return values;
    }

    private void assertNothingChanged() throws IOException {
        assertThat(rows(ALL_COUNTS).rows().getFirst())
                .isEqualTo(Stream.of(1, 5, 7, 2, 2, 1).map(BigDecimal::new).toList());
        assertThat(files()).isEqualTo(filesBefore);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(Path::toString).sorted().toList();
        }
    }
}
