package vn.solieu.language.restoration;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Speaks for names of known places where a row of capitalised words may be one. */
final class PlacePreference {

    /** The bonus of each syllable of the only name it can be, in nats: enough against a more common name elsewhere. */
    private static final float ONLY_NAME = 8f;

    /** The bonus where several names are spelt so without marks: the language model chooses among them. */
    private static final float ONE_OF_SEVERAL = 2f;

    /** Longest name of a place, in syllables. */
    private static final int LONGEST_NAME = 5;

    private final Vocabulary vocabulary;
    private final PlaceNames places;

    PlacePreference(Vocabulary vocabulary, PlaceNames places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    /**
     * Adds to the scores of words that make up the name of a place; of overlapping names the longest from the left counts.
     *
     * @param bare the words of the text without marks, in lower case
     * @param words for each word the numbers of its candidates
     * @param scores for each candidate its score, changed in place
     * @param isName whether the word at a place may be part of a name
     */
    void prefer(String[] bare, int[][] words, float[][] scores, IntPredicate isName) {
        if (places.equals(PlaceNames.NONE)) {
            return;
        }
        for (int i = 0; i < bare.length; i++) {
            if (!isName.test(i)) {
                continue;
            }
            StringBuilder name = new StringBuilder(bare[i]);
            int last = i;
            List<String> found = List.of();
            for (int j = i + 1; j < bare.length && j - i < LONGEST_NAME && isName.test(j); j++) {
                List<String> here =
                        places.accented(name.append(' ').append(bare[j]).toString());
                if (!here.isEmpty()) {
                    last = j;
                    found = here;
                }
            }
            if (last > i) {
                reward(i, last, found, words, scores);
                i = last;
            }
        }
    }

    private void reward(int from, int to, List<String> names, int[][] words, float[][] scores) {
        boolean[][] done = new boolean[to - from + 1][];
        for (String name : names) {
            String[] forms = name.toLowerCase(Locale.ROOT).split(" ");
            for (int k = 0; k < forms.length && from + k <= to; k++) {
                int[] candidates = words[from + k];
                if (done[k] == null) {
                    done[k] = new boolean[candidates.length];
                }
                int number = vocabulary.number(TonePlacement.agreed(forms[k]));
                for (int c = 0; c < candidates.length; c++) {
                    if (candidates[c] == number && !done[k][c]) {
                        scores[from + k][c] += names.size() == 1 ? ONLY_NAME : ONE_OF_SEVERAL;
                        done[k][c] = true;
                    }
                }
            }
        }
    }
}
