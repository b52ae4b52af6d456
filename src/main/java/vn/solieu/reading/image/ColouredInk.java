package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Takes stamps and signatures out of colour pictures, and nothing else: coloured letters, shaded rows and coloured rules stay what they
 * are, a shade of grey. Type under a stamp stays, for it is dark in every colour.
 */
final class ColouredInk {

    /** Between the lightest and the darkest of a pixel's colours: yellowed paper stays below, stamps reach 150. */
    private static final int COLOURED = 50;

    /** Colours of black type on grey paper differ by less, after JPEG. */
    private static final int COLOURLESS = 12;

    /** Fewer coloured pixels, in shares of the page, are no stamp. */
    private static final double LEAST_SHARE = 2e-4;

    /** A gap in the ink of one stroke, inches. */
    private static final double GAP_INCH = 0.02;

    // A round office stamp measures 36 mm (Circular 21/2012/TT-BCA); a seal over a page edge shows a third of it;
    // initials are
    // small. The capitals of a 16 pt title are 4 mm high and do not touch.
    private static final double LEAST_SIDE_INCH = 0.3;
    private static final double LEAST_LENGTH_INCH = 0.55;
    private static final double LEAST_HEIGHT_INCH = 0.16;

    /** Straight strokes as long as this are rules, inches. */
    private static final double RULE_INCH = 0.22;

    /** A piece filled more than this is a shaded area. */
    private static final double MOST_FILLED = 0.5;

    /** Ink at the rim of a stroke is paler than what counts as coloured. */
    private static final double RIM_INCH = 0.06;

    private final int width;
    private final int height;
    private final byte[] grey;
    private final byte[] lightest;
    private final byte[] colour;
    private final boolean[] red;

