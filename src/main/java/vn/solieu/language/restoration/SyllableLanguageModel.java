package vn.solieu.language.restoration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells how likely a syllable is after the two before it: a trigram model with back-off, its probabilities stored as natural logarithms in
 * steps of 1/{@value #STEPS_PER_NAT}. It is immutable once read and may be shared by threads.
 *
 * <p>Source: Kneser and Ney 1995; Chen and Goodman 1999 (smoothing); Stolcke 1998 (back-off weights after pruning).
 */
public final class SyllableLanguageModel {

    /** Steps of a stored logarithm: a byte reaches from 0 to -21.25. */
    static final int STEPS_PER_NAT = 12;

    /** No pair of words. */
    static final int NO_PAIR = -1;

    private static final int SEEN_BITS = 23;

    /** Ranges up to this long are looked through one by one, which is faster than halving them. */
    private static final int LINEAR = 8;

    /** A word that opens more pairs than this is asked for a hash first. */
    private static final int FEW_PAIRS = 32;

    private static final float[] SCORES = new float[256];

    static {
        for (int i = 0; i < SCORES.length; i++) {
            SCORES[i] = -i / (float) STEPS_PER_NAT;
        }
    }

    private final Vocabulary vocabulary;
    private final Tables tables;

    /** A bit for each hash of a pair: it says no to most pairs without leaving the processor's cache. */
    private final long[] pairSeen = new long[1 << (SEEN_BITS - 6)];

    /** The numbers of a model, as they are stored and looked up. Ranges are ascending by word. */
    static final class Tables {
        final float[] wordScore;
        final byte[] wordRest;
        final int[] pairFrom;
        final char[] pairWord;
        final byte[] pairScore;
        final byte[] pairRest;
        final int[] tripleFrom;
        final char[] tripleWord;
        final byte[] tripleScore;

        Tables(int words, int pairs, int triples) {
            wordScore = new float[words];
            wordRest = new byte[words];
            pairFrom = new int[words + 1];
            pairWord = new char[pairs];
            pairScore = new byte[pairs];
            pairRest = new byte[pairs];
            tripleFrom = new int[pairs + 1];
            tripleWord = new char[triples];
            tripleScore = new byte[triples];
        }
    }

    SyllableLanguageModel(Vocabulary vocabulary, Tables tables) {
        this.vocabulary = vocabulary;
        this.tables = tables;
        for (int first = 0; first + 1 < tables.pairFrom.length; first++) {
            for (int pair = tables.pairFrom[first]; pair < tables.pairFrom[first + 1]; pair++) {
                int bit = seenBit(first, tables.pairWord[pair]);
                pairSeen[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private static int seenBit(int first, int second) {
        int mixed = ((first << 16) | second) * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) >>> (32 - SEEN_BITS);
    }

    /**
     * Reads a model from a file.
     *
     * @throws IOException if the file is missing, or is no such model
     */
    public static SyllableLanguageModel read(Path file) throws IOException {
        return ModelFile.decode(Files.readAllBytes(file));
    }

    /** Writes the model; the same model gives the same bytes. */
    public void write(Path file) throws IOException {
        Files.write(file, ModelFile.encode(vocabulary, tables));
    }

    /** How many words it knows. */
    public int wordCount() {
        return vocabulary.words().size();
    }

    /** How many pairs of words have a probability of their own. */
    public int pairCount() {
        return tables.pairWord.length;
    }

    /** How many triples of words have a probability of their own. */
    public int tripleCount() {
        return tables.tripleWord.length;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Logarithm of a word's probability alone. */
    float wordScore(int word) {
        return tables.wordScore[word];
    }

    /**
     * Where the pairs of a word with several words stand, and the logarithms of the probabilities of these after it.
     *
     * @param second their numbers, ascending
     * @param places takes where the pairs stand, or {@link #NO_PAIR}, from a place on
     * @param scores takes the logarithms, from the same place on
     */
    void pairScores(int first, int[] second, int[] places, float[] scores, int at) {
        float rest = SCORES[tables.wordRest[first] & 0xff];
        char[] known = tables.pairWord;
        int low = tables.pairFrom[first];
        int end = tables.pairFrom[first + 1];
        boolean many = end - low > FEW_PAIRS;
        for (int w = 0; w < second.length; w++) {
            int word = second[w];
            places[at + w] = NO_PAIR;
            scores[at + w] = rest + tables.wordScore[word];
            if (many) {
                int bit = seenBit(first, word);
                if ((pairSeen[bit >>> 6] & (1L << bit)) == 0) {
                    continue;
                }
            }
            low = atLeast(known, low, end, word);
            if (low < end && known[low] == word) {
                places[at + w] = low;
                scores[at + w] = SCORES[tables.pairScore[low] & 0xff];
            }
        }
    }

    /** The first place from low on, or end, whose word is not less than a word. */
    private static int atLeast(char[] known, int from, int end, int word) {
        int low = from;
        int high = end;
        while (high - low > LINEAR) {
            int middle = (low + high) >>> 1;
            if (known[middle] < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < high && known[low] < word) {
            low++;
        }
        return low;
    }

    /**
     * Logarithms of the probabilities of several words after a pair.
     *
     * @param pair where the pair before them stands, or {@link #NO_PAIR}
     * @param words their numbers, ascending
     * @param shorter from a place on, the logarithm of each after the last word alone
     * @param scores takes the logarithms, from a place on
     */
    void tripleScores(int pair, int[] words, float[] shorter, int shorterAt, float[] scores, int scoresAt) {
        if (pair < 0) {
            System.arraycopy(shorter, shorterAt, scores, scoresAt, words.length);
            return;
        }
        float rest = SCORES[tables.pairRest[pair] & 0xff];
        char[] known = tables.tripleWord;
        int low = tables.tripleFrom[pair];
        int end = tables.tripleFrom[pair + 1];
        for (int w = 0; w < words.length; w++) {
            int word = words[w];
            low = atLeast(known, low, end, word);
            scores[scoresAt + w] = low < end && known[low] == word
                    ? SCORES[tables.tripleScore[low] & 0xff]
                    : rest + shorter[shorterAt + w];
        }
    }
}
