package vn.solieu.compare.export.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.TableShape;

/** Reads manifests, trusting nothing in them. */
public final class ManifestReader {

    private static final JsonFactory JSON = new JsonFactory();

    /** A manifest, or why there is none. */
    public sealed interface Reading {
        /** It could be read. */
        record Read(Manifest manifest) implements Reading {}

        /** It could not. */
        record Refused(ImportFault fault) implements Reading {}
    }

    private ManifestReader() {}

    /**
     * Reads the manifest of a folder.
     *
     * @throws IOException when the disk fails
     */
    public static Reading read(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return new Reading.Refused(ImportFault.of(Kind.NO_MANIFEST, Manifest.FILE_NAME, folder.toString()));
        }
        try (JsonParser json = JSON.createParser(Files.readAllBytes(file))) {
            json.nextToken();
            Map<?, ?> root = expect(Map.class, value(json), "{");
            long version = expect(Long.class, root.get("version"), "version");
            if (version > Manifest.VERSION) {
                return refused(Kind.NEWER_VERSION, Long.toString(version));
            }
            return new Reading.Read(manifest(root));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return refused(Kind.BAD_MANIFEST, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return refused(Kind.BAD_MANIFEST, String.valueOf(e.getMessage()));
        }
    }

    private static Reading refused(Kind kind, String found) {
        return new Reading.Refused(ImportFault.of(kind, Manifest.FILE_NAME, found));
    }

    private static Manifest manifest(Map<?, ?> root) {
        String word = text(root, "format");
        ExportFormat format = ExportFormat.of(word).orElseThrow(() -> new IllegalArgumentException("format: " + word));
        return new Manifest(
                format,
                text(root, "name"),
                text(root, "title"),
                text(root, "title_en"),
                objects(root, "tables").stream().map(ManifestReader::table).toList(),
                objects(root, "files").stream().map(ManifestReader::file).toList());
    }

    private static Manifest.Table table(Map<?, ?> object) {
        TableShape shape = new TableShape(
                text(object, "name"),
                text(object, "title"),
                text(object, "title_en"),
                objects(object, "columns").stream().map(ManifestReader::column).toList(),
                texts(object, "primary_key"),
                objects(object, "foreign_keys").stream()
                        .map(key -> new TableShape.ForeignKey(
                                texts(key, "columns"), text(key, "table"), texts(key, "other_columns")))
                        .toList());
        return new Manifest.Table(shape, expect(Long.class, object.get("rows"), "rows"));
    }

    private static Column column(Map<?, ?> object) {
        String type = text(object, "type");
        return new Column(
                text(object, "name"),
                ColumnType.of(type).orElseThrow(() -> new IllegalArgumentException("type: " + type)),
                expect(Boolean.class, object.get("nullable"), "nullable"),
                text(object, "meaning"),
                text(object, "meaning_en"));
    }

    /** Names of files lead nowhere but into the folder. */
    private static Manifest.File file(Map<?, ?> object) {
        String name = text(object, "name");
        if (!name.matches("[a-z0-9_.-]+") || name.startsWith(".")) {
            throw new IllegalArgumentException("files: " + name);
        }
        return new Manifest.File(name, expect(Long.class, object.get("bytes"), "bytes"), text(object, "sha256"));
    }

    private static <T> T expect(Class<T> type, @Nullable Object value, String where) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(where);
        }
        return type.cast(value);
    }

    private static String text(Map<?, ?> object, String field) {
        return expect(String.class, object.get(field), field);
    }

    private static List<String> texts(Map<?, ?> object, String field) {
        List<String> texts = new ArrayList<>();
        for (Object item : expect(List.class, object.get(field), field)) {
            texts.add(expect(String.class, item, field));
        }
        return texts;
    }

    private static List<Map<?, ?>> objects(Map<?, ?> object, String field) {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object item : expect(List.class, object.get(field), field)) {
            objects.add(expect(Map.class, item, field));
        }
        return objects;
    }

    /** Maps, lists, strings, longs and booleans; other values are {@code null}, as they have no place here. */
    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    object.put(name, value(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> null;
        };
    }
}
