package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.Amendment;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.SourceFile;

/** Of the versions of a document one speaks, and only its figures are in effect. */
class DocumentVersionsTest {

    private static final Instant MONDAY = Instant.parse("2021-12-13T01:00:00Z");

    @TempDir
    Path folder;

    private RecordStore store;
    private int day;

    @BeforeEach
    void open() throws Exception {
        store = RecordStore.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MadeReport report(String name, String places) {
        return new MadeReport(name)
                .numbered("2092/UBND-VHTT", "2021-11-16")
                .figure("qr.places", "387", "2021-11-12", ObservationKind.CUMULATIVE, places)
                .figure("qr.scans", "387", "2021-11-12", ObservationKind.CUMULATIVE, "4336");
    }

    private SourceFile stored(MadeReport report) throws Exception {
        return report.storeIn(store, folder, MONDAY.plus(Duration.ofDays(day++)));
    }

    private List<String> inEffect() {
        List<String> values = new ArrayList<>();
        store.find(
                ObservationQuery.ALL,
                figure -> values.add(figure.file() + " " + figure.observation().value()));
        return values;
    }

    private String supersededBy(SourceFile file) {
        return store.versions(file.sha256()).stream()
                .filter(version -> version.summary().sha256().equals(file.sha256()))
                .map(version -> version.supersededWhy() + " " + version.supersededBy())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLastReceivedOfTwoCopiesSpeaks() throws Exception {
        SourceFile first = stored(report("first", "584"));
        SourceFile second = stored(report("second", "585").by("ỦY BAN NHÂN DÂN HUYỆN QUAN SƠN"));
        assertThat(inEffect()).containsExactly("second 585", "second 4336");
        assertThat(supersededBy(first)).isEqualTo("same-document " + second.sha256());
        assertThat(store.versions(second.sha256()))
                .extracting(version -> version.summary().name())
                .containsExactly("first", "second");
    }

    @Test
    void aScanOfADigitalDocumentAddsNothing() throws Exception {
        stored(report("digital", "584"));
        stored(report("scan", "534").scanned().by("UBND huyên Quan Sơn"));
        assertThat(inEffect()).containsExactly("digital 584", "digital 4336");
    }

    @Test
    void anotherAgencyWithTheSameNumberIsAnotherDocument() throws Exception {
        stored(report("quan sơn", "584"));
        stored(report("quan hóa", "20").by("UBND huyện Thường Xuân"));
        stored(report("unknown", "30").by(null));
        stored(report("other day", "40").numbered("2092/UBND-VHTT", "2020-11-16"));
        stored(report("no number", "50").numbered(null, "2021-11-16"));
        assertThat(inEffect()).hasSize(10);
    }

    @Test
    void whatReplacesSpeaksInWhicheverOrderTheyCome() throws Exception {
        SourceFile later = stored(report("later", "590")
                .numbered("2101/UBND-VHTT", "2021-11-18")
                .says(Amendment.Kind.REPLACES, "2092/ubnd -VHTT", "2021-11-16"));
        SourceFile earlier = stored(report("earlier", "584"));
        assertThat(inEffect()).containsExactly("later 590", "later 4336");
        assertThat(supersededBy(earlier)).isEqualTo("replaced " + later.sha256());
        SourceFile copy = stored(report("copy", "584"));
        assertThat(supersededBy(copy)).isEqualTo("replaced " + later.sha256());
        assertThat(inEffect()).containsExactly("later 590", "later 4336");
    }

    @Test
    void whatCorrectsSpeaksForTheFiguresItStates() throws Exception {
        stored(report("earlier", "584"));
        stored(new MadeReport("correction")
                .numbered("2103/UBND-VHTT", "2021-11-19")
                .says(Amendment.Kind.CORRECTS, "2092/UBND-VHTT", null)
                .figure("qr.places", "387", "2021-11-12", ObservationKind.CUMULATIVE, "548"));
        assertThat(inEffect()).containsExactly("earlier 4336", "correction 548");
    }

    @Test
    void aFigureWithoutADayCorrectsThatOfAnyDay() throws Exception {
        stored(report("earlier", "584"));
        stored(new MadeReport("correction")
                .numbered("2103/UBND-VHTT", "2021-11-19")
                .says(Amendment.Kind.CORRECTS, "2092/UBND-VHTT", null)
                .figure("qr.scans", "qr.scans", "x", "387", null, ObservationKind.CUMULATIVE, "4337", false)
                .figure("qr.places", "387", "2021-11-05", ObservationKind.CUMULATIVE, "500"));
        assertThat(inEffect()).containsExactly("earlier 584", "correction 4337", "correction 500");
    }

    @Test
    void aDocumentOfAnotherAgencyReplacesNothing() throws Exception {
        stored(report("earlier", "584"));
        stored(report("stranger", "1")
                .numbered("9/UBND", "2021-11-19")
                .by("UBND huyện Thường Xuân")
                .says(Amendment.Kind.REPLACES, "2092/UBND-VHTT", null));
        assertThat(inEffect()).hasSize(4);
    }

    @Test
    void aReadingThatNoLongerReplacesGivesTheOtherBackItsVoice() throws Exception {
        stored(report("earlier", "584"));
        stored(report("later", "590")
                .numbered("2101/UBND-VHTT", "2021-11-18")
                .says(Amendment.Kind.REPLACES, "2092/UBND-VHTT", "2021-11-16"));
        assertThat(inEffect()).hasSize(2);
        stored(report("later", "590").numbered("2101/UBND-VHTT", "2021-11-18"));
        assertThat(inEffect()).hasSize(4);
    }

    @Test
    void aFailedReadingDoesNotSilenceACopy() throws Exception {
        SourceFile first = stored(report("first", "584"));
        SourceFile second = stored(report("second", "585"));
        store.storeFailure(second, List.of(), MONDAY, "2");
        assertThat(inEffect()).containsExactly("first 584", "first 4336");
        assertThat(store.versions(first.sha256())).hasSize(1);
    }

    @Test
    void supersededFiguresAreFoundWhenAskedFor() throws Exception {
        stored(report("first", "584"));
        stored(report("second", "585"));
        List<String> all = new ArrayList<>();
        store.find(
                ObservationQuery.ALL
                        .withSuperseded()
                        .ofIndicators(Set.of("qr.places"))
                        .ofPlaces(Set.of("387")),
                figure -> all.add(figure.observation().value() + " " + figure.effective()));
        assertThat(all).containsExactly("584 false", "585 true");
    }

    @Test
    void aCopyThatPeopleCorrectedSpeaksForLaterOnes() throws Exception {
        SourceFile first = stored(report("first", "584"));
        StoredObservation figure =
                ((FigureLookup.Found) store.corrections().figure(first.sha256().substring(0, 12) + "#1")).figure();
        store.corrections().correct(figure, new BigDecimal("534"), "x", new Act("Lan", MONDAY));
        stored(report("second", "584"));
        assertThat(inEffect()).containsExactly("first 534", "first 4336");
        store.corrections().correct(figure, null, "x", new Act("Lan", MONDAY));
        assertThat(inEffect()).containsExactly("second 584", "second 4336");
    }
}
