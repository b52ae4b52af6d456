package vn.solieu.compare.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.folder.Manifest;

/**
 * Writes the golden files anew when a format was changed on purpose. No test runs it: look at the difference before you commit it, and open
 * the workbook.
 */
final class GoldenExportsWriter {

    private GoldenExportsWriter() {}

    /** Writes below {@link GoldenExportsTest#GOLDEN} of the folder it is started in. */
    public static void main(String[] arguments) throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            Path written = Files.createTempDirectory("golden");
            Exporter.export(MadeDatasets.small(), written, format, RoundTripTest.USUAL);
            for (Map.Entry<String, String> file :
                    GoldenExportsTest.texts(written).entrySet()) {
                if (format == ExportFormat.XLSX && file.getKey().equals(Manifest.FILE_NAME)) {
                    continue;
                }
                Path target = GoldenExportsTest.GOLDEN.resolve(format.word()).resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
            }
        }
    }
}
