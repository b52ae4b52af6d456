package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What questions do on both databases: they are answered from the views; whatever else a statement tries leaves everything as it was. */
abstract class ReadOnlyQueryContract {

    static final String ALL_COUNTS = """
            select (select count(*) from document), (select count(*) from observation), (select count(*) from cell),
            (select count(*) from page), (select count(*) from finding), (select count(*) from arrival)""";

    @TempDir
    Path folder;

    RecordStore store;
    SourceFile source;
    private List<String> filesBefore;
    private String stateBefore = "";

    /** Records without a document. */
    abstract RecordStore open() throws Exception;

    /** What a question must not change besides the records and files; in any form. */
    abstract String state() throws Exception;

    /** A table of numbers from 1, in the words of the database. */
    abstract String series(long count);

    @BeforeEach
    void openWithOneDocument() throws Exception {
        source = SampleReport.file(folder, "báo cáo.pdf", "bytes");
        Files.writeString(folder.resolve("secret.txt"), "một bí mật");
        Files.writeString(folder.resolve("script.sql"), "drop schema report cascade");
        store = open();
        store.receive(source, SampleReport.NOON);
        store.store(SampleReport.document(source), SampleReport.problems(), SampleReport.NOON, "1");
        filesBefore = files();
        stateBefore = state();
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
                "select 1; drop table public.document",
                "select 1 -- x\r; drop table public.document",
                "select 'a\\'; drop table public.document -- '",
                "select \"a;\"\"b\" ; drop table public.document",
                "select 1 /* /* */ ' */ ; drop table public.document; -- '",
                "select ';' ; shutdown",
                "select 1 /* ; */ ; select 2",
                "select 1;;select 2",
                "select $$;$$; select 2"
            })
    void oneStatementAtATime(String statements) throws Exception {
        assertThat(ask(statements)).isEqualTo(new Refused(Reason.SEVERAL_STATEMENTS, ""));
        assertNothingChanged();
    }

    @Test
    void rowsAreLimited() {
        ReadOnlyQuery.Limits three = new ReadOnlyQuery.Limits(Duration.ofSeconds(5), 3);
        assertThat(store.readOnlyQuery().ask("select * from " + series(4), three))
                .isInstanceOfSatisfying(Rows.class, rows -> {
                    assertThat(rows.rows()).hasSize(3);
                    assertThat(rows.truncated()).isTrue();
                });
        assertThat(store.readOnlyQuery().ask("select * from " + series(3), three))
                .isInstanceOfSatisfying(
                        Rows.class, rows -> assertThat(rows.truncated()).isFalse());
    }

    @Test
    void timeIsLimited() throws Exception {
        ReadOnlyQuery.Limits second = new ReadOnlyQuery.Limits(Duration.ofSeconds(1), 3);
        long start = System.nanoTime();
        assertRefused(
                store.readOnlyQuery()
                        .ask("select count(*) from " + series(1_000_000) + " a, " + series(1_000_000) + " b", second),
                Reason.TIME_LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertNothingChanged();
    }

    /** Each of them would never end; the usual limits are those of a person who gave none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t",
                "with recursive t(n) as (select 1 union all select n from t) select n from t",
                "select * from (with recursive t(n) as (select 1 union all select 1 - n from t) select n from t) x order by n",
                "WITH /* */ RECURSIVE t(n, s) as (select 1, repeat('x', 100) union all select n + 1, s from t)"
                        + " select max(length(s)) from t",
            })
    void endlessRecursionIsEnded(String sql) throws Exception {
        long start = System.nanoTime();
        QueryAnswer answer = ask(sql);
        // PostgreSQL need not know all rows to give the first ones.
        boolean limited = answer instanceof Refused(Reason reason, String _)
                ? reason == Reason.TIME_LIMIT || reason == Reason.TOO_LARGE
                : answer instanceof Rows rows && rows.truncated();
        assertThat(limited).as(sql).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3500));
        assertNothingChanged();
    }

    @Test
    void recursionThatEndsIsAnswered() {
        assertThat(ask("with recursive t(n) as (select 1 union all select n + 1 from t where n < 100)"
                        + " select count(*) as n from t"))
                .isEqualTo(TestAnswers.number("n", 100));
    }

    /** After each the records are open, and what is stored then is stored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select length(repeat('x', 2147483647))",
                "select repeat('x', 10000000) from {many}",
                "with recursive t(n, s) as (select 1, repeat('x', 1000) union all select n + 1, s || s from t)"
                        + " select max(length(s)) from t",
            })
    void aQuestionThatTakesTooMuchMemoryLeavesTheRecordsOpen(String sql) {
        assertLeavesTheRecordsOpen(sql);
    }

    void assertLeavesTheRecordsOpen(String sql) {
        assertThat(ask(sql.replace("{many}", series(1000)))).isInstanceOf(Refused.class);
        assertThat(store.documents()).hasSize(1);
        assertThat(valuesOf("select count(*) from document")).isEqualTo(List.of(new BigDecimal(1)));
        store.store(SampleReport.large(source, 2, null), List.of(), SampleReport.LATER, "2");
        assertThat(valuesOf("select count(*) from observation")).isEqualTo(List.of(new BigDecimal(2)));
    }

    static void assertRefused(QueryAnswer answer, Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .as(refused.detail())
                                .isEqualTo(reason));
    }

    QueryAnswer ask(String sql) {
        return store.readOnlyQuery().ask(sql.replace("{folder}", folder.toString()));
    }

    Rows rows(String sql) {
        QueryAnswer answer = ask(sql);
        assertThat(answer).isInstanceOf(Rows.class);
        return (Rows) answer;
    }

    /** The only column of an answer. */
    List<Object> valuesOf(String sql) {
        List<Object> values = new ArrayList<>();
        rows(sql).rows().forEach(row -> values.add(row.getFirst()));
        return values;
    }

    void assertNothingChanged() throws Exception {
        assertThat(rows(ALL_COUNTS).rows().getFirst())
                .isEqualTo(Stream.of(1, 5, 7, 2, 2, 1).map(BigDecimal::new).toList());
        assertThat(files()).isEqualTo(filesBefore);
        assertThat(state()).isEqualTo(stateBefore);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(Path::toString).sorted().toList();
        }
    }
}
