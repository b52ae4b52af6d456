package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain YAML in which the indicators are written: keys with text or one-line lists, and lists of such.
 *
 * <p>On a cold start the full parser takes 130 to 200 ms for these files, this reader 25. It knows what it does not know:
 * whatever is not certainly in its small part of YAML (other indentation, escapes, text over several lines, comments
 * behind text) makes it give up, and the full parser reads the file. A test compares the two over all files.
 */
final class PlainYamlReader {

    private static final int ITEM_INDENT = 2;
    private static final int FIELD_INDENT = 4;

    private final String[] lines;
    private int current;

    private PlainYamlReader(String text) {
        lines = text.split("\n", -1);
    }

    /** The document, the same as {@link YamlTree#read} gives; null when this reader cannot read it. */
    static @Nullable YamlTree read(String text) {
        if (text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0) {
            return null;
        }
        return new PlainYamlReader(text).document();
    }

    private @Nullable YamlTree document() {
        Map<String, YamlTree> entries = new LinkedHashMap<>();
        skipEmpty();
        int first = current + 1;
        while (current < lines.length) {
            if (indent(lines[current]) != 0 || !putField(entries, 0)) {
                return null;
            }
            skipEmpty();
        }
        return entries.isEmpty() ? null : new YamlTree.Mapping(first, entries);
    }

    /** Reads "key: value" from this column of the current line on, and the items below a key without value. */
    private boolean putField(Map<String, YamlTree> entries, int column) {
        String line = lines[current];
        int colon = line.indexOf(':', column);
        if (colon <= column) {
            return false;
        }
        String key = line.substring(column, colon);
        if (!isPlain(key) || entries.containsKey(key)) {
            return false;
        }
        YamlTree value;
        if (colon == line.length() - 1 && column == 0) {
            current++;
            value = items();
        } else if (line.startsWith(": ", colon)) {
            value = value(line.substring(colon + 2), current + 1);
            current++;
        } else {
            return false;
        }
        if (value == null) {
            return false;
        }
        entries.put(key, value);
        return true;
    }

    private @Nullable YamlTree items() {
        List<YamlTree> items = new ArrayList<>();
        skipEmpty();
        int first = current + 1;
        while (current < lines.length && indent(lines[current]) == ITEM_INDENT) {
            String line = lines[current];
            if (!line.startsWith("- ", ITEM_INDENT)) {
                return null;
            }
            YamlTree item =
                    line.indexOf(": ", FIELD_INDENT) >= 0 ? mapping() : value(line.substring(FIELD_INDENT), ++current);
            if (item == null) {
                return null;
            }
            items.add(item);
            skipEmpty();
        }
        return items.isEmpty() ? null : new YamlTree.Sequence(first, items);
    }

    private @Nullable YamlTree mapping() {
        int first = current + 1;
        Map<String, YamlTree> fields = new LinkedHashMap<>();
        do {
            if (!putField(fields, FIELD_INDENT)) {
                return null;
            }
            skipEmpty();
        } while (current < lines.length && indent(lines[current]) == FIELD_INDENT);
        return new YamlTree.Mapping(first, fields);
    }

    private static @Nullable YamlTree value(String written, int line) {
        if (!written.startsWith("[")) {
            String text = scalar(written);
            return text == null ? null : new YamlTree.Scalar(line, text);
        }
        if (!written.endsWith("]")) {
            return null;
        }
        List<YamlTree> items = new ArrayList<>();
        int start = 1;
        while (start < written.length()) {
            int comma = written.indexOf(", ", start);
            int end = comma < 0 ? written.length() - 1 : comma;
            String text = scalar(written.substring(start, end));
            if (text == null || text.indexOf(',') >= 0) {
                return null;
            }
            items.add(new YamlTree.Scalar(line, text));
            start = comma < 0 ? written.length() : comma + 2;
        }
        return new YamlTree.Sequence(line, items);
    }

    /** The text of a plain or simply quoted scalar; null when it is not certain. */
    private static @Nullable String scalar(String written) {
        int last = written.length() - 1;
        if (last > 0 && written.charAt(0) == '"' && written.indexOf('"', 1) == last) {
            String inner = written.substring(1, last);
            return inner.indexOf('\\') < 0 ? inner : null;
        }
        return isPlain(written) ? written : null;
    }

    /** Whether the text begins with a letter or digit, ends without space and has nothing that YAML gives a meaning. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0)) || text.endsWith(" ")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("\"'#[]{}:&!|>%@`\\".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void skipEmpty() {
        while (current < lines.length && isEmptyOrComment(lines[current])) {
            current++;
        }
    }

    private static boolean isEmptyOrComment(String line) {
        int indent = indent(line);
        return indent == line.length() || line.charAt(indent) == '#';
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
