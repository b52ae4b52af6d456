package vn.solieu.compare.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.folder.Manifest;

/** What is wrong with an export that comes back is told with file, row and column; what is right in it comes back all the same. */
class DamagedExportsTest {

    @TempDir
    private Path folder;

    private final List<ImportReport> reports = new ArrayList<>();

    private Map<String, List<List<Object>>> imported() throws IOException {
        return RoundTripTest.imported(folder, reports);
    }

    private List<ImportFault> faults() {
        return reports.getLast().faults();
    }

    private void export(ExportFormat format) throws IOException {
        Exporter.export(MadeDatasets.small(), folder, format, RoundTripTest.USUAL);
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(
                path,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after)));
    }

    private void editPart(String part, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("data.xlsx"))) {
            Path path = zip.getPath(part);
            String before = Files.readString(path);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(path, after);
        }
    }

    @Test
    void aFolderWithoutManifestIsNoExport() throws IOException {
        export(ExportFormat.CSV);
        Files.delete(folder.resolve(Manifest.FILE_NAME));

        assertThat(imported()).isEmpty();
        assertThat(faults()).extracting(ImportFault::kind).containsExactly(Kind.NO_MANIFEST);
        assertThat(reports.getLast().isReadable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\" : 1','\"version\" : 2',NEWER_VERSION",
        "'\"format\" : \"csv\"','\"format\" : \"ods\"',BAD_MANIFEST",
        "'\"type\" : \"text\"','\"type\" : \"txt\"',BAD_MANIFEST",
        "'\"name\" : \"document.csv\"','\"name\" : \"../document.csv\"',BAD_MANIFEST",
        "'\"rows\" : 2','\"rows\" : \"2\"',BAD_MANIFEST",
        "'\"tables\"','tables',BAD_MANIFEST"
    })
    void aManifestThatCannotBeUnderstoodIsTold(String before, String after, Kind kind) throws IOException {
        export(ExportFormat.CSV);
        edit(Manifest.FILE_NAME, before, after);

        assertThat(imported()).isEmpty();
        assertThat(faults()).extracting(ImportFault::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyMissingFileIsNamed(ExportFormat format) throws IOException {
        export(format);
        List<String> files = new ArrayList<>(RoundTripTest.bytes(folder).keySet());
        files.remove(Manifest.FILE_NAME);
        for (String file : files) {
            Files.delete(folder.resolve(file));
        }

        imported();

        assertThat(faults()).extracting(ImportFault::kind).containsOnly(Kind.MISSING_FILE);
        assertThat(faults()).extracting(ImportFault::file).containsExactlyInAnyOrderElementsOf(files);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aFileCutAnywhereIsNeverTakenForWhole(ExportFormat format) throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 15; i++) {
            export(format);
            List<Path> files;
            try (var list = Files.list(folder)) {
                files = list.filter(file -> !file.endsWith(Manifest.FILE_NAME))
                        .sorted()
                        .toList();
            }
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int left = i == 0 ? bytes.length - 3 : random.nextInt(bytes.length - 2);
            Files.write(file, Arrays.copyOf(bytes, left));

            imported();

            // Files that only describe the data are not read.
            boolean data = !List.of("datapackage.json", "structure.xml")
                    .contains(file.getFileName().toString());
            assertThat(faults())
                    .as("seed %d, %d bytes of %s", seed, left, file.getFileName())
                    .hasSizeGreaterThan(data ? 1 : 0)
                    .first()
                    .extracting(ImportFault::kind)
                    .isEqualTo(Kind.CHANGED_FILE);
            for (Path path : files) {
                Files.delete(path);
            }
            Files.delete(folder.resolve(Manifest.FILE_NAME));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void damagedBytesAreToldAndNothingIsThrown(ExportFormat format) throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        export(format);
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(file -> !file.endsWith(Manifest.FILE_NAME))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < 40; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] bytes = whole.clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);

            imported();

            if (!Arrays.equals(bytes, whole)) {
                assertThat(faults())
                        .as("seed %d, damage %d of %s", seed, i, file.getFileName())
                        .isNotEmpty();
            }
            Files.write(file, whole);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document.csv|,2,2026|,hai,2026|page_count|2|NOT_AN_INTEGER|hai",
                "document.csv|,2021-11-12,|,12/11/2021,|issued|2|NOT_A_DATE|12/11/2021",
                "document.csv|2026-11-22T08:15:31.000000Z|22/11/2026 8:15|read_at|3|NOT_A_TIMESTAMP|22/11/2026 8:15",
                "document.csv|,[],|,Sở Y tế,|recipients|3|NOT_A_LIST|Sở Y tế",
                "document.csv|,0,2026|,,2026|page_count|3|EMPTY_CELL|''",
                "observation.csv|,30.10,|,\"30,10\",|value|3|NOT_A_NUMBER|30,10",
                "observation.csv|,true,0.98|,có,0.98|from_table|2|NOT_A_TRUTH|có",
                "observation.csv|,1.0E-7,|,NaN,|confidence|4|NOT_A_NUMBER|NaN",
                "observation.csv|trang 1 <documents|trang 1 documents|source|2|NOT_A_LINK|trang 1 documents/3f9a0c17d2be#page=1>"
            })
    void aCellThatIsNoValueIsToldWithItsPlace(
            String file, String before, String after, String column, long row, Kind kind, String found)
            throws IOException {
        export(ExportFormat.CSV);
        edit(file, before, after);

        Map<String, List<List<Object>>> back = imported();

        assertThat(faults())
                .contains(new ImportFault(kind, file, row, column, found))
                .extracting(ImportFault::kind)
                .containsExactlyInAnyOrder(Kind.CHANGED_FILE, kind);
        // The other rows come back.
        int all = file.startsWith("doc") ? 2 : 5;
        assertThat(back.get(file.replace(".csv", ""))).hasSize(all - 1);
        assertThat(reports.getLast().isReadable()).isFalse();
    }

    @Test
    void missingAndDoubleAndUnknownColumnsAreTold() throws IOException {
        export(ExportFormat.CSV);
        edit("document.csv", "document,file,title", "document,document,ten");

        assertThat(imported().get("document")).isEmpty();
        assertThat(faults())
                .contains(
                        new ImportFault(Kind.UNKNOWN_COLUMN, "document.csv", 1L, "ten", ""),
                        new ImportFault(Kind.DOUBLE_COLUMN, "document.csv", 1L, "document", ""),
                        new ImportFault(Kind.MISSING_COLUMN, "document.csv", 1L, "file", ""),
                        new ImportFault(Kind.MISSING_COLUMN, "document.csv", 1L, "title", ""));
    }

    @Test
    void aRowWithACellTooManyIsTold() throws IOException {
        export(ExportFormat.CSV);
        edit("observation.csv", "Điểm quét QR,", "Điểm quét QR,,");

        assertThat(imported().get("observation")).hasSize(4);
        assertThat(faults()).contains(new ImportFault(Kind.TOO_MANY_CELLS, "observation.csv", 2L, null, "18"));
    }

    @Test
    void whatASpreadsheetDoesToCsvIsRead() throws IOException {
        export(ExportFormat.CSV);
        Map<String, List<List<Object>>> whole = imported();
        Path file = folder.resolve("observation.csv");
        String text = Files.readString(file);
        // Semicolons, capitals, line feeds, a byte order mark, another order of columns and an empty row at the end.
        StringBuilder saved = new StringBuilder("\uFEFF");
        try (var records = vn.solieu.compare.export.text.CsvRecords.open(file)) {
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                List<String> turned = new ArrayList<>(cells);
                java.util.Collections.reverse(turned);
                saved.append(String.join(
                                ";",
                                turned.stream()
                                        .map(cell -> cell.equals("true") || cell.equals("false")
                                                ? cell.toUpperCase(java.util.Locale.ROOT)
                                                : '"' + cell.replace("\"", "\"\"") + '"')
                                        .toList()))
                        .append('\n');
            }
        }
        Files.writeString(file, saved + ";".repeat(16) + "\n");
        assertThat(text).isNotEqualTo(saved.toString());

        Map<String, List<List<Object>>> back = imported();

        assertThat(faults()).containsExactly(ImportFault.of(Kind.CHANGED_FILE, "observation.csv", ""));
        // A unit that says "true" was put in capitals too.
        whole.get("observation").get(3).set(12, "TRUE");
        assertThat(back).isEqualTo(whole);
        assertThat(reports.getLast().isReadable()).isTrue();
        assertThat(reports.getLast().isUntouched()).isFalse();
    }

    @Test
    void rowsTakenOutAreCounted() throws IOException {
        export(ExportFormat.CSV);
        List<String> lines =
                Files.readString(folder.resolve("observation.csv")).lines().toList();
        Files.writeString(folder.resolve("observation.csv"), String.join("\r\n", lines.subList(0, 4)) + "\r\n");

        assertThat(imported().get("observation")).hasSize(3);
        assertThat(faults())
                .containsExactly(
                        ImportFault.of(Kind.CHANGED_FILE, "observation.csv", ""),
                        ImportFault.of(Kind.OTHER_ROW_COUNT, "observation", "5 → 3"));
    }

    @Test
    void latin1IsNoUtf8() throws IOException {
        export(ExportFormat.CSV);
        Files.write(folder.resolve("document.csv"), "document,file\r\nă,é\r\n".getBytes(StandardCharsets.ISO_8859_1));

        imported();

        assertThat(faults()).extracting(ImportFault::kind).contains(Kind.DAMAGED_FILE);
    }

    @Test
    void cellsOfAWorkbookAreToldWithSheetAndRow() throws IOException {
        export(ExportFormat.XLSX);
        editPart(
                "xl/worksheets/sheet2.xml",
                xml -> xml.replaceFirst("(<c r=\"B3\" s=\"\\d+\")><v>2</v>", "$1><v>2.5</v>")
                        .replaceFirst("(<c r=\"K2\" s=\"\\d+\")><v>5554</v>", "$1><f>SUM(A1:A9)</f><v>5554</v>")
                        .replaceFirst(
                                "(<c r=\"I4\" s=\"\\d+\")><v>\\d+</v>", "$1 t=\"inlineStr\"><is><t>12/11/2021</t></is>")
                        .replaceFirst("<c r=\"N5\"[^/]*/v></c>", ""));

        assertThat(imported().get("observation")).hasSize(2);
        assertThat(faults())
                .contains(
                        new ImportFault(Kind.FORMULA, "data.xlsx!observation", 2L, "value", "=SUM(A1:A9)"),
                        new ImportFault(Kind.NOT_AN_INTEGER, "data.xlsx!observation", 3L, "place_in_document", "2.5"),
                        new ImportFault(Kind.NOT_A_DATE, "data.xlsx!observation", 4L, "period_end", "12/11/2021"));
    }

    @Test
    void aSheetThatIsGoneIsNamed() throws IOException {
        export(ExportFormat.XLSX);
        editPart("xl/workbook.xml", xml -> xml.replace("name=\"problem\"", "name=\"Sheet1\""));

        imported();

        assertThat(faults()).contains(ImportFault.of(Kind.MISSING_TABLE, "data.xlsx", "problem"));
    }

    @Test
    void aLongTextThatIsGoneIsTold() throws IOException {
        Exporter.export(MadeDatasets.random(3), folder, ExportFormat.XLSX, RoundTripTest.USUAL);
        editPart("xl/workbook.xml", xml -> xml.replace("name=\"Văn bản dài\"", "name=\"Sheet1\""));

        imported();

        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.LONG_TEXT_MISSING);
            assertThat(fault.column()).isEqualTo("detail");
            assertThat(fault.row()).isEqualTo(2);
        });
    }

    @Test
    void membersOfJsonAreToldWithTheirLine() throws IOException {
        export(ExportFormat.JSON);
        edit("data.json", "\"page_count\":2", "\"page_count\":\"2\"");
        edit("data.json", "\"value\":30.10", "\"value\":1e3");
        edit("data.json", "\"recipients\":[]", "\"recipients\":[1]");

        imported();

        assertThat(faults())
                .extracting(ImportFault::kind, ImportFault::column)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Kind.NOT_AN_INTEGER, "page_count"),
                        org.assertj.core.groups.Tuple.tuple(Kind.NOT_A_LIST, "recipients"),
                        org.assertj.core.groups.Tuple.tuple(Kind.NOT_A_NUMBER, "value"));
        String[] lines = Files.readString(folder.resolve("data.json")).split("\n");
        faults().stream()
                .filter(fault -> fault.row() != null)
                .forEach(fault ->
                        assertThat(lines[Math.toIntExact(fault.row()) - 1]).contains("\"" + fault.column() + "\""));
    }

    @Test
    void aPeriodThatSaysTwoThingsIsTold() throws IOException {
        export(ExportFormat.SDMX_CSV);
        edit("observations.csv", ",2021-11-12,5554", ",2021-11-13,5554");

        assertThat(imported().get("observation")).hasSize(4);
        assertThat(faults())
                .contains(new ImportFault(
                        Kind.CONTRADICTION, "observations.csv", 4L, "TIME_PERIOD", "2021-11-13 ≠ 2021-11-12"));
    }

    @Test
    void aThousandFaultsAreEnough() throws IOException {
        Exporter.export(ManyFigures.of(1200), folder, ExportFormat.CSV, RoundTripTest.USUAL);
        Path file = folder.resolve("observation.csv");
        Files.writeString(file, Files.readString(file).replace(",điểm,", ",điểm,x"));

        imported();

        assertThat(faults()).hasSize(1001);
        assertThat(faults().getLast()).isEqualTo(ImportFault.of(Kind.MORE_FAULTS, "", "201"));
    }
}
