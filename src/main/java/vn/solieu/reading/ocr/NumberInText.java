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

    /** Digits, and at most two signs that digits are taken for. */
    private static final Pattern MISREAD =
            Pattern.compile("([(\"“']?)([0-9|lIO!][0-9.,/%+\\-\\]\\[|lIiOoĐ⁄!)}]*?)([.,;:)\"”']*)");

    private static final Pattern FOREIGN_SIGN = Pattern.compile("[\\]\\[|lIiOoĐ⁄!)}]");

    private static final int MOST_FOREIGN_SIGNS = 2;

    /** Whether the word may be a number of which a sign was read as something else: "09/12/202]". */
    static boolean isMisread(String word) {
        Matcher matcher = MISREAD.matcher(word);
        if (!matcher.matches() || in(word) != null) {
            return false;
        }
        long foreign = FOREIGN_SIGN.matcher(matcher.group(2)).results().count();
        long digits = matcher.group(2).chars().filter(Character::isDigit).count();
        return foreign >= 1 && foreign <= MOST_FOREIGN_SIGNS && digits >= foreign;
    }

    /**
     * A misread number as the reader of numbers has it, where that is sure and differs in the foreign signs only; else the word as it is.
     */
    static ReadWord mended(ReadWord word, NumberReading reading) {
        Matcher matcher = MISREAD.matcher(word.text());
        NumberInText other = in(reading.text().replace(" ", ""));
        if (!matcher.matches()
                || other == null
                || !reading.sure()
                || other.number.length() != matcher.group(2).length()) {
            return word;
        }
        for (int i = 0; i < other.number.length(); i++) {
            char seen = matcher.group(2).charAt(i);
            if (seen != other.number.charAt(i)
                    && !FOREIGN_SIGN.matcher(String.valueOf(seen)).matches()) {
                return word;
            }
        }
        return new ReadWord(
                matcher.group(1) + other.number + matcher.group(3),
                Math.min(reading.confidence(), CellVerdict.AGREED),
                word.box());
    }

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
