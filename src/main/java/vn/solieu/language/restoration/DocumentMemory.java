package vn.solieu.language.restoration;

import java.util.HashMap;
import java.util.Map;

/**
 * What a text's words were taken for, by how sure that was, so that a second reading can decide the doubtful ones as the sure ones were:
 * a report uses few words, and a name means the same place all over it.
 */
final class DocumentMemory {

    /** Occurrences in the text that weigh as much as all the language model has heard. */
    private static final double MODEL_WEIGHT = 4;

    /** How much of the difference between the text's habit and the language's counts. */
    private static final double TRUST = 0.6;

    /** How much the same pair of capitalised words elsewhere in the text counts. */
    private static final double NAME_TRUST = 1.5;

    /** What leads by more than six nats the rest of the text does not turn: 2 / (1 + e^-6) - 1. */
    private static final double SURE = 0.995;

    private static final double NAME_FLOOR = 0.3;

    /** How much the same two words in a row elsewhere in the text count; set, with the three below, on held-out documents. */
    private static final double PAIR_TRUST = 1;

    /** The same where the word beside is no word but the begin or end of a sentence, which many words have beside them. */
    private static final double BREAK_TRUST = 0.3;

    private static final double PAIR_FLOOR = 0.1;

    /** So many sure occurrences elsewhere are needed. */
    private static final double LEAST_PAIRS = 1;

    private static final double[] NOTHING_SEEN = {};

    /** The bits of a pair's key that hold the word beside. */
    private static final long NEIGHBOUR = (1L << 31) - 1;

    private final SyllableLanguageModel model;
    private final SentencePlaces places;
    private final int[] chosen;
    private final double[] sure;
    private final Map<Integer, double[]> wordsSeen = new HashMap<>();
    private final Map<Long, double[]> pairsSeen = new HashMap<>();
    private final Map<String, Map<Integer, Double>> namesSeen = new HashMap<>();

    DocumentMemory(SyllableLanguageModel model, SentencePlaces places, int[] chosen, float[] lead) {
        this.model = model;
        this.places = places;
        this.chosen = chosen;
        this.sure = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int[] words = places.words()[i];
            if (words.length < 2) {
                continue;
            }
            sure[i] = 2 * RestoredText.confidence(lead[i]) - 1;
            wordsSeen.computeIfAbsent(words[0], w -> new double[words.length])[chosen[i]] += sure[i];
            for (long key : pairKeys(i)) {
                pairsSeen.computeIfAbsent(key, k -> new double[words.length])[chosen[i]] += sure[i];
            }
            if (places.isName(i)) {
                remember(keyBefore(i), i);
                remember(keyAfter(i), i);
            }
        }
    }

    private void remember(String key, int at) {
        if (!key.isEmpty()) {
            namesSeen
                    .computeIfAbsent(key, k -> new HashMap<>())
                    .merge(places.words()[at][chosen[at]], sure[at], Double::sum);
        }
    }

    /** Adds to the scores of every word what the rest of the text says about it. */
    void remind() {
        for (int i = 0; i < chosen.length; i++) {
            int[] words = places.words()[i];
            if (words.length < 2 || sure[i] > SURE) {
                continue;
            }
            float[] scores = places.scores()[i];
            remindOfWord(i, words, scores);
            for (long key : pairKeys(i)) {
                remindOfPair(
                        i,
                        pairsSeen.getOrDefault(key, NOTHING_SEEN),
                        scores,
                        (key & NEIGHBOUR) == Vocabulary.BREAK ? BREAK_TRUST : PAIR_TRUST);
            }
            if (places.isName(i)) {
                remindOfName(keyBefore(i), words, scores);
                remindOfName(keyAfter(i), words, scores);
            }
        }
    }

    private void remindOfWord(int at, int[] words, float[] scores) {
        double[] seen = wordsSeen.getOrDefault(words[0], new double[words.length]);
        double inText = -sure[at];
        double inModel = 0;
        for (int c = 0; c < words.length; c++) {
            inText += seen[c];
            inModel += Math.exp(model.wordScore(words[c]));
        }
        if (inText < 1) {
            return;
        }
        for (int c = 0; c < words.length; c++) {
            double share = Math.exp(model.wordScore(words[c])) / inModel;
            // A word is no witness for itself.
            double others = seen[c] - (c == chosen[at] ? sure[at] : 0);
            scores[c] += (float) (TRUST * Math.log((others + MODEL_WEIGHT * share) / (inText + MODEL_WEIGHT) / share));
        }
    }

    private void remindOfPair(int at, double[] seen, float[] scores, double trust) {
        double inText = -sure[at];
        for (double one : seen) {
            inText += one;
        }
        if (inText < LEAST_PAIRS) {
            return;
        }
        for (int c = 0; c < scores.length; c++) {
            double others = seen[c] - (c == chosen[at] ? sure[at] : 0);
            scores[c] += (float) (trust * Math.log(PAIR_FLOOR + others / inText));
        }
    }

    private void remindOfName(String key, int[] words, float[] scores) {
        Map<Integer, Double> forms = namesSeen.getOrDefault(key, Map.of());
        if (forms.size() < 2) {
            return;
        }
        for (int c = 0; c < words.length; c++) {
            scores[c] += (float) (NAME_TRUST * Math.log(NAME_FLOOR + forms.getOrDefault(words[c], 0.0)));
        }
    }

    /** A word with the word before it, and with the word after it, whatever they are taken for. */
    private long[] pairKeys(int at) {
        long here = places.words()[at][0];
        long before = at == 0 || places.token(at).opensSentence() ? Vocabulary.BREAK : places.words()[at - 1][0];
        long after = at + 1 == chosen.length || places.token(at + 1).opensSentence()
                ? Vocabulary.BREAK
                : places.words()[at + 1][0];
        return new long[] {(here << 32) | before, (here << 32) | (1L << 31) | after};
    }

    private String keyBefore(int at) {
        boolean joined = at > 0 && places.isName(at - 1) && !places.token(at).opensSentence();
        return joined ? "<" + places.bare(at - 1) + " " + places.bare(at) : "";
    }

    private String keyAfter(int at) {
        boolean joined = at + 1 < places.size()
                && places.isName(at + 1)
                && !places.token(at + 1).opensSentence();
        return joined ? ">" + places.bare(at) + " " + places.bare(at + 1) : "";
    }
}
