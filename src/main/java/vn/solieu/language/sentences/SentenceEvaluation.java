package vn.solieu.language.sentences;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares where a splitter ends sentences with where they end; the end of a paragraph is no finding and does not count. */
public final class SentenceEvaluation {

    private SentenceEvaluation() {}

    /**
     * Ends of sentences inside paragraphs.
     *
     * @param right found, and there
     * @param invented found, but not there
     * @param missed there, but not found
     */
    public record Counts(long right, long invented, long missed) {

        public static Counts none() {
            return new Counts(0, 0, 0);
        }

        public Counts plus(Counts other) {
            return new Counts(right + other.right, invented + other.invented, missed + other.missed);
        }

        /** The ends there are. */
        public long ends() {
            return right + missed;
        }

        /** The part of the found ends that are right; 1 if none were found. */
        public double precision() {
            return right + invented == 0 ? 1 : (double) right / (right + invented);
        }

        /** The part of the ends that were found; 1 if there are none. */
        public double recall() {
            return ends() == 0 ? 1 : (double) right / ends();
        }

        /** The harmonic mean of precision and recall. */
        public double f1() {
            long all = 2 * right + invented + missed;
            return all == 0 ? 1 : 2.0 * right / all;
        }
    }

    /** Splits a paragraph and compares. */
    public static Counts of(SentenceSplitter splitter, LabelledParagraph paragraph) {
        Set<Integer> found = ends(splitter.split(paragraph.text()));
        Set<Integer> there = ends(paragraph.sentences());
        Set<Integer> both = new HashSet<>(found);
        both.retainAll(there);
        return new Counts(both.size(), found.size() - both.size(), there.size() - both.size());
    }

    private static Set<Integer> ends(List<Span> sentences) {
        Set<Integer> ends = new HashSet<>();
        for (Span sentence : sentences.subList(0, Math.max(0, sentences.size() - 1))) {
            ends.add(sentence.end());
        }
        return ends;
    }
}
