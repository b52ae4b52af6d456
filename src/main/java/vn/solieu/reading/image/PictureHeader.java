package vn.solieu.reading.image;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What the head of a picture's file says about it.
 *
 * @param width as stored, pixels
 * @param height as stored, pixels; 0 where only the data tell
 * @param components of a pixel: 1 grey or palette, 3 colours, 4 inks
 * @param bitsPerPixel as stored, unpacked
 * @param dpiX dots per inch along the stored rows; 0 where the file does not say
 * @param dpiY dots per inch across them
 * @param orientation how it is to be displayed
 * @param adobeTransform what Adobe's segment of a JPEG says of its colours, -1 without one
 */
public record PictureHeader(
        int width,
        int height,
        int components,
        int bitsPerPixel,
        double dpiX,
        double dpiY,
        Orientation orientation,
        int adobeTransform) {

    /** Adobe's number for inks stored as luminance and chrominance. */
    static final int YCCK = 2;

    private static final double METRE_IN_INCHES = 39.3700787;

    // Markers of JPEG (ITU-T T.81, table B.1).
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int RESERVED = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;

    private static final class Found {
        int width;
        int height;
        int components;
        int bitsPerPixel;
        double dpiX;
        double dpiY;
        Orientation orientation = Orientation.AS_STORED;
        int adobeTransform = -1;

        PictureHeader header() {
            return new PictureHeader(width, height, components, bitsPerPixel, dpiX, dpiY, orientation, adobeTransform);
        }

        void exif(byte[] tiff) {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
                List<TiffDirectory> directories = TiffDirectory.chain(in, 0);
                if (!directories.isEmpty()) {
                    TiffDirectory main = directories.getFirst();
                    orientation = main.orientation();
                    if (dpiX == 0) {
                        dpiX = main.dotsPerInch(TiffDirectory.X_RESOLUTION);
                        dpiY = main.dotsPerInch(TiffDirectory.Y_RESOLUTION);
                    }
                }
            } catch (IOException e) {
                // Notes of a camera that cannot be read say nothing; the picture may still be good.
                return;
            }
        }
    }

    /** Reads the head of a JPEG. */
    public static PictureHeader ofJpeg(byte[] data) throws IOException {
        Found found = new Found();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            in.seek(2);
            while (true) {
                int marker = in.readUnsignedByte();
                if (marker != 0xFF) {
                    continue;
                }
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                    break;
                }
                if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) {
                    continue;
                }
                long start = in.getStreamPosition();
                int length = in.readUnsignedShort();
                segment(in, marker, length - 2, found);
                in.seek(start + length);
            }
        } catch (EOFException e) {
            throw new IIOException("the file ends before the picture begins");
        }
        if (found.components == 0) {
            throw new IIOException("no frame");
        }
        return found.header();
    }

    private static void segment(ImageInputStream in, int marker, int length, Found found) throws IOException {
        boolean frame = marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != RESERVED
                && marker != ARITHMETIC_TABLES;
        if (frame) {
            int bits = in.readUnsignedByte();
            found.height = in.readUnsignedShort();
            found.width = in.readUnsignedShort();
            found.components = in.readUnsignedByte();
            found.bitsPerPixel = bits * found.components;
            return;
        }
        if ((marker != JFIF && marker != EXIF && marker != ADOBE) || length < 12) {
            return;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        if (marker == JFIF && startsWith(bytes, "JFIF\0") && bytes[7] != 0) {
            double unit = bytes[7] == 1 ? 1 : 2.54;
            found.dpiX = unit * unsignedShort(bytes, 8);
            found.dpiY = unit * unsignedShort(bytes, 10);
        } else if (marker == EXIF && startsWith(bytes, "Exif\0\0")) {
            found.exif(java.util.Arrays.copyOfRange(bytes, 6, bytes.length));
        } else if (marker == ADOBE && startsWith(bytes, "Adobe")) {
            found.adobeTransform = bytes[11] & 255;
        }
    }

    /** Reads the head of a PNG. */
    static PictureHeader ofPng(ImageInputStream in) throws IOException {
        Found found = new Found();
        in.seek(8);
        while (true) {
            long length = in.readUnsignedInt();
            int type = in.readInt();
            long start = in.getStreamPosition();
            if (type == chunk("IHDR")) {
                found.width = in.readInt();
                found.height = in.readInt();
                int bits = in.readUnsignedByte();
                int samples = new int[] {1, 1, 3, 1, 2, 1, 4, 1}[in.readUnsignedByte() & 7];
                found.components = samples;
                found.bitsPerPixel = bits * samples;
            } else if (type == chunk("pHYs")) {
                double x = in.readUnsignedInt();
                double y = in.readUnsignedInt();
                if (in.readUnsignedByte() == 1) {
                    found.dpiX = x / METRE_IN_INCHES;
                    found.dpiY = y / METRE_IN_INCHES;
                }
            } else if (type == chunk("eXIf") && length < 1 << 20) {
                byte[] bytes = new byte[(int) length];
                in.readFully(bytes);
                found.exif(bytes);
            } else if (type == chunk("IDAT") || type == chunk("IEND")) {
                return found.header();
            }
            in.seek(start + length + 4);
        }
    }

    /** What a directory of a TIFF says. */
    static PictureHeader of(TiffDirectory directory) {
        return new PictureHeader(
                directory.value(TiffDirectory.WIDTH, 0),
                directory.value(TiffDirectory.HEIGHT, 0),
                directory.value(TiffDirectory.SAMPLES_PER_PIXEL, 1),
                directory.bitsPerPixel(),
                directory.dotsPerInch(TiffDirectory.X_RESOLUTION),
                directory.dotsPerInch(TiffDirectory.Y_RESOLUTION),
                directory.orientation(),
                -1);
    }

    private static int chunk(String name) {
        return (name.charAt(0) << 24) | (name.charAt(1) << 16) | (name.charAt(2) << 8) | name.charAt(3);
    }

    private static boolean startsWith(byte[] bytes, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return ((bytes[at] & 255) << 8) | (bytes[at + 1] & 255);
    }
}
