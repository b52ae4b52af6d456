package vn.solieu.language.restoration;

import java.util.Arrays;

/**
 * Counts triples of words in bounded memory: what arrives is kept raw until a buffer is full, then sorted and merged. A triple has a raw
 * count and a weighted one; the same triples in any order give the same counts.
 */
final class TripleCounts {

    private static final int BUFFER = 1 << 23;
    private static final int WEIGHT_BITS = 4;

    /** The greatest weight of a domain. */
    static final int MOST_WEIGHT = (1 << WEIGHT_BITS) - 1;

    private final long[] buffer = new long[BUFFER];
    private int buffered;
    private long[] keys = {};
    private int[] raw = {};
    private int[] weighted = {};

    static long key(int first, int second, int third) {
        return ((long) first << 32) | ((long) second << 16) | third;
    }

    void add(int first, int second, int third, int weight) {
        if (buffered == BUFFER) {
            merge();
        }
        buffer[buffered++] = (key(first, second, third) << WEIGHT_BITS) | weight;
    }

    /** Ends counting; the arrays below hold everything from now on, sorted by key. */
    void finish() {
        merge();
    }

    long[] keys() {
        return keys;
    }

    int[] raw() {
        return raw;
    }

    int[] weighted() {
        return weighted;
    }

    private void merge() {
        Arrays.sort(buffer, 0, buffered);
        int distinct = 0;
        for (int i = 0; i < buffered; i++) {
            distinct += i == 0 || buffer[i] >>> WEIGHT_BITS != buffer[i - 1] >>> WEIGHT_BITS ? 1 : 0;
        }
        long[] newKeys = new long[keys.length + distinct];
        int[] newRaw = new int[newKeys.length];
        int[] newWeighted = new int[newKeys.length];
        int size = 0;
        int old = 0;
        int next = 0;
        while (old < keys.length || next < buffered) {
            long nextKey = next < buffered ? buffer[next] >>> WEIGHT_BITS : Long.MAX_VALUE;
            long oldKey = old < keys.length ? keys[old] : Long.MAX_VALUE;
            long key = Math.min(oldKey, nextKey);
            newKeys[size] = key;
            if (oldKey == key) {
                newRaw[size] = raw[old];
                newWeighted[size] = weighted[old++];
            }
            while (next < buffered && buffer[next] >>> WEIGHT_BITS == key) {
                newRaw[size]++;
                newWeighted[size] += (int) (buffer[next++] & MOST_WEIGHT);
            }
            size++;
        }
        keys = Arrays.copyOf(newKeys, size);
        raw = Arrays.copyOf(newRaw, size);
        weighted = Arrays.copyOf(newWeighted, size);
        buffered = 0;
    }
}
