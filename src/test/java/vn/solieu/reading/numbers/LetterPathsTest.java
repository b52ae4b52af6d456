package vn.solieu.reading.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LetterPathsTest {

    private static final int CLASSES = LetterPaths.ALPHABET.length() + 1;

    /** Steps given as "character probability ..."; what is left goes to none. */
    private static float[][] steps(Object[]... steps) {
        float[][] logs = new float[steps.length][CLASSES];
        for (int t = 0; t < steps.length; t++) {
            Arrays.fill(logs[t], -20);
            double left = 1;
            for (int i = 0; i < steps[t].length; i += 2) {
                double p = (Double) steps[t][i + 1];
                logs[t][1 + LetterPaths.ALPHABET.indexOf((String) steps[t][i])] = (float) Math.log(p);
                left -= p;
            }
            logs[t][0] = (float) Math.log(Math.max(left, 1e-9));
        }
        return logs;
    }

    private static Object[] step(Object... characters) {
        return characters;
    }

    @Test
    void drawsRepeatedStepsTogetherUnlessNoneIsBetween() {
        float[][] logs = steps(step("1", .9), step("1", .9), step(), step("1", .9), step("2", .9));

        assertThat(LetterPaths.greedy(logs, logs.length).text()).isEqualTo("112");
        assertThat(LetterPaths.greedy(logs, logs.length).steps()).containsExactly(0, 3, 4);
        assertThat(LetterPaths.best(logs, logs.length).getFirst().text()).isEqualTo("112");
    }

    @Test
    void addsUpAllWaysToSpreadAText() {
        // "3" alone: 0.6 x 0.6 + 0.6 x 0.4 + 0.4 x 0.6; nothing: 0.4 x 0.4.
        float[][] logs = steps(step("3", .6), step("3", .6));

        assertThat(LetterPaths.best(logs, logs.length).getFirst().text()).isEqualTo("3");
        assertThat(LetterPaths.best(logs, logs.length).getFirst().likelihood())
                .isCloseTo(.84, org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void tellsWhatElseItMayBe() {
        float[][] logs = steps(step("3", .55, "8", .44), step(), step("5", .99));

        assertThat(LetterPaths.best(logs, logs.length))
                .extracting(LetterPaths.Text::text)
                .startsWith("35", "85");
    }
}
