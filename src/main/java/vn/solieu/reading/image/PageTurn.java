package vn.solieu.reading.image;

import vn.solieu.reading.image.Pixels.Uprightness;

/** Tells which way up a page lies in its picture. */
final class PageTurn {

    /** Below this the strokes of the letters tell nothing: pages of figures have few that rise or hang. */
    private static final double SURE = 5;

    /** The surer direction must be so many times as sure as the other. */
    private static final double CLEARLY = 1.8;

    /** An upright page needs less: most are. */
    private static final double SURE_UPRIGHT = 3;

    /** A turn is only believed when the page so turned reads better by this factor than as it lies. */
    private static final double READS_BETTER = 1.3;

    /** Letters that can be read in a sample; fewer tell nothing. */
    private static final double FEW_LETTERS = 8;

    /** The sample's share of the page, each way. */
    private static final double SAMPLE = 0.45;

    /** The sample is read at about this resolution. */
    private static final double SAMPLE_DPI = 200;

    private PageTurn() {}

    /**
     * How many quarter turns clockwise the content of a page is away from upright, 0 to 3; 0 when nothing tells.
     *
     * @param ink binary image of the page
     * @param grey the same page
     */
    static int quarters(Pixels ink, Pixels grey, double dotsPerInch, Legibility legibility) {
        Uprightness seen = ink.uprightness();
        double up = Math.abs(seen.up());
        double left = Math.abs(seen.left());
        if (seen.up() >= SURE_UPRIGHT && up > left) {
            return 0;
        }
        boolean sure = Math.max(up, left) >= SURE && Math.max(up, left) >= CLEARLY * Math.min(up, left);
        int[] candidates = !sure ? new int[] {2, 1, 3} : new int[] {up > left ? 2 : seen.left() < 0 ? 1 : 3};
        double factor = Math.min(1, SAMPLE_DPI / dotsPerInch);
        try (Pixels part = grey.clipped(sample(ink));
                Pixels reduced = part.scaled(factor)) {
            double asItLies = legibility.of(reduced, dotsPerInch * factor);
            double best = Math.max(FEW_LETTERS, READS_BETTER * asItLies);
            int quarters = 0;
            for (int candidate : candidates) {
                try (Pixels turned = reduced.turnedQuarters((4 - candidate) % 4)) {
                    double reads = legibility.of(turned, dotsPerInch * factor);
                    if (reads > best) {
                        best = reads;
                        quarters = candidate;
                    }
                }
            }
            return quarters;
        }
    }

    /** The part of the page with the most ink, of five that overlap. */
    private static PixelBox sample(Pixels ink) {
        int width = (int) (ink.width() * SAMPLE);
        int height = (int) (ink.height() * SAMPLE);
        double[][] places = {{.5, .5}, {.1, .1}, {.9, .1}, {.1, .9}, {.9, .9}};
        PixelBox best = new PixelBox(0, 0, ink.width(), ink.height());
        int most = -1;
        for (double[] place : places) {
            PixelBox box = new PixelBox(
                    (int) ((ink.width() - width) * place[0]),
                    (int) ((ink.height() - height) * place[1]),
                    width,
                    height);
            if (width > 0 && height > 0) {
                try (Pixels part = ink.clipped(box)) {
                    int pixels = part.inkPixels();
                    if (pixels > most) {
                        most = pixels;
                        best = box;
                    }
                }
            }
        }
        return best;
    }
}
