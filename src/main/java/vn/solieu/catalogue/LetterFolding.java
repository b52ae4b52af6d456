package vn.solieu.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese letters taken apart into letter and tone, by table: no Unicode decomposition is needed for NFC text.
 *
 * <p>Text is compared syllable by syllable with the tone behind the syllable, as a marked digit: "Hòa" and "Hoà" are
 * both {@code hoa'1}. Letters that no Vietnamese word has are left as they are.
 */
final class LetterFolding {

    /** Each vowel without tone, then with the five tones: huyền, hỏi, ngã, sắc, nặng. */
    private static final String[] VOWELS = {
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
        "yỳỷỹýỵ"
    };

    /** Stands before the digit of a tone, so that it is no digit of the text. */
    static final char TONE_MARK = '\'';

    private static final int TABLE_SIZE = 0x1F00;
    private static final char[] TONELESS = new char[TABLE_SIZE];
    private static final byte[] TONES = new byte[TABLE_SIZE];

    static {
        for (String vowel : VOWELS) {
            for (int tone = 0; tone < vowel.length(); tone++) {
                TONELESS[vowel.charAt(tone)] = vowel.charAt(0);
                TONES[vowel.charAt(tone)] = (byte) tone;
            }
        }
    }

    private LetterFolding() {}

    /** The text in NFC and lower case. */
    static String lowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && c < '\u0370') {
                return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** The lower-case letter without its tone: ậ is â. */
    static char toneless(char letter) {
        return letter < TABLE_SIZE && TONELESS[letter] != 0 ? TONELESS[letter] : letter;
    }

    /** The tone of a lower-case letter: 0 for none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
    static int tone(char letter) {
        return letter < TABLE_SIZE ? TONES[letter] : 0;
    }

    /** The lower-case letter without any mark: ậ is a, đ is d. */
    static char bare(char letter) {
        return switch (toneless(letter)) {
            case 'ă', 'â' -> 'a';
            case 'ê' -> 'e';
            case 'ô', 'ơ' -> 'o';
            case 'ư' -> 'u';
            case 'đ' -> 'd';
            default -> toneless(letter);
        };
    }

    /**
     * Appends one lower-case syllable without tone, the tone behind it as a marked digit.
     *
     * <p>A y that is the only vowel and ends the syllable, or follows qu, is written i: "Lý" as "Lí", "Quý" as "Quí",
     * "Quỳnh" as "Quình". Elsewhere the two are different sounds ("Thúy", "thúi"; "tay", "tai").
     */
    static void appendSyllable(StringBuilder folded, String syllable) {
        int start = folded.length();
        int tone = 0;
        for (int i = 0; i < syllable.length(); i++) {
            char letter = syllable.charAt(i);
            tone = Math.max(tone, tone(letter));
            folded.append(toneless(letter));
        }
        foldY(folded, start);
        if (tone > 0) {
            folded.append(TONE_MARK).append((char) ('0' + tone));
        }
    }

    private static void foldY(StringBuilder folded, int start) {
        int y = folded.indexOf("y", start);
        if (y <= start) {
            return;
        }
        boolean afterQu = y == start + 2 && folded.charAt(start) == 'q' && folded.charAt(start + 1) == 'u';
        if (afterQu) {
            folded.setCharAt(y, 'i');
            return;
        }
        if (y != folded.length() - 1) {
            return;
        }
        for (int i = start; i < y; i++) {
            if (isVowel(folded.charAt(i))) {
                return;
            }
        }
        folded.setCharAt(y, 'i');
    }

    private static boolean isVowel(char toneless) {
        return "aăâeêioôơuư".indexOf(toneless) >= 0;
    }
}
