package vn.solieu.reading.ocr;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * A number as a word of running text, with the marks around it: "(92.688", "54,57%);", "16/01/2022,".
 *
 * @param before opening marks, or ""
 * @param number digits and the signs between them
 * @param after closing marks, or ""
 */
record NumberInText(String before, String number, String after) {

    private static final Pattern NUMBER = Pattern.compile("([(\"“']?)([0-9][0-9.,/%+-]*?)([.,;:)\"”']*)");

    /** A word with digits between marks, whatever else is in it. */
    private static final Pattern WITH_DIGITS = Pattern.compile("([(\"“']?)(.*?[0-9].*?)([.,;:)\"”']*)");

    /** The number of a document with the sign of its kind and office after it (Decree 30/2020/NĐ-CP, annex I). */
    private static final Pattern WITH_SIGN = Pattern.compile("([0-9oOlI|!\\]\\[sSzZB]{1,6})([/-].*\\p{Lu}.*)");

    private static final int MOST_FOREIGN_SIGNS = 2;

    private static final int LONGEST_PART = 12;

    /** Readings as likely as this are taken where Tesseract was less sure, and marked as doubtful. */
    private static final double CLEAR = 0.9;

    /** Read alike by Tesseract and, surely, by the reader of numbers. */
    private static final double SURE_TWICE = 0.98;

    /** What a digit or a sign between digits is taken for. */
    private static final Map<Character, String> TAKEN_FOR = Map.ofEntries(
            Map.entry('0', "oOÒÓÔÕQDĐCUÚ()"),
            Map.entry('1', "lIiÌÍìí|!][)(tTjJ}{"),
            Map.entry('2', "zZ?"),
            Map.entry('3', "}"),
            Map.entry('4', "đĐAÄ"),
            Map.entry('5', "sS"),
            Map.entry('6', "GbŒ"),
            Map.entry('7', "?/⁄]"),
            Map.entry('8', "BSöở"),
            Map.entry('9', "gqọ"),
            Map.entry('.', ",:;'-_~"),
            Map.entry(',', ".:;'"),
            Map.entry('/', "⁄|lI!1"),
            Map.entry('-', "–—~_"));

    /** {@code null} when the word is no number. */
    static @Nullable NumberInText in(String word) {
        Matcher matcher = NUMBER.matcher(word);
        return matcher.matches() ? new NumberInText(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** Whether the word may be a number of which a sign was read as something else: "09/12/202]". */
    static boolean isMisread(String word) {
        Matcher matcher = WITH_DIGITS.matcher(word);
        if (!matcher.matches() || in(word) != null) {
            return false;
        }
        String number = matcher.group(2);
        long foreign = number.chars().filter(c -> !isSign((char) c)).count();
        long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
        return foreign >= 1
                && foreign <= MOST_FOREIGN_SIGNS
                && digits >= foreign
                && number.chars().allMatch(c -> isSign((char) c) || isTakenForSomething((char) c));
    }

    private static boolean isSign(char c) {
        return "0123456789.,/%+-".indexOf(c) >= 0;
    }

    private static boolean isTakenForSomething(char c) {
        return TAKEN_FOR.values().stream().anyMatch(taken -> taken.indexOf(c) >= 0);
    }

    /** Whether the word may be a part of a number that was torn apart: "28/1" of "28/10/2021". */
    static boolean mayBePart(String word) {
        return word.length() <= LONGEST_PART && (in(word) != null || isMisread(word));
    }

    /**
     * A misread number as the reader of numbers has it, where that is sure and differs only in signs that look alike; else the word as it is.
     */
    static ReadWord mended(ReadWord word, NumberReading reading) {
        Matcher matcher = WITH_DIGITS.matcher(word.text());
        NumberInText other = in(reading.text().replace(" ", ""));
        if (!matcher.matches() || other == null || !reading.sure() || !isLike(matcher.group(2), other.number)) {
            return word;
        }
        return word.corrected(
                matcher.group(1) + other.number + matcher.group(3), Math.min(reading.confidence(), CellVerdict.AGREED));
    }

    /** Parts of a number as one word, where the reader of numbers is sure that there is no space between them; else {@code null}. */
    static @Nullable ReadWord joined(List<ReadWord> parts, PixelBox box, NumberReading reading) {
        NumberInText other = in(reading.text());
        Matcher matcher = WITH_DIGITS.matcher(CellVerdict.joined(parts));
        if (other == null || reading.text().contains(" ") || !matcher.matches()) {
            return null;
        }
        String read = digitsOf(matcher.group(2));
        String digits = digitsOf(other.number);
        // Where both see the same digits, only the gap between them is in question.
        if (reading.sure() ? !isLike(read, digits) : reading.confidence() < CellVerdict.DOUBT || !read.equals(digits)) {
            return null;
        }
        return new ReadWord(
                matcher.group(1) + other.number + matcher.group(3),
                Math.min(reading.confidence(), CellVerdict.AGREED),
                box);
    }

    private static String digitsOf(String number) {
        return number.replaceAll("[.,/%+:;'⁄-]", "");
    }

    /** How many signs the number takes that a number-and-sign such as "54/VHTT" begins with; 0 of other words. */
    static int leadingSigns(String word) {
        Matcher matcher = WITH_SIGN.matcher(word);
        return matcher.matches() ? matcher.group(1).length() : 0;
    }

    /** A number-and-sign whose number the reader of numbers has seen: "o4/VHTT" is "54/VHTT" where that is sure. */
    static ReadWord settledLeading(ReadWord word, NumberReading reading) {
        Matcher matcher = WITH_SIGN.matcher(word.text());
        NumberInText other = in(reading.text());
        if (!matcher.matches()
                || other == null
                || !reading.sure()
                || !other.number.chars().allMatch(c -> c >= '0' && c <= '9')
                || other.number.equals(matcher.group(1))) {
            return word;
        }
        return word.corrected(
                other.number + matcher.group(2),
                isLike(matcher.group(1), other.number) ? CellVerdict.AGREED : CellVerdict.DOUBT);
    }

    /** Whether one was read where the other stands, sign by sign. */
    private static boolean isLike(String read, String number) {
        if (read.length() != number.length()) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            char seen = read.charAt(i);
            char sign = number.charAt(i);
            if (seen != sign && TAKEN_FOR.getOrDefault(sign, "").indexOf(seen) < 0) {
                return false;
            }
        }
        return true;
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
            double both = reading.sure() ? SURE_TWICE : CellVerdict.AGREED;
            return word.withConfidence(Math.max(word.confidence(), both));
        }
        boolean clearer = reading.confidence() >= CLEAR && reading.confidence() > word.confidence();
        return reading.sure() || clearer
                ? word.corrected(before + other.number + after, CellVerdict.DOUBT)
                : word.withConfidence(Math.min(word.confidence(), CellVerdict.DOUBT));
    }
}
