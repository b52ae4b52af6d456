package vn.solieu.reading.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stamps and signatures of a grey scan whose ink is paler than the letters: grey levels between those of letters and paper, in strokes as
 * wide as no rim of a letter. Type under such ink stays as dark as elsewhere, so it can be seen without it. Paleness is measured against
 * the letters of the page: a page whose whole type is pale has no such ink.
 */
final class PalerInk implements AutoCloseable {

    /** Ink counts as paler from this share of the way from the letters' level to the paper's; toner varies by half as much. */
    private static final double PALER = 0.25;

    /** Under such ink letters are darker than this share of the way; the ink itself and the rims of letters are not. */
    private static final double TYPE = 0.4;

    /** Paler than this is a shade of the paper. */
    private static final int PALEST = 165;

    /** The level of paper after the background was evened out. */
    private static final int PAPER_MEAN = 200;

    /** Letters are as dark as the darkest tenth of the insides of strokes: a stamp may be most of a page's ink. */
    private static final double DARKEST = 0.1;

    /** Fewer pixels of insides tell nothing about letters. */
    private static final int LEAST_INSIDES = 300;

    /** The blurred rim of a dark stroke, inches. */
    private static final double RIM_INCH = 0.01;

    /** Strokes of pens and the rings of stamps are wider; hairlines of letters are not. */
    private static final double STROKE_INCH = 0.014;

    /** A gap in the ink of one stroke, inches. */
    private static final double GAP_INCH = 0.025;

    /** Gaps in a stamp, inches: between its rings and letters, and where type stands over it. */
    private static final double WIDE_GAP_INCH = 0.055;

    /** Rulings that touch are longer than a stamp; shorter ones may be arcs of its rings. */
    private static final double RULING_INCH = 1.6;

    /** Parts of letters of 14 pt are smaller, inches. */
    private static final double SMALL_INCH = 0.12;

    /** Parts of a stamp beside the rest of it, inches. */
    private static final double BESIDE_INCH = 0.15;

    // A round office stamp measures 36 mm (Circular 21/2012/TT-BCA), with a signature beside it three times as much.
    // Letters and shaded
    // areas are smaller or larger.
    private static final double LEAST_LENGTH_INCH = 0.55;
    private static final double LEAST_HEIGHT_INCH = 0.3;
    private static final double MOST_LENGTH_INCH = 3.5;
    private static final double MOST_HEIGHT_INCH = 2.2;

    /** A piece filled more than this is a shaded area. */
    private static final double MOST_FILLED = 0.5;

    /** All of it with its rims. */
    private final Pixels ink;

    /** The same without what may be thin strokes of letters. */
    private final Pixels clear;

    /** Its pixels that are no type. */
    private final Pixels alone;

    private final List<PixelBox> pieces;
    private final int letters;
    private final double type;

    private PalerInk(Pixels page, Pixels ink, Pixels clear, List<PixelBox> pieces, int letters) {
        this.ink = ink;
        this.clear = clear;
        this.pieces = pieces;
        this.letters = letters;
        this.type = letters + TYPE * (PAPER_MEAN - letters);
        this.alone = page.binarised(PreparedScan.INK);
        alone.intersect(ink);
        try (Pixels cleaned = page.copied()) {
            takeOutOf(cleaned, false);
            try (Pixels stays = cleaned.binarised(PreparedScan.INK)) {
                alone.paintWhere(stays, 0);
            }
        }
    }

    /**
     * Looks at a page with even background.
     *
     * @param page grey, upright
     * @param rulings masks of what is no such ink
     * @return {@code null} when there is none
     */
    static @Nullable PalerInk find(Pixels page, double dotsPerInch, Pixels... rulings) {
        int stroke = Math.max(2, (int) Math.round(STROKE_INCH * dotsPerInch));
        int letters;
        try (Pixels ink = page.binarised(PreparedScan.INK);
                Pixels insides = ink.morphed("e3.3")) {
            letters = ToneCurve.levelBelow(page, insides, DARKEST, LEAST_INSIDES);
        }
        double paler = letters + PALER * (PAPER_MEAN - letters);
        if (letters < 0 || paler >= PreparedScan.INK) {
            return null;
        }
        try (Pixels strokes = palerStrokes(page, (int) paler, dotsPerInch, rulings);
                Pixels wide = strokes.morphed("o" + stroke + "." + stroke);
                Pixels whole = wide.grownWithin(strokes)) {
            List<PixelBox> pieces = pieces(whole, dotsPerInch);
            if (pieces.isEmpty()) {
                return null;
            }
            int beside = (int) Math.round(BESIDE_INCH * dotsPerInch);
            int reach = 4 * rim(dotsPerInch) + 1;
            try (Pixels around = Pixels.noInk(page.width(), page.height())) {
                List<PixelBox> grown = pieces.stream()
                        .map(p -> p.grown(beside, page.width(), page.height()))
                        .toList();
                grown.forEach(p -> around.paint(p, 1));
                around.intersect(whole);
                Pixels ink = around.morphed("d" + reach + "." + reach);
                try (Pixels atLetters = atLetters(page, around, (int) paler, dotsPerInch)) {
                    around.paintWhere(atLetters, 0);
                }
                return new PalerInk(page, ink, around.morphed("d" + reach + "." + reach), grown, letters);
            }
        }
    }

