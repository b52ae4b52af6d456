package vn.solieu.language.restoration;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes the tone of a syllable over one agreed letter: "hoà", "hòa" and "hoàn", "hòan" become "hòa" and "hoàn". This is the older of
 * the two styles, which administrative documents print most.
 */
final class TonePlacement {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String SHAPED = "ăâêôơư";

    private TonePlacement() {}

    /**
     * A word in lower case with its tone where the older style has it.
     *
     * @param word letters; what is built otherwise than a syllable comes back in lower case, else unchanged
     */
    static String agreed(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; plain && i < lower.length(); i++) {
            plain = lower.charAt(i) < 0x80;
        }
        if (plain) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        char tone = 0;
        int tones = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tone = c;
                tones++;
            } else {
                letters.append(c);
            }
        }
        if (tones != 1) {
            return Normalizer.normalize(lower, Normalizer.Form.NFC);
        }
        String toneless = Normalizer.normalize(letters, Normalizer.Form.NFC);
        int at = toneLetter(toneless);
        if (at < 0) {
            return Normalizer.normalize(lower, Normalizer.Form.NFC);
        }
        return Normalizer.normalize(
                toneless.substring(0, at + 1) + tone + toneless.substring(at + 1), Normalizer.Form.NFC);
    }

    /** The letter that carries the tone, or -1 where the vowels do not stand together. */
    private static int toneLetter(String toneless) {
        int from = 0;
        while (from < toneless.length() && !isVowel(toneless, from)) {
            from++;
        }
        boolean glide = from > 0
                && isVowel(toneless, from + 1)
                && ((toneless.charAt(from) == 'u' && toneless.charAt(from - 1) == 'q')
                        || (toneless.charAt(from) == 'i' && toneless.charAt(from - 1) == 'g'));
        if (glide) {
            from++;
        }
        int to = from;
        int shaped = -1;
        while (isVowel(toneless, to)) {
            if (SHAPED.indexOf(toneless.charAt(to)) >= 0) {
                shaped = to;
            }
            to++;
        }
        for (int i = to; i < toneless.length(); i++) {
            if (isVowel(toneless, i)) {
                return -1;
            }
        }
        if (to == from) {
            return -1;
        }
        if (shaped >= 0) {
            return shaped;
        }
        return switch (to - from) {
            case 1 -> from;
            case 2 -> to < toneless.length() ? from + 1 : from;
            default -> from + 1;
        };
    }

    private static boolean isVowel(String text, int at) {
        return at < text.length() && VOWELS.indexOf(text.charAt(at)) >= 0;
    }
}
