package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.restoration.TextToken.Kind;

/** Compares restored text with the text it should be, syllable by syllable; the place of the tone and capitals do not count. */
public final class RestorationEvaluation {

    private RestorationEvaluation() {}

    /**
     * What a comparison found. Counts of several texts add up.
     *
     * @param syllables words of letters in the right text
     * @param wrong those that came out otherwise, were lost, or were added
     * @param keptTokens numbers and codes in the right text
     * @param changedTokens those that came out otherwise
     * @param errors what came out wrong, as "right → restored", with how often
     */
    public record Counts(long syllables, long wrong, long keptTokens, long changedTokens, Map<String, Integer> errors) {

        /** Nothing compared. */
        public static Counts none() {
            return new Counts(0, 0, 0, 0, Map.of());
        }

        /** Both together. */
        public Counts plus(Counts other) {
            Map<String, Integer> all = new HashMap<>(errors);
            other.errors.forEach((error, count) -> all.merge(error, count, Integer::sum));
            return new Counts(
                    syllables + other.syllables,
                    wrong + other.wrong,
                    keptTokens + other.keptTokens,
                    changedTokens + other.changedTokens,
                    all);
        }

        /** Share of syllables that came out right, 0 to 1; 1 for no text. */
        public double accuracy() {
            return syllables == 0 ? 1 : 1 - wrong / (double) syllables;
        }
    }

    /** A text with its marks removed, everything else as it was. Composed letters give the same length. */
    public static String stripped(String text) {
        String bare = VietnameseLetters.bare(text);
        StringBuilder stripped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = bare.charAt(i);
            stripped.append(Character.isUpperCase(text.charAt(i)) ? Character.toUpperCase(c) : c);
        }
        return stripped.toString();
    }

    /** Strips a right text, restores it, and compares. */
    public static Counts ofStripped(DiacriticRestorer restorer, String right) {
        return ofSameLength(right, restorer.restore(stripped(right)).value());
    }

    /** Compares texts of the same length, as the restoring of marks gives them. */
    public static Counts ofSameLength(String right, String restored) {
        if (right.length() != restored.length()) {
            throw new IllegalArgumentException("lengths differ");
        }
        long syllables = 0;
        long wrong = 0;
        long kept = 0;
        long changed = 0;
        Map<String, Integer> errors = new HashMap<>();
        for (TextToken token : Tokeniser.tokens(right)) {
            String expected = right.substring(token.start(), token.end());
            String found = restored.substring(token.start(), token.end());
            if (token.kind() == Kind.WORD) {
                syllables++;
                if (!same(expected, found)) {
                    wrong++;
                    errors.merge(expected + " → " + found, 1, Integer::sum);
                }
            } else if (token.kind() != Kind.PAUSE) {
                kept++;
                changed += found.equals(stripped(expected)) || found.equals(expected) ? 0 : 1;
            }
        }
        return new Counts(syllables, wrong, kept, changed, errors);
    }

    /** The words of letters in a text, in lower case with their tone in one place. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (TextToken token : Tokeniser.tokens(text)) {
            if (token.kind() == Kind.WORD) {
                words.add(TonePlacement.agreed(text.substring(token.start(), token.end())));
            }
        }
        return words;
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || TonePlacement.agreed(one).equals(TonePlacement.agreed(other));
    }
}
