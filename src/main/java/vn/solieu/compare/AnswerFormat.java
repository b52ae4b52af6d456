package vn.solieu.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which an answer is written. */
public enum AnswerFormat {
    /** Aligned columns for a terminal. */
    TABLE,
    /** Comma-separated values, RFC 4180, first line the column names. */
    CSV,
    /** An array of objects, one a row. */
    JSON;

    /** The name people type: {@code table}, {@code csv}, {@code json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this name, in either case. */
    public static Optional<AnswerFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Writes an answer and ends its last line. The writer is not closed, and should encode in UTF-8.
     *
     * @param answer what to write
     * @param out where to
     * @param widthColumns how many columns a line of a terminal has; other formats take no notice of it
     * @throws IOException when the writer fails
     */
    public void write(AnswerTable answer, Appendable out, int widthColumns) throws IOException {
        switch (this) {
            case TABLE -> new TerminalTableWriter(widthColumns).write(answer, out);
            case CSV -> CsvWriter.write(answer, out);
            case JSON -> JsonRowsWriter.write(answer, out);
        }
    }
}
