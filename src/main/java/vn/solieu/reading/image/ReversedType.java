package vn.solieu.reading.image;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Light type on a dark fill, as heads of coloured tables have it. It is turned into dark type on paper; rules that are darker than the fill
 * stay, and light rules in it become dark ones.
 *
 * <p>A fill is told by the stripes of it above, between and below its lines of type, which are longer than any stroke of a letter. Photographs
 * are of many tones, and black margins of copiers have no light strokes in them: both stay as they are.
 */
final class ReversedType {

    /** Fills are looked for at this resolution. */
    private static final double DPI = 100;

    /** Fills are darker than this share of the paper's level. */
    private static final double DARK = 0.72;

    /** Light rules between cells of one fill are thinner. */
    private static final double RULE_PT = 2;

    /** Cells of one fill side by side are longer; so is no stroke of type as thick as a stripe. */
    private static final double STRIPE_PT = 36;

    private static final double STRIPE_THICKNESS_PT = 1.4;

    /** A line of type between two stripes is lower, a large head of two lines higher. */
    private static final double LINE_PT = 22;

    /** Light areas as wide and high as this are paper, not strokes of type. */
    private static final double PAPER_PT = 6;

    private static final double LEAST_WIDTH_PT = 30;

    /** Fills of a row of type are as high; rules are thinner. */
    private static final double LEAST_HEIGHT_PT = 8;

    /** Levels of a fill are no farther from its commonest; scans and JPEG waver. */
    private static final int WAVER = 25;

    /** As much of a fill has its level; the rest is type. */
    private static final double MOSTLY_FILL = 0.5;

    /** Strokes differ from the fill by at least this share of what paper does. */
    private static final double LIGHT = 0.4;

    private static final double LEAST_STROKES = 0.01;

    /** Levels darker than a fill by this are ink on it. */
    private static final int DARKER = 50;

    /** Strokes of type are shorter. */
    private static final int RULE_PIXELS = 20;

    private final Pixels page;
    private final double scale;
    private final Pixels small;
    private final int paper;

    private ReversedType(Pixels page, double scale, Pixels small) {
        this.page = page;
        this.scale = scale;
        this.small = small;
        this.paper = brightest(small.levels(new PixelBox(0, 0, small.width(), small.height())));
    }

    /**
     * The page with such type turned round; {@code null} when there is none.
     *
     * @param page grey
     * @param dotsPerInch of the page
     */
    static @Nullable Pixels turnedRound(Pixels page, double dotsPerInch) {
        double scale = Math.min(1, DPI / dotsPerInch);
        try (Pixels small = page.scaled(scale)) {
            return new ReversedType(page, scale, small).turned(Math.min(DPI, dotsPerInch) / 72);
        }
    }

    private @Nullable Pixels turned(double pixelsPerPoint) {
        try (Pixels fills = fills(pixelsPerPoint)) {
            if (fills == null) {
                return null;
            }
            byte[] levels = null;
            for (PixelBox piece : fills.connectedPieces()) {
                boolean wide = piece.width() >= LEAST_WIDTH_PT * pixelsPerPoint;
                int fill = wide && !touchesRim(piece) ? fillUnderType(fills, piece) : -1;
                if (fill >= 0) {
                    levels = levels == null ? page.levels(new PixelBox(0, 0, page.width(), page.height())) : levels;
                    turn(levels, fills, piece, fill);
                }
            }
            return levels == null ? null : Pixels.ofLevels(page.width(), page.height(), levels);
        }
    }

    /** Where dark fills are, with the lines of type in them; {@code null} without any. */
    private @Nullable Pixels fills(double pixelsPerPoint) {
        try (Pixels dark = small.binarised((int) Math.round(DARK * paper));
                Pixels bridged = dark.morphed(sequence("c%d.1", RULE_PT, pixelsPerPoint));
                Pixels stripes = bridged.morphed(String.format(
                        Locale.ROOT,
                        "o%d.%d",
                        pixels(STRIPE_PT, pixelsPerPoint),
                        pixels(STRIPE_THICKNESS_PT, pixelsPerPoint)))) {
            if (stripes.inkPixels() == 0) {
                return null;
            }
            try (Pixels joined = stripes.morphed(sequence("c1.%d", LINE_PT, pixelsPerPoint));
                    Pixels light = joined.copied()) {
                light.paintWhere(dark, 0);
                light.paintWhere(stripes, 0);
                try (Pixels solid = light.morphed(square(PAPER_PT, pixelsPerPoint));
                        Pixels paperBetween = solid.grownWithin(light)) {
                    joined.paintWhere(paperBetween, 0);
                }
                // What is left of the type and the rules on that paper is thin.
                return joined.morphed(square(LEAST_HEIGHT_PT, pixelsPerPoint));
            }
        }
    }

