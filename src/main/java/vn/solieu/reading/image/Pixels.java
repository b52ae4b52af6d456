package vn.solieu.reading.image;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Boxa;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/** An image in Leptonica's memory. It must be closed; a closed one must not be used. */
public final class Pixels implements AutoCloseable {

    private @Nullable Pix pix;

    Pixels(@Nullable Pix pix, String operation) {
        if (pix == null) {
            throw new IllegalStateException("Leptonica gave nothing for " + operation);
        }
        this.pix = pix;
    }

    /**
     * Grey, 8 bits a pixel, without the ink of stamps and signatures where they are in colour.
     *
     * @param dotsPerInch of the image
     */
    public static Pixels grey(BufferedImage image, double dotsPerInch) {
        return ofLevels(image.getWidth(), image.getHeight(), GreyLevels.of(image, dotsPerInch));
    }

    /** Grey, 8 bits a pixel, from levels row by row: 0 black to 255 white. */
    static Pixels ofLevels(int width, int height, byte[] levels) {
        Pixels pixels = new Pixels(Leptonica1.pixCreate(width, height, 8), "a page image");
        int wordsPerLine = Leptonica1.pixGetWpl(pixels.pix());
        Pointer data = Leptonica1.pixGetData(pixels.pix()).getPointer();
        int[] line = new int[wordsPerLine];
        for (int y = 0; y < height; y++) {
            int at = y * width;
            // Four pixels a word, the first in the highest byte.
            for (int x = 0; x + 3 < width; x += 4, at += 4) {
                line[x >> 2] = (levels[at] & 255) << 24
                        | (levels[at + 1] & 255) << 16
                        | (levels[at + 2] & 255) << 8
                        | (levels[at + 3] & 255);
            }
            if ((width & 3) != 0) {
                int last = 0;
                for (int x = width & ~3; x < width; x++, at++) {
                    last |= (levels[at] & 255) << (24 - 8 * (x & 3));
                }
                line[width >> 2] = last;
            }
            data.write(4L * y * wordsPerLine, line, 0, wordsPerLine);
        }
        return pixels;
    }

    /** The grey levels of a part of an image of 8 bits a pixel, row by row; the part must lie inside. */
    public byte[] levels(PixelBox part) {
        int wordsPerLine = Leptonica1.pixGetWpl(pix());
        Pointer data = Leptonica1.pixGetData(pix()).getPointer();
        byte[] levels = new byte[part.width() * part.height()];
        int firstWord = part.x() / 4;
        int words = (part.x() + part.width() - 1) / 4 - firstWord + 1;
        int[] line = new int[words];
        for (int y = 0; y < part.height(); y++) {
            data.read(4L * ((long) (part.y() + y) * wordsPerLine + firstWord), line, 0, words);
            for (int x = 0; x < part.width(); x++) {
                // Four pixels a word, the first in the highest byte.
                int pixel = part.x() + x;
                levels[y * part.width() + x] = (byte) (line[pixel / 4 - firstWord] >> (24 - 8 * (pixel & 3)));
            }
        }
        return levels;
    }

    /** The image itself, for calls of the OCR engine; it stays owned by this object. */
    public Pix pix() {
        if (pix == null) {
            throw new IllegalStateException("used after closing");
        }
        return pix;
    }

    public int width() {
        return Leptonica1.pixGetWidth(pix());
    }

    public int height() {
        return Leptonica1.pixGetHeight(pix());
    }

    /** Evens out shadows: the background becomes about 200 of 255. */
    public Pixels evenBackground() {
        return new Pixels(Leptonica1.pixBackgroundNormSimple(pix(), null, null), "background");
    }

    /** Ink (1) and paper (0). */
    public Pixels binarised(int threshold) {
        return new Pixels(Leptonica1.pixThresholdToBinary(pix(), threshold), "threshold");
    }

    /** The turn that makes the lines level, in degrees, clockwise positive; 0 when none can be told. */
    public double skewToUndo(double leastConfidence) {
        FloatBuffer angle = FloatBuffer.allocate(1);
        FloatBuffer confidence = FloatBuffer.allocate(1);
        int failed = Leptonica1.pixFindSkew(pix(), angle, confidence);
        return failed == 0 && confidence.get(0) >= leastConfidence ? angle.get(0) : 0;
    }

