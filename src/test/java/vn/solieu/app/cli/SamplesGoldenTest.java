package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.SampleReports;
import vn.solieu.app.Settings;
import vn.solieu.document.VietnameseLetters;

/** The sample reports, read through the whole program, against what their descriptions say they print. */
class SamplesGoldenTest {

    @TempDir
    private static Path json;

    private static CommandLineRunner.Result result;

    @BeforeAll
    static void readAllSamples() {
        result = CommandLineRunner.run("read", SampleReports.FOLDER.toString(), "--json", json.toString());
    }

    /** Lines of the accuracy table that `./check` prints. */
    private static final List<String> ACCURACY = Collections.synchronizedList(new ArrayList<>());

    @AfterAll
    static void writeAccuracy() throws IOException {
        ACCURACY.sort(null);
        Files.write(Path.of("target", "accuracy.txt"), ACCURACY);
    }

    private static double measured(String what, String name, int found, int all) {
        double share = all == 0 ? 100 : 100.0 * found / all;
        ACCURACY.add(String.format(Locale.ROOT, "%-26s %-32s %5.1f %%  (%d of %d)", name, what, share, found, all));
        return share;
    }

    private static JsonNode read(String name) {
        return SampleReports.json(json.resolve(name + ".json"));
    }

    private static JsonNode expected(String name) {
        String slug = name.substring(0, name.indexOf('/'));
        String file = name.endsWith("docx") ? "expected-docx.json" : "expected.json";
        return SampleReports.json(SampleReports.file(slug + "/" + file));
    }

    @Test
    void allSamplesAreRead() {
        assertThat(result.status()).as(result.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ward-table/report",
        "long-prose/report",
        "official-letter/letter",
        "split-table/report",
        "plan-html/plan",
        "harvest-docx/report.pdf",
        "harvest-docx/report.docx",
        "procedures/report",
        "harvest-season/report",
        "procedures-half-year/report",
        "schooling/report"
    })
    void digitalReportsAreReadToTheLetter(String name) {
        JsonNode got = read(name);
        JsonNode want = expected(name);

        assertThat(pageTexts(got)).isEqualTo(pageTexts(want));
        assertThat(grids(got)).isEqualTo(grids(want));
        assertThat(spans(got)).isEqualTo(spans(want));
        for (String field : List.of(
                "agency_parent",
                "agency",
                "number",
                "place",
                "date",
                "doc_type",
                "title",
                "subtitle",
                "signer",
                "period")) {
            assertThat(got.path("meta").path(field).asText(""))
                    .as("meta.%s of %s", field, name)
                    .isEqualTo(want.path("meta").path(field).asText(""));
        }
        for (String field : List.of("signer_role", "recipients")) {
            assertThat(SampleReports.texts(got.path("meta").path(field)))
                    .as("meta.%s of %s", field, name)
                    .isEqualTo(SampleReports.texts(want.path("meta").path(field)));
        }
    }

    /** Floors only rise: figures found with the right value, kind and place, in percent of those printed and of those given. */
    @ParameterizedTest
    @CsvSource({
        "ward-table/report, 100, 100",
        "long-prose/report, 98, 98",
        "official-letter/letter, 100, 100",
        "split-table/report, 100, 100",
        "plan-html/plan, 100, 100",
        "harvest-docx/report.pdf, 100, 100",
        "harvest-docx/report.docx, 100, 100",
        "procedures/report, 97, 98",
        "harvest-season/report, 98, 99",
        "procedures-half-year/report, 93, 94",
        "schooling/report, 97, 96"
    })
    void figuresAreFound(String name, int leastRecall, int leastPrecision) {
        JsonNode got = read(name).path("figures");
        JsonNode want = expected(name).path("figures");
        int found = matches(got, want);

        assertThat(measured("figures found", name, found, want.size()))
                .as("recall of %s", name)
                .isGreaterThanOrEqualTo(leastRecall);
        assertThat(measured("figures given that are right", name, found, got.size()))
                .as("precision of %s", name)
                .isGreaterThanOrEqualTo(leastPrecision);
    }

