package vn.solieu.language.restoration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.VietnameseSyllables;
import vn.solieu.language.restoration.TextToken.Kind;

/** The tokens of a text with the words each may be, and what speaks for them besides the language model. */
final class SentencePlaces {

    /** How much of the evidence of a capital inside a sentence counts; the model has heard part of it already. */
    private static final float CAPITAL_TRUST = 0.5f;

    /** The same for what a capital, or none, says about the word before it. */
    private static final float NEXT_TRUST = 0.3f;

    /** Share of marked syllables in Vietnamese text: 0.7-0.8 in laws, decisions and reports alike. */
    private static final double MARKED_SHARE = 0.75;

    /** Words of the whole text that say how many marks a line lacks, beside its own. */
    private static final double WEIGHT_OF_TEXT = 5;

    /** In a text with all its marks a word without them is right but for one in so many. */
    private static final double LEAST_STRIPPED = 1e-6;

    private static final float[] CAPITAL = logarithms(false, CAPITAL_TRUST);
    private static final float[] SMALL = logarithms(true, CAPITAL_TRUST);
    private static final float[] LEADS_CAPITAL = logarithms(false, NEXT_TRUST);
    private static final float[] LEADS_SMALL = logarithms(true, NEXT_TRUST);

    private final Vocabulary vocabulary;
    private final String text;
    private final boolean keepMarked;
    private final List<TextToken> tokens;
    private final int[][] words;
    private final float[][] scores;
    private final LetterCase[] cases;
    private final String[] bare;

