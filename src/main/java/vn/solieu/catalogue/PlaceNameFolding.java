package vn.solieu.catalogue;

/**
 * The forms under which two spellings of one place name are equal.
 *
 * <p>The rules, in order:
 *
 * <ol>
 *   <li>NFC, lower case.
 *   <li>Anything but letters and digits parts syllables and is dropped: "Ea H'leo", "Ea H' Leo" and "Ea Hleo" are one
 *       name, so are "Krông A Na" and "Krông Ana", "Phan Rang-Tháp Chàm" and "Phan Rang - Tháp Chàm".
 *   <li>The tone stands behind its syllable: "Hòa" is "Hoà", "Thủy" is "Thuỷ".
 *   <li>i is y where Vietnamese spelling has both: "Lý" is "Lí", "Phú Quý" is "Phú Quí".
 *   <li>A number at the end is written in digits, without leading zeros: "Phường I", "Phường 01" and "Phường 1";
 *       "Tam Xuân II" is "Tam Xuân 2".
 *   <li>"NT" is "Nông trường", the state farms of the lists.
 * </ol>
 *
 * <p>"Đăk" and "Đắk" are not one form, nor "Hoa" and "Hòa": these agree only by {@link #agrees}, the weaker comparison.
 */
public final class PlaceNameFolding {

    private PlaceNameFolding() {}

    /**
     * The form that spellings of one name with all their diacritics share.
     *
     * @param name without its type
     * @return letters, digits and tone marks, without spaces; empty when the name has no letter or digit
     */
    public static String fold(String name) {
        String text = LetterFolding.lowerCase(name);
        int length = text.length();
        while (length > 0 && !Character.isLetterOrDigit(text.charAt(length - 1))) {
            length--;
        }
        StringBuilder folded = new StringBuilder(length + 4);
        int position = 0;
        while (position < length) {
            int end = position;
            while (end < length && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > position) {
                appendFolded(folded, text.substring(position, end), end == length);
            }
            position = end + 1;
        }
        return folded.toString();
    }

    private static void appendFolded(StringBuilder folded, String syllable, boolean last) {
        int number = last ? number(syllable) : -1;
        if (number >= 0) {
            folded.append(number);
        } else if (syllable.equals("nt")) {
            LetterFolding.appendSyllable(folded, "nông");
            LetterFolding.appendSyllable(folded, "trường");
        } else {
            LetterFolding.appendSyllable(folded, syllable);
        }
    }

    /** The value of digits or of a Roman numeral up to nine; -1 for anything else. "vi" is a syllable, no numeral. */
    private static int number(String written) {
        return switch (written) {
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            case "vii" -> 7;
            case "viii" -> 8;
            case "ix" -> 9;
            default -> isShortNumber(written) ? Integer.parseInt(written) : -1;
        };
    }

    private static boolean isShortNumber(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return written.length() <= 4;
    }

    /** The folded form without any diacritics; several names share one such form ("Tân An", "Tấn Ân"). */
    public static String bare(String name) {
        return bareOfFolded(fold(name));
    }

    static String bareOfFolded(String folded) {
        StringBuilder bare = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == LetterFolding.TONE_MARK) {
                i++;
            } else {
                bare.append(LetterFolding.bare(folded.charAt(i)));
            }
        }
        return bare.toString();
    }

    /**
     * Whether what is written is the name with marks left out, but none changed or added.
     *
     * <p>"Son Thuy" and "Sơn Thuy" agree with "Sơn Thủy", "Đăk Lăk" with "Đắk Lắk"; "Hóa" does not agree with "Hòa",
     * nor "Hòa" with "Hoa".
     */
    public static boolean agrees(String written, String name) {
        return agreesFolded(fold(written), fold(name));
    }

    static boolean agreesFolded(String written, String name) {
        int inWritten = 0;
        int inName = 0;
        while (inWritten < written.length() && inName < name.length()) {
            char w = written.charAt(inWritten);
            char n = name.charAt(inName);
            if (w == LetterFolding.TONE_MARK) {
                if (n != LetterFolding.TONE_MARK || written.charAt(inWritten + 1) != name.charAt(inName + 1)) {
                    return false;
                }
                inWritten += 2;
                inName += 2;
            } else if (n == LetterFolding.TONE_MARK) {
                inName += 2;
            } else if (w == n || w == LetterFolding.bare(n)) {
                inWritten++;
                inName++;
            } else {
                return false;
            }
        }
        boolean toneLeft = inName == name.length() - 2 && name.charAt(inName) == LetterFolding.TONE_MARK;
        return inWritten == written.length() && (inName == name.length() || toneLeft);
    }
}
