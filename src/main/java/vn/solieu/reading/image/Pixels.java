package vn.solieu.reading.image;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.lept4j.Boxa;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/** An image in Leptonica's memory. It must be closed; a closed one must not be used. */
public final class Pixels implements AutoCloseable {

    /** A rectangle in pixels. */
    public record PixelBox(int x, int y, int width, int height) {}

    /** Between the lightest and the darkest of a pixel's colours: yellowed paper stays below, stamps reach 150. */
    private static final int COLOURED = 60;

    private @Nullable Pix pix;

    Pixels(@Nullable Pix pix, String operation) {
        if (pix == null) {
            throw new IllegalStateException("Leptonica gave nothing for " + operation);
        }
        this.pix = pix;
    }

    /** Grey, 8 bits a pixel. Coloured ink, of stamps and signatures, is as light as its lightest colour. */
    public static Pixels grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] header = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] data = new byte[header.length + width * height];
        System.arraycopy(header, 0, data, 0, header.length);
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getSize() == width * height) {
            System.arraycopy(buffer.getData(), 0, data, header.length, width * height);
        } else {
            int[] row = new int[width];
            int at = header.length;
            for (int y = 0; y < height; y++) {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int rgb : row) {
                    data[at++] = (byte) grey((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255);
                }
            }
        }
        return new Pixels(Leptonica1.pixReadMemPnm(ByteBuffer.wrap(data), new NativeSize(data.length)), "a page image");
    }

    /** Type under a stamp stays dark in all colours, the stamp is light in its own. */
    private static int grey(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        return most - least > COLOURED ? most : (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    /** The grey levels of a part of an image of 8 bits a pixel, row by row; the part must lie inside. */
    public byte[] levels(PixelBox part) {
        int wordsPerLine = Leptonica1.pixGetWpl(pix());
        Pointer data = Leptonica1.pixGetData(pix()).getPointer();
        byte[] levels = new byte[part.width * part.height];
        int firstWord = part.x / 4;
        int words = (part.x + part.width - 1) / 4 - firstWord + 1;
        int[] line = new int[words];
        for (int y = 0; y < part.height; y++) {
            data.read(4L * ((long) (part.y + y) * wordsPerLine + firstWord), line, 0, words);
            for (int x = 0; x < part.width; x++) {
                // Four pixels a word, the first in the highest byte.
                int pixel = part.x + x;
                levels[y * part.width + x] = (byte) (line[pixel / 4 - firstWord] >> (24 - 8 * (pixel & 3)));
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

    /** Every pixel the middle of its nine: single specks go, edges stay. */
    public Pixels withoutSpecks() {
        return new Pixels(Leptonica1.pixMedianFilter(pix(), 3, 3), "median");
    }

    /** A sequence of binary operations in Leptonica's notation, such as {@code c5.3+o120.1}. */
    public Pixels morphed(String sequence) {
        return new Pixels(Leptonica1.pixMorphSequence(pix(), sequence, 0), sequence);
    }

    public Pixels clipped(PixelBox box) {
        net.sourceforge.lept4j.Box rectangle = Leptonica1.boxCreate(box.x, box.y, box.width, box.height);
        try {
            return new Pixels(Leptonica1.pixClipRectangle(pix(), rectangle, null), "clip");
        } finally {
            destroy(rectangle);
        }
    }

    public Pixels scaled(double factor) {
        return new Pixels(Leptonica1.pixScale(pix(), (float) factor, (float) factor), "scale");
    }

    public Pixels bordered(int pixels, int grey) {
        return new Pixels(Leptonica1.pixAddBorder(pix(), pixels, grey), "border");
    }

    public Pixels copied() {
        return new Pixels(Leptonica1.pixCopy(null, pix()), "copy");
    }

    /** Paints a rectangle; parts outside of the image are left out. */
    public void paint(PixelBox box, int grey) {
        net.sourceforge.lept4j.Box rectangle = Leptonica1.boxCreate(box.x, box.y, box.width, box.height);
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
            if (piece.width * piece.height >= leastPiecePixels) {
                x0 = Math.min(x0, piece.x);
                y0 = Math.min(y0, piece.y);
                x1 = Math.max(x1, piece.x + piece.width);
                y1 = Math.max(y1, piece.y + piece.height);
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
