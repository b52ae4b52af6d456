package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.language.VietnameseSyllables;

/**
 * Chooses among the readings an OCR offers for each word of a line, by the words around. Letters may change; a reading whose digits differ
 * from those of the first is never chosen, and a sure reading that is a syllable stays. It may be shared by threads.
 */
public final class OcrRescorer {

    /** A well-built syllable read with at least this confidence is not asked again. */
    private static final double SURE = 0.9;

    /** How much an OCR's own confidence counts against the language model. */
    private static final float READING_TRUST = 1.5f;

    /** Confidences are kept off zero, so that no reading is impossible. */
    private static final double LEAST_CONFIDENCE = 1e-4;

    /** A word the model does not know is spelled, at so many nats a letter. */
    private static final float LETTER = 1.5f;

    private final SyllableLanguageModel model;

    public OcrRescorer(SyllableLanguageModel model) {
        this.model = model;
    }

    /**
     * A way to read a word.
     *
     * @param text its characters, punctuation around it included
     * @param confidence of the OCR, 0 to 1
     */
    public record Reading(String text, double confidence) {}

    /**
     * The choice for a word.
     *
     * @param index of the chosen reading
     * @param confidence that it is the best of those offered, 0 to 1; 1 where there was no choice
     */
    public record Choice(int index, double confidence) {}

    /**
     * Chooses for every word of a line or paragraph.
     *
     * @param words for each word its readings, at least one, the OCR's own choice first
     */
    public List<Choice> choose(List<List<Reading>> words) {
        int size = words.size();
        int[][] candidates = new int[size][];
        float[][] scores = new float[size][];
        int[][] readings = new int[size][];
        for (int i = 0; i < size; i++) {
            readings[i] = eligible(words.get(i));
            candidates[i] = new int[readings[i].length];
            scores[i] = new float[readings[i].length];
            for (int c = 0; c < readings[i].length; c++) {
                Reading reading = words.get(i).get(readings[i][c]);
                String letters = core(reading.text());
                candidates[i][c] = number(letters);
                scores[i][c] = READING_TRUST * (float) Math.log(Math.max(LEAST_CONFIDENCE, reading.confidence()));
                if (candidates[i][c] == Vocabulary.UNKNOWN) {
                    scores[i][c] -= LETTER * letters.length();
                }
            }
            ascending(candidates[i], scores[i], readings[i]);
        }
        int[] chosen = new int[size];
        float[] lead = new float[size];
        new SyllableDecoder(model).decode(candidates, scores, 0, size, chosen, lead);
        List<Choice> choices = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            double confidence = readings[i].length == 1 ? 1 : RestoredText.confidence(lead[i]);
            choices.add(new Choice(readings[i][chosen[i]], confidence));
        }
        return choices;
    }

    /** The readings that may be chosen: all with the digits of the first, or the first alone where it is sure. */
    private static int[] eligible(List<Reading> readings) {
        Reading first = readings.getFirst();
        String digits = digits(first.text());
        if (!digits.isEmpty() || (first.confidence() >= SURE && VietnameseSyllables.isSyllable(core(first.text())))) {
            return new int[] {0};
        }
        List<Integer> eligible = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (digits(readings.get(i).text()).equals(digits)) {
                eligible.add(i);
            }
        }
        return eligible.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(String letters) {
        return letters.isEmpty() ? Vocabulary.PAUSE : model.vocabulary().number(TonePlacement.agreed(letters));
    }

    /** The decoder wants words in the order of their numbers. */
    private static void ascending(int[] candidates, float[] scores, int[] readings) {
        for (int i = 1; i < candidates.length; i++) {
            for (int j = i; j > 0 && candidates[j - 1] > candidates[j]; j--) {
                int candidate = candidates[j];
                candidates[j] = candidates[j - 1];
                candidates[j - 1] = candidate;
                float score = scores[j];
                scores[j] = scores[j - 1];
                scores[j - 1] = score;
                int reading = readings[j];
                readings[j] = readings[j - 1];
                readings[j - 1] = reading;
            }
        }
    }

    private static String core(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static String digits(String text) {
        return text.replaceAll("[^\\p{N}]", "");
    }
}
