package vn.solieu.reading.ocr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * A word of running text that is a number, with the punctuation around it.
 *
 * @param before such as "("
 * @param number digits and the signs between them
 * @param after such as "),"
 */
record NumberInText(String before, String number, String after) {

    private static final Pattern NUMBER = Pattern.compile("([(\"“']?)([0-9][0-9.,/%+-]*?)([.,;:)\"”']*)");

    /** {@code null} when the word is no number. */
    static @Nullable NumberInText in(String word) {
        Matcher matcher = NUMBER.matcher(word);
        return matcher.matches() ? new NumberInText(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** Two readers that agree are sure; where they do not, what was read first stays, in doubt, unless the other is sure. */
    ReadWord settled(ReadWord word, NumberReading reading) {
        if (reading.rejected() || !reading.hasDigits()) {
            return word;
        }
        NumberInText other = in(reading.text().replace(" ", ""));
        if (other == null) {
            return word;
        }
        if (other.number.equals(number)) {
            return new ReadWord(word.text(), Math.max(word.confidence(), CellVerdict.AGREED), word.box());
        }
        if (reading.sure() && word.confidence() < CellVerdict.AGREED) {
            return new ReadWord(
                    before + other.number + after, Math.min(reading.confidence(), CellVerdict.DOUBT), word.box());
        }
        return new ReadWord(word.text(), Math.min(word.confidence(), CellVerdict.DOUBT), word.box());
    }
}
