package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.NormalisedText;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.VietnameseSyllables;
import vn.solieu.language.restoration.RestoredText.RestoredWord;
import vn.solieu.language.restoration.SyllableTrie.Found;
import vn.solieu.language.restoration.TextToken.Kind;

/**
 * Gives text that an OCR without Vietnamese has read ("Uy ban nhan dan huyén") the words it most likely shows. Words may change their
 * length; the way back to the text leads word by word. Numbers and codes stay; no digit is ever made, but one inside a word ("s6") may turn
 * out to be a letter. It may be shared by threads.
 */
public final class GarbledTextRestorer {

    private static final int MOST_WORDS_AT_ONCE = 120;

    /** How much the letters count against the language model; set on held-out pages. */
    private static final float LETTER_TRUST = 0.8f;

    /** The surprise, in nats, that a name the model does not know stands as it was read. */
    private static final float FOREIGN = 11;

    /** The same for a word without a capital. */
    private static final float FOREIGN_SMALL = 15;

    /** The same for a word of another language that the model knows. */
    private static final float KNOWN = 2;

    /** Longer words are no syllables. */
    private static final int LONGEST_WORD = 10;

    /** Words remembered with what they may have been; the same few hundred make up most of a text. */
    private static final int MOST_REMEMBERED = 60_000;

    private final SyllableLanguageModel model;
    private final PlacePreference places;
    private final Misreadings misreadings = Misreadings.get();
    private final SyllableTrie trie;
    private final Map<String, Candidates> remembered;

    /** What a word may have been, with the scores of its letters. Shared, and not to be written to. */
    private static final class Candidates {
        final int[] words;
        final float[] scores;
        final LetterCase letterCase;

        Candidates(int[] words, float[] scores, LetterCase letterCase) {
            this.words = words;
            this.scores = scores;
            this.letterCase = letterCase;
        }
    }

    /** A restorer that knows no places. */
    public GarbledTextRestorer(SyllableLanguageModel model) {
        this(model, PlaceNames.NONE);
    }

    /** A restorer that prefers names of known places where a name may mean one and its base letters are right. */
    public GarbledTextRestorer(SyllableLanguageModel model, PlaceNames places) {
        this(model, places, new SyllableTrie(model.vocabulary()), new ConcurrentHashMap<>());
    }

    private GarbledTextRestorer(
            SyllableLanguageModel model, PlaceNames places, SyllableTrie trie, Map<String, Candidates> remembered) {
        this.model = model;
        this.places = new PlacePreference(model.vocabulary(), places);
        this.trie = trie;
        this.remembered = remembered;
    }

    /** This restorer with other places; both share the words they have worked out. */
    public GarbledTextRestorer withPlaces(PlaceNames known) {
        return new GarbledTextRestorer(model, known, trie, remembered);
    }

