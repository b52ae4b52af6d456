package vn.solieu.compare.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Amendment;
import vn.solieu.document.ObservationKind;
import vn.solieu.records.MadeReport;
import vn.solieu.records.RecordStore;

/** What stands beside what, and what may not. */
class ComparerTest {

    private static final UnitCatalogue UNITS = UnitCatalogue.load();
    private static final IndicatorCatalogue INDICATORS = IndicatorCatalogue.load();
    private static final LocalDate OLD = LocalDate.of(2021, 11, 12);
    private static final LocalDate NEW = LocalDate.of(2025, 8, 1);
    private static final ObservationKind CUMULATIVE = ObservationKind.CUMULATIVE;

    @TempDir
    Path folder;

    private RecordStore store;
    private int received;

    @BeforeEach
    void open() throws Exception {
        store = RecordStore.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void stored(MadeReport report) throws Exception {
        report.storeIn(store, folder, Instant.parse("2022-01-01T00:00:00Z").plus(Duration.ofDays(received++)));
    }

    private static AdministrativeUnit unit(String code, LocalDate at) {
        return UNITS.byCode(code, at).orElseThrow();
    }

    private static Indicator indicator(String code) {
        return INDICATORS.byCode(code).orElseThrow();
    }

    private Comparison.Block compared(
            String indicator, @Nullable LocalDate from, @Nullable LocalDate to, AdministrativeUnit... places) {
        return compared(
                new ComparisonQuestion(List.of(indicator(indicator)), List.of(places), from, to, null, null, 1000));
    }

    private Comparison.Block compared(ComparisonQuestion question) {
        return new Comparer(store, UNITS, INDICATORS).compare(question).blocks().getFirst();
    }

    /** "387=584 reported 1" for each place; the reason where there is no value. */
    private static List<String> told(Comparison.Block block) {
        return block.rows().stream()
                .map(row -> row.place().code() + "="
                        + (row.last() == null
                                ? row.missing()
                                : row.values().stream()
                                                .map(v -> v.value().toPlainString())
                                                .collect(Collectors.joining(","))
                                        + " " + row.last().origin() + " "
                                        + row.last().kind() + " " + row.rank()))
                .toList();
    }

    private static MadeReport report(String name, String issuer, String day) {
        return new MadeReport(name).of(issuer).numbered(name, day).by("UBND " + issuer);
    }

    @Test
    void theNewestFigureOfEachPlaceUpToADayIsRanked() throws Exception {
        stored(report("a1", "387", "2021-10-01").figure("qr.places", "387", "2021-10-01", CUMULATIVE, "500"));
        stored(report("a2", "387", "2021-11-12").figure("qr.places", "387", "2021-11-12", CUMULATIVE, "584"));
        stored(report("a3", "387", "2021-11-19").figure("qr.places", "387", "2021-11-19", CUMULATIVE, "700"));
        stored(report("b1", "732", "2021-06-01").figure("qr.places", "732", "2021-06-01", CUMULATIVE, "600"));
        stored(report("c1", "536", "2021-11-10").figure("qr.scans", "536", "2021-11-10", CUMULATIVE, "1"));

        Comparison.Block block = compared(
                "qr.places", null, OLD, unit("387", OLD), unit("732", OLD), unit("536", OLD), unit("731", OLD));

        assertThat(told(block))
                .containsExactly(
                        "387=584 REPORTED CUMULATIVE 2",
                        "732=600 REPORTED CUMULATIVE 1",
                        "536=NOT_STATED",
                        "731=NO_REPORT");
        assertThat(told(compared("qr.places", null, null, unit("387", OLD))))
                .containsExactly("387=700 REPORTED CUMULATIVE 1");
    }

    @Test
    void kindsAreNotMixed() throws Exception {
        stored(report("a", "387", "2021-11-12")
                .figure("qr.places", "387", "2021-11-12", CUMULATIVE, "584")
                .figure("qr.places", "387", "2021-11-12", ObservationKind.NEW, "58"));
        stored(report("b", "732", "2021-11-12").figure("qr.places", "732", "2021-11-12", CUMULATIVE, "20"));
        stored(report("c", "731", "2021-11-12").figure("qr.places", "731", "2021-11-12", ObservationKind.NEW, "9999"));
        AdministrativeUnit[] places = {unit("387", OLD), unit("732", OLD), unit("731", OLD)};

        assertThat(told(compared("qr.places", null, null, places)))
                .containsExactly(
                        "387=584 REPORTED CUMULATIVE 1", "732=20 REPORTED CUMULATIVE 2", "731=9999 REPORTED NEW null");
        assertThat(told(compared(new ComparisonQuestion(
                        List.of(indicator("qr.places")),
                        List.of(places),
                        null,
                        null,
                        ObservationKind.NEW,
                        null,
                        1000))))
                .containsExactly("387=58 REPORTED NEW 2", "732=NOT_STATED", "731=9999 REPORTED NEW 1");
    }

    @Test
    void rowsAreAddedUpOnlyWhereTheyAreTheWhole() throws Exception {
        stored(report("a", "536", "2021-11-10")
                .figure("Mã QR", "qr.places", "Cơ quan", null, "2021-11-10", CUMULATIVE, "20", true)
                .figure("Mã QR", "qr.places", "Hộ kinh doanh", null, "2021-11-10", CUMULATIVE, "21", true));
        // Two of the twelve communes of the district.
        stored(report("b", "387", "2021-11-12")
                .figure("Mã QR", "qr.places", "Xã Trung Xuân", "14995", "2021-11-12", CUMULATIVE, "58", true)
                .figure("Mã QR", "qr.places", "Xã Trung Thượng", "14998", "2021-11-12", CUMULATIVE, "16", true));
        // The same two rows, in running text.
        stored(report("c", "732", "2021-11-12")
                .figure("Mã QR", "qr.places", "Cơ quan", null, "2021-11-12", CUMULATIVE, "20", false)
                .figure("Mã QR", "qr.places", "Hộ", null, "2021-11-12", CUMULATIVE, "21", false));

        Comparison.Block block =
                compared("qr.places", null, null, unit("536", OLD), unit("387", OLD), unit("732", OLD));

        assertThat(told(block)).containsExactly("536=41 SUM_OF_ROWS CUMULATIVE 1", "387=NOT_STATED", "732=NOT_STATED");
        assertThat(block.rows().getFirst().last().sources())
                .extracting(source -> source.observation().place())
                .containsExactly("Cơ quan", "Hộ kinh doanh");

        MadeReport whole = report("b2", "387", "2021-11-19");
        UNITS.childrenOf(unit("387", OLD), OLD)
                .forEach(commune -> whole.figure(
                        "Mã QR",
                        "qr.places",
                        commune.fullName(),
                        commune.code(),
                        "2021-11-19",
                        CUMULATIVE,
                        "10",
                        true));
        stored(whole);
        int communes = UNITS.childrenOf(unit("387", OLD), OLD).size();
        assertThat(told(compared("qr.places", null, null, unit("387", OLD))))
                .containsExactly("387=" + 10 * communes + " SUM_OF_ROWS CUMULATIVE 1");
    }

    @Test
    void aRateOnAnotherBaseStandsInAndIsNotRanked() throws Exception {
        stored(report("a", "387", "2021-11-12")
                .figure("pccovid.installs.rate", "387", "2021-11-12", ObservationKind.PERCENTAGE, "30.1"));
        stored(report("b", "731", "2021-11-12")
                .figure("pccovid.installs.rate.subscribers", "731", "2021-11-12", ObservationKind.PERCENTAGE, "80"));

        Comparison.Block block = compared("pccovid.installs.rate", null, null, unit("387", OLD), unit("731", OLD));

        assertThat(told(block)).containsExactly("387=30.1 REPORTED PERCENTAGE 1", "731=80 OTHER_BASE PERCENTAGE null");
        assertThat(block.rows()).extracting(Comparison.Row::share).containsOnlyNulls();
    }

    @Test
    void unitsThatMergedAreShownUnderTheNewAndTheOld() throws Exception {
        // Xã Bảo Quang and Phường Bảo Vinh are Phường Bảo Vinh from 1 July 2025 on.
        stored(report("a", "732", "2021-11-12")
                .figure("qr.places", "26092", "2021-11-12", CUMULATIVE, "16")
                .figure("qr.places", "26098", "2021-11-12", CUMULATIVE, "79")
                .figure("qr.places", "26089", "2021-11-12", CUMULATIVE, "71"));
        stored(report("n", "26098", "2025-08-01").figure("qr.places", "26098", "2025-08-01", CUMULATIVE, "120"));

        AdministrativeUnit merged = unit("26098", NEW);
        assertThat(told(compared("qr.places", null, OLD, merged)))
                .containsExactly("26098=95 SUM_OF_UNITS CUMULATIVE 1");
        assertThat(told(compared("qr.places", LocalDate.of(2021, 1, 1), NEW, merged)))
                .containsExactly("26098=95,120 REPORTED CUMULATIVE 1");
        // The old ward is not the new one, though they share a code and a name.
        assertThat(told(compared("qr.places", null, NEW, unit("26098", OLD))))
                .containsExactly("26098=79 REPORTED CUMULATIVE 1");
        assertThat(told(compared("qr.places", LocalDate.of(2025, 1, 1), NEW, unit("26098", OLD))))
                .containsExactly("26098=PARTS_MISSING");

        // Thị trấn Sơn Lư was divided: nobody knows which part of its figure belongs to Xã Quan Sơn.
        stored(report("d", "387", "2021-11-12")
                .figure("qr.places", "14998", "2021-11-12", CUMULATIVE, "16")
                .figure("qr.places", "15016", "2021-11-12", CUMULATIVE, "79"));
        assertThat(told(compared("qr.places", null, OLD, unit("15016", NEW)))).containsExactly("15016=PARTS_MISSING");

        stored(report("l", "21548", "2025-08-01").figure("qr.places", "21548", "2025-08-01", CUMULATIVE, "50"));
        assertThat(told(compared("qr.places", null, NEW, unit("536", OLD))))
                .containsExactly("536=50 REPORTED CUMULATIVE 1");
    }

    @Test
    void aDistrictThatEndedIsTheSumOfWhatItsCommunesBecame() throws Exception {
        AdministrativeUnit district = unit("387", OLD);
        List<AdministrativeUnit> later = UNITS.territoryOf(district, NEW);
        boolean whole = later.stream()
                .flatMap(unit -> UNITS.predecessorsOf(unit).stream())
                .allMatch(old -> "387".equals(old.parentCode()));
        assertThat(whole).as("its borders were kept").isTrue();
        for (int i = 0; i < later.size() - 1; i++) {
            String code = later.get(i).code();
            stored(report("n" + i, code, "2025-08-01").figure("qr.places", code, "2025-08-01", CUMULATIVE, "10"));
        }
        assertThat(told(compared("qr.places", null, NEW, district))).containsExactly("387=PARTS_MISSING");
        String last = later.getLast().code();
        stored(report("n", last, "2025-08-01").figure("qr.places", last, "2025-08-01", CUMULATIVE, "10"));
        assertThat(told(compared("qr.places", null, NEW, district)))
                .containsExactly("387=" + 10 * later.size() + " SUM_OF_UNITS CUMULATIVE 1");
    }

    @Test
    void aCourseHasItsChange() throws Exception {
        for (String[] week : new String[][] {{"2021-11-05", "500"}, {"2021-11-12", "584"}, {"2021-11-19", "560"}}) {
            stored(report(week[0], "387", week[0]).figure("qr.places", "387", week[0], CUMULATIVE, week[1]));
        }
        Comparison.Block block =
                compared("qr.places", LocalDate.of(2021, 11, 1), LocalDate.of(2021, 11, 30), unit("387", OLD));
        assertThat(told(block)).containsExactly("387=500,584,560 REPORTED CUMULATIVE 1");
        assertThat(block.rows().getFirst().change()).isEqualByComparingTo("60");
    }

    @Test
    void aBaseOfTheSamePlaceAndAShareOfItsParent() throws Exception {
        stored(report("a", "387", "2021-11-12")
                .figure("qr.places", "387", "2021-11-12", CUMULATIVE, "600")
                .figure("qr.places", "14998", "2021-11-12", CUMULATIVE, "150")
                .figure("pccovid.smartphones", "14998", "2021-11-10", ObservationKind.COUNT, "1200"));
        Comparison.Row row = compared(new ComparisonQuestion(
                        List.of(indicator("qr.places")),
                        List.of(unit("14998", OLD)),
                        null,
                        null,
                        null,
                        indicator("pccovid.smartphones"),
                        1000))
                .rows()
                .getFirst();
        assertThat(row.share()).isEqualByComparingTo("25");
        assertThat(row.perBase()).isEqualByComparingTo("125");
    }

    @Test
    void whatALaterReportCorrectsIsNoLongerTheValue() throws Exception {
        stored(report("a", "387", "2021-11-12").figure("qr.places", "387", "2021-11-12", CUMULATIVE, "584"));
        stored(report("b", "387", "2021-11-20")
                .says(Amendment.Kind.CORRECTS, "a", "2021-11-12")
                .figure("qr.places", "387", "2021-11-12", CUMULATIVE, "548"));
        assertThat(told(compared("qr.places", null, null, unit("387", OLD))))
                .containsExactly("387=548 REPORTED CUMULATIVE 1");
    }
}
