package vn.solieu.language.restoration;

import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.VietnameseSyllables;
import vn.solieu.language.restoration.TextToken.Kind;

/** Measures how surprising a text is to a language model. It may be shared by threads. */
public final class TextSurprise {

    /** One word, however strange, weighs no more than this, in nats. */
    private static final double MOST = 16;

    /** What each letter of an unknown word adds: spelling one costs about two bits a letter beyond knowing that it is a word. */
    private static final double LETTER = 1.5;

    /** Longest word that may be an abbreviation. */
    private static final int LONGEST_ABBREVIATION = 5;

    private final SyllableLanguageModel model;

    public TextSurprise(SyllableLanguageModel model) {
        this.model = model;
    }

    /** Mean surprise of the words of letters, in nats; 0 for a text without any. Numbers and abbreviations do not count. */
    public double of(String text) {
        Vocabulary vocabulary = model.vocabulary();
        int[] word = new int[1];
        int[] place = new int[1];
        float[] shorter = new float[1];
        float[] score = new float[1];
        int last = Vocabulary.BREAK;
        int pair = SyllableLanguageModel.NO_PAIR;
        double sum = 0;
        int counted = 0;
        for (TextToken token : Tokeniser.tokens(text)) {
            if (token.opensSentence()) {
                last = Vocabulary.BREAK;
                pair = SyllableLanguageModel.NO_PAIR;
            }
            String letters = text.substring(token.start(), token.end());
            word[0] = token.kind() == Kind.WORD
                    ? vocabulary.number(TonePlacement.agreed(letters))
                    : Vocabulary.standIn(token.kind());
            model.pairScores(last, word, place, shorter, 0);
            model.tripleScores(pair, word, shorter, 0, score, 0);
            if (token.kind() == Kind.WORD && counts(letters)) {
                double spelling = word[0] == Vocabulary.UNKNOWN ? LETTER * letters.length() : 0;
                sum += Math.min(MOST, spelling - score[0]);
                counted++;
            }
            last = word[0];
            pair = place[0];
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static boolean counts(String letters) {
        if (letters.length() < 2) {
            return false;
        }
        boolean abbreviation = letters.length() <= LONGEST_ABBREVIATION
                && LetterCase.of(letters) == LetterCase.UPPER
                && !VietnameseSyllables.isBareSyllable(VietnameseLetters.bare(letters));
        return !abbreviation;
    }
}
