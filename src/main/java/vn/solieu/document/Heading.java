package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * A title or the heading of a section.
 *
 * @param page 1-based
 * @param box its ink, or {@code null}
 * @param text as printed, number included
 * @param level 0 for a title of the document, 1 for "I.", 2 for "1.", 3 for "1.1." or "a)"
 */
public record Heading(int page, @Nullable Box box, RunningText text, int level) implements Block {
    @Override
    public Heading mapped(Frame frame) {
        return new Heading(page, box == null ? null : frame.map(box), text.mapped(frame), level);
    }

    @Override
    public String plainText() {
        return text.value();
    }
}
