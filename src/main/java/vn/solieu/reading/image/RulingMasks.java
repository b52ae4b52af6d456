package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ink of a page's rulings, as binary images; the caller closes them.
 *
 * @param horizontal level rules
 * @param vertical upright rules
 * @param streaks lines that are none: {@link StreakFinder}; {@code null} without them
 */
record RulingMasks(
        Pixels horizontal, Pixels vertical, @Nullable Pixels streaks) {

    // Rulings are longer than any stroke of type: the tallest letters of 14 pt titles are 11 pt high.
    private static final double HORIZONTAL_PT = 28;
    private static final double VERTICAL_PT = 13;

    /** A rule that a scan broke goes on after this much. */
    private static final double GAP_PT = 6;

    /** The lowest row of 7 pt type has borders as long. */
    private static final double BORDER_PT = 9;

    /** Borders of two rows that make one rule are no farther apart; marks stand farther from their letters. */
    private static final double NICK_PT = 0.8;

    /** Letters of photocopies run into each other along their feet. There the ink goes on above for about half of the length. */
    private static final double LEAST_INK_BESIDE_FEET = 0.35;

    /** Beside the second stroke of a double rule, or a shaded row, it goes on all along. */
    private static final double MOST_INK_BESIDE_FEET = 0.85;

    /** Marks above and below make letters with stems longer than a low row of a table, never as long as this. */
    private static final double TALLER_THAN_TYPE_PT = 28;

    /** Rules that meet end at most this far apart. */
    private static final double MEET_PT = 3;

    /** Hairlines of a pale scan are paler than type; what is as long as a ruling is none of the paper's specks. */
    private static final int PALE_INK = 180;

    /** On pale scans so many more pixels count as pale ink than as ink; copies of copies, whose dirt makes lines, have hardly any. */
    private static final double PALE_SCAN = 1.2;

    /** Where more of the page is solid in pale ink only, rows are shaded, and their rules would be lost in them. */
    private static final double SHADED = 5e-4;

    /** Strokes of type and rules are narrower. */
    private static final double SOLID_PT = 5;

    /**
     * Finds the rulings of a page.
     *
     * @param level the page in grey, its lines level and its background even; it is not changed
     */
    static RulingMasks of(Pixels level, double pixelsPerPointX, double pixelsPerPointY) {
        try (Pixels ink = inkOfRulings(level, pixelsPerPointX)) {
            return ofInk(ink, pixelsPerPointX, pixelsPerPointY);
        }
    }

    private static Pixels inkOfRulings(Pixels level, double pixelsPerPoint) {
        Pixels ink = level.binarised(PreparedScan.INK);
        Pixels pale = level.binarised(PALE_INK);
        boolean isPale = pale.inkPixels() > PALE_SCAN * ink.inkPixels()
                && solid(pale, pixelsPerPoint) - solid(ink, pixelsPerPoint)
                        < SHADED * level.width() * (double) level.height();
        (isPale ? ink : pale).close();
        return isPale ? pale : ink;
    }

    private static int solid(Pixels ink, double pixelsPerPoint) {
        int side = Math.max(1, (int) Math.round(SOLID_PT * pixelsPerPoint));
        try (Pixels areas = ink.morphed(String.format(Locale.ROOT, "o%d.%d", side, side))) {
            return areas.inkPixels();
        }
    }

    private static RulingMasks ofInk(Pixels ink, double pixelsPerPointX, double pixelsPerPointY) {
        Pixels horizontal = mask(ink, HORIZONTAL_PT * pixelsPerPointX, GAP_PT * pixelsPerPointX, true);
        Pixels vertical;
        // The borders of low rows are drawn row by row and shorter than type is high; nicks between them would undo
        // them.
        String bridging = String.format(
                Locale.ROOT,
                "d3.1+o1.%d+c1.%d+e3.1",
                Math.max(5, (int) Math.round(BORDER_PT * pixelsPerPointY)),
                Math.max(3, (int) Math.round(NICK_PT * pixelsPerPointY) + 1));
        try (Pixels bridged = ink.morphed(bridging)) {
            bridged.add(ink);
            vertical = mask(bridged, VERTICAL_PT * pixelsPerPointY, GAP_PT * pixelsPerPointY, false);
        }
        List<PixelBox> rules = new ArrayList<>();
        for (PixelBox piece : horizontal.connectedPieces()) {
            if (!standsAtLetters(ink, piece)) {
                rules.add(piece);
            } else {
                horizontal.paint(piece, 0);
            }
        }
        double meet = MEET_PT * pixelsPerPointY;
        Pixels streaks =
                new StreakFinder(pixelsPerPointX).takeOut(ink, vertical, piece -> meetsAnywhere(piece, rules, meet));
        for (PixelBox piece : vertical.connectedPieces()) {
            if (piece.height() < TALLER_THAN_TYPE_PT * pixelsPerPointY
                    && !(meets(piece, piece.y(), rules, meet)
                            && meets(piece, piece.y() + piece.height(), rules, meet))) {
                vertical.paint(piece, 0);
            }
        }
        return new RulingMasks(horizontal, vertical, streaks);
    }

    /**
     * Ink of long strokes only. Strokes that are long as they stand begin it; then gaps between them are closed. The other way round,
     * letters of a line would be closed into one.
     */
    private static Pixels mask(Pixels ink, double longPx, double gapPx, boolean horizontal) {
        int length = Math.max(8, (int) Math.round(longPx));
        int seed = horizontal ? Math.max(8, length / 2) : length;
        int gap = Math.max(3, (int) Math.round(gapPx));
        String sequence = horizontal
                ? String.format(Locale.ROOT, "d1.3+o%d.1+c%d.1+o%d.1+d3.1", seed, gap, length)
                : String.format(Locale.ROOT, "d3.1+o1.%d+c1.%d+o1.%d+d1.3", seed, gap, length);
        return ink.morphed(sequence);
    }

    private static boolean standsAtLetters(Pixels ink, PixelBox piece) {
        return likeLetters(inkShare(ink, piece, piece.y() - 3))
                || likeLetters(inkShare(ink, piece, piece.y() + piece.height() + 1));
    }

    private static boolean likeLetters(double inkShare) {
        return inkShare >= LEAST_INK_BESIDE_FEET && inkShare <= MOST_INK_BESIDE_FEET;
    }

    /** Share of the places along a piece, on two rows of pixels, that are ink. */
    private static double inkShare(Pixels ink, PixelBox piece, int y) {
        if (y < 0 || y + 2 > ink.height()) {
            return 0;
        }
        try (Pixels rows = ink.clipped(new PixelBox(piece.x(), y, piece.width(), 2))) {
            return rows.inkPixels() / (2.0 * piece.width());
        }
    }

    private static boolean meetsAnywhere(PixelBox upright, List<PixelBox> rules, double distance) {
        PixelBox reach = new PixelBox(
                upright.x(), upright.y() - (int) distance, upright.width(), upright.height() + 2 * (int) distance);
        return rules.stream()
                .anyMatch(r -> r.y() <= reach.y() + reach.height()
                        && r.y() + r.height() >= reach.y()
                        && r.x() - distance <= reach.x() + reach.width()
                        && r.x() + r.width() + distance >= reach.x());
    }

    private static boolean meets(PixelBox upright, int y, List<PixelBox> rules, double distance) {
        for (PixelBox rule : rules) {
            if (y >= rule.y() - distance
                    && y <= rule.y() + rule.height() + distance
                    && upright.x() + upright.width() >= rule.x() - distance
                    && upright.x() <= rule.x() + rule.width() + distance) {
                return true;
            }
        }
        return false;
    }
}
