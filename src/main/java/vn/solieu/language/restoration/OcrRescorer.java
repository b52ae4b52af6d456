package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.Box;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Word;
import vn.solieu.document.WordAlternative;
import vn.solieu.language.VietnameseSyllables;

/**
 * Weighs recognised words anew: what the recogniser saw, what else it saw, and the same letters with other marks, against the words around
 * and the names of places. Letters may change; a word with a digit never does, nor does one whose capitals stand in no usual way. It may
 * be shared by threads.
 *
 * <p>The confidence it gives means something: of words at 0.95 or more hardly one in a thousand is wrong at 200 dpi, and less than one in
 * a hundred at 150. It comes of the recogniser's own and of how far the word leads what else it might be.
 */
public final class OcrRescorer {

    /** How much what was seen counts against the language model. */
    private static final float SEEN_TRUST = 1.5f;

    /** Of the doubt about a word, the share of each way to set one mark otherwise. */
    private static final double ONE_MARK = 0.3;

    /** The same for two letters with other marks. */
    private static final double TWO_MARKS = 0.02;

    /** Recognisers are never surer than this of a mark. */
    private static final double MOST_SURE = 0.97;

    /** The surprise that a word the model does not know stands as it was read, nats. */
    private static final float FOREIGN = 9f;

    /** A name may be any: it changes at this cost only, nats. */
    private static final float NAME = 2f;

    /** The first word of a sentence has a capital, and may be a name. */
    private static final float FIRST_WORD = 0.5f;

    /** A change must lead what was read by this, nats. */
    private static final float LEAST_LEAD = 2f;

    /** Impossible otherwise. */
    private static final double LEAST_SEEN = 1e-5;

    private static final int MOST_WORDS_AT_ONCE = 120;

    /** Words on one line stand nearer, in heights of a line. */
    private static final double SAME_LINE_GAP = 4;

    /** Lines of one paragraph stand nearer, in heights of a line. */
    private static final double NEXT_LINE = 2.6;

    /** A page with fewer words that carry marks, as a share, is in another language; each of its words would look like a slip. */
    private static final double LEAST_MARKED = 0.15;

    // Leads, nats, and what they are worth; by 8,600 words of generated scans at 150 and 200 dpi.
    private static final double CLEAR = 6;
    private static final double LIKELY = 4;
    private static final double SEEN_WELL = 0.93;
    private static final double SURE = 0.96;
    private static final double NEARLY_SURE = 0.94;
    private static final double LIKELY_RIGHT = 0.85;
    private static final double MORE_RIGHT_THAN_WRONG = 0.7;
    private static final double DOUBTED = 0.6;

    private static final Pattern CORE = Pattern.compile("([^\\p{L}\\p{N}]*)([\\p{L}\\p{M}]+)([^\\p{L}\\p{N}]*)");

    private final SyllableLanguageModel model;
    private final PlaceNames places;

    /** A rescorer that knows no places. */
    public OcrRescorer(SyllableLanguageModel model) {
        this(model, PlaceNames.NONE);
    }

    /** A rescorer that prefers names of known places where a name may mean one. */
    public OcrRescorer(SyllableLanguageModel model, PlaceNames places) {
        this.model = model;
        this.places = places;
    }

    /** What a place in a sentence may be: words of the model, their scores, and how each is written. */
    private static final class Place {
        final int word;
        final boolean isName;
        final List<Integer> numbers = new ArrayList<>();
        final List<Float> scores = new ArrayList<>();
        final List<String> forms = new ArrayList<>();

        /** A place for a word of the page, or with -1 for a pause. */
        Place(int word, boolean isName) {
            this.word = word;
            this.isName = isName;
        }

        void add(int number, float score, String form) {
            // The decoder wants ascending numbers; of two ways to the same word the likelier counts.
            int at = 0;
            while (at < numbers.size() && numbers.get(at) < number) {
                at++;
            }
            if (at < numbers.size() && numbers.get(at) == number && number != Vocabulary.UNKNOWN) {
                if (scores.get(at) < score) {
                    scores.set(at, score);
                    forms.set(at, form);
                }
                return;
            }
            numbers.add(at, number);
            scores.add(at, score);
            forms.add(at, form);
        }
    }

