package vn.solieu.language.restoration;

import java.util.Arrays;

/**
 * Interpolated modified Kneser-Ney probabilities of words after two words, after one, and alone. A weighted count loses the share that its
 * raw count would lose, so that domains can weigh more than one without looking more certain than they are.
 *
 * <p>Source: Kneser and Ney 1995, "Improved backing-off for m-gram language modeling"; Chen and Goodman 1999.
 */
final class KneserNey {

    /** Pairs as {@code first << 16 | second}, ascending: all that occur. */
    final int[] pairs;

    /** Probability of the second word of each pair after the first. */
    final float[] pairProbability;

    /** Weight of each pair as a context in the corpus. */
    final float[] pairWeight;

    /** Share that each pair as a context leaves to the shorter context. */
    final float[] pairRest;

    /** Share that each word as a context leaves to words alone. */
    final float[] wordRest;

    final float[] wordProbability;

    /** Weight of each word as a context in the corpus. */
    final float[] wordWeight;

    private final long[] triples;
    private final int[] raw;
    private final int[] weighted;
    private final Discounts tripleDiscounts;

    KneserNey(TripleCounts counts, int words) {
        triples = counts.keys();
        raw = counts.raw();
        weighted = counts.weighted();
        tripleDiscounts = new Discounts(countsOfCounts(raw, raw.length));

        // Each distinct triple says once that its last two words occur together; after no word at all, as often as it
        // was seen.
        long[] sorted = new long[triples.length];
        for (int i = 0; i < triples.length; i++) {
            boolean opening = triples[i] >>> 32 == Vocabulary.NOTHING;
            float weight = opening ? weighted[i] : weighted[i] / (float) raw[i];
            sorted[i] = (triples[i] << 32) | Integer.toUnsignedLong(Float.floatToIntBits(weight));
        }
        // Pairs as unsigned numbers in the high half: shifted to sort as signed.
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        int size = 0;
        int[] pair = new int[sorted.length];
        float[] weight = new float[sorted.length];
        int[] kinds = new int[sorted.length];
        for (long entry : sorted) {
            int key = (int) ((entry ^ Long.MIN_VALUE) >>> 32);
            if (size == 0 || pair[size - 1] != key) {
                pair[size++] = key;
            }
            weight[size - 1] += Float.intBitsToFloat((int) entry);
            kinds[size - 1]++;
        }
        pairs = Arrays.copyOf(pair, size);

        Discounts pairDiscounts = new Discounts(countsOfCounts(kinds, size));
        wordProbability = new float[words];
        wordRest = new float[words];
        wordWeight = new float[words];
        alone(words, kinds, weight);
        pairProbability = new float[size];
        afterOne(pairDiscounts, kinds, weight);
        pairRest = new float[size];
        pairWeight = new float[size];
        contexts();
    }

    private static long[] countsOfCounts(int[] counts, int size) {
        long[] of = new long[5];
        for (int i = 0; i < size; i++) {
            if (counts[i] <= 4) {
                of[counts[i]]++;
            }
        }
        return of;
    }

    private void alone(int words, int[] kinds, float[] weight) {
        double all = 0;
        double[] perWord = new double[words];
        for (int i = 0; i < pairs.length; i++) {
            double one = weight[i] / kinds[i];
            perWord[pairs[i] & 0xffff] += one;
            all += one;
        }
        for (int w = 0; w < words; w++) {
            // Half an occurrence for words that no pair ends with keeps every logarithm finite.
            wordProbability[w] = (float) ((perWord[w] + 0.5) / (all + 0.5 * words));
        }
    }

    private void afterOne(Discounts discounts, int[] kinds, float[] weight) {
        int from = 0;
        while (from < pairs.length) {
            int first = pairs[from] >>> 16;
            int to = from;
            double total = 0;
            double taken = 0;
            while (to < pairs.length && pairs[to] >>> 16 == first) {
                total += weight[to];
                taken += weight[to] * discounts.share(kinds[to]);
                to++;
            }
            double rest = taken / total;
            wordRest[first] = (float) rest;
            for (int i = from; i < to; i++) {
                double kept = weight[i] * (1 - discounts.share(kinds[i])) / total;
                pairProbability[i] = (float) (kept + rest * wordProbability[pairs[i] & 0xffff]);
            }
            from = to;
        }
    }

    private void contexts() {
        for (int from = 0; from < triples.length; ) {
            int context = (int) (triples[from] >>> 16);
            double total = 0;
            double taken = 0;
            int to = from;
            while (to < triples.length && (int) (triples[to] >>> 16) == context) {
                total += weighted[to];
                taken += weighted[to] * tripleDiscounts.share(raw[to]);
                to++;
            }
            int pair = pair(context);
            if (pair >= 0) {
                pairWeight[pair] = (float) total;
                pairRest[pair] = (float) (taken / total);
            }
            wordWeight[context & 0xffff] += (float) total;
            from = to;
        }
    }

    /** The place of a pair, or negative. */
    int pair(int key) {
        int low = 0;
        int high = pairs.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(pairs[middle], key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    int tripleCount() {
        return triples.length;
    }

    long triple(int at) {
        return triples[at];
    }

    int weight(int at) {
        return weighted[at];
    }

    /** Probability of a triple's last word after the first two, given the place of the first two as a pair and of the last two. */
    double tripleProbability(int at, int contextPair, int lastPair) {
        double kept = weighted[at] * (1 - tripleDiscounts.share(raw[at])) / pairWeight[contextPair];
        return kept + pairRest[contextPair] * pairProbability[lastPair];
    }
}
