package vn.solieu.compare.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.Manifest;

/** An export that was killed leaves nothing that looks whole, and the next one clears up after it. */
class KilledExportTest {

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledExportLeftGoesAway() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportMeasurement.class.getName(),
                        folder.toString(),
                        "300000",
                        "json")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path target = folder.resolve("json");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (partialFiles(target).isEmpty() && System.nanoTime() < deadline && child.isAlive()) {
            Thread.sleep(5);
        }
        // A process that lives is in the way of nothing, and nobody takes its files from it.
        assertThat(child.isAlive()).as("killed while it writes").isTrue();
        Exporter.export(MadeDatasets.small(), target, ExportFormat.CSV, RoundTripTest.USUAL);
        assertThat(partialFiles(target)).isNotEmpty();
        child.destroyForcibly().waitFor();
        Files.delete(target.resolve(Manifest.FILE_NAME));

        ImportReport report = Importer.read(target, (_, _) -> {});
        assertThat(report.faults()).extracting(ImportFault::kind).containsExactly(ImportFault.Kind.NO_MANIFEST);
        assertThat(target.resolve("data.json")).doesNotExist();

        Exporter.export(MadeDatasets.small(), target, ExportFormat.JSON, RoundTripTest.USUAL);
        assertThat(names(target)).noneMatch(name -> name.startsWith("."));
        List<ImportReport> reports = new ArrayList<>();
        assertThat(RoundTripTest.imported(target, reports)).isEqualTo(RoundTripTest.rows(MadeDatasets.small()));
    }

    private static List<Path> partialFiles(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> file.getFileName().toString().equals("data.json"))
                    .toList();
        }
    }

    @Test
    void twoAtATimeDoNotDisturbEachOther() throws IOException {
        try (ExportTarget first = new ExportTarget(folder)) {
            Files.writeString(first.scratch("x"), "x");

            Exporter.export(MadeDatasets.small(), folder, ExportFormat.CSV, RoundTripTest.USUAL);

            assertThat(first.scratch("x")).exists();
        }
        assertThat(names(folder)).noneMatch(name -> name.startsWith("."));
    }
}
