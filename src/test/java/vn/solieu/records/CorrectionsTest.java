package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.SourceFile;

/** What people set right stays right, what was read stays beside it, and the log tells of every change. */
class CorrectionsTest {

    private static final Instant NOON = SampleReport.NOON;
    private static final Act LAN = new Act("Lan", Instant.parse("2021-12-14T01:00:00.5Z"));

    @TempDir
    Path folder;

    private static MadeReport report(String places) {
        return new MadeReport("report")
                .numbered("2092/UBND-VHTT", "2021-11-16")
                .figure("qr.places", "387", "2021-11-12", ObservationKind.CUMULATIVE, places)
                .figure("qr.scans", "387", "2021-11-12", ObservationKind.CUMULATIVE, "4336");
    }

    private static StoredObservation figure(RecordStore store, SourceFile file, int place) {
        String id = file.sha256().substring(0, 12) + "#" + place;
        return ((FigureLookup.Found) store.corrections().figure(id)).figure();
    }

    private static List<String> values(RecordStore store, SourceFile file) {
        List<String> values = new ArrayList<>();
        store.find(
                ObservationQuery.ALL.ofDocuments(Set.of(file.sha256())),
                f -> values.add(f.observation().value() + " " + f.readValue()));
        return values;
    }

    @Test
    void aCorrectionStandsBesideWhatWasReadAndCanBeTakenBack() throws Exception {
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            SourceFile file = report("584").storeIn(store, folder, NOON);
            StoredObservation read = figure(store, file, 1);
            StoredObservation right = store.corrections().correct(read, new BigDecimal("534.0"), "nhìn ảnh", LAN);
            assertThat(right.observation().value()).isEqualTo(new BigDecimal("534.0"));
            assertThat(right.readValue()).isEqualTo(new BigDecimal("584"));
            assertThat(right.observation().raw()).isEqualTo("584");
            assertThat(right.observation().id()).isEqualTo(read.observation().id());
            assertThat(store.readOnlyQuery().ask("select value as n from observation where corrected"))
                    .isEqualTo(new QueryAnswer.Rows(
                            List.of(new QueryAnswer.Column("n", QueryAnswer.ColumnType.NUMBER)),
                            List.of(List.of(new BigDecimal("534"))),
                            false));

            store.corrections().correct(right, new BigDecimal("535"), "nhìn kỹ hơn", LAN);
            store.corrections().correct(figure(store, file, 1), null, "đọc đúng", LAN);
            assertThat(values(store, file)).containsExactly("584 null", "4336 null");
            assertThat(store.corrections().all())
                    .extracting(Correction::correctedValue)
                    .containsExactly(new BigDecimal("534.0"), new BigDecimal("535"), null);
            assertThat(store.corrections().all())
                    .extracting(Correction::readValue)
                    .containsOnly(new BigDecimal("584"));
            assertThat(store.lastOfLog(9))
                    .extracting(entry -> entry.action() + " " + entry.by())
                    .containsExactly("correction-withdrawn Lan", "corrected Lan", "corrected Lan", "read solieu");
        }
    }

    @Test
    void aNewReadingKeepsCorrections() throws Exception {
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            SourceFile file = report("584").storeIn(store, folder, NOON);
            store.corrections().correct(figure(store, file, 1), new BigDecimal("534"), "x", LAN);
            // The same number on nearly the same ink, under another label: the figure before it is new.
            new MadeReport("report")
                    .figure("other", "387", "2021-11-12", ObservationKind.COUNT, "7")
                    .shifted(3)
                    .storeIn(store, folder, NOON, "2");
            assertThat(values(store, file)).containsExactly("7 null");
            assertThat(store.corrections().all())
                    .extracting(Correction::applied)
                    .containsExactly(false);

            report("584").shifted(0).storeIn(store, folder, NOON, "3");
            assertThat(values(store, file)).containsExactly("534 584", "4336 null");
            assertThat(store.corrections().all())
                    .extracting(Correction::applied)
                    .containsExactly(true);

            new MadeReport("report")
                    .shifted(5)
                    .figure("điểm quét mã", "387", "2021-11-12", ObservationKind.CUMULATIVE, "584")
                    .storeIn(store, folder, NOON, "4");
            assertThat(values(store, file)).containsExactly("534 584");

            new MadeReport("report")
                    .shifted(50)
                    .figure("điểm quét mã", "387", "2021-11-12", ObservationKind.CUMULATIVE, "584")
                    .storeIn(store, folder, NOON, "5");
            assertThat(values(store, file)).containsExactly("584 null");
        }
    }

    @Test
    void figuresAreFoundByIdOrPlace() throws Exception {
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            SourceFile file = report("584").storeIn(store, folder, NOON);
            StoredObservation first = figure(store, file, 1);
            assertThat(first.observation().id())
                    .startsWith(file.sha256().substring(0, 12))
                    .hasSize(32);
            Corrections corrections = store.corrections();
            assertThat(corrections.figure(first.observation().id().toUpperCase(Locale.ROOT)))
                    .isEqualTo(new FigureLookup.Found(first));
            assertThat(corrections.figure(first.observation().id().substring(0, 15)))
                    .isEqualTo(new FigureLookup.Found(first));
            assertThat(corrections.figure(file.sha256().substring(0, 8)))
                    .isInstanceOfSatisfying(
                            FigureLookup.Ambiguous.class,
                            many -> assertThat(many.figures()).hasSize(2));
            assertThat(corrections.figure(file.sha256().substring(0, 12) + "#3"))
                    .isEqualTo(new FigureLookup.Missing());
            assertThat(corrections.figure("00000000")).isEqualTo(new FigureLookup.Missing());
            assertThat(corrections.figure("%")).isEqualTo(new FigureLookup.Malformed());
        }
    }

    @Test
    void aFigureThatIsGoneIsNotCorrected() throws Exception {
        try (RecordStore store = RecordStore.open(folder.resolve("data"))) {
            SourceFile file = report("584").storeIn(store, folder, NOON);
            StoredObservation before = figure(store, file, 1);
            report("585").storeIn(store, folder, NOON, "2");
            assertThatThrownBy(() -> store.corrections().correct(before, BigDecimal.ONE, "x", LAN))
                    .isInstanceOfSatisfying(
                            RecordsException.class,
                            e -> assertThat(e.reason()).isEqualTo(RecordsException.Reason.FIGURE_GONE));
            assertThat(store.corrections().all()).isEmpty();
            assertThat(store.lastOfLog(9)).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "update audit_log set detail = concat(detail, ' ') where number = 3|3|ROW_CHANGED",
                "update audit_log set made_by = 'Minh' where number = 2|2|ROW_CHANGED",
                "update audit_log set action = 'nonsense' where number = 2|2|ROW_CHANGED",
                "delete from audit_log where number = 4|4|ROW_MISSING",
                "delete from audit_log where number = 5|5|ROW_MISSING",
                "delete from audit_log where number = 1|1|ROW_MISSING",
                "update audit_log set previous_hash = hash where number = 2|2|CHAIN_CUT",
                "update audit_head set number = 4|6|ROW_MISSING"
            })
    void theLogTellsWhereItWasChanged(String sql, long row, AuditVerdict.Fault fault) throws Exception {
        Path data = folder.resolve("data");
        try (RecordStore store = RecordStore.open(data)) {
            SourceFile file = report("584").storeIn(store, folder, NOON);
            for (int i = 0; i < 4; i++) {
                store.corrections().correct(figure(store, file, 2), BigDecimal.valueOf(i), "lần " + i, LAN);
            }
            assertThat(store.verifyLog())
                    .isEqualTo(new AuditVerdict.Sound(
                            5, store.lastOfLog(1).getFirst().hash()));
        }
        String url =
                "jdbc:h2:file:" + data.resolve("records") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "solieu", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
        try (RecordStore store = RecordStore.open(data)) {
            assertThat(store.verifyLog()).isEqualTo(new AuditVerdict.Broken(row, fault));
        }
    }
}
