package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.SampleReports;
import vn.solieu.catalogue.IndicatorCatalogue;

/** The catalogue listed and asked, and what the records have that it does not know. */
class IndicatorsTest {

    @TempDir
    private static Path records;

    @TempDir
    private Path data;

    @BeforeAll
    static void readReports() {
        var ran = CommandLineRunner.run(
                "run",
                SampleReports.file("long-prose/report.pdf").toString(),
                SampleReports.file("procedures/report.pdf").toString(),
                "--data",
                records.toString());
        assertThat(ran.status()).as(ran.all()).isZero();
    }

    private CommandLineRunner.Result indicators(Path folder, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "indicators";
        all[1] = "--data";
        all[2] = folder.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandLineRunner.run(all);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 'Địa điểm đã tạo mã QR (địa điểm)', Tiêm chủng (vaccination)",
        "en, 'Places with a QR code (địa điểm)', Vaccination (vaccination)"
    })
    void theCatalogueIsListedWithinTheWidth(String language, String label, String topic) {
        var listed = indicators(data, "--lang", language);
        assertThat(listed.status()).as(listed.err()).isZero();
        assertThat(listed.out())
                .contains("qr.places  ", label, topic)
                .contains("hotline1022.received = hotline1022.assigned + hotline1022.pending");
        assertThat(listed.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void oneTopicIsListedInRows() {
        var listed = indicators(data, "--topic", "Tiêm chủng", "--format", "csv", "--lang", "en");
        assertThat(listed.out())
                .startsWith("code,label,unit,kind,topic,formulas")
                .contains("vaccination.doses.dose1,First doses,mũi,,vaccination,")
                .doesNotContain("qr.places");
        var none = indicators(data, "--topic", "vaccines", "--lang", "en");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("There is no topic “vaccines”", "health-declaration, ");
    }

    @Test
    void aLabelIsExplained() {
        assertThat(indicators(data, "Lượt quét trong ngày", "--lang", "vi").out())
                .startsWith("qr.scans ")
                .contains("Hiểu qua cụm từ “lượt quét”, giải thích 100 % số từ.")
                .contains("Tiếng Anh: Scans of QR codes");
        assertThat(indicators(data, "pccovid.installs", "--lang", "en").out())
                .contains("Vietnamese: Máy, thuê bao đã cài đặt PC-Covid")
                .contains("Formula: pccovid.installs.rate = pccovid.installs / pccovid.smartphones")
                .doesNotContain("Understood by");
        assertThat(indicators(data, "số mũi 1", "--format", "json", "--lang", "en")
                        .out())
                .contains("\"code\":\"vaccination.doses.dose1\"", "\"wording\":\"mũi 1\"");
    }

    @Test
    void aLabelThatMeansNothingGetsTheNearestThree() {
        var none = indicators(data, "Đã tiếp nhận", "--lang", "en");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err())
                .contains("No indicator is meant by “Đã tiếp nhận”.", "The nearest")
                .contains("hotline1022.received", "understood only below a heading with: tổng đài 1022");
        assertThat(none.err().lines().filter(line -> line.contains("alike:"))).hasSizeLessThanOrEqualTo(3);
        assertThat(indicators(data, "Đã tiếp nhận", "--lang", "vi").err()).contains("chỉ hiểu khi nằm dưới đề mục có");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 'có lẽ procedures.', 'chưa có gì gần; mã đề xuất:'",
        "en, 'probably procedures.', 'nothing near; proposed code:'"
    })
    void labelsWithoutIndicatorAreListedWithSuggestions(String language, String near, String proposed) {
        var listed = indicators(records, "--unmatched", "--lang", language);
        assertThat(listed.status()).as(listed.err()).isZero();
        assertThat(listed.out()).contains(near, proposed, "report.pdf", "471 hồ sơ");
        assertThat(listed.out().lines())
                .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
        assertThat(indicators(data, "--unmatched", "--lang", language).out().lines())
                .hasSize(1);
    }

    @Test
    void unmatchedLabelsComeInRowsToo() {
        var listed = indicators(records, "--unmatched", "--format", "csv", "--lang", "en");
        assertThat(listed.out())
                .startsWith("label,figures,documents,unit,value,file,page,suggested code,")
                .containsPattern(
                        "(?m)^Số hồ sơ tiếp nhận mới theo lĩnh vực - chứng thực,1,1,hồ sơ,471,report.pdf,1,procedures");
    }

    @Test
    void theYamlOfUnmatchedLabelsCanBeUsedOnceItIsEdited() throws IOException {
        String yaml = indicators(records, "--as-yaml", "--lang", "en").out();
        assertThat(yaml)
                .contains("A wrong indicator is worse than none.", "topic: own", "98,96%, report")
                .contains("  # - code: procedures.received\n");
        Path own = Files.createDirectories(data.resolve("indicators"));
        Files.writeString(
                own.resolve("stub.yaml"),
                yaml.replaceAll("(?m)^  # (- |  )", "  $1").replace("unit: \"?\"", "unit: cái"));

        IndicatorCatalogue.Extended extended = IndicatorCatalogue.loadWith(own);

        assertThat(extended.faults()).isEmpty();
        Path edited = Files.createDirectories(records.resolve("indicators"));
        Files.copy(own.resolve("stub.yaml"), edited.resolve("stub.yaml"));
        try {
            assertThat(indicators(records, "--unmatched", "--lang", "en").out())
                    .contains("understood by now: procedures.received")
                    .doesNotContain("nothing near");
        } finally {
            Files.delete(edited.resolve("stub.yaml"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 'dòng 3 (t.trams): thiếu “unit”. Thêm dòng “unit: …”.', nên không dùng",
        "en, 'line 3 (t.trams): “unit” is missing. Add a line “unit: …”.', are not used"
    })
    void mistakesInOnesOwnFilesAreToldAndReadingGoesOn(String language, String fault, String head) throws IOException {
        Path own = Files.createDirectories(data.resolve("indicators"));
        Files.writeString(
                own.resolve("trams.yaml"),
                "topic: t\nindicators:\n  - code: t.trams\n    vi: Tàu điện\n    phrases: [tàu điện]\n");
        Files.writeString(own.resolve("more.yaml"), "indicators:\n  - code: qr.scans\n    phrases: [lượt soi mã]\n");
        var found = indicators(data, "Lượt soi mã", "--lang", language);
        assertThat(found.status()).isZero();
        assertThat(found.out()).startsWith("qr.scans");
        assertThat(found.err().replaceAll("\\s+", " ")).contains(head, own.resolve("trams.yaml") + " " + fault);

        var ran = CommandLineRunner.run(
                "run",
                SampleReports.file("harvest-docx/report.docx").toString(),
                "--data",
                data.toString(),
                "--lang",
                language);
        assertThat(ran.status()).as(ran.all()).isZero();
        assertThat(ran.err().replaceAll("\\s+", " ")).contains(fault);
    }

    @Test
    void whatIsReadMeansTheIndicatorsOfTheDataFolder() throws IOException {
        Path own = Files.createDirectories(data.resolve("indicators"));
        Files.writeString(own.resolve("fields.yaml"), """
                topic: own
                indicators:
                  - code: own.land-files
                    vi: Hồ sơ đất đai
                    unit: hồ sơ
                    phrases: [hồ sơ tiếp nhận mới theo lĩnh vực đất đai]
                """);
        CommandLineRunner.run("run", SampleReports.file("procedures/report.pdf").toString(), "--data", data.toString());
        var asked = CommandLineRunner.run(
                "query",
                "select exact_value from observation where indicator_code = 'own.land-files'",
                "--format",
                "csv",
                "--data",
                data.toString());
        assertThat(asked.out()).contains("624");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "qr.places --unmatched", "--unmatched --topic vaccination"})
    void wrongUseIsTold(String arguments) {
        String[] all = arguments.isBlank() ? new String[] {" "} : arguments.split(" ");
        assertThat(indicators(data, all).status()).isEqualTo(2);
    }
}
