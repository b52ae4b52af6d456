package vn.solieu.reading.ocr;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * Which of several readings of a cell holds. No digit is guessed: where the readers differ, the one with the best evidence is kept with a
 * confidence below {@link #DOUBT}.
 *
 * @param number whether the reading of the reader of numbers holds; else {@code words} do
 * @param confidence of the number, in [0,1]
 * @param words as Tesseract read them
 */
record CellVerdict(boolean number, double confidence, List<ReadWord> words) {

    /** Readings in doubt stay below a half. */
    static final double DOUBT = 0.45;

    /** Two readers of different make agree: both err alike in one cell of some hundred. */
    static final double AGREED = 0.9;

    /** What both readers take for letters, as sure as this, is not read as digits. */
    private static final double SURELY_LETTERS = 0.7;

    /** Longer readings are text. */
    private static final int LONGEST_NUMBER = 14;

    private static CellVerdict number(double confidence) {
        return new CellVerdict(true, confidence, List.of());
    }

    private static CellVerdict words(List<ReadWord> words) {
        return new CellVerdict(false, 0, words);
    }

    /**
     * Decides.
     *
     * @param ofNumbers whether the cell stands in a column of numbers
     * @param number what the reader of numbers says; {@code null} when it was not asked
     * @param asText what the model of letters says
     * @param digits asks the model of letters restricted to digits
     */
    static CellVerdict of(
            boolean ofNumbers, @Nullable NumberReading number, List<ReadWord> asText, Supplier<List<ReadWord>> digits) {
        String text = joined(asText);
        if (number == null || number.rejected()) {
            boolean secondReading = ofNumbers && mayBeNumber(text) && !areSurelyLetters(number, asText);
            return words(secondReading ? settled(asText, digits.get(), number != null) : asText);
        }
        String read = number.text().replace(" ", "");
        if (read.equals(text)) {
            return text.isEmpty() ? words(asText) : number(Math.max(AGREED, number.confidence()));
        }
        if (!ofNumbers) {
            // In a column of text the letters decide, unless the number is sure and they see as good as no letter.
            if (number.sure() && number.hasDigits() && mayBeNumber(text) && text.length() == read.length()) {
                return number(Math.min(DOUBT, number.confidence()));
            }
            if (number.sure() && read.length() == 1 && isOneMark(text)) {
                return number(number.confidence());
            }
            return words(hasDigits(text) && number.hasDigits() ? doubted(asText) : asText);
        }
        if (read.isEmpty()) {
            return words(number.sure() && !hasDigits(text) ? List.of() : doubted(asText));
        }
        if (number.sure()) {
            return number(number.confidence());
        }
        List<ReadWord> asDigits = digits.get();
        if (read.equals(joined(asDigits))) {
            return number(mayBeNumber(text) || text.isEmpty() ? AGREED : DOUBT);
        }
        boolean othersAgree = !text.isEmpty() && text.equals(joined(asDigits));
        boolean looksLikeText = !text.isEmpty() && !mayBeNumber(text) && leastConfidence(asText) > number.confidence();
        if (looksLikeText || (othersAgree && number.confidence() < DOUBT)) {
            return words(doubted(asText));
        }
        return number(Math.min(DOUBT, number.confidence()));
    }

    /** Both readers see letters: "Q1" is no 1. */
    private static boolean areSurelyLetters(@Nullable NumberReading number, List<ReadWord> asText) {
        return number != null
                && number.confidence() >= SURELY_LETTERS
                && leastConfidence(asText) >= SURELY_LETTERS
                && joined(asText).chars().anyMatch(Character::isLetter);
    }

    /** Marks of one stroke or none look alike to the model of letters: "-", "=", ":". */
    private static boolean isOneMark(String text) {
        return text.length() <= 1 && text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Two readers that agree are surer than one; where they differ, the one that knows only digits is taken, with the doubt kept. */
    private static List<ReadWord> settled(List<ReadWord> asText, List<ReadWord> asDigits, boolean rejected) {
        if (asDigits.isEmpty()) {
            return asText;
        }
        if (joined(asText).equals(joined(asDigits))) {
            return rejected ? doubted(asText) : asText;
        }
        double doubt = Math.min(leastConfidence(asText), leastConfidence(asDigits)) / 2;
        return asDigits.stream()
                .map(w -> w.withConfidence(Math.min(doubt, w.confidence())))
                .toList();
    }

    private static List<ReadWord> doubted(List<ReadWord> words) {
        return words.stream()
                .map(w -> w.withConfidence(Math.min(DOUBT, w.confidence())))
                .toList();
    }

    private static double leastConfidence(List<ReadWord> words) {
        return words.stream().mapToDouble(ReadWord::confidence).min().orElse(0);
    }

    static boolean looksNumeric(List<ReadWord> words) {
        String joined = joined(words);
        long digitCount = joined.chars().filter(Character::isDigit).count();
        return !joined.isEmpty() && digitCount * 2 > joined.length() && mayBeNumber(joined);
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** A reading that the readers of digits may know better: digits among it, or one sign taken for a letter. "TT" is none. */
    private static boolean mayBeNumber(String joined) {
        long letters = joined.chars().filter(Character::isLetter).count();
        return joined.length() <= LONGEST_NUMBER && (hasDigits(joined) ? letters <= 2 : joined.length() == 1);
    }

    static String joined(List<ReadWord> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(w -> joined.append(w.text()));
        return joined.toString();
    }
}
