package vn.solieu.catalogue;

import java.text.Normalizer;
import java.util.Map;
import java.util.Random;

/**
 * Names as an OCR without Vietnamese might read them, by rules of thumb: not the costs the program weighs by, nor what was counted on
 * pages.
 */
final class MisreadPlaces {

    private static final Map<Character, String> OTHER_MARKS =
            Map.of('a', "àáâäãå", 'e', "éèêë", 'i', "íìî", 'o', "òóôöõ", 'u', "ùúûü", 'y', "ýÿ", 'd', "d");
    private static final Map<Character, String> DIGITS =
            Map.of('a', "4", 'e', "c", 'i', "1l", 'o', "60", 'u', "wv", 'y', "v", 'd', "d");
    private static final Map<Character, String> OTHER_LETTERS =
            Map.of('a', "dé", 'e', "é", 'i', "l", 'o', "éd", 'u', "it", 'y', "v", 'd', "d");
    private static final Map<Character, String[]> TWO_LETTERS = Map.of(
            'a', new String[] {"ad"},
            'o', new String[] {"o'", "oé", "dé"},
            'u', new String[] {"ur", "it", "u'", "tr"});
    private static final Map<Character, String> LOOK_ALIKES =
            Map.of('m', "rn", 'l', "1", 'i', "l", 'I', "l", 'c', "e", 'h', "n", 'S', "5", 'B', "8", 'g', "q");

    /** Of the letters with marks, half merely lose them. */
    private static final double MARKS_LOST = 0.5;

    private static final double PLAIN_LETTER_MISREAD = 0.015;
    private static final double SPACE_LOST = 0.03;

    private final Random random;

    MisreadPlaces(Random random) {
        this.random = random;
    }

    String misread(String text) {
        StringBuilder misread = new StringBuilder();
        for (char c : text.toCharArray()) {
            char bare = bare(c);
            if (c == ' ') {
                misread.append(random.nextDouble() < SPACE_LOST ? "" : " ");
            } else if (bare == c) {
                boolean alike = LOOK_ALIKES.containsKey(c) && random.nextDouble() < PLAIN_LETTER_MISREAD * 3;
                misread.append(alike ? LOOK_ALIKES.get(c) : String.valueOf(c));
            } else {
                misread.append(withoutItsMarks(bare));
            }
        }
        return misread.toString();
    }

    private String withoutItsMarks(char bare) {
        boolean capital = Character.isUpperCase(bare);
        char letter = Character.toLowerCase(bare);
        double draw = random.nextDouble();
        if (capital || draw < MARKS_LOST) {
            return String.valueOf(bare);
        } else if (draw < 0.65) {
            return one(OTHER_MARKS.get(letter));
        } else if (draw < 0.75) {
            return one(DIGITS.get(letter));
        } else if (draw < 0.87) {
            return one(OTHER_LETTERS.get(letter));
        } else if (draw < 0.93 && TWO_LETTERS.containsKey(letter)) {
            String[] pairs = TWO_LETTERS.get(letter);
            return pairs[random.nextInt(pairs.length)];
        }
        return draw > 0.96 ? "" : String.valueOf(letter);
    }

    private String one(String letters) {
        return String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    /** Without marks in the same case. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            bare.append(bare(c));
        }
        return bare.toString();
    }

    private static char bare(char letter) {
        return switch (letter) {
            case 'đ' -> 'd';
            case 'Đ' -> 'D';
            default ->
                Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0);
        };
    }
}
