package vn.solieu.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

class CellVerdictTest {

    private static List<ReadWord> words(String text) {
        return text.isEmpty() ? List.of() : List.of(new ReadWord(text, 0.9, new PixelBox(0, 0, 10, 10)));
    }

    private static NumberReading number(String text, double confidence, boolean sure) {
        return new NumberReading(text, confidence, false, sure, List.of(), List.of());
    }

    private static final NumberReading REJECTED = new NumberReading("", 0.9, true, false, List.of(), List.of());

    @Test
    void agreementOfUnlikeReadersIsSure() {
        CellVerdict verdict = CellVerdict.of(true, number("4.336", 0.6, false), words("4.336"), List::of);

        assertThat(verdict.number()).isTrue();
        assertThat(verdict.confidence()).isGreaterThan(0.8);
    }

    @Test
    void whereNobodyAgreesTheDoubtStays() {
        CellVerdict verdict = CellVerdict.of(true, number("4.338", 0.7, false), words("4.336"), () -> words("4.386"));

        assertThat(verdict.number()).isTrue();
        assertThat(verdict.confidence()).isLessThan(0.5);
    }

    @Test
    void twoAgainstAnUnsureNumberWinInDoubt() {
        CellVerdict verdict = CellVerdict.of(true, number("4.338", 0.3, false), words("4.336"), () -> words("4.336"));

        assertThat(verdict.number()).isFalse();
        assertThat(verdict.words()).singleElement().satisfies(w -> {
            assertThat(w.text()).isEqualTo("4.336");
            assertThat(w.confidence()).isLessThan(0.5);
        });
    }

    @Test
    void inAColumnOfTextTheLettersDecide() {
        CellVerdict verdict = CellVerdict.of(false, number("11", 0.99, true), words("Tổng"), List::of);

        assertThat(verdict.number()).isFalse();
        assertThat(verdict.words()).extracting(ReadWord::text).containsExactly("Tổng");
    }

    @Test
    void rejectedTextStaysAsItWasRead() {
        CellVerdict verdict = CellVerdict.of(true, REJECTED, words("Không"), () -> words("0"));

        assertThat(verdict.words()).extracting(ReadWord::text).containsExactly("Không");
        assertThat(verdict.words().getFirst().confidence()).isEqualTo(0.9);
    }

    @Test
    void whatBothReadersTakeForLettersIsNoNumber() {
        CellVerdict verdict = CellVerdict.of(true, REJECTED, words("F0"), () -> words("50"));

        assertThat(verdict.number()).isFalse();
        assertThat(verdict.words()).extracting(ReadWord::text).containsExactly("F0");
    }

    @Test
    void lettersThatOneReaderDoubtsAreInDoubt() {
        List<ReadWord> unsure = List.of(new ReadWord("F0", 0.5, new PixelBox(0, 0, 10, 10)));
        CellVerdict verdict = CellVerdict.of(true, REJECTED, unsure, () -> words("50"));

        assertThat(verdict.words()).isNotEmpty().allMatch(w -> w.confidence() < 0.5);
    }

    @Test
    void aSureDigitDoesNotSwallowTheLetterBesideIt() {
        CellVerdict verdict = CellVerdict.of(false, number("2", 0.99, true), words("2a"), List::of);

        assertThat(verdict.number()).isFalse();
        assertThat(verdict.words()).extracting(ReadWord::text).containsExactly("2a");
    }

    @Test
    void aDashIsADashWhateverTheModelOfLettersMakesOfIt() {
        CellVerdict verdict = CellVerdict.of(false, number("-", 0.99, true), words("="), List::of);

        assertThat(verdict.number()).isTrue();
    }
}
