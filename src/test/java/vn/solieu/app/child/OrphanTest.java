package vn.solieu.app.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;

/** A parent that is killed leaves no child behind, whatever the child is at. */
class OrphanTest {

    @Test
    void childrenEndWithTheirParent(@TempDir Path folder) throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.solieu.app.cli.Solieu",
                        "read",
                        SampleReports.file("split-table/scan-200.pdf").toString(),
                        SampleReports.file("long-prose/stamp-200.pdf").toString(),
                        "--json",
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<ProcessHandle> children = List.of();
        for (int i = 0; i < 200 && children.isEmpty(); i++) {
            Thread.sleep(50);
            children = parent.descendants().toList();
        }
        assertThat(children).as("the parent has children").isNotEmpty();
        Thread.sleep(500);

        parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        for (ProcessHandle child : children) {
            child.onExit().get(10, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
    }
}
