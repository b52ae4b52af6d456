package vn.solieu.compare;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.text.CsvLines;
import vn.solieu.compare.export.text.FormulaGuard;

/**
 * Comma-separated values as {@link CsvLines} writes them, with texts that no spreadsheet runs ({@link FormulaGuard}). Numbers stay as they
 * are, negative ones too. Absent values are empty, and so are empty texts.
 */
final class CsvWriter {

    private CsvWriter() {}

    static void write(AnswerTable answer, Appendable out) throws IOException {
        CsvLines.append(
                out,
                answer.columns().stream()
                        .map(column -> FormulaGuard.guarded(column.name()))
                        .toList());
        for (List<@Nullable Object> row : answer.rows()) {
            CsvLines.append(out, row.stream().map(CsvWriter::cell).toList());
        }
    }

    private static String cell(@Nullable Object value) {
        String plain = AnswerTable.plain(value);
        return value instanceof String ? FormulaGuard.guarded(plain) : plain;
    }
}
