package vn.solieu.language.restoration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.solieu.document.VietnameseLetters;

/**
 * What an OCR that knows no Vietnamese makes of Vietnamese letters: for each letter, small or capital, how surprising it is, in nats, to
 * read it as a given string of no to three characters.
 */
final class Misreadings {

    /** A letter is read as at most so many characters. */
    static final int LONGEST = 3;

    private static final String RESOURCE = "/language/misreadings.tsv";

    private static final String SMALL =
            "abcdefghijklmnopqrstuvwxyzàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    private static final int LETTERS = 2 * SMALL.length();

    /** Surprise at a string that was never seen for a letter, by its length. */
    private static final float[] UNSEEN = {6.5f, 8.5f, 9.5f, 11f};

    /** Readings of a small letter count so often for its capital, which is rare in text. */
    private static final double FROM_SMALL = 4;

    /** Characters of like shape: one is read for the other by OCRs of any kind and age. */
    private static final String[] SHAPES = {"nmruhw", "ceoadg0@", "iltfj1!|", "s5$", "vyw", "bh6", "gqy9", "pq", "kx"};

    /** Surprise at a character of like shape that was not seen for a letter. */
    private static final float SIMILAR = 6.5f;

    /** Surprise at the letter's base with another mark, or none, that was not seen for it. */
    private static final float SAME_BASE = 4.5f;

    private static final Misreadings SHIPPED = shipped();

    private final Map<String, float[]> byReading = new HashMap<>();
    private final float[][] unseen = new float[LONGEST + 1][LETTERS];

    /** Counts of letters read as strings, keyed by letter and then by what was read. */
    Misreadings(Map<String, Map<String, Integer>> counts) {
        for (int length = 0; length <= LONGEST; length++) {
            Arrays.fill(unseen[length], UNSEEN[length]);
        }
        for (char read = '!'; read < 0x250; read++) {
            byReading.put(Character.toString(read), guesses(read));
        }
        for (int i = 0; i < SMALL.length(); i++) {
            String small = SMALL.substring(i, i + 1);
            Map<String, Integer> ofSmall = counts.getOrDefault(small, Map.of());
            Map<String, Integer> ofCapital = counts.getOrDefault(capital(small), Map.of());
            double allSmall = 1 + sum(ofSmall);
            double allCapital = 1 + sum(ofCapital);
            ofSmall.forEach((read, count) -> put(read, letter(small.charAt(0)), count / allSmall));
            Map<String, Double> mixed = new HashMap<>();
            ofCapital.forEach((read, count) -> mixed.merge(read, count + 0.0, Double::sum));
            ofSmall.forEach((read, count) -> mixed.merge(capital(read), FROM_SMALL * count / allSmall, Double::sum));
            int letter = letter(capital(small).charAt(0));
            mixed.forEach((read, count) -> put(read, letter, count / (allCapital + FROM_SMALL)));
        }
    }

    private static float[] guesses(char read) {
        char bareRead = VietnameseLetters.bare(Character.toString(read)).charAt(0);
        float[] surprises = new float[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            char bare = VietnameseLetters.bare(SMALL.substring(i % SMALL.length(), i % SMALL.length() + 1))
                    .charAt(0);
            boolean similar = false;
            for (String shape : SHAPES) {
                similar |= shape.indexOf(bare) >= 0 && shape.indexOf(bareRead) >= 0;
            }
            surprises[i] = bare == bareRead ? SAME_BASE : similar ? SIMILAR : UNSEEN[1];
        }
        return surprises;
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String capital(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void put(String read, int letter, double probability) {
        if (letter >= 0 && read.length() <= LONGEST) {
            float[] of = byReading.computeIfAbsent(read, r -> unseen[r.length()].clone());
            of[letter] = (float) Math.min(of[letter], -Math.log(probability));
        }
    }

    /** The readings that come with the program. */
    static Misreadings get() {
        return SHIPPED;
    }

    private static Misreadings shipped() {
        try (InputStream resource = Misreadings.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("missing in the program: " + RESOURCE);
            }
            return new Misreadings(read(new InputStreamReader(resource, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines of letter, reading and count, parted by tabs; lines that begin with # are comments. */
    static Map<String, Map<String, Integer>> read(Reader table) throws IOException {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        BufferedReader lines = new BufferedReader(table);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split("\t");
            if (fields.length == 3 && !line.startsWith("#")) {
                counts.computeIfAbsent(fields[0], l -> new HashMap<>()).put(fields[1], Integer.valueOf(fields[2]));
            }
        }
        return counts;
    }

    /** The place of a letter in the arrays of {@link #of}; -1 for what is no letter of the alphabet. */
    static int letter(char letter) {
        int at = SMALL.indexOf(letter);
        if (at >= 0) {
            return at;
        }
        at = SMALL.indexOf(Character.toLowerCase(letter));
        return at < 0 ? -1 : at + SMALL.length();
    }

    /** Surprise, for each letter, at reading it so. Not to be written to. */
    float[] of(String read) {
        float[] found = byReading.get(read);
        return found != null ? found : unseen[read.length()];
    }
}
