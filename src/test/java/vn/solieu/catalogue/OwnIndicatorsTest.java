package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.catalogue.IndicatorFault.Kind;

/** Files of indicators that people put into a folder. */
class OwnIndicatorsTest {

    @TempDir
    private Path folder;

    private Path file(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private IndicatorCatalogue.Extended load() {
        return IndicatorCatalogue.loadWith(folder);
    }

    private IndicatorCatalogue loaded() {
        IndicatorCatalogue.Extended extended = load();
        assertThat(extended.faults()).isEmpty();
        return extended.catalogue();
    }

    private static String codeOf(IndicatorCatalogue catalogue, String label, String... context) {
        return catalogue
                .match(label, List.of(context))
                .map(match -> match.indicator().code())
                .orElse("none");
    }

    @Test
    void withoutAFolderTheBuiltInIndicatorsAreAll() {
        IndicatorCatalogue.Extended extended = IndicatorCatalogue.loadWith(folder.resolve("absent"));
        assertThat(extended.faults()).isEmpty();
        assertThat(extended.catalogue().all())
                .isEqualTo(IndicatorCatalogue.load().all());
    }

    @Test
    void describesIndicatorsInAnyYaml() throws IOException {
        file("roads.yml", """
                topic: roads
                vi: Giao thông
                indicators:
                - code: roads.length   # full YAML
                  vi: >-
                    Chiều dài
                    đường
                  unit: km
                  phrases:
                  - chiều dài đường
                """);
        IndicatorCatalogue catalogue = loaded();
        Indicator found =
                catalogue.match("Tổng chiều dài đường", List.of()).orElseThrow().indicator();
        assertThat(found.code()).isEqualTo("roads.length");
        assertThat(found.vietnamese()).isEqualTo("Chiều dài đường");
        assertThat(found.english())
                .as("the Vietnamese name where there is no other")
                .isEqualTo("Chiều dài đường");
        assertThat(catalogue.topics()).contains(new IndicatorTopic("roads", "Giao thông", "roads"));
    }

    @Test
    void addsWordingsAndFormulasToBuiltInIndicators() throws IOException {
        file("more.yaml", """
                indicators:
                  - code: qr.places
                    phrases: [trạm soát vé]
                    short: [cửa soát]
                    formulas: [qr.places = qr.places.offices + qr.places.businesses]
                """);
        IndicatorCatalogue catalogue = loaded();
        assertThat(codeOf(catalogue, "Số trạm soát vé")).isEqualTo("qr.places");
        assertThat(codeOf(catalogue, "Cửa soát")).isEqualTo("none");
        assertThat(codeOf(catalogue, "Cửa soát", "2. Khai báo y tế"))
                .as("below a context of the built-in entry")
                .isEqualTo("qr.places");
        Indicator indicator = catalogue.byCode("qr.places").orElseThrow();
        assertThat(indicator.vietnamese()).isEqualTo("Địa điểm đã tạo mã QR");
        assertThat(indicator.phrases()).contains("trạm soát vé", "tạo mã qr");
        assertThat(indicator.formulas()).hasSize(1);
        assertThat(catalogue.match("trạm soát vé", List.of()).orElseThrow().indicator())
                .isEqualTo(indicator);
    }

    @Test
    void filesMayLeanOnEachOtherInAnyOrder() throws IOException {
        file("a.yaml", "indicators:\n  - code: b.trams\n    phrases: [tàu điện mặt đất]\n");
        file(
                "b.yaml",
                "topic: b\nindicators:\n  - code: b.trams\n    vi: Tàu điện\n    unit: tàu\n    phrases: [tàu điện]\n");
        assertThat(codeOf(loaded(), "Số tàu điện mặt đất")).isEqualTo("b.trams");
    }

    @Test
    void aWrongFileIsLeftOutWholeAndTheOthersAreUsed() throws IOException {
        file("bad.yaml", """
                topic: t
                indicators:
                  - code: t.trams
                    vi: Tàu điện
                    unit: tàu
                    phrases: [tàu điện]
                  - code: t.buses
                    vi: Xe buýt
                    phrases: [xe buýt]
                  - code: T.ships
                    vi: Tàu thủy
                    unit: tàu
                    phrases: [tàu thủy]
                """);
        file("leans.yaml", "indicators:\n  - code: t.trams\n    phrases: [tàu điện mặt đất]\n");
        file("right.yaml", "indicators:\n  - code: qr.scans\n    phrases: [lượt soi mã]\n");
        IndicatorCatalogue.Extended extended = load();
        assertThat(extended.catalogue().byCode("t.trams")).isEmpty();
        assertThat(codeOf(extended.catalogue(), "Lượt soi mã")).isEqualTo("qr.scans");
        assertThat(extended.faults())
                .extracting(fault -> Path.of(fault.file()).getFileName() + ":" + fault.line() + " " + fault.kind())
                .containsExactly("bad.yaml:7 MISSING", "bad.yaml:10 CODE_FORM", "leans.yaml:2 UNKNOWN_INDICATOR");
    }

    @Test
    void theFirstOfTwoFilesKeepsACodeAndAPhrase() throws IOException {
        String entry = "topic: t\nindicators:\n  - code: %s\n    vi: A\n    unit: c\n    phrases: [%s]\n";
        file("1.yaml", String.format(entry, "t.a", "tàu điện"));
        file("2.yaml", String.format(entry, "t.a", "tàu hỏa"));
        file("3.yaml", String.format(entry, "t.b", "Số tàu điện"));
        file("4.yaml", String.format(entry, "t.b", "tàu bay"));
        IndicatorCatalogue.Extended extended = load();
        assertThat(extended.faults())
                .extracting(IndicatorFault::kind)
                .containsExactly(Kind.CODE_TAKEN, Kind.PHRASE_TAKEN);
        assertThat(codeOf(extended.catalogue(), "tàu điện")).isEqualTo("t.a");
        assertThat(codeOf(extended.catalogue(), "tàu bay"))
                .as("the code is free again once its first file is left out")
                .isEqualTo("t.b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: qr.places | phrases: [số trạm] | CODE_TAKEN | qr.yaml:",
                "code: a.b | phrases: [lượt quét mã QR] | PHRASE_TAKEN | qr.scans",
                "code: a.b | phrases: [tổng số] | ONLY_FILLERS | tổng số",
                "code: a.b | phrases: [''] | EMPTY_TEXT | phrases",
                "code: a.b | phrases: số trạm | NO_LIST | phrases",
                "code: a.b | short: [số trạm] | NO_CONTEXTS | ",
                "code: a.b | formulas: [a.b = qr.places + qr.scans] | NO_PHRASES | ",
                "code: A.b | phrases: [số trạm] | CODE_FORM | A.b",
                "code: a.b | kind: many | UNKNOWN_KIND | many",
                "code: a.b | formulas: [a.b = x + y] | NO_PHRASES | ",
                "code: a.b | formulas: [a.b is x] | FORMULA_FORM | a.b is x",
                "code: a.b | wording: [số trạm] | UNKNOWN_KEY | wording"
            })
    void saysWhatIsWrongAndWhere(String code, String field, Kind kind, String detail) throws IOException {
        Path file = file(
                "extra.yaml", "topic: t\nindicators:\n  - " + code + "\n    vi: A\n    unit: c\n    " + field + "\n");
        IndicatorFault fault = load().faults().getFirst();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.file()).isEqualTo(file.toString());
        assertThat(fault.line()).isBetween(3, 6);
        assertThat(String.join(" ", fault.details())).contains(detail == null ? "" : detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic: t | NO_INDICATORS | 0",
                "just words | NO_INDICATORS | 0",
                "'topic: t\nindicators:\n  # nothing yet\n' | NO_INDICATORS | 0",
                "'topic: [\n' | NOT_YAML | 2",
                "'indicators:\n  - code: a.b\n    vi: A\n    unit: c\n    phrases: [số trạm]\n' | MISSING | 0",
                "'indicators:\n  - code: a.b\n    phrases: [số trạm]\n' | UNKNOWN_INDICATOR | 2",
                "'indicators:\n  - code: qr.places\n    formulas: [qr.places = x.y + qr.scans]\n' | FORMULA_CODE | 2",
                "'indicator:\n  - code: qr.places\n' | UNKNOWN_KEY | 2"
            })
    void aFileThatIsNoneIsToldToo(String yaml, Kind kind, int line) throws IOException {
        file("x.yaml", yaml);
        assertThat(load().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void bytesThatAreNoTextAreToldAndOtherFilesAreLeftAlone() throws IOException {
        Files.write(folder.resolve("x.yaml"), "topic: Tiêm chủng".getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("latin.yaml"), new byte[] {'t', (byte) 0xE9});
        file("notes.txt", "phrases:");
        file("empty.yaml", "# nothing yet\n\n");
        file("mark.yaml", "\uFEFFindicators:\n  - code: qr.scans\n    phrases: [lượt soi mã]\n");
        IndicatorCatalogue.Extended extended = load();
        assertThat(extended.faults())
                .hasSize(2)
                .extracting(IndicatorFault::file)
                .allMatch(name -> name.endsWith("latin.yaml") || name.endsWith("x.yaml"));
        assertThat(codeOf(extended.catalogue(), "Lượt soi mã")).isEqualTo("qr.scans");
    }
}
