package vn.solieu.app.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;
import vn.solieu.app.Settings;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/** Real children, really killed. */
class ChildReadersTest {

    @TempDir
    private Path folder;

    private ChildSettings settings(Duration limit, long memory) {
        ChildSettings usual = Settings.fromSurroundings().children();
        return new ChildSettings(usual.command(), folder.resolve("log"), limit, memory, 1, Duration.ofSeconds(2));
    }

    private static SourceFile source(Path file) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return new SourceFile(
                file, file.getFileName().toString(), HexFormat.of().formatHex(hash), Files.size(file));
    }

    private static void kill(long pid) {
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
        child.destroyForcibly();
        child.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void aChildKilledBetweenPagesIsReplaced() throws Exception {
        SourceFile report = source(SampleReports.file("long-prose/report.pdf"));
        try (ChildReaders readers = new ChildReaders(settings(Duration.ofMinutes(1), 4L << 30));
                ChildReader reader = readers.borrow(report)) {
            assertThat(reader.openPage(report, 1)).isInstanceOf(Outcome.Complete.class);
            long first = reader.pid();
            kill(first);

            Outcome<OpenedPage> second = reader.openPage(report, 2);

            assertThat(second).isInstanceOf(Outcome.Complete.class);
            assertThat(second.result().orElseThrow().textLayer()).hasSizeGreaterThan(100);
            assertThat(reader.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void aChildKilledInTheMiddleOfAPageReadsItAgain() throws Exception {
        SourceFile scan = source(SampleReports.file("split-table/scan-200.pdf"));
        try (ChildReaders readers = new ChildReaders(settings(Duration.ofMinutes(1), 4L << 30));
                ChildReader reader = readers.borrow(scan)) {
            reader.open(scan);
            long first = reader.pid();
            CompletableFuture<Outcome<OpenedPage>> reading =
                    CompletableFuture.supplyAsync(() -> reader.openPage(scan, 1));
            Thread.sleep(30);
            kill(first);

            Outcome<OpenedPage> read = reading.get(60, TimeUnit.SECONDS);

            assertThat(read).isInstanceOf(Outcome.Complete.class);
            assertThat(read.result().orElseThrow().rulings()).isNotEmpty();
        }
    }

    @Test
    void aPageThatTakesTooLongIsGivenUpAndTheNextIsRead() throws Exception {
        SourceFile scan = source(SampleReports.file("split-table/scan-200.pdf"));
        try (ChildReaders readers = new ChildReaders(settings(Duration.ofMillis(1), 4L << 30));
                ChildReader reader = readers.borrow(scan)) {
            Outcome<OpenedPage> read = reader.openPage(scan, 1);

            assertThat(read.result()).isEmpty();
            assertThat(read.problemsMet()).singleElement().satisfies(p -> {
                assertThat(p.code()).isEqualTo("time-limit");
                assertThat(p.category()).isEqualTo(Problem.Category.RESOURCE);
                assertThat(p.page()).isEqualTo(1);
            });
        }
    }

    @Test
    void aChildThatCannotStartIsAProblemNotACrash() throws Exception {
        SourceFile report = source(SampleReports.file("ward-table/report.pdf"));
        ChildSettings broken = new ChildSettings(
                List.of(folder.resolve("no-such-program").toString()),
                folder.resolve("log"),
                Duration.ofSeconds(5),
                1L << 30,
                1,
                Duration.ofSeconds(1));
        try (ChildReaders readers = new ChildReaders(broken);
                ChildReader reader = readers.borrow(report)) {
            assertThat(reader.open(report).problemsMet())
                    .singleElement()
                    .satisfies(p -> assertThat(p.code()).isEqualTo("child-not-started"));
        }
    }

    @Test
    void aChildThatDiesTwiceCostsThePageOnly() throws Exception {
        SourceFile report = source(SampleReports.file("ward-table/report.pdf"));
        // A child that ends at once, as one does that dies in native code.
        String java = Settings.fromSurroundings().children().command().getFirst();
        ChildSettings dying = new ChildSettings(
                List.of(java, "-version"),
                folder.resolve("log"),
                Duration.ofSeconds(10),
                1L << 30,
                1,
                Duration.ofSeconds(1));
        try (ChildReaders readers = new ChildReaders(dying);
                ChildReader reader = readers.borrow(report)) {
            assertThat(reader.openPage(report, 1).problemsMet())
                    .singleElement()
                    .satisfies(p -> assertThat(p.code()).isEqualTo("reader-died"));
        }
    }
}