    /**
     * Weighs the words of a page.
     *
     * @param words in the order they were recognised
     * @return the words in the same order, each with its raw letters as recognised
     */
    public List<Word> weigh(List<Word> words) {
        if (!isVietnamese(words)) {
            return words;
        }
        List<Word> weighed = new ArrayList<>(words);
        List<Place> sentence = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (sentence.size() >= MOST_WORDS_AT_ONCE || (i > 0 && isApart(words.get(i - 1), words.get(i)))) {
                decide(sentence, weighed);
            }
            String text = words.get(i).text();
            addPlaces(sentence, words.get(i), i);
            if (".;:!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
                decide(sentence, weighed);
            }
        }
        decide(sentence, weighed);
        return weighed;
    }

    private static boolean isVietnamese(List<Word> words) {
        long ofLetters = words.stream()
                .filter(w -> w.text().chars().anyMatch(Character::isLetter))
                .count();
        long marked = words.stream()
                .filter(w -> w.text().chars().anyMatch(c -> c > 0x7f && Character.isLetter(c)))
                .count();
        return marked > 0 && marked >= LEAST_MARKED * ofLetters;
    }

    /** Whether a word begins something new: another column, cell or paragraph. */
    private static boolean isApart(Word before, Word word) {
        Box a = before.box();
        Box b = word.box();
        double height = Math.max(4, Math.min(a.height(), b.height()));
        boolean sameLine = b.centreY() > a.y0() && b.centreY() < a.y1();
        return sameLine
                ? b.x0() - a.x1() > SAME_LINE_GAP * height || b.x0() < a.x0()
                : b.centreY() < a.centreY() || b.centreY() - a.centreY() > NEXT_LINE * height;
    }

    private void addPlaces(List<Place> sentence, Word word, int index) {
        Matcher parts = CORE.matcher(word.text());
        if (!parts.matches()) {
            Place fixed = new Place(index, false);
            boolean digits = word.text().chars().anyMatch(Character::isDigit);
            boolean letters = word.text().chars().anyMatch(Character::isLetter);
            fixed.add(
                    digits && !letters ? Vocabulary.NUMBER : letters || digits ? Vocabulary.UNKNOWN : Vocabulary.PAUSE,
                    0,
                    word.text());
            sentence.add(fixed);
            return;
        }
        if (!parts.group(1).isEmpty()) {
            sentence.add(pause());
        }
        sentence.add(choices(word, parts, index, sentence.isEmpty()));
        if (!parts.group(3).isEmpty()) {
            sentence.add(pause());
        }
    }

    private static Place pause() {
        Place pause = new Place(-1, false);
        pause.add(Vocabulary.PAUSE, 0, "");
        return pause;
    }

    private Place choices(Word word, Matcher parts, int index, boolean opensSentence) {
        String core = parts.group(2);
        LetterCase letterCase = LetterCase.of(core);
        Place place = new Place(index, letterCase == LetterCase.CAPITALISED);
        String agreed = TonePlacement.agreed(core);
        int own = model.vocabulary().number(agreed);
        double confidence = word.confidence() == null ? 1 : word.confidence();
        double others = word.alternatives().stream()
                .mapToDouble(WordAlternative::confidence)
                .sum();
        double seen = Math.min(MOST_SURE, others > 0 ? Math.max(1 - others, 0.05) : confidence);
        float foreign = own == Vocabulary.UNKNOWN ? -FOREIGN : 0;
        place.add(own, log(seen) + foreign, word.text());
        if (letterCase == LetterCase.MIXED || (own == Vocabulary.UNKNOWN && isAbbreviation(core))) {
            return place;
        }
        float change = !place.isName ? 0 : opensSentence ? -FIRST_WORD : -NAME;
        for (int number : model.vocabulary().withBareForm(VietnameseLetters.bare(agreed))) {
            if (number != own) {
                String form = model.vocabulary().word(number);
                int letters = lettersApart(agreed, form);
                double share = letters == 1 ? ONE_MARK : letters == 2 ? TWO_MARKS : 0;
                if (share > 0) {
                    place.add(
                            number,
                            log(share * (1 - Math.min(seen, confidence))) + change,
                            parts.group(1) + letterCase.applied(form) + parts.group(3));
                }
            }
        }
        for (WordAlternative alternative : word.alternatives()) {
            Matcher other = CORE.matcher(alternative.text());
            if (other.matches()
                    && other.group(1).equals(parts.group(1))
                    && other.group(3).equals(parts.group(3))) {
                int number = model.vocabulary().number(TonePlacement.agreed(other.group(2)));
                if (number != own && number != Vocabulary.UNKNOWN) {
                    place.add(number, log(alternative.confidence()) + change, alternative.text());
                }
            }
        }
        return place;
    }

    /** Capitals that make no syllable are an abbreviation, whatever words look like them. */
    private static boolean isAbbreviation(String core) {
        return LetterCase.of(core) == LetterCase.UPPER && !VietnameseSyllables.isSyllable(core);
    }

    private static float log(double seen) {
        return SEEN_TRUST * (float) Math.log(Math.max(LEAST_SEEN, seen));
    }

    private static int lettersApart(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int apart = 0;
        for (int i = 0; i < a.length(); i++) {
            apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    /** Decides a sentence, and empties it. */
    private void decide(List<Place> sentence, List<Word> words) {
        int size = sentence.size();
        if (size == 0) {
            return;
        }
        int[][] numbers = new int[size][];
        float[][] scores = new float[size][];
        String[] bare = new String[size];
        for (int i = 0; i < size; i++) {
            Place place = sentence.get(i);
            numbers[i] = place.numbers.stream().mapToInt(Integer::intValue).toArray();
            scores[i] = new float[numbers[i].length];
            for (int c = 0; c < scores[i].length; c++) {
                scores[i][c] = place.scores.get(c);
            }
            bare[i] = place.word < 0
                    ? ""
                    : VietnameseLetters.bare(words.get(place.word).text().replaceAll("[^\\p{L}\\p{M}]", ""));
        }
        new PlacePreference(model.vocabulary(), places).prefer(bare, numbers, scores, i -> sentence.get(i).isName);
        int[] chosen = new int[size];
        float[] lead = new float[size];
        new SyllableDecoder(model).decode(numbers, scores, 0, size, chosen, lead);
        for (int i = 0; i < size; i++) {
            Place place = sentence.get(i);
            if (place.word >= 0) {
                words.set(place.word, settled(words.get(place.word), place, chosen[i], lead[i]));
            }
        }
        sentence.clear();
    }

    private static Word settled(Word word, Place place, int chosen, double lead) {
        Double seen = word.confidence();
        if (seen == null || word.text().chars().noneMatch(Character::isLetter)) {
            return word;
        }
        String form = place.forms.get(chosen);
        if (!form.equals(word.text())) {
            if (lead < LEAST_LEAD) {
                return word.withConfidence(Math.min(seen, DOUBTED));
            }
            return word.withText(form)
                    .withConfidence(
                            lead >= CLEAR ? NEARLY_SURE : lead >= LIKELY ? LIKELY_RIGHT : MORE_RIGHT_THAN_WRONG);
        }
        if (word.text().chars().anyMatch(Character::isDigit)) {
            // "E0" for "F0": neither the language nor the reader of numbers can tell.
            return word.withConfidence(Math.min(seen, NEARLY_SURE));
        }
        if (place.numbers.get(chosen) == Vocabulary.UNKNOWN || lead < CLEAR) {
            return word.withConfidence(Math.min(seen, lead < LIKELY ? MORE_RIGHT_THAN_WRONG : NEARLY_SURE));
        }
        return word.withConfidence(seen >= SEEN_WELL ? Math.max(seen, SURE) : seen);
    }
}
