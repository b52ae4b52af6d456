package vn.solieu.compare;

/**
 * How many columns of a terminal a text takes.
 *
 * <p>A letter with its marks takes one, however it is encoded: composed or as a letter and combining marks. Letters of East Asia
 * and pictures take two. The ranges are those of Unicode's EastAsianWidth.txt with W and F, joined where what lies between is
 * unassigned or does not occur in a report.
 */
public final class TextColumns {

    /** First and last code points of what takes two columns. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private static final String ELLIPSIS = "…";

    private TextColumns() {}

    /** The width of a text without line breaks and tabs, 0 or more. */
    public static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return Character.isISOControl(codePoint) || codePoint == 0xAD ? 0 : 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] range : WIDE) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0];
            }
        }
        return false;
    }

    /**
     * The text, cut so that it takes no more columns than given; a cut is marked by "…" within the width, and marks stay with
     * their letter.
     *
     * @param columns at least 1
     */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int room = columns - 1;
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            used += width(codePoint);
            if (used > room) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
