package vn.solieu.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of all topics, and the indicator that a printed label means.
 *
 * <p>Immutable and safe for use by several threads. People edit {@code catalogue/indicators/*.yaml}; what is wrong there
 * is said on loading, with file, line and entry.
 */
public final class IndicatorCatalogue {

    /** A label of which a smaller share is explained is not understood: "Hộ trồng trọt đăng ký tạo mã QR". */
    private static final double LEAST_SCORE = 0.7;

    /** The folded words by which a label or a phrase says that it is a share of a hundred. */
    private static final List<String> SHARE = PhraseFolding.words("tỷ lệ");

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final PhraseFolding folding;
    private final List<IndicatorFiles.Entry> entries;
    private volatile @Nullable PhraseIndex phrases;

    private IndicatorCatalogue(IndicatorFiles files) {
        this(files.folding(), files.entries());
    }

    private IndicatorCatalogue(PhraseFolding folding, List<IndicatorFiles.Entry> entries) {
        this.folding = folding;
        this.entries = entries;
        for (IndicatorFiles.Entry entry : entries) {
            if (byCode.putIfAbsent(entry.indicator().code(), entry.indicator()) != null) {
                throw new IndicatorFormatException(entry.place(), "this code is given twice");
            }
        }
        for (IndicatorFiles.Entry entry : entries) {
            for (Formula formula : entry.indicator().formulas()) {
                requireKnown(formula.result(), entry.place());
                for (String operand : formula.operands()) {
                    requireKnown(operand, entry.place());
                }
            }
        }
    }

    /** The index of the phrases, built by the first who asks: what only lists indicators starts without it. */
    private PhraseIndex phrases() {
        PhraseIndex index = phrases;
        if (index == null) {
            index = new PhraseIndex(entries, folding);
            phrases = index;
        }
        return index;
    }

    private void requireKnown(String code, String place) {
        if (!byCode.containsKey(code)) {
            throw new IndicatorFormatException(place, "the formula names an unknown code: " + code);
        }
    }

    /**
     * Reads the indicators of the class path.
     *
     * <p>Their phrases are compared with each other only when the first label is matched, and by the tests.
     *
     * @throws IndicatorFormatException when a file is wrong
     */
    public static IndicatorCatalogue load() {
        IndicatorFiles files = new IndicatorFiles();
        files.readClassPath();
        return new IndicatorCatalogue(files);
    }

    /** A catalogue without indicators: no label means anything. */
    public static IndicatorCatalogue empty() {
        return new IndicatorCatalogue(new PhraseFolding(List.of(), List.of(), List.of()), List.of());
    }

    /**
     * Reads the indicators of the class path and one more file of the same form.
     *
     * @throws IndicatorFormatException when a file is wrong, or the two contradict each other
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static IndicatorCatalogue loadWith(Path extra) {
        IndicatorFiles files = new IndicatorFiles();
        files.readClassPath();
        files.readFile(extra);
        IndicatorCatalogue catalogue = new IndicatorCatalogue(files);
        catalogue.phrases();
        return catalogue;
    }

    /** All indicators in the order of the files. */
    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    /** The indicator with this code. */
    public Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The indicator that a label means.
     *
     * <p>The indicator whose phrases cover most words of the label wins, then the one with the longest phrase, then the
     * one whose context is nearest. Nothing is answered when two are equal, when less than 70 % of the label is
     * covered, or when a word like "chưa" is not. A label that speaks of a rate means a percentage only.
     *
     * @param label as printed; of a table, the headers above the column joined by " - "
     * @param context headings above the label, the nearest last; empty when there are none
     */
    public Optional<IndicatorMatch> match(String label, List<String> context) {
        List<String> printed = folding.fold(label);
        boolean signOnly = label.indexOf('%') >= 0 && PhraseIndex.find(printed, SHARE) < 0;
        List<String> words = signOnly ? folding.fold(label.replace("%", " tỷ lệ ")) : printed;
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        PhraseIndex index = phrases();
        List<List<String>> headings = new ArrayList<>();
        for (String heading : context) {
            headings.add(folding.fold(heading));
        }
        for (int position = 0; position < words.size(); position++) {
            for (PhraseIndex.Phrase phrase : index.at(words, position)) {
                Candidate known = candidates.get(phrase.indicator().code());
                Candidate candidate = known == null ? new Candidate(phrase.indicator()) : known;
                if (candidate.take(phrase, position, words, headings)) {
                    candidates.put(phrase.indicator().code(), candidate);
                }
            }
        }
        return best(words, new ArrayList<>(candidates.values()));
    }

    private Optional<IndicatorMatch> best(List<String> words, List<Candidate> candidates) {
        boolean share = PhraseIndex.find(words, SHARE) >= 0;
        Candidate best = null;
        boolean tie = false;
        for (Candidate candidate : candidates) {
            if ((share && !candidate.indicator.isPercentage()) || leavesDecisiveWord(words, candidate)) {
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
        return score < LEAST_SCORE ? Optional.empty() : Optional.of(best.match(score));
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

        private final Indicator indicator;
        private final BitSet covered = new BitSet();
        private PhraseIndex.@Nullable Phrase longest;
        private int distance = NO_CONTEXT;

        Candidate(Indicator indicator) {
            this.indicator = indicator;
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
                    for (int i = 0; i < headings.size(); i++) {
                        if (PhraseIndex.find(headings.get(i), context) >= 0) {
                            found = Math.min(found, headings.size() - i);
                        }
                    }
                }
                if (found == NO_CONTEXT) {
                    return false;
                }
                distance = Math.min(distance, found);
            }
            covered.set(position, position + phrase.words().size());
            if (longest == null || phrase.words().size() > longest.words().size()) {
                longest = phrase;
            }
            return true;
        }

        private int longestWords() {
            return longest == null ? 0 : longest.words().size();
        }

        IndicatorMatch match(double score) {
            return new IndicatorMatch(indicator, longest == null ? "" : longest.written(), score);
        }

        @Override
        public int compareTo(Candidate other) {
            int byCover = Integer.compare(covered.cardinality(), other.covered.cardinality());
            int byLength = Integer.compare(longestWords(), other.longestWords());
            return byCover != 0 ? byCover : byLength != 0 ? byLength : Integer.compare(other.distance, distance);
        }
    }
}