    /** Floors of the scans: cells equal to the letter, in percent of the filled ones; numbers among them. */
    @ParameterizedTest
    @CsvSource({"ward-table/scan-200, 99, 100", "split-table/scan-200, 96, 100", "official-letter/fax-200, 92, 100"})
    void scannedTablesAreRead(String name, int leastCells, int leastNumbers) {
        assumeThat(Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        List<List<List<String>>> got = grids(read(name));
        List<List<List<String>>> want = grids(expected(name));
        int cells = 0;
        int right = 0;
        int numbers = 0;
        int rightNumbers = 0;
        for (int t = 0; t < want.size(); t++) {
            for (int r = 0; r < want.get(t).size(); r++) {
                for (int c = 0; c < want.get(t).get(r).size(); c++) {
                    String text = want.get(t).get(r).get(c);
                    if (text.isEmpty()) {
                        continue;
                    }
                    boolean same = text.equals(cell(got, t, r, c));
                    boolean number = text.matches("[\\d.,%]+");
                    cells++;
                    right += same ? 1 : 0;
                    numbers += number ? 1 : 0;
                    rightNumbers += number && same ? 1 : 0;
                }
            }
        }
        assertThat(measured("table cells right", name, right, cells))
                .as("cells of %s", name)
                .isGreaterThanOrEqualTo(leastCells);
        assertThat(measured("numbers in cells right", name, rightNumbers, numbers))
                .as("numbers of %s", name)
                .isGreaterThanOrEqualTo(leastNumbers);
    }

    @ParameterizedTest
    @CsvSource({"ward-table/scan-200", "long-prose/stamp-200", "split-table/scan-200"})
    void scannedPagesSayWhereTheirTextCameFrom(String name) {
        assumeThat(Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        for (JsonNode page : read(name).path("pages")) {
            assertThat(page.path("source").asText()).isEqualTo("ocr");
            assertThat(page.path("confidence").asDouble()).isBetween(0.6, 1.0);
        }
    }

    @Test
    void everyFigureOfAPagedDocumentHasItsInkAndTheDigitsStandThere() {
        JsonNode report = read("ward-table/report");
        assertThat(report.path("figures").size()).isGreaterThan(50);
        for (JsonNode figure : report.path("figures")) {
            JsonNode box = figure.path("box");
            assertThat(box.size()).as(figure.toString()).isEqualTo(4);
            assertThat(box.get(2).asDouble() - box.get(0).asDouble()).isBetween(1.0, 120.0);
            assertThat(box.get(3).asDouble() - box.get(1).asDouble()).isBetween(5.0, 30.0);
        }
    }

    @Test
    void placesOfATableHaveTheirOfficialCodes() {
        for (JsonNode figure : read("ward-table/report").path("figures")) {
            assertThat(figure.path("place_code").asText(""))
                    .as(figure.toString())
                    .matches("\\d{3}|\\d{5}");
        }
    }

    @Test
    void pictureOfEveryPageCanBeDrawn(@TempDir Path pictures) throws Exception {
        var drawn = CommandLineRunner.run(
                "read",
                SampleReports.file("ward-table/report.pdf").toString(),
                "--json",
                json.toString(),
                "--overlay",
                pictures.toString());

        assertThat(drawn.status()).isZero();
        assertThat(Files.size(pictures.resolve("report-1.png"))).isGreaterThan(10_000);
        assertThat(pictures.resolve("report-2.png")).exists();
    }

    // ---- comparing

    private static List<String> pageTexts(JsonNode document) {
        List<String> texts = new ArrayList<>();
        document.path("pages")
                .forEach(p -> texts.add(
                        p.path("text").asText().replaceAll("\\s+", " ").strip()));
        return texts;
    }

    private static List<List<List<String>>> grids(JsonNode document) {
        List<List<List<String>>> grids = new ArrayList<>();
        for (JsonNode table : document.path("tables")) {
            List<List<String>> rows = new ArrayList<>();
            table.path("grid").forEach(row -> rows.add(SampleReports.texts(row)));
            grids.add(rows);
        }
        return grids;
    }

    private static List<String> spans(JsonNode document) {
        List<String> spans = new ArrayList<>();
        for (JsonNode table : document.path("tables")) {
            List<String> own = new ArrayList<>();
            table.path("spans").forEach(s -> own.add(s.toString()));
            own.sort(null);
            spans.addAll(own);
        }
        return spans;
    }

    private static String cell(List<List<List<String>>> grids, int table, int row, int column) {
        boolean there = table < grids.size()
                && row < grids.get(table).size()
                && column < grids.get(table).get(row).size();
        return there ? grids.get(table).get(row).get(column) : "";
    }

    private static int matches(JsonNode got, JsonNode want) {
        List<JsonNode> free = new ArrayList<>();
        got.forEach(free::add);
        int found = 0;
        for (JsonNode figure : want) {
            for (JsonNode candidate : free) {
                if (same(figure, candidate)) {
                    free.remove(candidate);
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean same(JsonNode want, JsonNode got) {
        return new BigDecimal(want.path("value").asText())
                                .compareTo(new BigDecimal(got.path("value").asText()))
                        == 0
                && want.path("kind").asText().equals(got.path("kind").asText())
                && place(want).equals(place(got))
                && want.path("page").asInt() == got.path("page").asInt();
    }

    private static String place(JsonNode figure) {
        return VietnameseLetters.bare(figure.path("place").asText(""));
    }
}
