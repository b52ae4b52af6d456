package vn.solieu.rendering;

import vn.solieu.document.Box;

/**
 * A box to be drawn on the picture of a page.
 *
 * @param kind what it surrounds
 * @param box in points of the displayed page
 */
public record OverlayBox(Kind kind, Box box) {

    /** What a box surrounds. Later kinds are drawn over earlier ones. */
    public enum Kind {
        PICTURE,
        TABLE,
        CELL,
        HEADER_CELL,
        WORD,
        DOUBTFUL_WORD,
        FIGURE
    }
}
