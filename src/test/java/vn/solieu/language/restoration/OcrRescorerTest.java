package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.solieu.language.restoration.OcrRescorer.Choice;
import vn.solieu.language.restoration.OcrRescorer.Reading;

class OcrRescorerTest {

    @SuppressWarnings("NullAway.Init")
    private static OcrRescorer rescorer;

    @BeforeAll
    static void readModel() throws IOException {
        rescorer = new OcrRescorer(SyllableLanguageModel.read(Path.of("models/language/vietnamese.slm")));
    }

    /** Words as "first|second|…", each reading with a confidence after a colon. */
    private static String chosen(String line) {
        List<List<Reading>> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(Arrays.stream(word.split("\\|"))
                    .map(r -> r.split(":"))
                    .map(r -> new Reading(r[0], Double.parseDouble(r[1])))
                    .toList());
        }
        List<Choice> choices = rescorer.choose(words);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            assertThat(choices.get(i).confidence()).isBetween(0.0, 1.0);
            text.append(i == 0 ? "" : " ")
                    .append(words.get(i).get(choices.get(i).index()).text());
        }
        return text.toString();
    }

    @Test
    void theWordsAroundDecideBetweenReadings() {
        assertThat(chosen("Uỷ:0.9 ban:0.95 nhãn:0.5|nhân:0.4 dân:0.9 huyện:0.9"))
                .isEqualTo("Uỷ ban nhân dân huyện");
        assertThat(chosen("kết:0.8 quá:0.55|quả:0.45 thực:0.9 biện:0.5|hiện:0.4"))
                .isEqualTo("kết quả thực hiện");
    }

    @Test
    void aSureSyllableStays() {
        assertThat(chosen("Uỷ:0.9 ban:0.95 nhãn:0.97|nhân:0.03 dân:0.9")).isEqualTo("Uỷ ban nhãn dân");
    }

    @Test
    void digitsNeverChange() {
        assertThat(chosen("tổng:0.9 số:0.9 1.Z90:0.3|1.290:0.7 liều:0.9")).isEqualTo("tổng số 1.Z90 liều");
        assertThat(chosen("có:0.9 lO:0.5|10:0.5 người:0.9")).isEqualTo("có lO người");
        assertThat(chosen("có:0.9 13:0.3|18:0.7 người:0.9")).isEqualTo("có 13 người");
    }

    @Test
    void nothingToChooseIsNoError() {
        assertThat(rescorer.choose(List.of())).isEmpty();
    }
}
