package vn.solieu.reading.image;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import javax.imageio.IIOException;
import net.sourceforge.lept4j.ILeptonica;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks pictures with the libraries inside Leptonica: libjpeg-turbo makes a JPEG smaller while it unpacks it, OpenJPEG reads JPEG
 * 2000, which Java cannot, and libtiff kinds of TIFF that Java cannot.
 */
final class NativePicture {

    private static final int COLOUR_BITS = 32;

    private NativePicture() {}

    /**
     * Unpacks a JPEG.
     *
     * @param reduction how many pixels across and down become one: 1, 2, 4 or 8
     */
    static BufferedImage jpeg(byte[] data, int reduction) throws IOException {
        return picture(
                Leptonica1.pixReadMemJpeg(
                        ByteBuffer.wrap(data), new NativeSize(data.length), 0, reduction, IntBuffer.allocate(1), 0),
                "JPEG");
    }

    /**
     * Unpacks a JPEG 2000.
     *
     * @param reduction how many pixels across and down become one: a power of two; the file may not offer all
     */
    static BufferedImage jpeg2000(Jpeg2000Stream stream, int reduction) throws IOException {
        byte[] data = stream.bytes();
        return picture(
                Leptonica1.pixReadMemJp2k(ByteBuffer.wrap(data), new NativeSize(data.length), reduction, null, 0, 0),
                "JPEG 2000");
    }

    /**
     * Unpacks a picture of a TIFF file, turned as it is to be displayed.
     *
     * @param index 0-based
     */
    static BufferedImage tiff(Path file, int index) throws IOException {
        return picture(Leptonica1.pixReadTiff(file.toString(), index), "TIFF");
    }

    private static BufferedImage picture(@Nullable Pix pix, String kind) throws IOException {
        if (pix == null) {
            throw new IIOException(kind + " that cannot be unpacked");
        }
        Pix plain = null;
        try {
            // Palettes and other depths become grey of 8 bits or colour of 32.
            plain = Leptonica1.pixConvertTo8Or32(pix, ILeptonica.L_CLONE, 0);
            if (plain == null) {
                throw new IIOException(kind + " of an unknown depth");
            }
            return rows(plain);
        } finally {
            destroy(plain);
            destroy(pix);
        }
    }

    private static BufferedImage rows(Pix pix) {
        int width = Leptonica1.pixGetWidth(pix);
        int height = Leptonica1.pixGetHeight(pix);
        int wordsPerLine = Leptonica1.pixGetWpl(pix);
        boolean colour = Leptonica1.pixGetDepth(pix) == COLOUR_BITS;
        Pointer data = Leptonica1.pixGetData(pix).getPointer();
        PictureBuilder builder = new PictureBuilder(width, height, 1, colour);
        int[] line = new int[wordsPerLine];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            data.read(4L * y * wordsPerLine, line, 0, wordsPerLine);
            for (int x = 0; x < width; x++) {
                // Red stands in the highest byte of a word; four grey pixels share one, the first in the highest.
                row[x] = colour ? line[x] >>> 8 : (line[x >> 2] >>> (24 - 8 * (x & 3))) & 255;
            }
            builder.add(row);
        }
        return builder.asBuilt();
    }

    private static void destroy(@Nullable Pix pix) {
        if (pix != null) {
            Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
        }
    }
}
