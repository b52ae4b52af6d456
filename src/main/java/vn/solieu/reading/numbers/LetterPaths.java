package vn.solieu.reading.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts from the network's answer, which gives for each step along the line how likely each character is, or none. A text is as likely as
 * all ways together to spread it over the steps (connectionist temporal classification, Graves 2006).
 */
final class LetterPaths {

    /** As in training; "#" stands for any letters. The network's class 0 is none. */
    static final String ALPHABET = "0123456789.,%-+/() #";

    static final char LETTERS = '#';

    /** Texts kept at each step: the right one was never below the third. */
    private static final int BEAM = 8;

    /** Characters less likely than this are not followed. */
    private static final double LEAST = 1e-4;

    /** A text with its likelihood. */
    record Text(String text, double likelihood) {}

    /** The likeliest character of each step, drawn together, and the step each is at. */
    record Greedy(String text, List<Integer> steps) {}

    private LetterPaths() {}

    /**
     * The text of the likeliest single path.
     *
     * @param logs logarithms, steps by classes
     */
    static Greedy greedy(float[][] logs, int steps) {
        StringBuilder text = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int last = 0;
        for (int t = 0; t < steps; t++) {
            int best = 0;
            for (int c = 1; c < logs[t].length; c++) {
                if (logs[t][c] > logs[t][best]) {
                    best = c;
                }
            }
            if (best != 0 && best != last) {
                text.append(ALPHABET.charAt(best - 1));
                places.add(t);
            }
            last = best;
        }
        return new Greedy(text.toString(), places);
    }

    /** Probability of the paths of a text that end in none, and of those that end in its last character. */
    private static final class Ends {
        double none;
        double letter;

        double both() {
            return none + letter;
        }
    }

    /** The likeliest texts, the best first. */
    static List<Text> best(float[][] logs, int steps) {
        Map<String, Ends> beam = new HashMap<>();
        Ends start = new Ends();
        start.none = 1;
        beam.put("", start);
        for (int t = 0; t < steps; t++) {
            Map<String, Ends> next = new HashMap<>();
            double[] likely = new double[logs[t].length];
            for (int c = 0; c < likely.length; c++) {
                likely[c] = Math.exp(logs[t][c]);
            }
            for (Map.Entry<String, Ends> entry : beam.entrySet()) {
                follow(entry.getKey(), entry.getValue(), likely, next);
            }
            beam = strongest(next);
        }
        return beam.entrySet().stream()
                .map(e -> new Text(e.getKey(), Math.min(1, e.getValue().both())))
                .sorted(Comparator.comparingDouble(Text::likelihood).reversed().thenComparing(Text::text))
                .toList();
    }

    private static void follow(String text, Ends ends, double[] likely, Map<String, Ends> next) {
        Ends stay = next.computeIfAbsent(text, _ -> new Ends());
        stay.none += ends.both() * likely[0];
        char last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
        for (int c = 1; c < likely.length; c++) {
            char letter = ALPHABET.charAt(c - 1);
            if (letter == last) {
                stay.letter += ends.letter * likely[c];
            }
            if (likely[c] >= LEAST) {
                double from = letter == last ? ends.none : ends.both();
                if (from > 0) {
                    next.computeIfAbsent(text + letter, _ -> new Ends()).letter += from * likely[c];
                }
            }
        }
    }

    private static Map<String, Ends> strongest(Map<String, Ends> texts) {
        if (texts.size() <= BEAM) {
            return texts;
        }
        Map<String, Ends> kept = new HashMap<>();
        texts.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Ends> e) -> -e.getValue().both())
                        .thenComparing(Map.Entry::getKey))
                .limit(BEAM)
                .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }
}
