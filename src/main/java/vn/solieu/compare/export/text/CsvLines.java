package vn.solieu.compare.export.text;

import java.io.IOException;
import java.util.List;

/**
 * Lines of comma-separated values as in RFC 4180: they end in CR LF, and values with commas, quotation marks or line breaks stand in
 * quotation marks.
 */
public final class CsvLines {

    private static final String LINE_END = "\r\n";

    private CsvLines() {}

    /** Appends a line. */
    public static void append(Appendable out, List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(out, values.get(i));
        }
        out.append(LINE_END);
    }

    private static void value(Appendable out, String text) throws IOException {
        if (!needsQuotes(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        int copied = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
            out.append(text, copied, quote + 1).append('"');
            copied = quote + 1;
        }
        out.append(text, copied, text.length()).append('"');
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }
}
