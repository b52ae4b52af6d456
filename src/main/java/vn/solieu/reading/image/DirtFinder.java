package vn.solieu.reading.image;

import java.util.Locale;

/**
 * Finds specks that stand alone, fly dirt and toner, and paints over them: they would be read as full stops and marks. Dots of letters and
 * full stops stand near letters, those of dotted lines in a row.
 */
final class DirtFinder {

    /** The full stop of 14 pt type is 1.5 pt wide; the dash of 11 pt type, which stands alone, 3 pt. */
    private static final double SPECK_PT = 2.3;

    /** The dash of 7 pt type, which stands alone in cells that say "none", is this wide, and flatter than dirt. */
    private static final double DASH_PT = 1.6;

    private static final double FLAT = 2.5;

    /** Marks of type stand nearer above and below their letters. */
    private static final double NEAR_TYPE_PT = 4;

    /** The point after a 7 and the dash before a list's line stand nearer to the type beside them. */
    private static final double BESIDE_TYPE_PT = 7;

    private static final double DOTS_APART_PT = 8;

    private static final double DOTTED_LINE_PT = 14;

    private final double pixelsPerPointX;
    private final double pixelsPerPointY;

    DirtFinder(double pixelsPerPointX, double pixelsPerPointY) {
        this.pixelsPerPointX = pixelsPerPointX;
        this.pixelsPerPointY = pixelsPerPointY;
    }

    /**
     * Takes the specks out of a page.
     *
     * @param ink its ink without rulings
     * @param grey the page itself
     */
    void paintOver(Pixels ink, Pixels grey) {
        int speck = (int) Math.round(SPECK_PT * pixelsPerPointX);
        int beside = 2 * (int) Math.round(BESIDE_TYPE_PT * pixelsPerPointX) + 1;
        int near = 2 * (int) Math.round(NEAR_TYPE_PT * pixelsPerPointY) + 1;
        int step = (int) Math.round(DOTS_APART_PT * pixelsPerPointX);
        int row = (int) Math.round(DOTTED_LINE_PT * pixelsPerPointX);
        int dash = (int) Math.round(DASH_PT * pixelsPerPointX);
        try (Pixels type = ink.pieces(speck, speck);
                Pixels nearType = type.morphed(String.format(Locale.ROOT, "d%d.%d", beside, near));
                Pixels dirt = ink.copied()) {
            dirt.paintWhere(nearType, 0);
            try (Pixels chained = dirt.morphed("c" + step + ".1");
                    Pixels dotted = chained.pieces(row, row)) {
                dirt.paintWhere(dotted, 0);
            }
            for (PixelBox piece : dirt.connectedPieces()) {
                if (piece.width() >= dash && piece.width() >= FLAT * piece.height()) {
                    dirt.paint(piece, 0);
                }
            }
            ink.paintWhere(dirt, 0);
            try (Pixels withRims = dirt.morphed("d5.5")) {
                grey.paintWhere(withRims, PreparedScan.PAPER);
            }
        }
    }
}
