package vn.solieu.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

class NumberInTextTest {

    private static final PixelBox BOX = new PixelBox(10, 10, 60, 20);

    private static ReadWord word(String text, double confidence) {
        return new ReadWord(text, confidence, BOX);
    }

    private static ReadWord numbered(String text) {
        return new ReadWord(text, 0.9, BOX, List.of(), BOX);
    }

    private static NumberReading sure(String text) {
        return new NumberReading(text, 0.98, false, true, List.of(), List.of());
    }

    private static NumberReading unsure(String text, double confidence) {
        return new NumberReading(text, confidence, false, false, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "09/12/202]   | 09/12/2021   | 09/12/2021",
                "(21/0).      | 21/01        | (21/0).",
                "233:480,     | 233.480,     | 233.480,",
                "39G          | 396          | 396",
                "10h          | 104          | 10h",
                "F0           | 70           | F0",
                "F1,          | 11           | F1,",
                "2⁄2022.      | 2/2022       | 2/2022.",
            })
    void signsThatLookAlikeAreMendedAndOthersAreNot(String read, String seen, String expected) {
        assertThat(NumberInText.mended(word(read, 0.9), sure(seen)).text()).isEqualTo(expected);
    }

    @Test
    void nothingIsMendedByAReaderInDoubt() {
        ReadWord read = word("09/12/202]", 0.9);
        assertThat(NumberInText.mended(read, unsure("09/12/2021", 0.94))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5G", "QR", "10h30", "Covid-19", "A4", "12A"})
    void wordsWithLettersAreNoMisreadNumbers(String word) {
        assertThat(NumberInText.in(word)).isNull();
        assertThat(NumberInText.mended(word(word, 0.9), sure("12345")).text()).isEqualTo(word);
    }

    @Test
    void readersThatAgreeAreSurerThanOne() {
        NumberInText number = NumberInText.in("(92.688");
        assertThat(number.settled(word("(92.688", 0.7), sure("92.688")).confidence())
                .isGreaterThan(0.95);
        assertThat(number.settled(word("(92.688", 0.7), unsure("92.688", 0.5)).confidence())
                .isBetween(0.8, 0.95);
    }

    @Test
    void whereReadersDifferTheNumberIsDoubtfulAndTheFirstReadingKept() {
        ReadWord word = NumberInText.in("30/3/2021,").settled(word("30/3/2021,", 0.96), sure("30/9/2021"));
        assertThat(word.text()).isEqualTo("30/9/2021,");
        assertThat(word.confidence()).isLessThan(0.5);
        assertThat(word.alternatives()).extracting("text").containsExactly("30/3/2021,");
        ReadWord kept = NumberInText.in("857").settled(word("857", 0.96), unsure("357", 0.6));
        assertThat(kept.text()).isEqualTo("857");
        assertThat(kept.confidence()).isLessThan(0.5);
    }

    @Test
    void tornNumbersAreJoinedWhereNoSpaceIsSeen() {
        List<ReadWord> torn = List.of(word("28/1", 0.9), word("0/2021,", 0.9));
        assertThat(NumberInText.joined(torn, BOX, unsure("28/10/2021,", 0.5)).text())
                .isEqualTo("28/10/2021,");
        assertThat(NumberInText.joined(torn, BOX, sure("28/1 0/2021,"))).isNull();
        assertThat(NumberInText.joined(torn, BOX, unsure("28/70/2021", 0.8))).isNull();
        assertThat(NumberInText.joined(torn, BOX, unsure("28/10/2021", 0.2))).isNull();
        List<ReadWord> telephone = List.of(word("(0251)", 0.9), word("1022", 0.9));
        assertThat(NumberInText.joined(telephone, BOX, sure("(0251)1022"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "o4/VHTT,      54,   54/VHTT",
        "50-CV/VP,     50,   50-CV/VP",
        "I528/UBND,    1528, 1528/UBND",
        "1620/UBND,    1626, 1626/UBND",
        "]121/VHTT,    1121, 1121/VHTT",
    })
    void numbersBeforeSignsAreSettledAlone(String read, String seen, String expected) {
        assertThat(NumberInText.leadingSigns(read)).isEqualTo(seen.length());
        assertThat(NumberInText.settledLeading(numbered(read), sure(seen)).text())
                .isEqualTo(expected);
        assertThat(NumberInText.settledLeading(numbered(read), unsure(seen, 0.9))
                        .text())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QĐ-UBND", "12/2021", "1-2", "UBND", "SỞ/BAN"})
    void otherWordsBeginWithNoNumber(String word) {
        assertThat(NumberInText.leadingSigns(word)).isZero();
    }
}
