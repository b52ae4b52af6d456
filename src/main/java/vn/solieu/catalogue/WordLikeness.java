package vn.solieu.catalogue;

import java.util.Set;
import vn.solieu.document.VietnameseLetters;

/** How much one folded word is another that lost its marks or a letter. */
final class WordLikeness {

    /** A word without its marks may be another word. */
    private static final double WITHOUT_MARKS = 0.8;

    /** A word with one other letter: "sẽ" and "sẻ" differ so, but so do many words that have nothing in common. */
    private static final double ONE_LETTER = 0.5;

    /** In shorter words another letter makes another word. */
    private static final int SHORTEST_MISSPELLED = 4;

    private WordLikeness() {}

    /**
     * A word of the label and how much it is the word of the wording.
     *
     * @param part 1 for the same word, 0 for none
     */
    record Near(String word, double part) {}

    /** The word among others that is most likely a folded word, misspelled or not. */
    static Near nearestOf(String word, Set<String> others) {
        if (others.contains(word)) {
            return new Near(word, 1);
        }
        String bare = bare(word);
        Near nearest = new Near("", 0);
        for (String other : others) {
            String bareOther = bare(other);
            double part = bareOther.equals(bare) ? WITHOUT_MARKS : isMisspelled(bare, bareOther) ? ONE_LETTER : 0;
            if (part > nearest.part()) {
                nearest = new Near(other, part);
            }
        }
        return nearest;
    }

    /** A folded word without marks. */
    static String bare(String folded) {
        int tone = folded.indexOf(LetterFolding.TONE_MARK);
        return VietnameseLetters.bare(tone < 0 ? folded : folded.substring(0, tone));
    }

    /** Whether two words of four letters or more differ by one letter added, lost or changed. */
    private static boolean isMisspelled(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_MISSPELLED
                || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
