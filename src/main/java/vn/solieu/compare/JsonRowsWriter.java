package vn.solieu.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An array of objects, one a line, in the order of the rows; numbers are JSON numbers with their decimals, absent values are null.
 *
 * <p>Two columns of one name would make an object with a name twice: the second is called {@code name_2}.
 */
final class JsonRowsWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonRowsWriter() {}

    static void write(AnswerTable answer, Appendable out) throws IOException {
        List<String> names = uniqueNames(answer.columns());
        try (JsonGenerator json = JSON.createGenerator(new AppendingWriter(out))) {
            json.setRootValueSeparator(null);
            json.writeStartArray();
            for (List<@Nullable Object> row : answer.rows()) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (int i = 0; i < names.size(); i++) {
                    json.writeFieldName(names.get(i));
                    writeValue(json, row.get(i));
                }
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.writeEndArray();
        }
        out.append('\n');
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }

    private static List<String> uniqueNames(List<AnswerTable.Column> columns) {
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (AnswerTable.Column column : columns) {
            String name = column.name();
            for (int n = 2; !used.add(name); n++) {
                name = column.name() + "_" + n;
            }
            names.add(name);
        }
        return names;
    }

    /** Hands on to an {@link Appendable}, which belongs to the caller and is not closed. */
    private static final class AppendingWriter extends Writer {

        private final Appendable out;

        AppendingWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            out.append(new String(text, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
