package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the one indicator whose phrases cover a label.
 *
 * <p>Every phrase in the label speaks for its indicator, one below a context only where the context stands in the
 * label or in a heading above it.
 */
final class LabelMatcher {

    /** A label of which a smaller share is explained is not understood: "Hộ trồng trọt đăng ký tạo mã QR". */
    private static final double LEAST_SCORE = 0.7;

    /** The folded words by which a label or a phrase says that it is a share of a hundred. */
    private static final List<String> SHARE = PhraseFolding.words("tỷ lệ");

    /** "(ĐVT: ha)" tells how a thing is counted, not what. */
    private static final Pattern UNIT = Pattern.compile(
            "\\(\\s*(?:ĐVT|Đơn vị tính|Đơn vị)\\s*:[^()]*\\)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final PhraseFolding folding;
    private final PhraseIndex phrases;

    /** The headings of the last label: the next one mostly stands below the same. */
    private volatile Headings last = new Headings(List.of(), List.of());

    /**
     * Headings as they were given and as lists of words.
     *
     * @param printed the nearest last
     * @param folded in the same order
     */
    private record Headings(List<String> printed, List<List<String>> folded) {}

    /**
     * The code of the indicator that fits, and why.
     *
     * @param phrase the longest wording found
     * @param score share of the words that are covered
     */
    record Found(String code, String phrase, double score) {}

    LabelMatcher(PhraseFolding folding, PhraseIndex phrases) {
        this.folding = folding;
        this.phrases = phrases;
    }

    /** The folded words of a label without the unit declared in it; a sign of percent alone says that it is a share. */
    static List<String> wordsOf(String printed, PhraseFolding folding) {
        String label =
                printed.indexOf('(') < 0 ? printed : UNIT.matcher(printed).replaceAll(" ");
        List<String> words = folding.fold(label);
        boolean signOnly = label.indexOf('%') >= 0 && PhraseIndex.find(words, SHARE) < 0;
        return signOnly ? folding.fold(label.replace("%", " tỷ lệ ")) : words;
    }

    /** Whether the words speak of a share of a hundred. */
    static boolean isShare(List<String> words) {
        return PhraseIndex.find(words, SHARE) >= 0;
    }

    Optional<Found> match(String label, List<String> context) {
        List<String> words = wordsOf(label, folding);
        List<List<String>> headings = folded(context);
        Map<String, Candidate> candidates = new HashMap<>();
        for (int position = 0; position < words.size(); position++) {
            for (PhraseIndex.Phrase phrase : phrases.beginningWith(words.get(position))) {
                if (!PhraseIndex.startsAt(words, position, phrase.words())) {
                    continue;
                }
                String code = phrase.entry().code();
                Candidate known = candidates.get(code);
                Candidate candidate = known == null ? new Candidate(phrase) : known;
                if (candidate.take(phrase, position, words, headings) && known == null) {
                    candidates.put(code, candidate);
                }
            }
        }
        return candidates.isEmpty() ? Optional.empty() : best(words, candidates);
    }

    private List<List<String>> folded(List<String> context) {
        Headings known = last;
        if (!known.printed().equals(context)) {
            List<List<String>> folded = new ArrayList<>();
            for (String heading : context) {
                folded.add(folding.fold(heading));
            }
            known = new Headings(List.copyOf(context), folded);
            last = known;
        }
        return known.folded();
    }

    private Optional<Found> best(List<String> words, Map<String, Candidate> candidates) {
        boolean share = isShare(words);
        Candidate best = null;
        boolean tie = false;
        for (Candidate candidate : candidates.values()) {
            if ((share && !candidate.percentage) || leavesDecisiveWord(words, candidate)) {
                continue;
            }
            int order = best == null ? 1 : candidate.compareTo(best);
            tie = order == 0 || (order < 0 && tie);
            best = order > 0 ? candidate : best;
        }
        if (best == null || tie) {
            return Optional.empty();
        }
        double score = (double) best.covered.cardinality() / wordsToExplain(words, best);
        return score < LEAST_SCORE
                ? Optional.empty()
                : Optional.of(new Found(best.longest.entry().code(), best.longest.written(), score));
    }

    /** The number of words that a phrase should cover; numbers such as those of a date need not be. */
    private static int wordsToExplain(List<String> words, Candidate candidate) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            if (candidate.covered.get(i) || !Character.isDigit(words.get(i).charAt(0))) {
                count++;
            }
        }
        return count;
    }

    private boolean leavesDecisiveWord(List<String> words, Candidate candidate) {
        for (int i = 0; i < words.size(); i++) {
            if (folding.isDecisive(words.get(i)) && !candidate.covered.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** What speaks for one indicator in one label. */
    private static final class Candidate implements Comparable<Candidate> {
        private static final int NO_CONTEXT = Integer.MAX_VALUE;

        private final boolean percentage;
        private final BitSet covered = new BitSet();
        private PhraseIndex.Phrase longest;
        private int distance = NO_CONTEXT;

        Candidate(PhraseIndex.Phrase phrase) {
            percentage = phrase.entry().indicator().isPercentage();
            longest = phrase;
        }

        /** Counts the phrase if its context is there. */
        boolean take(PhraseIndex.Phrase phrase, int position, List<String> words, List<List<String>> headings) {
            if (!phrase.contexts().isEmpty()) {
                int found = NO_CONTEXT;
                for (List<String> context : phrase.contexts()) {
                    int inLabel = PhraseIndex.find(words, context);
                    if (inLabel >= 0) {
                        covered.set(inLabel, inLabel + context.size());
                        found = 0;
                    }
                    for (int i = headings.size() - 1; i >= 0 && headings.size() - i < found; i--) {
                        if (PhraseIndex.find(headings.get(i), context) >= 0) {
                            found = headings.size() - i;
                        }
                    }
                }
                if (found == NO_CONTEXT) {
                    return false;
                }
                distance = Math.min(distance, found);
            }
            covered.set(position, position + phrase.words().size());
            if (phrase.words().size() > longest.words().size()) {
                longest = phrase;
            }
            return true;
        }

        @Override
        public int compareTo(Candidate other) {
            int byCover = Integer.compare(covered.cardinality(), other.covered.cardinality());
            int byLength = Integer.compare(
                    longest.words().size(), other.longest.words().size());
            return byCover != 0 ? byCover : byLength != 0 ? byLength : Integer.compare(other.distance, distance);
        }
    }
}
