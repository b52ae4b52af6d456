package vn.solieu.reading.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.DrawnShape.Kind;

/** Tells images that show something from tints, stamps and signatures laid on a page. */
final class PlacedPicture {

    /** Smaller ones are bullets and parts of rules. */
    private static final double LEAST_SIDE_PT = 20;

    /** Fewer pixels are a tint or a run of colour. */
    private static final int LEAST_PIXELS = 400;

    /** A round office stamp measures 36 mm, one with the signature over it twice that. */
    private static final double LARGEST_STAMP_PT = 210;

    /** So many pixels along a side are enough to tell a stamp. */
    private static final int LOOKED_AT = 160;

    /** Paper is lighter, of 255. */
    private static final int PAPER = 217;

    /** Between the lightest and the darkest of a pixel's colours. */
    private static final int COLOURED = 50;

    /** Strokes of a stamp or of a pen leave most of their box free. */
    private static final double MOST_INK = 0.45;

    /** Of the ink of a stamp, as much is of its colour. */
    private static final double OF_ONE_COLOUR = 0.7;

    private PlacedPicture() {}

    /** The image as a shape; empty when it shows nothing. */
    static Optional<DrawnShape> shapeOf(PlacedImage placed) {
        Box seen = placed.seen();
        Box box = seen == null ? null : placed.box().intersection(seen);
        if (box == null || box.area() <= 0) {
            return Optional.empty();
        }
        double longer = Math.max(box.width(), box.height());
        PDImage image = placed.image();
        boolean nothing = longer < LEAST_SIDE_PT || (long) image.getWidth() * image.getHeight() < LEAST_PIXELS;
        return nothing || (longer <= LARGEST_STAMP_PT && isStamp(image))
                ? Optional.empty()
                : Optional.of(new DrawnShape(Kind.IMAGE, box));
    }

    /** Whether an image is sparse strokes of red or of blue: a stamp, or what a pen wrote. */
    private static boolean isStamp(PDImage image) {
        if (image.isStencil()) {
            return false;
        }
        try {
            int step = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / LOOKED_AT);
            return isStamp(image.getImage(null, step));
        } catch (IOException | RuntimeException e) {
            // What cannot be unpacked is not taken away from the reader.
            return false;
        }
    }

    private static boolean isStamp(BufferedImage picture) {
        int ink = 0;
        int red = 0;
        int blue = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int argb = picture.getRGB(x, y);
                int clear = 255 - (argb >>> 24);
                int r = onPaper(argb >> 16, clear);
                int g = onPaper(argb >> 8, clear);
                int b = onPaper(argb, clear);
                if (Math.min(r, Math.min(g, b)) < PAPER) {
                    ink++;
                    red += r - Math.min(g, b) >= COLOURED && r >= b ? 1 : 0;
                    blue += b - Math.min(r, g) >= COLOURED && b > r ? 1 : 0;
                }
            }
        }
        return ink > 0
                && ink < MOST_INK * picture.getWidth() * picture.getHeight()
                && Math.max(red, blue) > OF_ONE_COLOUR * ink;
    }

    private static int onPaper(int level, int clear) {
        return ((level & 255) * (255 - clear) + 255 * clear) / 255;
    }
}
