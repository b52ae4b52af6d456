package vn.solieu.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aligned columns: a heading, a rule, a line a row; numbers to the right.
 *
 * <p>When the whole is wider than the line, the widest text columns give way first; a number is never cut, since a number with
 * digits missing is another number. Control characters are shown as a space: what a received file says must not command the terminal.
 */
final class TerminalTableWriter {

    private static final String GAP = "  ";

    /** A text column is not made narrower, but runs over the line. */
    private static final int NARROWEST_TEXT = 8;

    private final int widthColumns;

    TerminalTableWriter(int widthColumns) {
        this.widthColumns = widthColumns;
    }

    void write(AnswerTable answer, Appendable out) throws IOException {
        List<AnswerTable.Column> columns = answer.columns();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> shown(column.name())).toList());
        for (List<@Nullable Object> row : answer.rows()) {
            lines.add(row.stream().map(value -> shown(AnswerTable.plain(value))).toList());
        }
        int[] widths = widths(columns, lines);
        line(out, columns, lines.getFirst(), widths);
        out.append(String.join(GAP, Arrays.stream(widths).mapToObj("─"::repeat).toList()))
                .append('\n');
        for (List<String> row : lines.subList(1, lines.size())) {
            line(out, columns, row, widths);
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(isCommand(c) ? ' ' : c));
        return shown.toString();
    }

    /** Control characters, line separators, and the marks that turn the direction of writing. */
    private static boolean isCommand(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private int[] widths(List<AnswerTable.Column> columns, List<List<String>> lines) {
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextColumns.width(line.get(i)));
            }
        }
        int tooMuch = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - widthColumns;
        while (tooMuch > 0) {
            int widest = widestText(columns, widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            tooMuch--;
        }
        return widths;
    }

    /** The widest text column that can still be narrowed, or -1. */
    private static int widestText(List<AnswerTable.Column> columns, int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean canGive = columns.get(i).type() == AnswerTable.Type.TEXT && widths[i] > NARROWEST_TEXT;
            if (canGive && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private static void line(Appendable out, List<AnswerTable.Column> columns, List<String> texts, int[] widths)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            AnswerTable.Type type = columns.get(i).type();
            boolean right = type == AnswerTable.Type.NUMBER || type == AnswerTable.Type.AMOUNT;
            String text = TextColumns.cut(texts.get(i), widths[i]);
            String fill = " ".repeat(widths[i] - TextColumns.width(text));
            line.append(i == 0 ? "" : GAP).append(right ? fill + text : text + fill);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
