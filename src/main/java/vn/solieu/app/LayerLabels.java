package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a person said of the text layers of pages. */
public final class LayerLabels {

    /** Labels of nothing. */
    public static final LayerLabels NONE = new LayerLabels(Map.of());

    private final Map<String, String> labels;

    private LayerLabels(Map<String, String> labels) {
        this.labels = labels;
    }

    /**
     * Reads lines of a file's name, pages ("3", "1-12") and a label, parted by tabs; lines that begin with # are comments.
     *
     * @throws IOException when the file cannot be read or a line has another form
     */
    public static LayerLabels read(Path file) throws IOException {
        Map<String, String> labels = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (fields.length != 3 || !fields[1].matches("\\d{1,5}(-\\d{1,5})?")) {
                throw new IOException(file + ": " + line);
            }
            String[] range = fields[1].split("-");
            for (int page = Integer.parseInt(range[0]); page <= Integer.parseInt(range[range.length - 1]); page++) {
                labels.put(fields[0] + ":" + page, fields[2]);
            }
        }
        return new LayerLabels(labels);
    }

    /** The label of a page, 1-based; empty for none. */
    public String of(String file, int page) {
        return labels.getOrDefault(file + ":" + page, "");
    }

    /** How many pages have a label. */
    public int size() {
        return labels.size();
    }
}
