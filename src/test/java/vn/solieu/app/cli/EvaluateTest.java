package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.app.MarkRestoration;
import vn.solieu.app.Settings;
import vn.solieu.app.SpeedMeasurement;

/** What the program says of its own restoring. */
class EvaluateTest {

    private static final String RIGHT = "Ủy ban nhân dân huyện báo cáo kết quả thực hiện kế hoạch số 125/KH-UBND.\n";

    @TempDir
    private Path folder;

    @Test
    void strippedTextIsMeasured() throws IOException {
        Path text = Files.writeString(folder.resolve("right.txt"), RIGHT);
        CommandLineRunner.Result result =
                CommandLineRunner.run("evaluate", "language", text.toString(), "--format", "csv");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("right.txt,14,100.00,1,0,0.000");
    }

    @Test
    void misreadTextIsMeasuredAgainstTheRightOne() throws IOException {
        Path right = Files.writeString(folder.resolve("right.txt"), RIGHT);
        Path misread = Files.writeString(
                folder.resolve("misread.txt"),
                "Uy ban nhan dan huyén bao cdo két qua thyc hién ké hoach s6 125/KH-UBND.");
        CommandLineRunner.Result result = CommandLineRunner.run(
                "evaluate", "garbled", misread.toString(), "--truth", right.toString(), "--format", "csv");
        assertThat(result.status()).as(result.err()).isZero();
        // Of 14 syllables only "ban" was read right, of 15 tokens "ban" and the code.
        assertThat(result.out()).contains("misread.txt,14,92.86,0.00,86.67,0.00,0,1,0");
    }

    @Test
    void whatIsMissingIsTold() throws IOException {
        Path misread = Files.writeString(folder.resolve("misread.txt"), "Uy ban");
        CommandLineRunner.Result noTruth = CommandLineRunner.run("evaluate", "garbled", misread.toString());
        assertThat(noTruth.status()).isEqualTo(2);
        assertThat(noTruth.err()).contains("--truth").doesNotContain("Exception");
        CommandLineRunner.Result noFile = CommandLineRunner.run(
                "evaluate", "language", folder.resolve("none.txt").toString());
        assertThat(noFile.status()).isEqualTo(1);
        assertThat(noFile.err()).isNotBlank().doesNotContain("Exception");
        assertThat(CommandLineRunner.run("evaluate", "weather", misread.toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void speedIsCountedInWords() throws IOException {
        Path text = Files.writeString(folder.resolve("right.txt"), RIGHT);
        SpeedMeasurement.Speed speed = new SpeedMeasurement(
                        new MarkRestoration(Settings.fromSurroundings()), Duration.ZERO, Duration.ofMillis(50))
                .measure(text, false);
        assertThat(speed.words() % 14).isZero();
        assertThat(speed.nanos()).isGreaterThanOrEqualTo(50_000_000);
        assertThat(speed.perSecond()).isPositive();
        assertThat(speed.peakHeapBytes()).isPositive();
    }
}
