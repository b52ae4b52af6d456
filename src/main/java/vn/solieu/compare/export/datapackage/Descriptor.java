package vn.solieu.compare.export.datapackage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.solieu.compare.export.csv.CsvTables;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.Manifest;

/** The descriptor of a tabular data package with a Table Schema for every file. */
final class Descriptor {

    private static final JsonFactory JSON = new JsonFactory();

    private static final String NOTE = """
            Texts stand in the CSV files as they are and may begin with characters that a spreadsheet program takes for a formula. Open the \
            csv or xlsx export there instead. An empty cell is an absent value; an empty text in a column that allows absent values is \
            written as two quotation marks, and a text of nothing but an even number of quotation marks has two more.""";

    private Descriptor() {}

    static void write(Manifest written, OutputStream out) throws IOException {
        Map<String, Manifest.File> files =
                written.files().stream().collect(Collectors.toMap(Manifest.File::name, Function.identity()));
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("profile", "tabular-data-package");
            json.writeStringField("name", identifier(written.name()));
            described(json, written.title(), written.titleEn(), NOTE);
            json.writeArrayFieldStart("resources");
            for (Manifest.Table table : written.tables()) {
                String name = CsvTables.fileName(table.shape().name());
                Manifest.File file = files.get(name);
                if (file == null) {
                    throw new IllegalStateException("not written: " + name);
                }
                resource(json, table.shape(), file);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Said although it is the usual one: programs that are not told guess, and long texts lead them astray. */
    private static void dialect(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("dialect");
        json.writeStringField("delimiter", ",");
        json.writeStringField("lineTerminator", "\r\n");
        json.writeStringField("quoteChar", "\"");
        json.writeBooleanField("doubleQuote", true);
        json.writeBooleanField("skipInitialSpace", false);
        json.writeBooleanField("header", true);
        json.writeEndObject();
    }

    private static void resource(JsonGenerator json, TableShape shape, Manifest.File file) throws IOException {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", identifier(shape.name()));
        described(json, shape.title(), shape.titleEn(), "");
        json.writeStringField("path", file.name());
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeNumberField("bytes", file.bytes());
        json.writeStringField("hash", "sha256:" + file.sha256());
        dialect(json);
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : shape.columns()) {
            field(json, column, shape.primaryKey().contains(column.name()));
        }
        json.writeEndArray();
        texts(json, "missingValues", List.of(""));
        if (!shape.primaryKey().isEmpty()) {
            texts(json, "primaryKey", shape.primaryKey());
        }
        if (!shape.foreignKeys().isEmpty()) {
            json.writeArrayFieldStart("foreignKeys");
            for (TableShape.ForeignKey key : shape.foreignKeys()) {
                json.writeStartObject();
                texts(json, "fields", key.columns());
                json.writeObjectFieldStart("reference");
                json.writeStringField("resource", identifier(key.table()));
                texts(json, "fields", key.otherColumns());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, Column column, boolean inPrimaryKey) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", type(column.type()));
        if (column.type() == ColumnType.TIMESTAMP) {
            // The usual form has whole seconds, and not every reader knows the pattern for microseconds.
            json.writeStringField("format", "any");
        }
        described(json, column.meaning(), column.meaningEn(), "");
        // An empty text is an empty cell where absence is not allowed, and "required" would not let it pass.
        if (!column.nullable() && (column.type() != ColumnType.TEXT || inPrimaryKey)) {
            json.writeObjectFieldStart("constraints");
            json.writeBooleanField("required", true);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The type of Table Schema; a decimal is a number, which the standard does not limit in digits. */
    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT, LINK -> "string";
            case INTEGER -> "integer";
            case DECIMAL, DOUBLE -> "number";
            case TRUTH -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "datetime";
            case TEXTS -> "array";
        };
    }

    /** Title in Vietnamese, description in English and what else is to be said. */
    private static void described(JsonGenerator json, String title, String english, String note) throws IOException {
        if (!title.isEmpty()) {
            json.writeStringField("title", title);
        }
        String description = english.isEmpty() || note.isEmpty() ? english + note : english + ". " + note;
        if (!description.isEmpty()) {
            json.writeStringField("description", description);
        }
    }

    /** Names of packages and resources have no underscore in the standard's recommended form. */
    private static String identifier(String name) {
        return name.replace('_', '-');
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