    /**
     * Restores a text.
     *
     * @param text composed letters (NFC); any length, any content
     */
    public RestoredText restore(String text) {
        List<TextToken> tokens = GarbledTokeniser.tokens(text);
        int size = tokens.size();
        int[][] words = new int[size][];
        float[][] scores = new float[size][];
        @Nullable LetterCase[] cases = new LetterCase[size];
        String[] bare = new String[size];
        for (int i = 0; i < size; i++) {
            TextToken token = tokens.get(i);
            words[i] = new int[] {Vocabulary.standIn(token.kind())};
            scores[i] = new float[1];
            bare[i] = VietnameseLetters.bare(text.substring(token.start(), token.end()));
            if (token.kind() == Kind.WORD && token.end() - token.start() <= LONGEST_WORD) {
                Candidates candidates = candidates(text.substring(token.start(), token.end()));
                words[i] = candidates.words;
                scores[i] = candidates.scores.clone();
                cases[i] = candidates.letterCase;
            }
        }
        places.prefer(bare, words, scores, i -> cases[i] == LetterCase.CAPITALISED || cases[i] == LetterCase.UPPER);
        int[] chosen = new int[size];
        float[] lead = new float[size];
        SyllableDecoder decoder = new SyllableDecoder(model);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && !tokens.get(to).opensSentence() && to - from < MOST_WORDS_AT_ONCE) {
                to++;
            }
            decoder.decode(words, scores, from, to, chosen, lead);
            from = to;
        }
        return assemble(text, tokens, words, cases, chosen, lead);
    }

    private Candidates candidates(String read) {
        Candidates known = remembered.get(read);
        if (known != null) {
            return known;
        }
        Candidates found = search(read);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(read, found);
        return found;
    }

    private Candidates search(String read) {
        Vocabulary vocabulary = model.vocabulary();
        LetterCase letterCase = caseOf(read);
        boolean letters = read.chars().allMatch(Character::isLetter);
        boolean bareSyllable = letters && VietnameseSyllables.isBareSyllable(read);
        int asRead = vocabulary.number(read.toLowerCase(Locale.ROOT));
        if (letterCase == LetterCase.UPPER && !bareSyllable && (asRead != Vocabulary.UNKNOWN || isConsonants(read))) {
            // "UBND", "CNTT": an abbreviation.
            return new Candidates(new int[] {asRead}, new float[1], LetterCase.MIXED);
        }
        List<Found> found = new ArrayList<>(trie.find(misreadings, read, letterCase));
        boolean known = !bareSyllable && asRead != Vocabulary.UNKNOWN && !VietnameseSyllables.hasMarks(read);
        if (known || (!bareSyllable && letters) || found.isEmpty()) {
            // "covid", "internet" are known and no syllables; others are names, mostly with a capital.
            float surprise = known ? KNOWN : letterCase == LetterCase.LOWER ? FOREIGN_SMALL : FOREIGN;
            found.add(new Found(known ? asRead : Vocabulary.UNKNOWN, surprise / LETTER_TRUST));
        }
        found.sort(Comparator.comparingInt(Found::word));
        int[] words = new int[found.size()];
        float[] scores = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = found.get(i).word();
            scores[i] = -LETTER_TRUST * found.get(i).surprise();
        }
        return new Candidates(words, scores, letterCase);
    }

    private static boolean isConsonants(String read) {
        return VietnameseLetters.bare(read).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /** How the capitals of a badly read word stand: a single capital inside ("cOng") is a misread small letter. */
    private static LetterCase caseOf(String read) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < read.length(); i++) {
            upper += Character.isUpperCase(read.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(read.charAt(i)) ? 1 : 0;
        }
        if (upper >= 2 && upper * 3 >= letters * 2) {
            return LetterCase.UPPER;
        }
        boolean first = Character.isUpperCase(read.charAt(0)) || read.charAt(0) == '$';
        return first ? LetterCase.CAPITALISED : LetterCase.LOWER;
    }

    private RestoredText assemble(
            String text,
            List<TextToken> tokens,
            int[][] words,
            @Nullable LetterCase[] cases,
            int[] chosen,
            float[] lead) {
        StringBuilder value = new StringBuilder(text.length() + 16);
        int[] offsets = new int[text.length() + 16];
        List<RestoredWord> restored = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TextToken token = tokens.get(i);
            if (token.kind() != Kind.WORD) {
                continue;
            }
            offsets = append(value, offsets, text.substring(copied, token.start()), copied, 1);
            copied = token.end();
            String read = text.substring(token.start(), token.end());
            LetterCase letterCase = cases[i];
            int word = words[i][chosen[i]];
            String form = letterCase == null || letterCase == LetterCase.MIXED || word < Vocabulary.FIRST_WORD
                    ? read
                    : letterCase.applied(model.vocabulary().word(word));
            if (word >= Vocabulary.FIRST_WORD && form.equalsIgnoreCase(read)) {
                form = read;
            }
            int start = value.length();
            offsets = append(value, offsets, form, token.start(), form.length() == read.length() ? 1 : 0);
            double confidence = words[i].length == 1 ? 1 : RestoredText.confidence(lead[i]);
            restored.add(new RestoredWord(start, value.length(), confidence, !form.equals(read)));
        }
        offsets = append(value, offsets, text.substring(copied), copied, 1);
        offsets = Arrays.copyOf(offsets, value.length() + 1);
        offsets[value.length()] = text.length();
        return new RestoredText(new NormalisedText(text, value.toString(), offsets), restored);
    }

    /** Appends characters that come from a place of the text, each from the next one (step 1) or all from its start (step 0). */
    private static int[] append(StringBuilder value, int[] offsets, String part, int from, int step) {
        int[] enough = value.length() + part.length() + 1 > offsets.length
                ? Arrays.copyOf(offsets, (value.length() + part.length()) * 2 + 1)
                : offsets;
        for (int i = 0; i < part.length(); i++) {
            enough[value.length() + i] = from + i * step;
        }
        value.append(part);
        return enough;
    }
}
