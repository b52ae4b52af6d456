package vn.solieu.compare.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.RowCursor;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.Manifest;

/** What is exported comes back equal to the last character, and exported again gives the same bytes. */
class RoundTripTest {

    static final ExportOptions USUAL = ExportOptions.usual(Instant.parse("2026-11-22T00:00:00Z"));

    @TempDir
    private Path folder;

    static Stream<Arguments> formatsAndSeeds() {
        long first = new Random().nextInt(1_000_000);
        return Stream.of(ExportFormat.values())
                .flatMap(format -> IntStream.range(0, 8).mapToObj(i -> Arguments.of(format, first + i)));
    }

    static Map<String, List<List<Object>>> rows(Dataset dataset) throws IOException {
        Map<String, List<List<Object>>> all = new LinkedHashMap<>();
        for (DatasetTable table : dataset.tables()) {
            List<List<Object>> rows = new ArrayList<>();
            try (RowCursor cursor = table.open()) {
                for (List<Object> row = cursor.next(); row != null; row = cursor.next()) {
                    rows.add(row);
                }
            }
            all.put(table.shape().name(), rows);
        }
        return all;
    }

    /** The tables a folder holds; the report is looked at by the caller. */
    static Map<String, List<List<Object>>> imported(Path folder, List<ImportReport> report) throws IOException {
        Map<String, List<List<Object>>> all = new LinkedHashMap<>();
        ImportReport found = Importer.read(
                folder,
                (table, values) -> all.computeIfAbsent(table.name(), _ -> new ArrayList<>())
                        .add(new ArrayList<>(values)));
        found.manifest()
                .ifPresent(manifest ->
                        manifest.shapes().forEach(shape -> all.putIfAbsent(shape.name(), new ArrayList<>())));
        report.add(found);
        return all;
    }

    static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(
                        file.getFileName().toString(), java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static Map<String, List<List<Object>>> expected(Dataset dataset, ExportFormat format) throws IOException {
        Map<String, List<List<Object>>> rows = rows(dataset);
        if (format == ExportFormat.SDMX_CSV) {
            rows.keySet().retainAll(List.of("document", "observation"));
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("formatsAndSeeds")
    void everyCharacterComesBack(ExportFormat format, long seed) throws IOException {
        Dataset dataset = MadeDatasets.random(seed);
        Path once = folder.resolve("once");

        assertThat(Exporter.export(dataset, once, format, USUAL)).isInstanceOf(ExportResult.Written.class);
        List<ImportReport> report = new ArrayList<>();
        Map<String, List<List<Object>>> back = imported(once, report);

        assertThat(report.getFirst().faults()).isEmpty();
        assertThat(back).isEqualTo(expected(dataset, format));

        Manifest manifest = report.getFirst().manifest().orElseThrow();
        Path twice = folder.resolve("twice");
        Dataset again = new Dataset(
                manifest.name(),
                manifest.title(),
                manifest.titleEn(),
                manifest.shapes().stream()
                        .map(shape -> DatasetTable.of(shape, back.get(shape.name())))
                        .toList());
        Exporter.export(again, twice, format, USUAL);
        assertThat(bytes(twice)).isEqualTo(bytes(once));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSmallDatasetComesBackWithItsShapes(ExportFormat format) throws IOException {
        Dataset dataset = MadeDatasets.small();

        Exporter.export(dataset, folder.resolve("x"), format, USUAL);
        List<ImportReport> report = new ArrayList<>();

        assertThat(imported(folder.resolve("x"), report)).isEqualTo(expected(dataset, format));
        assertThat(report.getFirst().isUntouched()).isTrue();
        List<TableShape> shapes = report.getFirst().manifest().orElseThrow().shapes();
        assertThat(dataset.shapes()).containsAll(shapes);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheData() throws IOException {
        Dataset dataset = MadeDatasets.small();
        ExportOptions marked = new ExportOptions(true, false, Instant.EPOCH);

        Exporter.export(dataset, folder, ExportFormat.CSV, marked);
        List<ImportReport> report = new ArrayList<>();

        assertThat(Files.readAllBytes(folder.resolve("document.csv"))).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(imported(folder, report)).isEqualTo(rows(dataset));
        assertThat(report.getFirst().isUntouched()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void nothingIsReplacedWithoutBeingAsked(ExportFormat format) throws IOException {
        Path mine = Files.writeString(folder.resolve("ghi chú.txt"), "giữ lại");
        Exporter.export(MadeDatasets.small(), folder, format, USUAL);
        Map<String, String> before = bytes(folder);

        ExportResult refused = Exporter.export(MadeDatasets.random(1), folder, ExportFormat.CSV, USUAL);

        assertThat(refused).isEqualTo(new ExportResult.Refused(List.of(Manifest.FILE_NAME)));
        assertThat(bytes(folder)).isEqualTo(before);

        ExportOptions overwrite = new ExportOptions(false, true, Instant.EPOCH);
        assertThat(Exporter.export(MadeDatasets.small(), folder, ExportFormat.JSON, overwrite))
                .isInstanceOf(ExportResult.Written.class);
        assertThat(bytes(folder).keySet()).containsExactly("data.json", "ghi chú.txt", Manifest.FILE_NAME);
        assertThat(mine).hasContent("giữ lại");
    }

    @Test
    void aFileOfAnotherProgramIsInTheWay() throws IOException {
        Files.writeString(folder.resolve("data.json"), "{}");

        assertThat(Exporter.export(MadeDatasets.small(), folder, ExportFormat.JSON, USUAL))
                .isEqualTo(new ExportResult.Refused(List.of("data.json")));
        assertThat(bytes(folder).keySet()).containsExactly("data.json");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anExportThatFailsLeavesNothing(ExportFormat format) throws IOException {
        Dataset small = MadeDatasets.small();
        DatasetTable failing = new DatasetTable() {
            @Override
            public TableShape shape() {
                return MadeDatasets.OBSERVATION;
            }

            @Override
            public RowCursor open() throws IOException {
                RowCursor rows = small.tables().get(1).open();
                return new RowCursor() {
                    private int count;

                    @Override
                    public List<Object> next() throws IOException {
                        if (++count == 3) {
                            throw new IOException("the records are out of reach");
                        }
                        return rows.next();
                    }

                    @Override
                    public void close() throws IOException {
                        rows.close();
                    }
                };
            }
        };
        Dataset dataset = new Dataset("solieu", "", "", List.of(small.tables().getFirst(), failing));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Exporter.export(dataset, folder, format, USUAL))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("out of reach");
        assertThat(bytes(folder)).isEmpty();
    }

    @Test
    void halfACharacterIsReplacedAndCounted() throws IOException {
        TableShape shape = new TableShape(
                "problem",
                "",
                "",
                List.of(MadeDatasets.column("detail", vn.solieu.compare.export.dataset.ColumnType.TEXT, false)));
        Dataset dataset = new Dataset(
                "solieu", "", "", List.of(DatasetTable.of(shape, List.of(List.of("a\uD83Db"), List.of("\uDE00😀")))));

        ExportResult.Written written = (ExportResult.Written) Exporter.export(dataset, folder, ExportFormat.CSV, USUAL);

        assertThat(written.brokenCharacters()).isEqualTo(2);
        assertThat(imported(folder, new ArrayList<>()))
                .isEqualTo(Map.of("problem", List.of(List.of("a\uFFFDb"), List.of("\uFFFD😀"))));
    }
}
