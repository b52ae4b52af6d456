package vn.solieu.compare.export.text;

/**
 * Keeps spreadsheet programs from running texts as formulas: reports come from outside, and what they say must not act.
 *
 * <p>A cell begins where the text begins, and after every semicolon, tab and line break in it, since a program that takes another
 * character for the separator cuts there. Where the first character after blanks is one that begins a formula, an apostrophe is put
 * before the cell; where the cell begins with an apostrophe of its own, one more, so that taking away the first apostrophe of
 * every cell leads back.
 */
public final class FormulaGuard {

    static final String MARK = "'";

    /** ASCII and full-width, which spreadsheets in East Asian languages take for the same. */
    private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final String SEPARATORS = ";\t\r\n";

    private FormulaGuard() {}

    /** The text with apostrophes where they are needed. */
    public static String guarded(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if ((i == 0 || isSeparator(text.charAt(i - 1))) && needsMark(text, i)) {
                out = out == null ? new StringBuilder(text.length() + 4) : out;
                out.append(text, copied, i).append(MARK);
                copied = i;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** The text that {@link #guarded} was given. */
    public static String unguarded(String cell) {
        if (cell.indexOf(MARK.charAt(0)) < 0) {
            return cell;
        }
        StringBuilder out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            boolean begins = i == 0 || isSeparator(cell.charAt(i - 1));
            if (!begins || cell.charAt(i) != MARK.charAt(0)) {
                out.append(cell.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean needsMark(String text, int begin) {
        char first = text.charAt(begin);
        // Older programs run what follows a tab or line break at the very beginning.
        if (first == MARK.charAt(0) || (begin == 0 && isSeparator(first) && first != ';')) {
            return true;
        }
        int i = begin;
        while (i < text.length() && Character.isSpaceChar(text.charAt(i))) {
            i++;
        }
        return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
    }
}
