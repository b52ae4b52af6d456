package vn.solieu.compare.export.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.RowSink;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.ImportLog;
import vn.solieu.compare.export.text.CellReading;
import vn.solieu.compare.export.text.CellText;

/** Reads the rows of a table, an object each. */
final class JsonRows {

    private final TableShape shape;
    private final String file;
    private final ImportLog log;
    private final RowSink rows;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    JsonRows(TableShape shape, String file, ImportLog log, RowSink rows) {
        this.shape = shape;
        this.file = file;
        this.log = log;
        this.rows = rows;
        for (int i = 0; i < shape.columns().size(); i++) {
            places.put(shape.columns().get(i).name(), i);
        }
    }

    /** Reads the value the parser stands at, up to its end. */
    void row(JsonParser json) throws IOException {
        log.row(shape.name());
        long line = json.currentLocation().getLineNr();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            log.fault(new ImportFault(Kind.DAMAGED_FILE, file, line, null, json.getText()));
            json.skipChildren();
            return;
        }
        @Nullable Object[] values = new @Nullable Object[places.size()];
        boolean[] met = new boolean[places.size()];
        boolean right = true;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Integer place = places.get(name);
            if (place == null) {
                if (unknown.add(name)) {
                    log.fault(new ImportFault(Kind.UNKNOWN_COLUMN, file, line, name, ""));
                }
                json.skipChildren();
                continue;
            }
            Column column = shape.columns().get(place);
            String found = json.currentToken().isScalarValue() ? json.getText() : "";
            CellReading reading = value(json, column.type());
            Kind fault = met[place] ? Kind.DOUBLE_COLUMN : reading.faultIn(column);
            if (fault != null) {
                log.fault(new ImportFault(fault, file, line, name, found));
                right = false;
            }
            met[place] = true;
            values[place] = reading.value();
        }
        for (int i = 0; i < met.length; i++) {
            if (!met[i]) {
                log.fault(new ImportFault(
                        Kind.MISSING_COLUMN, file, line, shape.columns().get(i).name(), ""));
                right = false;
            }
        }
        if (right) {
            rows.row(shape, Arrays.asList(values));
        }
    }

    private static CellReading value(JsonParser json, ColumnType type) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return CellReading.ABSENT;
        }
        boolean number = token.isNumeric();
        return switch (type) {
            case TEXT ->
                token == JsonToken.VALUE_STRING ? CellReading.of(json.getText()) : skipped(json, Kind.NOT_A_TEXT);
            case INTEGER -> number ? CellText.read(type, json.getText()) : skipped(json, Kind.NOT_AN_INTEGER);
            case DECIMAL, DOUBLE -> number ? CellText.read(type, json.getText()) : skipped(json, Kind.NOT_A_NUMBER);
            case TRUTH -> token.isBoolean() ? CellReading.of(json.getBooleanValue()) : skipped(json, Kind.NOT_A_TRUTH);
            case DATE ->
                token == JsonToken.VALUE_STRING ? CellText.read(type, json.getText()) : skipped(json, Kind.NOT_A_DATE);
            case TIMESTAMP ->
                token == JsonToken.VALUE_STRING
                        ? CellText.read(type, json.getText())
                        : skipped(json, Kind.NOT_A_TIMESTAMP);
            case TEXTS -> token == JsonToken.START_ARRAY ? texts(json) : skipped(json, Kind.NOT_A_LIST);
            case LINK -> token == JsonToken.START_OBJECT ? link(json) : skipped(json, Kind.NOT_A_LINK);
        };
    }

    private static CellReading skipped(JsonParser json, Kind kind) throws IOException {
        json.skipChildren();
        return CellReading.fault(kind);
    }

    private static CellReading texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean right = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            right &= json.currentToken() == JsonToken.VALUE_STRING;
            texts.add(json.currentToken().isScalarValue() ? json.getText() : "");
            json.skipChildren();
        }
        return right ? CellReading.of(List.copyOf(texts)) : CellReading.fault(Kind.NOT_A_LIST);
    }

    private static CellReading link(JsonParser json) throws IOException {
        Map<String, String> members = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                members.put(name, json.getText());
            }
            json.skipChildren();
        }
        String text = members.get("text");
        String target = members.get("target");
        return text != null && target != null && Link.isTarget(target)
                ? CellReading.of(new Link(text, target))
                : CellReading.fault(Kind.NOT_A_LINK);
    }
}
