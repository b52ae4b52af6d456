package vn.solieu.document;

/**
 * A chart, map or photograph on a page.
 *
 * @param page 1-based
 * @param box its area
 * @param caption the line that names it, or empty
 */
public record Picture(int page, Box box, String caption) implements Block {
    @Override
    public Picture mapped(Frame frame) {
        return new Picture(page, frame.map(box), caption);
    }

    @Override
    public String plainText() {
        return "";
    }
}