    public Pixels turned(double degreesClockwise) {
        return new Pixels(
                Leptonica1.pixRotate(
                        pix(),
                        (float) Math.toRadians(degreesClockwise),
                        ILeptonica.L_ROTATE_AREA_MAP,
                        ILeptonica.L_BRING_IN_WHITE,
                        0,
                        0),
                "turn");
    }

    /**
     * Every pixel the middle of its nine: single specks go, edges stay. Dots stay as they are, for a point of small type at 150 dpi is as
     * little as a speck, and a number without it is another number.
     *
     * @param ink levels below are ink
     * @param leastDot how many pixels of ink a dot has at least
     */
    public Pixels withoutSpecks(int ink, int leastDot) {
        Pixels middle = new Pixels(Leptonica1.pixMedianFilter(pix(), 3, 3), "median");
        try (Pixels before = binarised(ink);
                Pixels after = middle.binarised(ink);
                Pixels kept = after.grownWithin(before)) {
            before.paintWhere(kept, 0);
            try (Pixels dots = new Pixels(
                            Leptonica1.pixSelectByArea(before.pix(), leastDot, 8, ILeptonica.L_SELECT_IF_GTE, null),
                            "dots");
                    Pixels withRims = dots.morphed("d3.3")) {
                Leptonica1.pixCombineMasked(middle.pix(), pix(), withRims.pix());
            }
        }
        return middle;
    }

    /** A sequence of binary operations in Leptonica's notation, such as {@code c5.3+o120.1}. */
    public Pixels morphed(String sequence) {
        return new Pixels(Leptonica1.pixMorphSequence(pix(), sequence, 0), sequence);
    }

    public Pixels clipped(PixelBox box) {
        net.sourceforge.lept4j.Box rectangle = Leptonica1.boxCreate(box.x(), box.y(), box.width(), box.height());
        try {
            return new Pixels(Leptonica1.pixClipRectangle(pix(), rectangle, null), "clip");
        } finally {
            destroy(rectangle);
        }
    }

    public Pixels scaled(double factor) {
        return scaled(factor, factor);
    }

    Pixels scaled(double factorX, double factorY) {
        return new Pixels(Leptonica1.pixScale(pix(), (float) factorX, (float) factorY), "scale");
    }

    /** Turned by quarters, clockwise. */
    Pixels turnedQuarters(int quarters) {
        return new Pixels(Leptonica1.pixRotateOrth(pix(), quarters), "quarter turn");
    }

    /**
     * How surely the letters of a binary image stand upright or lie on their side, by the strokes that rise above their middle or hang
     * below it (Bloomberg, Kopec and Dasari 1995). Above 5 is sure.
     *
     * @param up positive when upright, negative when upside down
     * @param left positive when the tops of letters point left, negative when right
     */
    record Uprightness(double up, double left) {}

    Uprightness uprightness() {
        FloatBuffer up = FloatBuffer.allocate(1);
        FloatBuffer left = FloatBuffer.allocate(1);
        int failed = Leptonica1.pixOrientDetect(pix(), up, left, 0, 0);
        return failed == 0 ? new Uprightness(up.get(0), left.get(0)) : new Uprightness(0, 0);
    }

    public Pixels bordered(int pixels, int grey) {
        return new Pixels(Leptonica1.pixAddBorder(pix(), pixels, grey), "border");
    }

    public Pixels copied() {
        return new Pixels(Leptonica1.pixCopy(null, pix()), "copy");
    }

    /** The ink of a row of a binary image. */
    boolean[] inkOfRow(int y) {
        int wordsPerLine = Leptonica1.pixGetWpl(pix());
        int[] line = new int[wordsPerLine];
        Leptonica1.pixGetData(pix()).getPointer().read(4L * y * wordsPerLine, line, 0, wordsPerLine);
        boolean[] ink = new boolean[width()];
        for (int x = 0; x < ink.length; x++) {
            ink[x] = (line[x >> 5] >> (31 - (x & 31)) & 1) != 0;
        }
        return ink;
    }

