package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or a single line of a letterhead, list or signature.
 *
 * @param page the page it begins on, 1-based
 * @param box its ink on that page, or {@code null}
 * @param text the lines joined
 * @param zone the part of the page it stands in
 * @param style size and face of most of its words
 * @param centred whether it is set in the middle of the page
 */
public record Paragraph(int page, @Nullable Box box, RunningText text, Zone zone, TypeStyle style, boolean centred)
        implements Block {
    @Override
    public Paragraph mapped(Frame frame) {
        return new Paragraph(page, box == null ? null : frame.map(box), text.mapped(frame), zone, style, centred);
    }

    @Override
    public String plainText() {
        return text.value();
    }
}