    /** Stamps and signatures with what belongs to them: first what hangs together closely, then all that hangs together with it. */
    private static List<PixelBox> pieces(Pixels strokes, double dotsPerInch) {
        try (Pixels close = closed(strokes, GAP_INCH, dotsPerInch)) {
            List<PixelBox> cores = close.connectedPieces().stream()
                    .filter(p -> hasSizeOfStamp(p, dotsPerInch) && share(close, p) < MOST_FILLED)
                    .toList();
            if (cores.isEmpty()) {
                return cores;
            }
            try (Pixels wide = closed(strokes, WIDE_GAP_INCH, dotsPerInch)) {
                return wide.connectedPieces().stream()
                        .filter(p ->
                                hasSizeOfStamp(p, dotsPerInch) && cores.stream().anyMatch(p::intersects))
                        .toList();
            }
        }
    }

    private static Pixels closed(Pixels strokes, double gapInch, double dotsPerInch) {
        int gap = Math.max(3, (int) Math.round(gapInch * dotsPerInch));
        return strokes.morphed("c" + gap + "." + gap);
    }

    private static Pixels palerStrokes(Pixels page, int paler, double dotsPerInch, Pixels... rulings) {
        int reach = 2 * rim(dotsPerInch) + 1;
        Pixels strokes = page.binarised(PALEST);
        try (Pixels dark = page.binarised(paler);
                Pixels withRims = dark.morphed("d" + reach + "." + reach)) {
            strokes.paintWhere(withRims, 0);
        }
        int longer = (int) Math.round(RULING_INCH * dotsPerInch);
        try (Pixels all = Pixels.noInk(page.width(), page.height())) {
            for (Pixels ruling : rulings) {
                all.add(ruling);
            }
            try (Pixels drawn = all.pieces(longer, longer);
                    Pixels withRims = drawn.morphed("d" + reach + "." + reach)) {
                strokes.paintWhere(withRims, 0);
            }
        }
        return strokes;
    }

    /** Small strokes beside letters: parts of a stamp's writing, or thin strokes of the letters themselves. */
    private static Pixels atLetters(Pixels page, Pixels strokes, int paler, double dotsPerInch) {
        int letter = (int) Math.round(SMALL_INCH * dotsPerInch);
        int reach = 2 * rim(dotsPerInch) + 3;
        try (Pixels small = strokes.copied();
                Pixels large = strokes.pieces(letter, letter);
                Pixels dark = page.binarised(paler);
                Pixels beside = dark.morphed("d" + reach + "." + reach)) {
            small.paintWhere(large, 0);
            beside.intersect(small);
            return beside.grownWithin(small);
        }
    }

    private static int rim(double dotsPerInch) {
        return Math.max(2, (int) Math.round(RIM_INCH * dotsPerInch));
    }

    private static boolean hasSizeOfStamp(PixelBox piece, double dotsPerInch) {
        double longer = Math.max(piece.width(), piece.height()) / dotsPerInch;
        double shorter = Math.min(piece.width(), piece.height()) / dotsPerInch;
        return longer >= LEAST_LENGTH_INCH
                && shorter >= LEAST_HEIGHT_INCH
                && longer <= MOST_LENGTH_INCH
                && shorter <= MOST_HEIGHT_INCH;
    }

    private static double share(Pixels ink, PixelBox piece) {
        try (Pixels part = ink.clipped(piece)) {
            return part.inkPixels() / ((double) piece.width() * piece.height());
        }
    }

    /** Where the ink is, with its rims, and no type; it stays owned by this object. */
    Pixels alone() {
        return alone;
    }

    /** Whether most of a piece of a mask is such ink. */
    boolean holds(Pixels mask, PixelBox piece) {
        try (Pixels all = mask.clipped(piece);
                Pixels own = alone.clipped(piece)) {
            own.intersect(all);
            return 2 * own.inkPixels() > all.inkPixels();
        }
    }

    /** The boxes of the stamps and signatures. */
    List<PixelBox> pieces() {
        return pieces;
    }

    /**
     * Makes paper of the ink and keeps what is darker, whose rims are spread over all levels again.
     *
     * @param sparing leaves what may be thin strokes of letters
     */
    void takeOutOf(Pixels page, boolean sparing) {
        int[] levels = new int[256];
        for (int level = 0; level < 256; level++) {
            double kept = letters + (level - letters) * (PreparedScan.PAPER - letters) / (type - letters);
            levels[level] = level <= letters ? level : (int) Math.min(PreparedScan.PAPER, Math.round(kept));
        }
        ToneCurve.mapWhere(page, sparing ? clear : ink, levels);
    }

    @Override
    public void close() {
        ink.close();
        clear.close();
        alone.close();
    }
}
