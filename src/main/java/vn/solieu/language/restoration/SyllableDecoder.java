package vn.solieu.language.restoration;

import java.util.Arrays;

/**
 * Finds the most likely words of a sentence among candidates for each place, and by how much each of them leads. It keeps the best pairs of
 * words at each place (a beam), looks forward and back, and belongs to one thread.
 */
final class SyllableDecoder {

    /** Pairs of words kept at a place. */
    private static final int MOST_STATES = 10;

    /** Pairs this far behind the best, in nats, are dropped: the next words hardly ever make up for it. */
    static final float BEAM = 9f;

    private static final float NEVER = -1e30f;
    private static final int[] BREAK = {Vocabulary.BREAK};
    private static final float[] NO_SCORE = {0};

    private final SyllableLanguageModel model;

    /** States of all places one after another, each with the candidate at its place and at the place before. */
    private final Growing states = new Growing();

    private float[] edges = new float[1 << 14];
    private float[] grid = new float[1 << 10];
    private int[] gridPair = new int[1 << 10];
    private float[] gridScore = new float[1 << 10];
    private int[] rowFrom = new int[64];
    private float[] ordered = new float[1 << 10];

    /** The candidates that states of this step end with, and for each candidate the last step that met it. */
    private int[] rows = new int[1 << 10];

    private int[] reachedRow = new int[1 << 10];
    private int step = 1;

    private static final class Growing {
        int[] before = new int[1 << 12];
        int[] here = new int[1 << 12];
        int[] pair = new int[1 << 12];
        float[] forward = new float[1 << 12];
        float[] backward = new float[1 << 12];
        int size;

        void add(int candidateBefore, int candidate, int pairPlace, float score) {
            if (size == here.length) {
                before = Arrays.copyOf(before, size * 2);
                here = Arrays.copyOf(here, size * 2);
                pair = Arrays.copyOf(pair, size * 2);
                forward = Arrays.copyOf(forward, size * 2);
                backward = Arrays.copyOf(backward, size * 2);
            }
            before[size] = candidateBefore;
            here[size] = candidate;
            pair[size] = pairPlace;
            forward[size] = score;
            size++;
        }
    }

    SyllableDecoder(SyllableLanguageModel model) {
        this.model = model;
    }

    /**
     * Decides the words of a sentence.
     *
     * @param words for each place the numbers of its candidates, at least one, ascending
     * @param scores for each candidate a score of its own, added to the model's
     * @param from the sentence's first place
     * @param to after its last place
     * @param chosen takes the index of the chosen candidate of each place
     * @param lead takes its lead over the next best, in nats, up to the width of the beam
     */
    void decode(int[][] words, float[][] scores, int from, int to, int[] chosen, float[] lead) {
        int places = to - from;
        int[] stateFrom = new int[places + 3];
        int[] edgeFrom = new int[places + 2];
        states.size = 0;
        states.add(0, 0, SyllableLanguageModel.NO_PAIR, 0);
        stateFrom[1] = 1;
        int edgesUsed = 0;
        for (int place = 0; place <= places; place++) {
            int[] last = place == 0 ? BREAK : words[from + place - 1];
            int[] next = place == places ? BREAK : words[from + place];
            float[] own = place == places ? NO_SCORE : scores[from + place];
            edgeFrom[place] = edgesUsed;
            int needed = edgesUsed + (stateFrom[place + 1] - stateFrom[place]) * next.length;
            if (needed > edges.length) {
                edges = Arrays.copyOf(edges, needed * 2);
            }
            step(stateFrom[place], stateFrom[place + 1], last, next, own, edgesUsed);
            edgesUsed = needed;
            stateFrom[place + 2] = states.size;
        }
        lookBack(words, from, places, stateFrom, edgeFrom, chosen, lead);
    }

