package vn.solieu.document;

import java.util.List;

/**
 * A chart, map or photograph on a page. Its words are labels and numbers of a drawing: no sentences, and no figures are taken from them.
 *
 * @param page 1-based
 * @param box its area
 * @param caption the line that names it, or empty; the line itself is a paragraph of its own
 * @param lines the words in it, line by line from the top; empty where it has none
 */
public record Picture(int page, Box box, String caption, List<RunningText> lines) implements Block {

    public Picture {
        lines = List.copyOf(lines);
    }

    @Override
    public Picture mapped(Frame frame) {
        return new Picture(
                page,
                frame.map(box),
                caption,
                lines.stream().map(l -> l.mapped(frame)).toList());
    }

    @Override
    public String plainText() {
        return String.join("\n", lines.stream().map(RunningText::value).toList());
    }
}