    private ColouredInk(BufferedImage image, byte[] grey) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.grey = grey;
        lightest = new byte[grey.length];
        colour = new byte[grey.length];
        red = new boolean[grey.length];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            row(image, y, row);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int rgb = row[x];
                int most = most(rgb);
                lightest[at] = (byte) most;
                colour[at] = (byte) (most - least(rgb));
                red[at] = ((rgb >> 16) & 255) == most;
            }
        }
    }

    /**
     * The grey levels of a colour picture, row by row, without its stamps and signatures.
     *
     * @param dotsPerInch which tells stamps from letters by their size
     */
    static byte[] levelsWithoutStamps(BufferedImage image, double dotsPerInch) {
        int width = image.getWidth();
        byte[] grey = new byte[width * image.getHeight()];
        int[] row = new int[width];
        int coloured = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            row(image, y, row);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                grey[y * width + x] = (byte)
                        ((299 * ((rgb >> 16) & 255) + 587 * ((rgb >> 8) & 255) + 114 * (rgb & 255) + 500) / 1000);
                if (most(rgb) - least(rgb) >= COLOURED) {
                    coloured++;
                }
            }
        }
        // Most scans are grey: nothing more is kept of them.
        if (coloured > LEAST_SHARE * grey.length) {
            ColouredInk ink = new ColouredInk(image, grey);
            ink.stamps(dotsPerInch).forEach(ink::takeOut);
        }
        return grey;
    }

    private static int most(int rgb) {
        return Math.max((rgb >> 16) & 255, Math.max((rgb >> 8) & 255, rgb & 255));
    }

    private static int least(int rgb) {
        return Math.min((rgb >> 16) & 255, Math.min((rgb >> 8) & 255, rgb & 255));
    }

    /** A row of pixels as red, green and blue bytes; directly where the picture holds them so, which is ten times as fast. */
    private static void row(BufferedImage image, int y, int[] row) {
        int width = image.getWidth();
        DataBuffer data = image.getRaster().getDataBuffer();
        if (image.getType() == BufferedImage.TYPE_INT_RGB
                && data instanceof DataBufferInt ints
                && ints.getSize() == width * image.getHeight()) {
            System.arraycopy(ints.getData(), y * width, row, 0, width);
        } else if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && data instanceof DataBufferByte bytes
                && bytes.getSize() == 3 * width * image.getHeight()) {
            byte[] bgr = bytes.getData();
            for (int x = 0, at = 3 * y * width; x < width; x++, at += 3) {
                row[x] = (bgr[at + 2] & 255) << 16 | (bgr[at + 1] & 255) << 8 | (bgr[at] & 255);
            }
        } else {
            image.getRGB(0, y, width, 1, row, 0, width);
        }
    }

    private List<PixelBox> stamps(double dotsPerInch) {
        byte[] mask = new byte[grey.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) ((colour[i] & 255) >= COLOURED ? 0 : 255);
        }
        int gap = Math.max(3, (int) Math.round(GAP_INCH * dotsPerInch));
        int rule = Math.max(8, (int) Math.round(RULE_INCH * dotsPerInch));
        List<PixelBox> stamps = new ArrayList<>();
        try (Pixels levels = Pixels.ofLevels(width, height, mask);
                Pixels strokes = levels.binarised(128)) {
            try (Pixels level = strokes.morphed("o" + rule + ".1");
                    Pixels upright = strokes.morphed("o1." + rule)) {
                strokes.paintWhere(level, 0);
                strokes.paintWhere(upright, 0);
            }
            try (Pixels closed = strokes.morphed(String.format(Locale.ROOT, "c%d.%d", gap, gap))) {
                for (PixelBox piece : closed.connectedPieces()) {
                    if (hasSizeOfStamp(piece, dotsPerInch) && share(closed, piece) < MOST_FILLED) {
                        stamps.add(piece.grown((int) Math.ceil(RIM_INCH * dotsPerInch), width, height));
                    }
                }
            }
        }
        return stamps;
    }

    private static boolean hasSizeOfStamp(PixelBox piece, double dotsPerInch) {
        double longer = Math.max(piece.width(), piece.height()) / dotsPerInch;
        double shorter = Math.min(piece.width(), piece.height()) / dotsPerInch;
        return shorter >= LEAST_SIDE_INCH || (longer >= LEAST_LENGTH_INCH && shorter >= LEAST_HEIGHT_INCH);
    }

    private static double share(Pixels ink, PixelBox piece) {
        try (Pixels part = ink.clipped(piece)) {
            return part.inkPixels() / ((double) piece.width() * piece.height());
        }
    }

    /** Adds to each pixel what its colour tells that ink took away from the paper. */
    private void takeOut(PixelBox box) {
        int[] levels = new int[256];
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                levels[lightest[y * width + x] & 255]++;
            }
        }
        int paper = 255;
        for (int above = box.width() * box.height() / 5; paper > 0 && above > levels[paper]; paper--) {
            above -= levels[paper];
        }
        double ofRed = takenByColour(box, true, paper);
        double ofBlue = takenByColour(box, false, paper);
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                int at = y * width + x;
                int spread = (colour[at] & 255) - COLOURLESS;
                if (spread > 0) {
                    double cleaned = (lightest[at] & 255) + spread * (red[at] ? ofRed : ofBlue);
                    grey[at] = (byte) Math.min(Math.max(paper, grey[at] & 255), Math.round(cleaned));
                }
            }
        }
    }

    /** How many levels darker than paper the lightest colour of ink is, for each level of colour: the median. */
    private double takenByColour(PixelBox box, boolean ofRed, int paper) {
        double[] found = new double[box.width() * box.height()];
        int count = 0;
        for (int y = box.y(); y < box.y() + box.height(); y++) {
            for (int x = box.x(); x < box.x() + box.width(); x++) {
                int at = y * width + x;
                if ((colour[at] & 255) >= COLOURED && red[at] == ofRed) {
                    found[count++] =
                            Math.max(0, paper - (lightest[at] & 255)) / (double) ((colour[at] & 255) - COLOURLESS);
                }
            }
        }
        Arrays.sort(found, 0, count);
        return count == 0 ? 0 : found[count / 2];
    }
}
