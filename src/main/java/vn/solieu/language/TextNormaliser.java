package vn.solieu.language;

import java.text.Normalizer;
import java.util.Arrays;
import vn.solieu.document.NormalisedText;

/**
 * Gives a text one form: composed letters (NFC), compatibility forms of letters and spaces resolved, letters of other scripts that only
 * look Latin replaced ({@link LookAlikes}), invisible characters dropped. Digits keep their value and their number; nothing is guessed.
 */
public final class TextNormaliser {

    public NormalisedText normalise(String raw) {
        if (isPlain(raw)) {
            int[] same = new int[raw.length() + 1];
            Arrays.setAll(same, i -> i);
            return new NormalisedText(raw, raw, same);
        }
        StringBuilder value = new StringBuilder(raw.length());
        int[] offsets = new int[raw.length() * 4 + 1];
        int at = 0;
        String latin = LookAlikes.resolved(raw);
        while (at < raw.length()) {
            int end = clusterEnd(latin, at);
            String cluster = normalForm(latin.substring(at, end));
            for (int i = 0; i < cluster.length(); i++) {
                if (value.length() + 1 >= offsets.length) {
                    offsets = Arrays.copyOf(offsets, offsets.length * 2);
                }
                offsets[value.length()] = at;
                value.append(cluster.charAt(i));
            }
            at = end;
        }
        offsets[value.length()] = raw.length();
        return new NormalisedText(raw, value.toString(), Arrays.copyOf(offsets, value.length() + 1));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Composed Vietnamese letters lie in Latin-1, Latin Extended-A/B and Latin Extended Additional.
            boolean known = (c >= ' ' && c < 0x7f)
                    || (c >= 0xc0 && c < 0x180 && c != LookAlikes.ETH && c != LookAlikes.CAPITAL_ETH)
                    || c == 'ơ'
                    || c == 'Ơ'
                    || c == 'ư'
                    || c == 'Ư'
                    || (c >= 0x1e00 && c < 0x1f00)
                    || c == '–'
                    || c == '—'
                    || c == '“'
                    || c == '”'
                    || c == '‘'
                    || c == '’'
                    || c == '…';
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** A base character and the marks that follow it are normalised together. */
    private static int clusterEnd(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String normalForm(String cluster) {
        int first = cluster.codePointAt(0);
        if (isInvisible(first)) {
            return "";
        }
        if (Character.isSpaceChar(first)) {
            return " ";
        }
        boolean letterForm = (first >= 0xfb00 && first <= 0xfb06) || (first >= 0xff01 && first <= 0xff5e);
        return Normalizer.normalize(cluster, letterForm ? Normalizer.Form.NFKC : Normalizer.Form.NFC);
    }

    private static boolean isInvisible(int codePoint) {
        return codePoint == 0xad
                || (codePoint >= 0x200b && codePoint <= 0x200f)
                || codePoint == 0x2060
                || codePoint == 0xfeff
                || (codePoint < ' ' && codePoint != '\n' && codePoint != '\t');
    }
}
