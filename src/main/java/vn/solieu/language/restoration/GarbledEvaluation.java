package vn.solieu.language.restoration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.language.restoration.TextToken.Kind;

/**
 * Compares text that an OCR misread, before and after it was restored, with the text of the page. Syllables are compared as
 * {@link RestorationEvaluation} does; everything parted by blanks is compared exactly, as a bag.
 */
public final class GarbledEvaluation {

    /** Characters that print alike, and what they count as. */
    private static final Map<Character, String> ALIKE = Map.of(
            '–', "-", '—', "-", '−', "-", '“', "\"", '”', "\"", '‘', "'", '’', "'", '…', "...", '\u00a0', " ", '\u00ad',
            "");

    private GarbledEvaluation() {}

    /**
     * What a comparison found. Counts of several pages add up.
     *
     * @param syllables words of letters in the right paragraphs
     * @param wrongBefore replaced, lost or added where each paragraph fits the misread text best
     * @param wrongAfter the same in the restored text
     * @param tokens what blanks part on the right page
     * @param missingBefore how many of them the misread text lacks, order ignored
     * @param missingAfter the same of the restored text
     * @param digitsMade digits of the restored text that are not the digit at their place in the misread text
     * @param codes numbers and codes of the page that were read right
     * @param codesChanged those of them that the restored text lacks
     */
    public record Counts(
            long syllables,
            long wrongBefore,
            long wrongAfter,
            long tokens,
            long missingBefore,
            long missingAfter,
            long digitsMade,
            long codes,
            long codesChanged) {

        /** Nothing compared. */
        public static Counts none() {
            return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(
                    syllables + other.syllables,
                    wrongBefore + other.wrongBefore,
                    wrongAfter + other.wrongAfter,
                    tokens + other.tokens,
                    missingBefore + other.missingBefore,
                    missingAfter + other.missingAfter,
                    digitsMade + other.digitsMade,
                    codes + other.codes,
                    codesChanged + other.codesChanged);
        }
    }

    /**
     * Compares a page. Its paragraphs may stand anywhere in the restored text.
     *
     * @param page all text of the page
     * @param paragraphs what of it is compared syllable by syllable
     */
    public static Counts ofPage(String page, List<String> paragraphs, RestoredText restored) {
        List<String> before = RestorationEvaluation.words(restored.text().raw());
        List<String> after = RestorationEvaluation.words(restored.value());
        Counts counts = bags(page, restored);
        for (String paragraph : paragraphs) {
            List<String> right = RestorationEvaluation.words(paragraph);
            counts = counts.plus(syllables(right, distance(right, before, true), distance(right, after, true)));
        }
        return counts;
    }

    /** Compares texts from begin to end. */
    public static Counts ofWhole(String right, RestoredText restored) {
        List<String> words = RestorationEvaluation.words(right);
        return bags(right, restored)
                .plus(syllables(
                        words,
                        distance(
                                words,
                                RestorationEvaluation.words(restored.text().raw()),
                                false),
                        distance(words, RestorationEvaluation.words(restored.value()), false)));
    }

    private static Counts syllables(List<String> right, long wrongBefore, long wrongAfter) {
        return new Counts(right.size(), wrongBefore, wrongAfter, 0, 0, 0, 0, 0, 0);
    }

    private static Counts bags(String page, RestoredText restored) {
        Map<String, Integer> tokens = bag(blankParted(page));
        Map<String, Integer> readRight =
                shared(bag(kept(page)), bag(kept(restored.text().raw())));
        return new Counts(
                0,
                0,
                0,
                size(tokens),
                missing(tokens, bag(blankParted(restored.text().raw()))),
                missing(tokens, bag(blankParted(restored.value()))),
                digitsMade(restored),
                size(readRight),
                missing(readRight, bag(kept(restored.value()))));
    }

    private static long digitsMade(RestoredText restored) {
        String raw = restored.text().raw();
        long made = 0;
        for (int i = 0; i < restored.value().length(); i++) {
            char c = restored.value().charAt(i);
            made += Character.isDigit(c) && raw.charAt(restored.text().rawOffset(i)) != c ? 1 : 0;
        }
        return made;
    }

    private static List<String> blankParted(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            String alike = ALIKE.get(composed.charAt(i));
            if (alike == null) {
                plain.append(composed.charAt(i));
            } else {
                plain.append(alike);
            }
        }
        String stripped = plain.toString().strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }

    /** Numbers and codes. */
    private static List<String> kept(String text) {
        List<String> kept = new ArrayList<>();
        for (TextToken token : Tokeniser.tokens(text)) {
            if (token.kind() == Kind.NUMBER || token.kind() == Kind.CODE) {
                kept.add(text.substring(token.start(), token.end()));
            }
        }
        return kept;
    }

    private static Map<String, Integer> bag(List<String> tokens) {
        Map<String, Integer> bag = new HashMap<>();
        tokens.forEach(token -> bag.merge(token, 1, Integer::sum));
        return bag;
    }

    private static Map<String, Integer> shared(Map<String, Integer> some, Map<String, Integer> others) {
        Map<String, Integer> shared = new HashMap<>();
        some.forEach((token, count) -> shared.put(token, Math.min(count, others.getOrDefault(token, 0))));
        return shared;
    }

    private static long size(Map<String, Integer> bag) {
        return bag.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static long missing(Map<String, Integer> wanted, Map<String, Integer> found) {
        return size(wanted) - size(shared(wanted, found));
    }

    /** Words to replace, drop and add; with {@code anywhere}, what stands before and after the best place costs nothing. */
    static long distance(List<String> right, List<String> found, boolean anywhere) {
        int[] row = new int[found.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = anywhere ? 0 : j;
        }
        for (int i = 1; i <= right.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (right.get(i - 1).equals(found.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        int least = row[found.size()];
        for (int j = 0; anywhere && j < row.length; j++) {
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
