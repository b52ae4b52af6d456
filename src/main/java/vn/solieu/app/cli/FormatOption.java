package vn.solieu.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.solieu.compare.AnswerFormat;
import vn.solieu.compare.AnswerTable;

/** The option that chooses how tables are printed. */
final class FormatOption {

    private static final int USUAL_WIDTH = 120;

    @Option(names = "--format", paramLabel = "table|csv|json", converter = Words.class, descriptionKey = "format")
    private AnswerFormat format = AnswerFormat.TABLE;

    /** Prints a table as asked. */
    void print(AnswerTable table, Surroundings surroundings) {
        write(table, format, surroundings);
    }

    boolean isTable() {
        return format == AnswerFormat.TABLE;
    }

    static void write(AnswerTable table, AnswerFormat format, Surroundings surroundings) {
        try {
            format.write(table, surroundings.out(), surroundings.widthColumns(USUAL_WIDTH));
            surroundings.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Words implements ITypeConverter<AnswerFormat> {
        @Override
        public AnswerFormat convert(String word) {
            List<String> known =
                    Arrays.stream(AnswerFormat.values()).map(AnswerFormat::word).toList();
            return AnswerFormat.of(word.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException(word + ": " + String.join(", ", known)));
        }
    }
}