    /** Paints a rectangle; parts outside of the image are left out. */
    public void paint(PixelBox box, int grey) {
        int x0 = Math.max(0, box.x());
        int y0 = Math.max(0, box.y());
        int x1 = Math.min(width(), box.x() + box.width());
        int y1 = Math.min(height(), box.y() + box.height());
        if (x1 <= x0 || y1 <= y0) {
            return;
        }
        net.sourceforge.lept4j.Box rectangle = Leptonica1.boxCreate(x0, y0, x1 - x0, y1 - y0);
        try {
            Leptonica1.pixSetInRectArbitrary(pix(), rectangle, grey);
        } finally {
            destroy(rectangle);
        }
    }

    /** Paints wherever the mask has ink. */
    public void paintWhere(Pixels mask, int grey) {
        Leptonica1.pixSetMasked(pix(), mask.pix(), grey);
    }

    /** A binary image of paper. */
    static Pixels noInk(int width, int height) {
        return new Pixels(Leptonica1.pixCreate(width, height, 1), "an empty image");
    }

    /** Keeps only the ink that another binary image of the same size has too. */
    void intersect(Pixels other) {
        Leptonica1.pixAnd(pix(), pix(), other.pix());
    }

    /** The connected pieces of a binary image that are wider or higher than this. */
    Pixels pieces(int widerThan, int higherThan) {
        return new Pixels(
                Leptonica1.pixSelectBySize(
                        pix(),
                        widerThan,
                        higherThan,
                        8,
                        ILeptonica.L_SELECT_IF_EITHER,
                        ILeptonica.L_SELECT_IF_GT,
                        null),
                "pieces by size");
    }

    /** The pieces of a binary image of the same size in which this one has ink. */
    Pixels grownWithin(Pixels pieces) {
        return new Pixels(Leptonica1.pixSeedfillBinary(null, pix(), pieces.pix(), 8), "pieces with ink");
    }

    /** A binary image with the paper that ink encloses filled. */
    Pixels withoutHoles() {
        Pixels holes = new Pixels(Leptonica1.pixHolesByFilling(pix(), 4), "holes");
        holes.add(this);
        return holes;
    }

    /** Adds the ink of another binary image of the same size. */
    void add(Pixels other) {
        Leptonica1.pixOr(pix(), pix(), other.pix());
    }

    /** How many pixels of a binary image are ink. */
    public int inkPixels() {
        IntBuffer count = IntBuffer.allocate(1);
        Leptonica1.pixCountPixels(pix(), count, null);
        return count.get(0);
    }

    /** The box around all ink of a binary image but single specks; {@code null} where there is none. */
    public @Nullable PixelBox inkBox(int leastPiecePixels) {
        int x0 = Integer.MAX_VALUE;
        int y0 = Integer.MAX_VALUE;
        int x1 = 0;
        int y1 = 0;
        for (PixelBox piece : connectedPieces()) {
            if (piece.width() * piece.height() >= leastPiecePixels) {
                x0 = Math.min(x0, piece.x());
                y0 = Math.min(y0, piece.y());
                x1 = Math.max(x1, piece.x() + piece.width());
                y1 = Math.max(y1, piece.y() + piece.height());
            }
        }
        return x1 == 0 ? null : new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }

    /** The boxes of the connected pieces of ink of a binary image. */
    public List<PixelBox> connectedPieces() {
        Boxa boxes = Leptonica1.pixConnCompBB(pix(), 8);
        if (boxes == null) {
            return List.of();
        }
        try {
            int count = Leptonica1.boxaGetCount(boxes);
            List<PixelBox> pieces = new ArrayList<>(count);
            IntBuffer x = IntBuffer.allocate(1);
            IntBuffer y = IntBuffer.allocate(1);
            IntBuffer width = IntBuffer.allocate(1);
            IntBuffer height = IntBuffer.allocate(1);
            for (int i = 0; i < count; i++) {
                Leptonica1.boxaGetBoxGeometry(boxes, i, x, y, width, height);
                pieces.add(new PixelBox(x.get(0), y.get(0), width.get(0), height.get(0)));
            }
            return pieces;
        } finally {
            Leptonica1.boxaDestroy(new PointerByReference(boxes.getPointer()));
        }
    }

    private static void destroy(net.sourceforge.lept4j.Box box) {
        Leptonica1.boxDestroy(new PointerByReference(box.getPointer()));
    }

    @Override
    public void close() {
        Pix held = pix;
        if (held != null) {
            pix = null;
            Leptonica1.pixDestroy(new PointerByReference(held.getPointer()));
        }
    }
}
