package vn.solieu.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What a row of the log tells besides, as one JSON object in the order it was put together. */
final class AuditDetail {

    private static final JsonFactory JSON = new JsonFactory();

    private AuditDetail() {}

    /**
     * An object of texts.
     *
     * @param namesAndValues a name, its value, the next name and so on; names whose value is {@code null} are left out
     */
    static String of(@Nullable String... namesAndValues) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                String value = namesAndValues[i + 1];
                if (value != null) {
                    json.writeStringField(String.valueOf(namesAndValues[i]), value);
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return text.toString();
    }
}