    SentencePlaces(Vocabulary vocabulary, String text, boolean keepMarked) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.keepMarked = keepMarked;
        this.tokens = Tokeniser.tokens(text);
        this.words = new int[tokens.size()][];
        this.scores = new float[tokens.size()][];
        this.cases = new LetterCase[tokens.size()];
        this.bare = new String[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            TextToken token = tokens.get(i);
            String word = text.substring(token.start(), token.end());
            cases[i] = LetterCase.of(word);
            bare[i] = VietnameseLetters.bare(word);
        }
        char listLetter = 0;
        for (int i = 0; i < tokens.size(); i++) {
            fill(i);
            if (isListLetter(i)) {
                // Lists go a, b, c, d, đ, e: the second d has lost its stroke.
                char letter = bare[i].charAt(0);
                if (letter == 'd' && listLetter == 'd') {
                    words[i] = new int[] {vocabulary.number("đ")};
                }
                listLetter = letter;
            }
        }
        if (keepMarked) {
            respectUnmarked();
        }
    }

    private static float[] logarithms(boolean small, float trust) {
        float[] scores = new float[256];
        for (int i = 0; i < scores.length; i++) {
            double share = (i + 0.5) / 256;
            scores[i] = (float) (trust * Math.log(small ? 1 - share : share));
        }
        return scores;
    }

    private void fill(int at) {
        TextToken token = tokens.get(at);
        scores[at] = new float[1];
        if (token.kind() != Kind.WORD) {
            words[at] = new int[] {Vocabulary.standIn(token.kind())};
            return;
        }
        String word = text.substring(token.start(), token.end());
        int[] candidates = vocabulary.withBareForm(bare[at]);
        boolean marked = keepMarked && VietnameseSyllables.hasMarks(word);
        if (marked || candidates.length == 0 || isAbbreviation(at)) {
            words[at] = new int[] {vocabulary.number(TonePlacement.agreed(word))};
            return;
        }
        words[at] = candidates;
        scores[at] = new float[candidates.length];
        addNext(at);
        boolean capital = cases[at] == LetterCase.CAPITALISED;
        if (!token.opensSentence() && (capital || cases[at] == LetterCase.LOWER)) {
            float[] of = capital ? CAPITAL : SMALL;
            for (int c = 0; c < candidates.length; c++) {
                scores[at][c] += of[vocabulary.capitalised(candidates[c])];
            }
        }
    }

    /** "Sở Thông tin", "Số thứ tự": some words name what follows them. */
    private void addNext(int at) {
        if (cases[at] == LetterCase.UPPER || at + 1 == tokens.size()) {
            return;
        }
        TextToken next = tokens.get(at + 1);
        LetterCase nextCase = next.kind() == Kind.WORD && !next.opensSentence() ? cases[at + 1] : LetterCase.MIXED;
        if (nextCase == LetterCase.CAPITALISED || nextCase == LetterCase.LOWER) {
            float[] of = nextCase == LetterCase.CAPITALISED ? LEADS_CAPITAL : LEADS_SMALL;
            for (int c = 0; c < words[at].length; c++) {
                scores[at][c] += of[vocabulary.leadsCapital(words[at][c])];
            }
        }
    }

    /** Capitals between words that are not: "TT", "CA" stay. A lone capital before a full stop or bracket numbers a list. */
    private boolean isAbbreviation(int at) {
        TextToken token = tokens.get(at);
        if (token.end() - token.start() == 1) {
            boolean upper = Character.isUpperCase(text.charAt(token.start()));
            char after = token.end() < text.length() ? text.charAt(token.end()) : ' ';
            return (upper && after == '.') || after == ')';
        }
        if (cases[at] != LetterCase.UPPER) {
            return false;
        }
        if (!VietnameseSyllables.isBareSyllable(bare[at])) {
            // "HDND" is in the list of words as "hđnd".
            return vocabulary.withBareForm(bare[at]).length == 0;
        }
        boolean before = at > 0 && isUpperWord(at - 1);
        boolean after = at + 1 < tokens.size() && isUpperWord(at + 1);
        return !before && !after && (isMixedWord(at - 1) || isMixedWord(at + 1));
    }

    private boolean isListLetter(int at) {
        TextToken token = tokens.get(at);
        return token.opensSentence()
                && token.end() - token.start() == 1
                && cases[at] == LetterCase.LOWER
                && text.startsWith(")", token.end());
    }

    private boolean isUpperWord(int at) {
        return cases[at] == LetterCase.UPPER && VietnameseSyllables.isBareSyllable(bare[at]);
    }

    private boolean isMixedWord(int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).kind() == Kind.WORD
                && cases[at] != LetterCase.UPPER
                && bare[at].length() > 1;
    }

    /** In a line that has its marks, a word without any is most likely meant so. */
    private void respectUnmarked() {
        if (!VietnameseSyllables.hasMarks(text)) {
            return;
        }
        int markedInText = 0;
        int wordsInText = 1;
        for (int i = 0; i < tokens.size(); i++) {
            if (isWellBuilt(i)) {
                wordsInText++;
                markedInText += isMarked(i) ? 1 : 0;
            }
        }
        double share = markedInText / (double) wordsInText;
        int from = 0;
        while (from < tokens.size()) {
            int to = from;
            double marked = WEIGHT_OF_TEXT * share;
            double all = WEIGHT_OF_TEXT;
            while (to < tokens.size() && (to == from || !isNewLine(to))) {
                if (isWellBuilt(to)) {
                    all++;
                    marked += isMarked(to) ? 1 : 0;
                }
                to++;
            }
            double stripped = Math.max(LEAST_STRIPPED, 1 - marked / all / MARKED_SHARE);
            for (int i = from; i < to; i++) {
                if (words[i].length > 1) {
                    penalise(i, (float) Math.log(stripped));
                }
            }
            from = to;
        }
    }

    private void penalise(int at, float penalty) {
        for (int c = 0; c < words[at].length; c++) {
            if (!vocabulary.word(words[at][c]).equals(bare[at])) {
                scores[at][c] += penalty;
            }
        }
    }

    private boolean isNewLine(int at) {
        return text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).indexOf('\n') >= 0;
    }

    private boolean isWellBuilt(int at) {
        return tokens.get(at).kind() == Kind.WORD && VietnameseSyllables.isBareSyllable(bare[at]);
    }

    private boolean isMarked(int at) {
        return VietnameseSyllables.hasMarks(
                text.substring(tokens.get(at).start(), tokens.get(at).end()));
    }

    /** Gives the names of known places a bonus. */
    void prefer(PlaceNames places) {
        new PlacePreference(vocabulary, places).prefer(bare, words, scores, this::isName);
    }

    boolean isName(int at) {
        return words[at].length > 1 && (cases[at] == LetterCase.CAPITALISED || cases[at] == LetterCase.UPPER);
    }

    int size() {
        return tokens.size();
    }

    TextToken token(int at) {
        return tokens.get(at);
    }

    String bare(int at) {
        return bare[at];
    }

    int[][] words() {
        return words;
    }

    float[][] scores() {
        return scores;
    }

    /** The chosen form in lower case, or {@code null} where the word stays as it is. */
    @Nullable
    String form(int at, int chosen) {
        int word = words[at][chosen];
        if (tokens.get(at).kind() != Kind.WORD || word < Vocabulary.FIRST_WORD || vocabularyKeeps(at)) {
            return null;
        }
        return vocabulary.word(word);
    }

    private boolean vocabularyKeeps(int at) {
        if (keepMarked && isMarked(at)) {
            return true;
        }
        boolean decidedBefore = words[at].length == 1 && !isListLetter(at);
        return decidedBefore && !Arrays.equals(words[at], vocabulary.withBareForm(bare[at]));
    }
}
