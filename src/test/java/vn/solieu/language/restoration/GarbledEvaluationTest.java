package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.solieu.document.NormalisedText;
import vn.solieu.language.restoration.GarbledEvaluation.Counts;

class GarbledEvaluationTest {

    private static RestoredText restored(String raw, String value) {
        int[] offsets = new int[value.length() + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = Math.min(i, raw.length() - 1);
        }
        return new RestoredText(new NormalisedText(raw, value, offsets), List.of());
    }

    @Test
    void countsWhatIsWrongBeforeAndAfter() {
        String right = "Ủy ban nhân dân huyện báo cáo 125 hộ";
        Counts counts = GarbledEvaluation.ofPage(
                "Trang 1\n" + right,
                List.of(right),
                restored(
                        "Trang 1\nUy ban nhan dan huyen bao cao 125 ho",
                        "Trang 1\nỦy ban nhân dân huyện báo cao 125 hộ"));
        assertThat(counts.syllables()).isEqualTo(8);
        assertThat(counts.wrongBefore()).isEqualTo(7);
        assertThat(counts.wrongAfter()).isEqualTo(1);
        assertThat(counts.tokens()).isEqualTo(11);
        assertThat(counts.missingBefore()).isEqualTo(7);
        assertThat(counts.missingAfter()).isEqualTo(1);
        assertThat(counts.digitsMade()).isZero();
        assertThat(counts.codes()).isEqualTo(2);
        assertThat(counts.codesChanged()).isZero();
    }

    @Test
    void findsADigitMadeAndACodeChanged() {
        Counts counts = GarbledEvaluation.ofWhole(
                "Số 125/BC-UBND có 12 hộ", restored("So 125/BC-UBND co 12 ho", "Số 125/BC-UBĐD có 17 hộ"));
        assertThat(counts.digitsMade()).isEqualTo(1);
        assertThat(counts.codes()).isEqualTo(2);
        assertThat(counts.codesChanged()).isEqualTo(2);
    }

    @Test
    void aParagraphMayStandAnywhereButAWholeTextMayNot() {
        RestoredText text = restored("x", "mở đầu báo cáo kết quả kết thúc");
        assertThat(GarbledEvaluation.ofPage("", List.of("báo cáo kết quả"), text)
                        .wrongAfter())
                .isZero();
        assertThat(GarbledEvaluation.ofWhole("báo cáo kết quả", text).wrongAfter())
                .isEqualTo(4);
    }

    @Test
    void distanceIsThatOfSingleChanges() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> right = words(random);
            List<String> found = words(random);
            long whole = GarbledEvaluation.distance(right, found, false);
            assertThat(whole)
                    .as("seed %d", seed)
                    .isEqualTo(GarbledEvaluation.distance(found, right, false))
                    .isBetween(
                            (long) Math.abs(right.size() - found.size()), (long) Math.max(right.size(), found.size()));
            assertThat(GarbledEvaluation.distance(right, found, true))
                    .as("seed %d", seed)
                    .isBetween(0L, Math.min(whole, right.size()));
            assertThat(GarbledEvaluation.distance(right, right, true)).isZero();
        }
    }

    private static List<String> words(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
    }
}
