package vn.solieu.compare.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the rows: files several times the size of the heap are written and read. */
class BoundedMemoryTest {

    @TempDir
    private Path folder;

    @Test
    void manyRowsPassThroughASmallHeap() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportMeasurement.class.getName(),
                        folder.toString(),
                        "40000")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();

        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = java.nio.file.Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        assertThat(child.exitValue()).as(said).isZero();
        assertThat(new File(folder.toFile(), "json/data.json").length()).isGreaterThan(30_000_000);
    }
}
