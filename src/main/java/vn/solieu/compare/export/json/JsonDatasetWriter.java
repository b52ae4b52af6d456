package vn.solieu.compare.export.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.CheckedRows;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatWriter;
import vn.solieu.compare.export.text.CellText;

/** Writes a dataset as one JSON file. */
public final class JsonDatasetWriter implements FormatWriter {

    /** The file. */
    static final String FILE_NAME = "data.json";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public void write(Dataset dataset, ExportTarget target) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(target.file(FILE_NAME), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("name", dataset.name());
            json.writeStringField("title", dataset.title());
            json.writeStringField("title_en", dataset.titleEn());
            json.writeArrayFieldStart("tables");
            for (DatasetTable table : dataset.tables()) {
                json.writeRaw('\n');
                table(json, table, target);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void table(JsonGenerator json, DatasetTable table, ExportTarget target) throws IOException {
        TableShape shape = table.shape();
        json.writeStartObject();
        json.writeStringField("name", shape.name());
        json.writeStringField("title", shape.title());
        json.writeStringField("title_en", shape.titleEn());
        json.writeArrayFieldStart("columns");
        for (Column column : shape.columns()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().word());
            json.writeBooleanField("nullable", column.nullable());
            json.writeStringField("meaning", column.meaning());
            json.writeStringField("meaning_en", column.meaningEn());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        try (CheckedRows rows = target.rows(table)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (int i = 0; i < shape.columns().size(); i++) {
                    Column column = shape.columns().get(i);
                    json.writeFieldName(column.name());
                    value(json, column.type(), row.get(i));
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, ColumnType type, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Link link -> {
                json.writeStartObject();
                json.writeStringField("text", link.text());
                json.writeStringField("target", link.target());
                json.writeEndObject();
            }
            case List<?> texts -> {
                json.writeStartArray();
                for (Object text : texts) {
                    json.writeString((String) text);
                }
                json.writeEndArray();
            }
            default -> json.writeString(CellText.of(type, value));
        }
    }
}
