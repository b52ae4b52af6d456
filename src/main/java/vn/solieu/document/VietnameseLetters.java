package vn.solieu.document;

import java.text.Normalizer;
import java.util.Locale;

/** What every room must know of Vietnamese letters: how to compare them without their marks. */
public final class VietnameseLetters {

    /** From here on to {@link #LAST_MARKED} lie all letters of the alphabet that carry marks. */
    private static final char FIRST_MARKED = 0xC0;

    private static final char LAST_MARKED = 0x1EF9;

    private static final char[] BARE = bareTable();

    private VietnameseLetters() {}

    private static char[] bareTable() {
        char[] table = new char[LAST_MARKED - FIRST_MARKED + 1];
        for (char c = FIRST_MARKED; c <= LAST_MARKED; c++) {
            boolean latin = c <= 0x24F || c >= 0x1E00;
            String lower = latin ? Character.toString(c).toLowerCase(Locale.ROOT) : Character.toString(c);
            char base = latin ? Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0) : lower.charAt(0);
            table[c - FIRST_MARKED] = base == 'đ' ? 'd' : base;
        }
        return table;
    }

    /**
     * Lower case without marks: "Đồng Nai" gives "dong nai".
     *
     * @param text composed letters (NFC)
     * @return a text of the same length, character by character
     */
    public static String bare(CharSequence text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_MARKED) {
                bare.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else {
                bare.append(c <= LAST_MARKED ? BARE[c - FIRST_MARKED] : c);
            }
        }
        return bare.toString();
    }
}
