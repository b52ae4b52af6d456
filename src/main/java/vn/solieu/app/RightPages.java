package vn.solieu.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The text that the pages of a document should give, from a file of text, or of JSON: {@code pages} with {@code text} and {@code blocks}
 * (lines, paragraphs, cells), and {@code tables} with a {@code grid} of cells.
 *
 * @param pages in order
 * @param cells the texts of all cells
 */
record RightPages(List<RightPage> pages, Set<String> cells) {

    /** A page: all its text, and the blocks it is made of. */
    record RightPage(String text, List<String> blocks) {}

    /** Reads a file whose name tells what it is. */
    static RightPages read(Path file) throws IOException {
        if (!file.toString().endsWith(".json")) {
            String text = Files.readString(file);
            return new RightPages(List.of(new RightPage(text, text.lines().toList())), Set.of());
        }
        List<RightPage> pages = new ArrayList<>();
        Set<String> cells = new HashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object in " + file);
            }
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (list && key.equals("pages")) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        pages.add(page(parser));
                    }
                } else if (list && key.equals("tables")) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                            parser.nextToken();
                            cells.addAll(name.equals("grid") ? texts(parser) : skipped(parser));
                        }
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new RightPages(List.copyOf(pages), Set.copyOf(cells));
    }

    private static RightPage page(JsonParser parser) throws IOException {
        String text = "";
        List<String> blocks = List.of();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "text" -> text = parser.getText();
                case "blocks" -> blocks = texts(parser);
                default -> parser.skipChildren();
            }
        }
        return new RightPage(text, blocks);
    }

    /** All strings of a list and of the lists in it. */
    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        int depth = 0;
        JsonToken token = parser.currentToken();
        do {
            depth += token == JsonToken.START_ARRAY ? 1 : token == JsonToken.END_ARRAY ? -1 : 0;
            if (token == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            }
            token = depth > 0 ? parser.nextToken() : token;
        } while (depth > 0 && token != null);
        return texts;
    }

    private static List<String> skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return List.of();
    }

    /** The text of all pages. */
    String text() {
        StringBuilder text = new StringBuilder();
        pages.forEach(page -> text.append(page.text()).append('\n'));
        return text.toString();
    }
}
