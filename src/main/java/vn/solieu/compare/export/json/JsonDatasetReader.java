package vn.solieu.compare.export.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.RowSink;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.FormatReader;
import vn.solieu.compare.export.folder.ImportLog;
import vn.solieu.compare.export.folder.Manifest;

/** Reads what {@link JsonDatasetWriter} wrote; members it does not know are passed over, and their order does not matter. */
public final class JsonDatasetReader implements FormatReader {

    /** Texts are read whole; none of a report comes near. */
    private static final int LONGEST_TEXT = 100_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    @Override
    public void read(Manifest manifest, Path folder, ImportLog log, RowSink rows) {
        String file = JsonDatasetWriter.FILE_NAME;
        Set<String> met = new HashSet<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(file)), 1 << 16);
                JsonParser json = JSON.createParser(in)) {
            try {
                dataset(manifest, json, log, rows, met);
            } catch (JsonEOFException e) {
                log.fault(at(Kind.CUT_SHORT, file, json, ""));
                return;
            } catch (JsonProcessingException | CharacterCodingException e) {
                String said = e instanceof JsonProcessingException p ? p.getOriginalMessage() : e.getMessage();
                log.fault(at(Kind.DAMAGED_FILE, file, json, String.valueOf(said)));
                return;
            }
        } catch (IOException e) {
            log.fault(ImportFault.of(Kind.DAMAGED_FILE, file, String.valueOf(e.getMessage())));
            return;
        }
        for (TableShape shape : manifest.shapes()) {
            if (!met.contains(shape.name())) {
                log.fault(ImportFault.of(Kind.MISSING_TABLE, file, shape.name()));
            }
        }
    }

    private static ImportFault at(Kind kind, String file, JsonParser json, String found) {
        return new ImportFault(kind, file, (long) json.currentLocation().getLineNr(), null, found);
    }

    private static void dataset(Manifest manifest, JsonParser json, ImportLog log, RowSink rows, Set<String> met)
            throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            log.fault(at(Kind.DAMAGED_FILE, JsonDatasetWriter.FILE_NAME, json, "{"));
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean tables = json.currentName().equals("tables");
            if (json.nextToken() == JsonToken.START_ARRAY && tables) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    table(manifest, json, log, rows, met);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    /** The name of a table comes before its rows; without it nothing tells what the rows are. */
    private static void table(Manifest manifest, JsonParser json, ImportLog log, RowSink rows, Set<String> met)
            throws IOException {
        Optional<TableShape> shape = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken begin = json.nextToken();
            if (member.equals("name") && begin == JsonToken.VALUE_STRING) {
                shape = manifest.shape(json.getText());
            } else if (member.equals("rows") && begin == JsonToken.START_ARRAY && shape.isPresent()) {
                met.add(shape.get().name());
                JsonRows reader = new JsonRows(shape.get(), JsonDatasetWriter.FILE_NAME, log, rows);
                for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                    reader.row(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }
}
