package vn.solieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reports in {@code samples/} are understood, labels included. Floors only rise. */
class ReportMeasurementTest {

    private static final Path SAMPLES = Path.of("samples");

    private static List<ReportMeasurement.Result> measured(boolean withIndicators) throws Exception {
        List<Path> paths = List.of(SAMPLES);
        try (ReportMeasurement measurement =
                new ReportMeasurement(Settings.fromSurroundings(), paths, withIndicators)) {
            return measurement.measure(SAMPLES, "report", null);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reportsOfAnyTopicAreUnderstoodWithAndWithoutTheCatalogue(boolean withIndicators) throws Exception {
        ReportMeasurement.Result all = ReportMeasurement.Result.sum("all", measured(withIndicators));

        assertThat(all.figures()).isGreaterThan(600);
        assertThat(100.0 * all.found() / all.figures()).as("value and place").isGreaterThan(99);
        assertThat(100.0 * all.right() / all.figures()).as("kind and label too").isGreaterThan(93.5);
        assertThat(100.0 * all.right() / all.given()).as("of those given").isGreaterThan(94);
        assertThat(100.0 * all.periods() / all.right()).as("period").isGreaterThan(99);
        assertThat(100.0 * all.units() / all.right()).as("unit").isGreaterThan(96);
        assertThat(all.rightFields()).as("metadata").isEqualTo(all.fields());
    }

    @Test
    void whatIsWrongIsListedForThoseWhoMendIt() throws Exception {
        List<ReportMeasurement.Result> results = measured(true);
        assertThat(results).extracting(ReportMeasurement.Result::report).contains("schooling", "ward-table");
        for (ReportMeasurement.Result result : results) {
            long missed =
                    result.wrong().stream().filter(w -> w.startsWith("figure ")).count();
            assertThat(missed).isEqualTo(result.figures() - result.right());
        }
    }
}
