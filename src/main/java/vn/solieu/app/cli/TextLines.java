package vn.solieu.app.cli;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.compare.TextColumns;

/** Text broken between words into lines for a terminal. */
final class TextLines {

    /** Stands for a space at which no line may break. */
    static final char UNBROKEN = '\u00a0';

    private TextLines() {}

    /** The text in lines of at most this width, each behind the indent; a longer word has a line of its own. */
    static List<String> wrapped(String text, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split("\\s+")) {
            boolean first = line.length() == indent.length();
            if (!first && TextColumns.width(line.toString()) + 1 + TextColumns.width(word) > width) {
                lines.add(line.toString());
                line.setLength(indent.length());
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.replaceAll(broken -> broken.replace(UNBROKEN, ' '));
        return lines;
    }
}
