package vn.solieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the verdicts of two other programs, where their files are at hand. */
class SharedSignaturesTest {

    private static final Path SHARED = Path.of("../shared/signatures");

    @Test
    void verdictsAreThoseOfTwoOtherPrograms() throws Exception {
        Path table = SHARED.resolve("VERDICTS.tsv");
        assumeTrue(Files.isRegularFile(table), () -> table + " is not there");
        List<SignatureMeasurement.Compared> files;
        try (SignatureMeasurement measurement = new SignatureMeasurement(Settings.fromSurroundings())) {
            files = measurement.compare(table, SHARED);
        }
        List<SignatureMeasurement.Compared> agreed =
                files.stream().filter(SignatureMeasurement.Compared::toolsAgree).toList();
        assertThat(agreed).hasSizeGreaterThan(100);
        assertThat(agreed).allMatch(SignatureMeasurement.Compared::agrees);
        assertThat(files).allMatch(SignatureMeasurement.Compared::coverageAgrees);
        assertThat(files).allMatch(SignatureMeasurement.Compared::unchanged);
    }
}
