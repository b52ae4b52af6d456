package vn.solieu.compare.export.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.TableShape;

/** Writes manifests as JSON, the same bytes on every system. */
final class ManifestWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private ManifestWriter() {}

    static void write(Manifest manifest, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeNumberField("version", Manifest.VERSION);
            json.writeStringField("format", manifest.format().word());
            json.writeStringField("name", manifest.name());
            json.writeStringField("title", manifest.title());
            json.writeStringField("title_en", manifest.titleEn());
            json.writeArrayFieldStart("tables");
            for (Manifest.Table table : manifest.tables()) {
                table(json, table);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (Manifest.File file : manifest.files()) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeNumberField("bytes", file.bytes());
                json.writeStringField("sha256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void table(JsonGenerator json, Manifest.Table table) throws IOException {
        TableShape shape = table.shape();
        json.writeStartObject();
        json.writeStringField("name", shape.name());
        json.writeStringField("title", shape.title());
        json.writeStringField("title_en", shape.titleEn());
        json.writeNumberField("rows", table.rows());
        json.writeArrayFieldStart("columns");
        for (Column column : shape.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().word());
            json.writeBooleanField("nullable", column.nullable());
            json.writeStringField("meaning", column.meaning());
            json.writeStringField("meaning_en", column.meaningEn());
            json.writeEndObject();
        }
        json.writeEndArray();
        names(json, "primary_key", shape.primaryKey());
        json.writeArrayFieldStart("foreign_keys");
        for (TableShape.ForeignKey key : shape.foreignKeys()) {
            json.writeStartObject();
            names(json, "columns", key.columns());
            json.writeStringField("table", key.table());
            names(json, "other_columns", key.otherColumns());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
