package vn.solieu.reading.image;

import vn.solieu.document.Problem;
import vn.solieu.reading.BadDocumentException;

/** How large a picture may be while it is read, and how many times smaller one is kept that has more pixels than reading needs. */
public final class PictureLimits {

    /** Letters of 10 pt have 40 pixels at 300 dpi; more pixels cost time and memory and read no better. */
    private static final double WANTED_DPI = 300;

    private static final double MOST_DPI = 450;

    /** An A4 page at 180 dpi: on the word of its resolution, which may be wrong, a picture is not made smaller. */
    private static final double ENOUGH_PIXELS = 3e6;

    /** An A2 page at 300 dpi has 35 million pixels. Grey copies of so many, and the OCR engine's own, take about 300 MB. */
    public static final double MOST_PIXELS = 40e6;

    /** Tesseract counts pixels along a side in 16 bits. */
    private static final int MOST_SIDE = 32_000;

    /** Unpacked, as stored: what takes longer to unpack than people wait. 40,000 pixels each way at one bit are 200 million bytes. */
    private static final long MOST_BYTES = 1_600_000_000L;

    /** What may be held unpacked in memory at once; more is sampled while it is unpacked. */
    static final long MOST_BYTES_IN_MEMORY = 128_000_000L;

    /** What must be held unpacked whole, by decoders that cannot do otherwise. */
    private static final long MOST_BYTES_WHOLE = 512_000_000L;

    private PictureLimits() {}

    /**
     * How many pixels across and down become one.
     *
     * @param dotsPerInch the lesser resolution, as the document tells it
     * @return 1 or more
     */
    public static int factor(int width, int height, double dotsPerInch) {
        double pixels = width * (double) height;
        int factor = dotsPerInch > MOST_DPI ? (int) Math.round(dotsPerInch / WANTED_DPI) : 1;
        factor = Math.clamp((int) Math.sqrt(pixels / ENOUGH_PIXELS), 1, factor);
        double bySize = Math.sqrt(pixels / MOST_PIXELS);
        double bySide = Math.max(width, height) / (double) MOST_SIDE;
        return Math.max(factor, (int) Math.ceil(Math.max(bySize, bySide)));
    }

    /**
     * Refuses a picture that would take too long to unpack.
     *
     * @param bitsPerPixel as stored, unpacked
     */
    public static void check(int width, int height, int bitsPerPixel) throws BadDocumentException {
        if (width < 1 || height < 1) {
            throw new BadDocumentException("damaged", "image: " + width + " × " + height);
        }
        if (bytes(width, height, bitsPerPixel) > MOST_BYTES) {
            throw tooLarge(width, height);
        }
    }

    /**
     * Refuses a picture that can only be unpacked whole and then would not fit into memory.
     *
     * @param bitsPerPixel while it is unpacked
     */
    public static void checkWhole(int width, int height, int bitsPerPixel) throws BadDocumentException {
        check(width, height, bitsPerPixel);
        if (bytes(width, height, bitsPerPixel) > MOST_BYTES_WHOLE) {
            throw tooLarge(width, height);
        }
    }

    /** How many pixels across and down to leave out while unpacking, so that the rest fits into memory; a part of the factor. */
    static int sampling(int width, int height, int bitsPerPixel, int factor) {
        double times = Math.sqrt(bytes(width, height, bitsPerPixel) / (double) MOST_BYTES_IN_MEMORY);
        return Math.clamp((int) Math.ceil(times), 1, factor);
    }

    private static long bytes(int width, int height, int bitsPerPixel) {
        return (width * (long) bitsPerPixel + 7) / 8 * height;
    }

    private static BadDocumentException tooLarge(int width, int height) {
        return new BadDocumentException(
                new Problem("image-too-large", Problem.Category.RESOURCE, null, width + " × " + height));
    }
}
