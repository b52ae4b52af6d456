package vn.solieu.compare;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as in RFC 4180: lines end in CR LF, values with commas, quotes or line breaks stand in quotes.
 *
 * <p>A text that a spreadsheet would run as a formula (one that begins with {@code = + - @}, a tab or a carriage return) gets an
 * apostrophe in front: reports come from outside, and what they say must not act. Numbers stay as they are, negative ones
 * too. Absent values are empty.
 */
final class CsvWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String LINE_END = "\r\n";

    private CsvWriter() {}

    static void write(AnswerTable answer, Appendable out) throws IOException {
        line(out, answer.columns().stream().map(AnswerTable.Column::name).toList());
        for (List<@Nullable Object> row : answer.rows()) {
            line(out, row);
        }
    }

    private static void line(Appendable out, List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            Object value = values.get(i);
            String plain = AnswerTable.plain(value);
            out.append(quoted(value instanceof String ? guarded(plain) : plain));
        }
        out.append(LINE_END);
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
