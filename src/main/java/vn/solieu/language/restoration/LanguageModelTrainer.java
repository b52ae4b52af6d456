package vn.solieu.language.restoration;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.VietnameseSyllables;
import vn.solieu.language.restoration.TextToken.Kind;

/**
 * Trains a language model from text with marks. It reads every corpus twice, in bounded memory (about 1 GB for 25 million words), leaves
 * out the documents of {@link HoldOut}, and gives the same model for the same text.
 */
public final class LanguageModelTrainer {

    /** A syllable seen less often is a slip of the pen more often than a word. */
    private static final int LEAST_SYLLABLE = 3;

    /** Other words, most of them foreign names, must be seen so often to be known. */
    private static final int LEAST_OTHER = 40;

    /** Initials, such as "BCĐ", are never slips, and only the list can give their letters back. */
    private static final int LEAST_INITIALS = 12;

    /** Words written in capitals at least so often are initials. */
    private static final double MOSTLY_UPPER = 0.9;

    /** Share of words inside sentences that a capital follows, and how many words it weighs against a word's own share. */
    private static final double NEXT_CAPITALS = 0.15;

    private static final double NEXT_WEIGHT = 4;

    /** Forms that make up less of their bare form than this are slips too. */
    private static final double LEAST_SHARE = 1e-4;

    private final int mostPairs;
    private final int mostTriples;

    /** What is known of a word after the first reading. */
    private static final class Seen {
        long count;
        long upper;
        long capitals;
        long small;
        long nextCapitals;
        long nextSmall;

        void add(Seen other) {
            count += other.count;
            upper += other.upper;
            capitals += other.capitals;
            small += other.small;
            nextCapitals += other.nextCapitals;
            nextSmall += other.nextSmall;
        }
    }

    /** A corpus that can be opened more than once. */
    @FunctionalInterface
    public interface Corpus {

        /** The text from its beginning, a sentence a line, an empty line between documents. The trainer closes it. */
        Reader open() throws IOException;
    }

    /**
     * A corpus and what it counts.
     *
     * @param corpus the text
     * @param weight how often each of its words counts, 1 to {@value TripleCounts#MOST_WEIGHT}
     */
    public record Domain(Corpus corpus, int weight) {
        /** Refuses weights out of range. */
        public Domain {
            if (weight < 1 || weight > TripleCounts.MOST_WEIGHT) {
                throw new IllegalArgumentException("weight " + weight);
            }
        }
    }

    /**
     * A trainer of models of a size.
     *
     * @param mostPairs pairs of words to keep, besides those that open a triple
     * @param mostTriples triples of words to keep
     */
    public LanguageModelTrainer(int mostPairs, int mostTriples) {
        this.mostPairs = mostPairs;
        this.mostTriples = mostTriples;
    }

    /**
     * Trains a model.
     *
     * @param domains at least one
     * @throws IOException if a corpus cannot be read
     */
    public SyllableLanguageModel train(List<Domain> domains) throws IOException {
        Vocabulary vocabulary = vocabulary(domains);
        TripleCounts counts = new TripleCounts();
        for (Domain domain : domains) {
            Map<String, Integer> numbers = new HashMap<>();
            try (Reader text = domain.corpus().open()) {
                CorpusReader.read(
                        text,
                        false,
                        document -> document.lines()
                                .forEach(line -> count(line, vocabulary, numbers, counts, domain.weight())));
            }
        }
        counts.finish();
        KneserNey full = new KneserNey(counts, vocabulary.size());
        return new SyllableLanguageModel(
                vocabulary, new ModelPruner(full, vocabulary.size()).prune(mostPairs, mostTriples));
    }

