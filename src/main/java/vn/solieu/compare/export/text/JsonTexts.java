package vn.solieu.compare.export.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of texts as a JSON array in one line. */
final class JsonTexts {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonTexts() {}

    static String write(List<?> texts) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (Object text : texts) {
                json.writeString((String) text);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return out.toString();
    }

    /** The list, or empty when the text is something else than an array of strings. */
    static Optional<List<String>> read(String text) {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                texts.add(json.getText());
            }
            boolean whole = json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == null;
            return whole ? Optional.of(List.copyOf(texts)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no JSON: the caller says so with the text
        }
    }
}
