package vn.solieu.language.restoration;

import java.util.Arrays;
import vn.solieu.language.restoration.SyllableLanguageModel.Tables;

/**
 * Keeps of a full model the pairs and triples that say most beyond what their shorter contexts say, and settles the rest.
 *
 * <p>An n-gram's worth is its weight times the difference of the logarithms with and without it (Seymore and Rosenfeld 1996, "Scalable
 * backoff language models").
 */
final class ModelPruner {

    private final KneserNey full;
    private final int words;

    ModelPruner(KneserNey full, int words) {
        this.full = full;
        this.words = words;
    }

    /** The tables of the pruned model, with at most so many triples, and so many pairs besides those that open a triple. */
    Tables prune(int mostPairs, int mostTriples) {
        int[] contexts = new int[full.tripleCount()];
        int[] lasts = new int[full.tripleCount()];
        float[] tripleWorth = new float[full.tripleCount()];
        int context = 0;
        for (int i = 0; i < full.tripleCount(); i++) {
            long triple = full.triple(i);
            int key = (int) (triple >>> 16);
            if (triple >>> 32 == Vocabulary.NOTHING) {
                contexts[i] = -1;
                continue;
            }
            while (Integer.compareUnsigned(full.pairs[context], key) < 0) {
                context++;
            }
            contexts[i] = context;
            lasts[i] = full.pair((int) triple);
            double backOff = full.pairRest[context] * full.pairProbability[lasts[i]];
            tripleWorth[i] =
                    (float) (full.weight(i) * Math.log(full.tripleProbability(i, context, lasts[i]) / backOff));
        }
        float leastTriple = threshold(tripleWorth, mostTriples);
        boolean[] keptPair = new boolean[full.pairs.length];
        int triples = 0;
        for (int i = 0; i < tripleWorth.length; i++) {
            if (contexts[i] >= 0 && tripleWorth[i] > leastTriple) {
                keptPair[contexts[i]] = true;
                triples++;
            }
        }
        int pairs = keepPairs(keptPair, mostPairs);
        Tables tables = new Tables(words, pairs, triples);
        storeWordsAndPairs(tables, keptPair);
        storeTriples(tables, keptPair, contexts, lasts, tripleWorth, leastTriple);
        return tables;
    }

    private int keepPairs(boolean[] kept, int most) {
        float[] worth = new float[kept.length];
        for (int i = 0; i < worth.length; i++) {
            int first = full.pairs[i] >>> 16;
            double backOff = full.wordRest[first] * full.wordProbability[full.pairs[i] & 0xffff];
            worth[i] = (float) (full.pairWeight[i] * Math.log(full.pairProbability[i] / backOff));
        }
        float least = threshold(worth, most);
        int pairs = 0;
        for (int i = 0; i < kept.length; i++) {
            kept[i] |= worth[i] > least;
            pairs += kept[i] ? 1 : 0;
        }
        return pairs;
    }

    /** The worth that at most so many exceed. */
    private static float threshold(float[] worth, int most) {
        if (worth.length <= most) {
            return 0;
        }
        float[] sorted = worth.clone();
        Arrays.sort(sorted);
        return Math.max(0, sorted[sorted.length - 1 - most]);
    }

    private void storeWordsAndPairs(Tables tables, boolean[] kept) {
        for (int w = 0; w < words; w++) {
            tables.wordScore[w] = (float) Math.log(full.wordProbability[w]);
        }
        int at = 0;
        int i = 0;
        for (int first = 0; first < words; first++) {
            tables.pairFrom[first] = at;
            double pairMass = 0;
            double wordMass = 0;
            for (; i < kept.length && full.pairs[i] >>> 16 == first; i++) {
                if (kept[i]) {
                    int second = full.pairs[i] & 0xffff;
                    tables.pairWord[at] = (char) second;
                    tables.pairScore[at++] = stored(full.pairProbability[i]);
                    pairMass += full.pairProbability[i];
                    wordMass += full.wordProbability[second];
                }
            }
            tables.wordRest[first] = stored((1 - pairMass) / (1 - wordMass));
        }
        tables.pairFrom[words] = at;
    }

    private void storeTriples(Tables tables, boolean[] kept, int[] contexts, int[] lasts, float[] worth, float least) {
        int pairAt = 0;
        int tripleAt = 0;
        int i = 0;
        for (int pair = 0; pair < kept.length; pair++) {
            while (i < contexts.length && contexts[i] < pair) {
                i++;
            }
            if (!kept[pair]) {
                continue;
            }
            tables.tripleFrom[pairAt] = tripleAt;
            double tripleMass = 0;
            double pairMass = 0;
            for (; i < contexts.length && contexts[i] == pair; i++) {
                if (worth[i] > least) {
                    double probability = full.tripleProbability(i, pair, lasts[i]);
                    tables.tripleWord[tripleAt] = (char) full.triple(i);
                    tables.tripleScore[tripleAt++] = stored(probability);
                    tripleMass += probability;
                    pairMass += full.pairProbability[lasts[i]];
                }
            }
            tables.pairRest[pairAt++] = stored((1 - tripleMass) / (1 - pairMass));
        }
        tables.tripleFrom[pairAt] = tripleAt;
    }

    private static byte stored(double probability) {
        double steps = -Math.log(Math.max(1e-9, probability)) * SyllableLanguageModel.STEPS_PER_NAT;
        return (byte) Math.clamp(Math.round(steps), 0, 255);
    }
}
