package vn.solieu.compare.export.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of cells.
 *
 * <p>A cell that begins with an apostrophe says something about its text: alone it is {@code ""} (an empty cell is an absent value),
 * two begin a text that has one itself, {@code '~} a text with carriage returns, which some programs change, written as {@code ␍}, and
 * {@code '#12: } a text that stands in full in the sheet of long texts under number 12. Characters that XML does not have are written as
 * {@code _xHHHH_}, as the standard says (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 */
final class SheetText {

    /** UTF-16 units a cell holds. */
    static final int LONGEST = 32_767;

    static final String EMPTY = "'";

    private static final String RETURNS = "'~";

    private static final Pattern RETURN = Pattern.compile("␛[␛␍]|␍");
    private static final Pattern LONG_TEXT = Pattern.compile("'#(\\d{1,9}): .*", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{4}");
    private static final int ESCAPE_BEGIN = 6;
    private static final int SHOWN_OF_LONG_TEXT = 200;

    private SheetText() {}

    /** The content of the cell of a text that fits. */
    static String marked(String text) {
        if (text.indexOf('\r') >= 0) {
            return RETURNS + withoutReturns(text);
        }
        return text.isEmpty() || text.charAt(0) == '\'' ? "'" + text : text;
    }

    /** The text with carriage returns, and the two characters that stand for them, written out. */
    static String withoutReturns(String text) {
        return text.replace("␛", "␛␛").replace("␍", "␛␍").replace("\r", "␍");
    }

    /** The text that {@link #withoutReturns} was given. */
    static String withReturns(String text) {
        return RETURN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group().length() == 1 ? "\r" : match.group().substring(1)));
    }

    /** The content of the cell of a text that stands in the sheet of long texts. */
    static String longTextMark(int number, String text) {
        int end = SHOWN_OF_LONG_TEXT - (Character.isHighSurrogate(text.charAt(SHOWN_OF_LONG_TEXT - 1)) ? 1 : 0);
        return "'#" + number + ": " + text.substring(0, end) + "…";
    }

    /** The text of a cell that holds it. */
    static String unmarked(String cell) {
        if (cell.startsWith(RETURNS)) {
            return withReturns(cell.substring(RETURNS.length()));
        }
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** Number in the sheet of long texts, or -1 when the cell holds its text. */
    static int longTextNumber(String cell) {
        if (!cell.startsWith("'#")) {
            return -1;
        }
        Matcher matcher = LONG_TEXT.matcher(cell);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /** Appends text as the content of an XML element. */
    static void appendXml(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '_' -> out.append(isEscape(text, i) ? "_x005F_" : "_");
                default -> {
                    if ((c < ' ' && c != '\t' && c != '\n') || c >= '\uFFFE') {
                        out.append(String.format("_x%04X_", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Whether it looks like an escape, or would when the next character is escaped: both end in an underscore or begin with one. */
    private static boolean isEscape(String text, int begin) {
        return begin + ESCAPE_BEGIN <= text.length()
                && text.charAt(begin) == '_'
                && text.charAt(begin + 1) == 'x'
                && HEX.matcher(text).region(begin + 2, begin + ESCAPE_BEGIN).matches();
    }

    /** Whether a text stands in XML without {@code _xHHHH_}. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= '\uFFFE' || isEscape(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The text that {@code _xHHHH_} stand for. */
    static String unescaped(String xml) {
        if (!xml.contains("_x")) {
            return xml;
        }
        return ESCAPE.matcher(xml)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
