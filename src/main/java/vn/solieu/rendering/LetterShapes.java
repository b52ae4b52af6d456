package vn.solieu.rendering;

import java.text.Normalizer;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;

/**
 * How far letters reach above and below their line, so that the size of the type and the baseline can be told from the ink of a word.
 *
 * <p>Boxes of recognised words end where the ink ends: "ca" is half as high as "gấp". Programs that read PDFs take words of different
 * size for different paragraphs, so the boxes themselves would make poor type sizes. All measures are shares of the type size, as Times
 * and its kin have them.
 */
final class LetterShapes {

    private static final double SMALL = 0.46;
    private static final double TALL = 0.68;

    /** What a mark above adds to its letter: small letters have the room of the tall ones for it. */
    private static final double MARK = 0.2;

    private static final double TAIL = 0.21;
    private static final double DOT_BELOW = 0.19;

    // Text layers give boxes by the font, not by the ink (reading.pdf.GlyphWords).
    private static final double LAYER_ABOVE = 0.88;
    private static final double LAYER_BELOW = 0.22;

    /** Smallest type that is still told from dirt. */
    private static final double LEAST_SIZE_PT = 3;

    /** Type may be so much higher than its letters' usual widths say; beyond that a stamp or a rule is part of the box. */
    private static final double NARROWEST_LETTERS = 1.3;

    /** Ink higher than the letters by more than this is not theirs. */
    private static final double MUCH_HIGHER = 1.5;

    private static final String TALL_SMALL_LETTERS = "bdđfhklijt";
    private static final String TAILED = "gpqyj";

    private LetterShapes() {}

    /** How far ink reaches above and below the baseline; below is negative for what floats above it. */
    private record Reach(double above, double below) {
        Reach with(Reach other) {
            return new Reach(Math.max(above, other.above), Math.max(below, other.below));
        }
    }

    /** The size of a word's type by its ink; 0 when it has neither letter nor digit. */
    static double sizePt(Word word) {
        if (word.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        Reach reach = reachOf(word);
        double byHeight = word.box().height() / (reach.above() + reach.below());
        double byWidth = word.box().width() / widthOf(word);
        return Math.max(LEAST_SIZE_PT, Math.min(byHeight, NARROWEST_LETTERS * byWidth));
    }

    /** The size most words of a line agree on. */
    static double sizePt(List<Word> words) {
        double[] sizes = words.stream()
                .mapToDouble(LetterShapes::sizePt)
                .filter(s -> s > 0)
                .sorted()
                .toArray();
        return sizes.length > 0
                ? sizes[sizes.length / 2]
                : Math.max(
                        LEAST_SIZE_PT,
                        words.stream().mapToDouble(w -> w.box().height()).max().orElse(LEAST_SIZE_PT));
    }

    /** The y of the line a word stands on. */
    static double baseline(Word word, double sizePt) {
        Box box = word.box();
        Reach reach = reachOf(word);
        double ink = (reach.above() + reach.below()) * sizePt;
        // A stamp beside the word made its box too high; where in it the letters are nobody knows.
        double bottom = box.height() > MUCH_HIGHER * ink ? box.centreY() + ink / 2 : box.y1();
        return bottom - reach.below() * sizePt;
    }

    private static double widthOf(Word word) {
        return Math.max(
                0.2, word.text().codePoints().mapToDouble(LetterShapes::widthOf).sum());
    }

    private static double widthOf(int letter) {
        if (Character.isUpperCase(letter)) {
            return 0.7;
        }
        return Character.isLetterOrDigit(letter) ? 0.48 : 0.3;
    }

    private static Reach reachOf(Word word) {
        if (word.origin() != WordOrigin.OCR) {
            return new Reach(LAYER_ABOVE, LAYER_BELOW);
        }
        String letters = Normalizer.normalize(word.text(), Normalizer.Form.NFD);
        Reach reach = new Reach(0, -1);
        Reach letter = new Reach(0, 0);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            letter = isMark(c) ? marked(letter, c) : reachOf(c);
            reach = reach.with(letter);
        }
        return reach;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static Reach marked(Reach letter, char mark) {
        return switch (mark) {
            case '\u0323' -> new Reach(letter.above(), Math.max(letter.below(), DOT_BELOW));
            // The horn stands beside its letter.
            case '\u031B' -> letter;
            default -> new Reach(letter.above() + MARK, letter.below());
        };
    }

    private static Reach reachOf(char c) {
        return switch (c) {
            case '-', '–', '—', '~', '=', '+', '·', '•', '*' -> new Reach(0.4, -0.2);
            case '"', '\'', '“', '”', '‘', '’', '°' -> new Reach(TALL, -0.4);
            case '.', '…', '_' -> new Reach(0.1, 0);
            case ',' -> new Reach(0.1, 0.14);
            case ';' -> new Reach(SMALL, 0.14);
            case ':' -> new Reach(SMALL, 0);
            case '(', ')', '[', ']', '{', '}', '|' -> new Reach(TALL, 0.18);
            default -> {
                boolean tall = !Character.isLowerCase(c) || TALL_SMALL_LETTERS.indexOf(c) >= 0;
                yield new Reach(tall ? TALL : SMALL, TAILED.indexOf(c) >= 0 ? TAIL : 0);
            }
        };
    }
}