    private static String square(double points, double pixelsPerPoint) {
        int side = pixels(points, pixelsPerPoint);
        return String.format(Locale.ROOT, "o%d.%d", side, side);
    }

    private static String sequence(String operation, double points, double pixelsPerPoint) {
        return String.format(Locale.ROOT, operation, pixels(points, pixelsPerPoint));
    }

    private static int pixels(double points, double pixelsPerPoint) {
        return Math.max(2, (int) Math.round(points * pixelsPerPoint));
    }

    private boolean touchesRim(PixelBox piece) {
        return piece.x() <= 1
                || piece.y() <= 1
                || piece.x() + piece.width() >= small.width() - 1
                || piece.y() + piece.height() >= small.height() - 1;
    }

    /** The level of a fill that bears light strokes; below 0 where a piece is no such fill. */
    private int fillUnderType(Pixels fills, PixelBox piece) {
        int[] counts = new int[256];
        int all = 0;
        byte[] levels = small.levels(piece);
        for (int y = 0; y < piece.height(); y++) {
            boolean[] inside = fills.inkOfRow(piece.y() + y);
            for (int x = 0; x < piece.width(); x++) {
                if (inside[piece.x() + x]) {
                    counts[levels[y * piece.width() + x] & 255]++;
                    all++;
                }
            }
        }
        int fill = 0;
        for (int level = 0; level < counts.length; level++) {
            fill = counts[level] > counts[fill] ? level : fill;
        }
        int same = between(counts, fill - WAVER, fill + WAVER);
        int light = between(counts, (int) (fill + LIGHT * (paper - fill)), 255);
        int dark = all - withoutDarkType(fills, piece, fill);
        boolean bearsLightType =
                fill < DARK * paper && same >= MOSTLY_FILL * all && light >= LEAST_STROKES * all && light > dark;
        return bearsLightType ? fill : -1;
    }

    /** How many pixels of a fill are no darker type; rules do not count as such. */
    private int withoutDarkType(Pixels fills, PixelBox piece, int fill) {
        try (Pixels part = small.clipped(piece);
                Pixels dark = part.binarised(Math.max(0, fill - DARKER));
                Pixels across = dark.morphed("o" + RULE_PIXELS + ".1");
                Pixels down = dark.morphed("o1." + RULE_PIXELS);
                Pixels inside = fills.clipped(piece)) {
            dark.paintWhere(across, 0);
            dark.paintWhere(down, 0);
            inside.paintWhere(dark, 0);
            return inside.inkPixels();
        }
    }

    private static int between(int[] counts, int from, int to) {
        int sum = 0;
        for (int level = Math.max(0, from); level <= to && level < counts.length; level++) {
            sum += counts[level];
        }
        return sum;
    }

    /** The level that a tenth of the page exceeds at most: paper, where not most of it is covered. */
    private static int brightest(byte[] levels) {
        int[] counts = new int[256];
        for (byte level : levels) {
            counts[level & 255]++;
        }
        int above = 0;
        int level = 255;
        while (level > 0 && above + counts[level] < levels.length / 10) {
            above += counts[level];
            level--;
        }
        return level;
    }

    private void turn(byte[] levels, Pixels fills, PixelBox piece, int fill) {
        int width = page.width();
        int y0 = (int) Math.floor(piece.y() / scale);
        int y1 = Math.min(page.height(), (int) Math.ceil((piece.y() + piece.height()) / scale));
        int x0 = (int) Math.floor(piece.x() / scale);
        int x1 = Math.min(width, (int) Math.ceil((piece.x() + piece.width()) / scale));
        for (int y = y0; y < y1; y++) {
            boolean[] inside = fills.inkOfRow(Math.min(small.height() - 1, (int) (y * scale)));
            for (int x = x0; x < x1; x++) {
                if (inside[Math.min(small.width() - 1, (int) (x * scale))]) {
                    int level = levels[y * width + x] & 255;
                    levels[y * width + x] = (byte) (level < fill - DARKER ? level : turned(level, fill));
                }
            }
        }
    }

    private int turned(int level, int fill) {
        double light = Math.clamp((level - fill) / (double) Math.max(1, paper - fill), 0.0, 1.0);
        return (int) Math.round(paper * (1 - light));
    }
}
