package vn.solieu.language.restoration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.document.VietnameseLetters;

/**
 * The words a language model knows, each with a number. Words are in lower case with their tone in the older place; the first five
 * numbers stand for no word.
 */
final class Vocabulary {

    /** What stands before a sentence's first mark. */
    static final int NOTHING = 0;

    /** Begin or end of a sentence. */
    static final int BREAK = 1;

    /** Any number. */
    static final int NUMBER = 2;

    /** Any word that is not in the list. */
    static final int UNKNOWN = 3;

    /** A comma, a bracket, a dash. */
    static final int PAUSE = 4;

    /** Numbers of words start here. */
    static final int FIRST_WORD = 5;

    /** Numbers are stored in 16 bits. */
    static final int MOST_WORDS = 1 << 16;

    private static final int[] NONE = {};

    private final String[] words;
    private final byte[] capitalised;
    private final byte[] leadsCapital;
    private final Map<String, Integer> numbers;
    private final Map<String, int[]> byBareForm;

    /**
     * A list of words.
     *
     * @param words in the order of their numbers, from {@link #FIRST_WORD} on
     * @param capitalised for each word how often it begins with a capital inside a sentence, 0 never to 255 always, unsigned
     * @param leadsCapital for each word how often the word after it begins with a capital, as above
     */
    Vocabulary(List<String> words, byte[] capitalised, byte[] leadsCapital) {
        this.words = words.toArray(String[]::new);
        this.capitalised = capitalised;
        this.leadsCapital = leadsCapital;
        this.numbers = HashMap.newHashMap(this.words.length);
        this.byBareForm = HashMap.newHashMap(this.words.length / 2);
        for (int i = 0; i < this.words.length; i++) {
            int number = i + FIRST_WORD;
            numbers.put(this.words[i], number);
            byBareForm.merge(VietnameseLetters.bare(this.words[i]), new int[] {number}, Vocabulary::joined);
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** The number that stands for all tokens of a kind other than words. */
    static int standIn(TextToken.Kind kind) {
        return switch (kind) {
            case NUMBER -> NUMBER;
            case PAUSE -> PAUSE;
            case CODE, WORD -> UNKNOWN;
        };
    }

    /** How many numbers there are, with those that stand for no word. */
    int size() {
        return words.length + FIRST_WORD;
    }

    String word(int number) {
        return words[number - FIRST_WORD];
    }

    List<String> words() {
        return List.of(words);
    }

    /** How often a word begins with a capital inside a sentence, 0 to 255. */
    int capitalised(int number) {
        return number < FIRST_WORD ? 0 : capitalised[number - FIRST_WORD] & 0xff;
    }

    /** How often the word after a word begins with a capital, 0 to 255. */
    int leadsCapital(int number) {
        return number < FIRST_WORD ? 0 : leadsCapital[number - FIRST_WORD] & 0xff;
    }

    /** The number of a word as {@link TonePlacement} writes it; {@link #UNKNOWN} when it is not in the list. */
    int number(String agreedForm) {
        return numbers.getOrDefault(agreedForm, UNKNOWN);
    }

    /** All words that look so without their marks, the most frequent first; empty for none. Not to be written to. */
    int[] withBareForm(String bare) {
        return byBareForm.getOrDefault(bare, NONE);
    }
}
