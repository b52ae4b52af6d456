package vn.solieu.document;

/**
 * Something on a page that is neither type nor a ruling: a piece of a chart, a photograph, the fill behind a cell.
 *
 * @param kind its form
 * @param box the part of it that is seen
 */
public record DrawnShape(Kind kind, Box box) {

    /** The form of a shape. */
    public enum Kind {
        /** A picture of many tones: an image placed on a digital page, a photograph in a scan. */
        IMAGE,
        /** A level rectangle of one tone: the bar of a chart as well as the fill behind a cell. */
        AREA,
        /** Curves, slanted lines and areas that are no rectangle. */
        OUTLINE
    }

    /** The same shape moved into another frame. */
    public DrawnShape mapped(Frame frame) {
        return new DrawnShape(kind, frame.map(box));
    }
}
