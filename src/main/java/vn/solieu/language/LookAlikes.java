package vn.solieu.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Letters that look like those of Vietnamese and are others: Cyrillic and Greek ones, and strangers taken for đ. Forms filled in on foreign
 * keyboards, old converters and OCR leave them in words, where no search finds them.
 *
 * <p>Source: Unicode Technical Standard 39, confusable characters.
 */
final class LookAlikes {

    /** Icelandic eth, small. */
    static final char ETH = '\u00f0';

    /** Icelandic eth, whose capital is drawn like Đ. */
    static final char CAPITAL_ETH = '\u00d0';

    /** Every one is drawn like its Latin letter in common faces. */
    private static final Map<Character, Character> SCRIPTS = pairs(
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u04cf\u03bf\u03bd",
            "aeopcyxijsdhlov",
            "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405",
            "ABEKMHOPCTYXIJS",
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
            "ABEZHIKMNOPTYX");

    /** Eth, African d, d with tail and d with topbar: no Vietnamese word has them. */
    private static final Map<Character, Character> STROKED =
            pairs("\u00f0\u0256\u018c", "đđđ", "\u00d0\u0189\u018b", "ĐĐĐ");

    private LookAlikes() {}

    private static Map<Character, Character> pairs(String... alternating) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < alternating.length; i += 2) {
            if (alternating[i].length() != alternating[i + 1].length()) {
                throw new IllegalStateException("a table with a gap: " + alternating[i + 1]);
            }
            for (int c = 0; c < alternating[i].length(); c++) {
                map.put(alternating[i].charAt(c), alternating[i + 1].charAt(c));
            }
        }
        return map;
    }

    /**
     * A text of the same length in which words have Latin letters only. A word of another script that could be none of Vietnamese stays: it
     * may be meant.
     */
    static String resolved(String text) {
        char[] letters = null;
        int at = 0;
        while (at < text.length()) {
            if (!isOfWord(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isOfWord(text.charAt(end))) {
                end++;
            }
            String word = text.substring(at, end);
            String latin = latin(word);
            if (!latin.equals(word)) {
                letters = letters == null ? text.toCharArray() : letters;
                latin.getChars(0, latin.length(), letters, at);
            }
            at = end;
        }
        return letters == null ? text : new String(letters);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder(word.length());
        boolean hasLatin = false;
        boolean foreign = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char same = STROKED.getOrDefault(c, SCRIPTS.getOrDefault(c, c));
            boolean known = same != c || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            foreign |= !known && Character.isLetter(c);
            hasLatin |= !SCRIPTS.containsKey(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            latin.append(same);
        }
        String candidate = latin.toString();
        if (foreign || candidate.equals(word)) {
            return word;
        }
        boolean meantLatin = hasLatin
                || candidate.equals(candidate.toUpperCase(Locale.ROOT))
                || VietnameseSyllables.isSyllable(candidate);
        return meantLatin ? candidate : word;
    }
}