    private void step(int from, int to, int[] last, int[] next, float[] own, int edgeAt) {
        int width = next.length;
        makeRoom(last.length * width);
        float best = NEVER;
        int edge = edgeAt;
        int reached = 0;
        for (int s = from; s < to; s++) {
            int row = states.here[s] * width;
            if (reachedRow[states.here[s]] != step) {
                reachedRow[states.here[s]] = step;
                rows[reached++] = states.here[s];
                open(last[states.here[s]], next, row);
            }
            model.tripleScores(states.pair[s], next, gridScore, row, edges, edge);
            float forward = states.forward[s];
            for (int w = 0; w < width; w++) {
                float score = edges[edge] + own[w];
                edges[edge++] = score;
                float reach = forward + score;
                if (reach > grid[row + w]) {
                    grid[row + w] = reach;
                    best = Math.max(best, reach);
                }
            }
        }
        // The way back expects states in the order of the candidate before them.
        Arrays.sort(rows, 0, reached);
        keepBest(reached, width, best - BEAM);
        step++;
    }

    private void makeRoom(int cells) {
        if (cells > grid.length) {
            grid = new float[cells];
            gridPair = new int[cells];
            gridScore = new float[cells];
            ordered = new float[cells];
        }
        if (cells > reachedRow.length) {
            reachedRow = new int[cells];
            rows = new int[cells];
        }
    }

    /** Prepares the row of a candidate: what the pairs it opens score by themselves. */
    private void open(int first, int[] next, int row) {
        for (int w = 0; w < next.length; w++) {
            grid[row + w] = NEVER;
        }
        model.pairScores(first, next, gridPair, gridScore, row);
    }

    private void keepBest(int reached, int width, float floor) {
        int kept = 0;
        for (int r = 0; r < reached; r++) {
            int row = rows[r] * width;
            for (int cell = row; cell < row + width; cell++) {
                if (grid[cell] >= floor) {
                    ordered[kept++] = grid[cell];
                }
            }
        }
        float least = floor;
        if (kept > MOST_STATES) {
            Arrays.sort(ordered, 0, kept);
            least = ordered[kept - MOST_STATES];
        }
        for (int r = 0; r < reached; r++) {
            int row = rows[r] * width;
            for (int w = 0; w < width; w++) {
                if (grid[row + w] >= least) {
                    states.add(rows[r], w, gridPair[row + w], grid[row + w]);
                }
            }
        }
    }

    private void lookBack(
            int[][] words, int from, int places, int[] stateFrom, int[] edgeFrom, int[] chosen, float[] lead) {
        Arrays.fill(states.backward, 0, states.size, NEVER);
        for (int s = stateFrom[places + 1]; s < stateFrom[places + 2]; s++) {
            states.backward[s] = 0;
        }
        for (int place = places; place >= 1; place--) {
            int width = place == places ? 1 : words[from + place].length;
            int start = stateFrom[place];
            float[] bestOf = new float[words[from + place - 1].length];
            Arrays.fill(bestOf, NEVER);
            rows(stateFrom[place + 1], stateFrom[place + 2], bestOf.length);
            for (int s = start; s < stateFrom[place + 1]; s++) {
                float back = NEVER;
                int row = edgeFrom[place] + (s - start) * width;
                int here = states.here[s];
                for (int t = rowFrom[here]; t < rowFrom[here + 1]; t++) {
                    float through = edges[row + states.here[t]] + states.backward[t];
                    if (through > back) {
                        back = through;
                    }
                }
                states.backward[s] = back;
                bestOf[here] = Math.max(bestOf[here], states.forward[s] + back);
            }
            choose(bestOf, from + place - 1, chosen, lead);
        }
    }

    /** States stand in the order of the candidate before them: where each candidate's begin. */
    private void rows(int from, int to, int candidates) {
        if (candidates >= rowFrom.length) {
            rowFrom = new int[candidates + 1];
        }
        int state = from;
        for (int row = 0; row <= candidates; row++) {
            while (state < to && states.before[state] < row) {
                state++;
            }
            rowFrom[row] = state;
        }
    }

    private static void choose(float[] bestOf, int place, int[] chosen, float[] lead) {
        int best = 0;
        float second = NEVER;
        for (int i = 1; i < bestOf.length; i++) {
            if (bestOf[i] > bestOf[best]) {
                second = bestOf[best];
                best = i;
            } else {
                second = Math.max(second, bestOf[i]);
            }
        }
        chosen[place] = best;
        lead[place] = Math.min(BEAM, bestOf[best] - second);
    }
}
