package vn.solieu.compare.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.folder.Manifest;

/**
 * The small dataset in every format, as it was looked at by people, is written to the last byte as in {@code src/test/resources}. Of the
 * workbook the parts are compared, since the packing of a ZIP may differ between versions of the JDK.
 */
class GoldenExportsTest {

    static final Path GOLDEN = Path.of("src/test/resources/vn/solieu/compare/export");

    @TempDir
    private Path folder;

    static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".xlsx")) {
                    try (FileSystem zip = FileSystems.newFileSystem(file)) {
                        texts.putAll(texts(zip.getPath("/")));
                    }
                } else {
                    texts.put(name.replaceFirst("^/", ""), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSmallDatasetIsWrittenAsEver(ExportFormat format) throws IOException {
        Exporter.export(MadeDatasets.small(), folder, format, RoundTripTest.USUAL);

        Map<String, String> written = texts(folder);
        if (format == ExportFormat.XLSX) {
            written.remove(Manifest.FILE_NAME); // it has the hash of the ZIP
        }
        Path golden = GOLDEN.resolve(format.word());
        assertThat(golden).isDirectory();
        assertThat(written).isEqualTo(texts(golden));
    }
}
