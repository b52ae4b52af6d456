package vn.solieu.compare.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;

/** Exports opened and saved by LibreOffice, where it is installed: nothing is run, and workbooks come back unharmed. */
class SavedBySpreadsheetTest {

    /** Settings for text: comma, quotation marks, UTF-8, from line 1; "evaluate formulas" is on, so that what can run does. */
    private static final String OPEN_CSV = "CSV:44,34,76,1,,0,false,false,false,false,false,-1,true";

    @TempDir
    private Path folder;

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }

    private void convert(Path file, String to, Path target, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                target.toString()));
        command.addAll(List.of(more));
        command.add(file.toString());
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("said.txt")))
                .isZero();
    }

    @Test
    void aWorkbookThatWasSavedComesBackUnharmed() throws IOException, InterruptedException {
        assumeThat(isInstalled()).as("LibreOffice is installed").isTrue();
        Dataset dataset = MadeDatasets.small();
        Path export = folder.resolve("export");
        Exporter.export(dataset, export, ExportFormat.XLSX, RoundTripTest.USUAL);

        convert(export.resolve("data.xlsx"), "xlsx", folder.resolve("saved"));
        Files.move(folder.resolve("saved/data.xlsx"), export.resolve("data.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        List<ImportReport> report = new ArrayList<>();
        Map<String, List<List<Object>>> back = RoundTripTest.imported(export, report);

        assertThat(report.getFirst().faults()).containsExactly(ImportFault.of(Kind.CHANGED_FILE, "data.xlsx", ""));
        assertThat(back).isEqualTo(RoundTripTest.rows(dataset));
    }

    @Test
    void textsAreNotRun() throws IOException, InterruptedException {
        assumeThat(isInstalled()).as("LibreOffice is installed").isTrue();
        List<String> texts = List.of(
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(1;1)",
                " =1+1",
                "\t=1+1",
                "x;=1+1;y",
                "=HYPERLINK(\"http://example.org\")",
                "'=1+1",
                "=cmd|' /C calc'!A0");
        List<List<Object>> documents = texts.stream()
                .<List<Object>>map(
                        text -> Arrays.asList(text, text, text, null, List.of(text), 1L, java.time.Instant.EPOCH))
                .toList();
        Dataset dataset = new Dataset("solieu", "", "", List.of(DatasetTable.of(MadeDatasets.DOCUMENT, documents)));
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
            Path export = folder.resolve(format.word());
            Exporter.export(dataset, export, format, RoundTripTest.USUAL);
            boolean csv = format == ExportFormat.CSV;
            Path file = export.resolve(csv ? "document.csv" : "data.xlsx");
            Path opened = folder.resolve("opened-" + format.word());

            // The flat form of OpenDocument says of every cell whether it is a formula.
            convert(file, "fods", opened, csv ? new String[] {"--infilter=" + OPEN_CSV} : new String[0]);

            try (Stream<Path> files = Files.list(opened)) {
                String cells = Files.readString(files.findFirst().orElseThrow());
                assertThat(cells).as(format.word()).contains("1+1").doesNotContain("table:formula");
                // Once for the three equal cells beside each other, once in the list.
                long found = Pattern.compile("cmd\\|").matcher(cells).results().count();
                assertThat(found).isEqualTo(2);
            }
        }
    }

    @Test
    void aTextWithoutItsGuardWouldBeRun() throws IOException, InterruptedException {
        assumeThat(isInstalled()).as("LibreOffice is installed").isTrue();
        Path file = Files.writeString(folder.resolve("bare.csv"), "a\r\n=1+1\r\n");

        convert(file, "fods", folder.resolve("opened"), "--infilter=" + OPEN_CSV);

        // Else the test above could not fail.
        assertThat(Files.readString(folder.resolve("opened/bare.fods"))).contains("table:formula");
    }
}
