package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.solieu.document.NormalisedText;
import vn.solieu.language.restoration.RestoredText.RestoredWord;

/**
 * Gives Vietnamese text without its marks the marks back. Every character comes from the one character at its place: the length does not
 * change, nor do capitals, numbers, codes, addresses and abbreviations. It may be shared by threads.
 */
public final class DiacriticRestorer {

    /** Longer stretches without an end of sentence are decided in parts, which bounds memory on any input. */
    private static final int MOST_WORDS_AT_ONCE = 120;

    /** What leads by more, in nats, the rest of the text does not turn. */
    private static final float DOUBT = 4;

    /** What leads by more is not asked again; no figure changes with it from 5 on. */
    private static final float SURE = 5;

    private final SyllableLanguageModel model;
    private final PlaceNames places;

    /** A restorer that knows no places. */
    public DiacriticRestorer(SyllableLanguageModel model) {
        this(model, PlaceNames.NONE);
    }

    /** A restorer that prefers names of known places where a name may mean one. */
    public DiacriticRestorer(SyllableLanguageModel model, PlaceNames places) {
        this.model = model;
        this.places = places;
    }

    /**
     * Restores a text whose words with marks are right: they stay, and the fewer words of a line lack marks, the surer a word without
     * marks has to be wrong before it changes.
     *
     * @param text composed letters (NFC); any length, any content
     */
    public RestoredText restore(String text) {
        return restore(text, true);
    }

    /** Restores a text from its bare letters alone: marks it has count for nothing. */
    public RestoredText restoreAll(String text) {
        return restore(text, false);
    }

    private RestoredText restore(String text, boolean keepMarked) {
        SentencePlaces sentence = new SentencePlaces(model.vocabulary(), text, keepMarked);
        int size = sentence.size();
        int[] chosen = new int[size];
        float[] lead = new float[size];
        SyllableDecoder decoder = new SyllableDecoder(model);
        sentence.prefer(places);
        decode(decoder, sentence, sentence.words(), sentence.scores(), chosen, lead, SyllableDecoder.BEAM);
        new DocumentMemory(model, sentence, chosen, lead).remind();
        decodeAgain(decoder, sentence, chosen, lead);
        return assemble(text, sentence, chosen, lead);
    }

    /** Decides sentences with a doubtful word once more; words that are sure stand as they were decided. */
    private static void decodeAgain(SyllableDecoder decoder, SentencePlaces sentence, int[] chosen, float[] lead) {
        int[][] words = sentence.words().clone();
        float[][] scores = sentence.scores().clone();
        int[] again = new int[chosen.length];
        float[] newLead = lead.clone();
        for (int i = 0; i < chosen.length; i++) {
            if (lead[i] > SURE) {
                words[i] = new int[] {words[i][chosen[i]]};
                scores[i] = new float[] {scores[i][chosen[i]]};
            } else {
                again[i] = chosen[i];
            }
        }
        decode(decoder, sentence, words, scores, again, newLead, DOUBT);
        for (int i = 0; i < chosen.length; i++) {
            if (lead[i] <= SURE) {
                chosen[i] = again[i];
                lead[i] = newLead[i];
            }
        }
    }

    /** Decides every sentence in which a word leads by no more than so much. */
    private static void decode(
            SyllableDecoder decoder,
            SentencePlaces sentence,
            int[][] words,
            float[][] scores,
            int[] chosen,
            float[] lead,
            float doubt) {
        int from = 0;
        while (from < sentence.size()) {
            int to = from;
            boolean doubtful = false;
            while (to < sentence.size()
                    && to - from < MOST_WORDS_AT_ONCE
                    && (to == from || !sentence.token(to).opensSentence())) {
                doubtful |= lead[to] <= doubt;
                to++;
            }
            if (doubtful) {
                decoder.decode(words, scores, from, to, chosen, lead);
            }
            from = to;
        }
    }

    private static RestoredText assemble(String text, SentencePlaces sentence, int[] chosen, float[] lead) {
        char[] value = text.toCharArray();
        List<RestoredWord> words = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            TextToken token = sentence.token(i);
            if (token.kind() != TextToken.Kind.WORD) {
                continue;
            }
            boolean changed = false;
            String form = sentence.form(i, chosen[i]);
            if (form != null) {
                for (int c = 0; c < form.length(); c++) {
                    char before = value[token.start() + c];
                    char after = Character.isUpperCase(before) ? Character.toUpperCase(form.charAt(c)) : form.charAt(c);
                    changed |= before != after;
                    value[token.start() + c] = after;
                }
            }
            double confidence = sentence.words()[i].length == 1 ? 1 : RestoredText.confidence(lead[i]);
            words.add(new RestoredWord(token.start(), token.end(), confidence, changed));
        }
        int[] same = new int[text.length() + 1];
        Arrays.setAll(same, i -> i);
        return new RestoredText(new NormalisedText(text, new String(value), same), words);
    }
}
