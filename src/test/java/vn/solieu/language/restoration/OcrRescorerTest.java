package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Box;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordAlternative;
import vn.solieu.document.WordOrigin;

class OcrRescorerTest {

    @SuppressWarnings("NullAway.Init")
    private static OcrRescorer rescorer;

    @BeforeAll
    static void readModel() throws IOException {
        rescorer = new OcrRescorer(SyllableLanguageModel.read(Path.of("models/language/vietnamese.slm")));
    }

    /** Words of one line as "text:confidence|alternative:confidence|…"; without a number they are sure. */
    private static List<Word> line(String line) {
        List<Word> words = new ArrayList<>();
        double x = 50;
        for (String word : line.split(" ")) {
            String[] readings = word.split("\\|");
            List<WordAlternative> alternatives = new ArrayList<>();
            for (int i = 1; i < readings.length; i++) {
                alternatives.add(new WordAlternative(text(readings[i]), confidence(readings[i])));
            }
            String text = text(readings[0]);
            Box box = new Box(x, 100, x + 6 * text.length(), 112);
            x = box.x1() + 4;
            words.add(new Word(
                    text, text, box, WordOrigin.OCR, confidence(readings[0]), TypeStyle.UNKNOWN, alternatives));
        }
        return words;
    }

    private static String text(String reading) {
        return reading.replaceAll(":0\\.\\d+$", "");
    }

    private static double confidence(String reading) {
        String given = reading.replaceAll("^.*:(?=0\\.\\d+$)", "");
        return given.equals(reading) ? 0.97 : Double.parseDouble(given);
    }

    private static String weighed(String line) {
        List<Word> words = rescorer.weigh(line(line));
        assertThat(words).allSatisfy(w -> assertThat(w.confidence()).isBetween(0.0, 1.0));
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void theWordsAroundDecideBetweenWhatWasSeen() {
        assertThat(weighed("Số liệu chỉ:0.96|chị:0.31|chi:0.28 tiết từng đơn vị:"))
                .isEqualTo("Số liệu chi tiết từng đơn vị:");
    }

    @Test
    void marksTheRecogniserLostComeBack() {
        assertThat(weighed("1. Nên:0.6 tảng khai báo y tế")).isEqualTo("1. Nền tảng khai báo y tế");
        assertThat(weighed("KT. CHỦ TICH:0.8 PHO:0.7 CHỦ TỊCH")).isEqualTo("KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
    }

    @Test
    void whatFitsStays() {
        String sentence = "Ủy ban nhân dân huyện báo cáo kết quả thực hiện, cụ thể như sau:";
        assertThat(weighed(sentence)).isEqualTo(sentence);
    }

    @Test
    void digitsAndCodesNeverChange() {
        String sentence =
                "Tổng số 1.290:0.3|1.298:0.6 liều theo Kế hoạch số 115/KH-UBND:0.4 trong đó F1:0.5|F7:0.4 là 12:0.2 người";
        assertThat(weighed(sentence))
                .isEqualTo("Tổng số 1.290 liều theo Kế hoạch số 115/KH-UBND trong đó F1 là 12 người");
    }

    @Test
    void whatWasChangedIsLessSureAndKeepsItsLettersAsSeen() {
        List<Word> words = rescorer.weigh(line("1. Nên:0.6 tảng khai báo y tế"));

        assertThat(words.get(1).text()).isEqualTo("Nền");
        assertThat(words.get(1).raw()).isEqualTo("Nên");
        assertThat(words.get(1).confidence()).isLessThan(0.95);
        assertThat(words.get(3).confidence()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aPageInAnotherLanguageIsLeftAlone() {
        String english = "The total number of doses given to the people of the district in the week";
        assertThat(weighed(english)).isEqualTo(english);
    }

    @Test
    void noWordsAreNoError() {
        assertThat(rescorer.weigh(List.of())).isEmpty();
    }
}