    private static Vocabulary vocabulary(List<Domain> domains) throws IOException {
        Map<String, Seen> printed = new HashMap<>();
        for (Domain domain : domains) {
            try (Reader text = domain.corpus().open()) {
                CorpusReader.read(
                        text,
                        false,
                        document -> document.lines().forEach(line -> look(line, printed, domain.weight())));
            }
        }
        Map<String, Seen> agreed = new HashMap<>();
        printed.forEach((word, seen) -> agreed.computeIfAbsent(TonePlacement.agreed(word), w -> new Seen())
                .add(seen));
        Map<String, Long> bareCounts = new HashMap<>();
        agreed.forEach((word, seen) -> bareCounts.merge(VietnameseLetters.bare(word), seen.count, Long::sum));
        List<String> words = agreed.entrySet().stream()
                .filter(e -> isWord(
                        e.getKey(), e.getValue(), bareCounts.getOrDefault(VietnameseLetters.bare(e.getKey()), 1L)))
                .sorted(Comparator.comparingLong((Map.Entry<String, Seen> e) -> -e.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(Vocabulary.MOST_WORDS - Vocabulary.FIRST_WORD)
                .toList();
        byte[] capitalised = new byte[words.size()];
        byte[] leadsCapital = new byte[words.size()];
        for (int i = 0; i < capitalised.length; i++) {
            Seen seen = agreed.getOrDefault(words.get(i), new Seen());
            capitalised[i] = (byte) Math.round(255 * (seen.capitals + 0.5) / (seen.capitals + seen.small + 1.0));
            leadsCapital[i] = (byte) Math.round(255
                    * (seen.nextCapitals + NEXT_CAPITALS * NEXT_WEIGHT)
                    / (seen.nextCapitals + seen.nextSmall + NEXT_WEIGHT));
        }
        return new Vocabulary(words, capitalised, leadsCapital);
    }

    private static boolean isWord(String word, Seen seen, long ofBareForm) {
        if (!VietnameseSyllables.isSyllable(word)) {
            boolean initials = seen.upper >= MOSTLY_UPPER * seen.count;
            return seen.count >= (initials ? LEAST_INITIALS : LEAST_OTHER) && seen.count >= 0.001 * ofBareForm;
        }
        return seen.count >= LEAST_SYLLABLE && seen.count >= LEAST_SHARE * ofBareForm;
    }

    private static void look(String line, Map<String, Seen> printed, int weight) {
        List<TextToken> tokens = Tokeniser.tokens(line);
        for (int i = 0; i < tokens.size(); i++) {
            TextToken token = tokens.get(i);
            if (token.kind() != Kind.WORD) {
                continue;
            }
            String word = line.substring(token.start(), token.end());
            LetterCase letterCase = LetterCase.of(word);
            Seen seen = printed.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> new Seen());
            seen.count += weight;
            seen.upper += letterCase == LetterCase.UPPER ? weight : 0;
            if (!token.opensSentence()) {
                seen.capitals += letterCase == LetterCase.CAPITALISED ? 1 : 0;
                seen.small += letterCase == LetterCase.LOWER ? 1 : 0;
            }
            if (letterCase != LetterCase.UPPER && i + 1 < tokens.size()) {
                LetterCase next = caseAfter(line, tokens.get(i + 1));
                seen.nextCapitals += next == LetterCase.CAPITALISED ? 1 : 0;
                seen.nextSmall += next == LetterCase.LOWER ? 1 : 0;
            }
        }
    }

    /** How the capitals of a token stand that goes on with a sentence; {@link LetterCase#MIXED} where they tell nothing. */
    static LetterCase caseAfter(String text, TextToken token) {
        boolean tells = token.kind() == Kind.WORD && !token.opensSentence();
        return tells ? LetterCase.of(text.substring(token.start(), token.end())) : LetterCase.MIXED;
    }

    private static void count(
            String line, Vocabulary vocabulary, Map<String, Integer> numbers, TripleCounts counts, int weight) {
        int first = Vocabulary.NOTHING;
        int second = Vocabulary.BREAK;
        for (TextToken token : Tokeniser.tokens(line)) {
            if (token.opensSentence() && second != Vocabulary.BREAK) {
                counts.add(first, second, Vocabulary.BREAK, weight);
                first = Vocabulary.NOTHING;
                second = Vocabulary.BREAK;
            }
            int number = token.kind() == Kind.WORD
                    ? numbers.computeIfAbsent(
                            line.substring(token.start(), token.end()),
                            word -> vocabulary.number(TonePlacement.agreed(word)))
                    : Vocabulary.standIn(token.kind());
            counts.add(first, second, number, weight);
            first = second;
            second = number;
        }
        if (second != Vocabulary.BREAK) {
            counts.add(first, second, Vocabulary.BREAK, weight);
        }
    }
}
