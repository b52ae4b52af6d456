package vn.solieu.reading.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Turns whatever kind of picture a decoder gives into one of two: grey of one byte a pixel, or colour of three. What is transparent
 * becomes paper.
 */
public final class PlainPicture {

    /** Between the lightest and the darkest of a pixel's colours: stamps, even pale ones, have more. */
    private static final int COLOURLESS = 24;

    private PlainPicture() {}

    /**
     * The picture in grey or in colours.
     *
     * @param factor how many pixels across and down become one
     */
    public static BufferedImage of(BufferedImage source, int factor) {
        if (factor == 1 && source.getRaster().getDataBuffer().getSize() == plainSize(source)) {
            return greyWhereColourless(source);
        }
        ColorModel colours = source.getColorModel();
        boolean colour = !isGrey(colours);
        PictureBuilder builder = new PictureBuilder(source.getWidth(), source.getHeight(), factor, colour);
        int[] row = new int[source.getWidth()];
        Rows rows = rows(source, colours);
        for (int y = 0; y < source.getHeight(); y++) {
            rows.read(y, row);
            builder.add(row);
        }
        return builder.picture();
    }

    /** How many bytes a picture has that is plain already; -1 when it is not. */
    private static long plainSize(BufferedImage source) {
        long pixels = source.getWidth() * (long) source.getHeight();
        return switch (source.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> pixels;
            case BufferedImage.TYPE_3BYTE_BGR -> 3 * pixels;
            default -> -1;
        };
    }

    /** A picture of three bytes a pixel in grey, unless there is colour in it that could be a stamp's. */
    static BufferedImage greyWhereColourless(BufferedImage picture) {
        if (picture.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bgr.length; i += 3) {
            int b = bgr[i] & 255;
            int g = bgr[i + 1] & 255;
            int r = bgr[i + 2] & 255;
            if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > COLOURLESS) {
                return picture;
            }
        }
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] levels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) luminance(bgr[3 * i + 2] & 255, bgr[3 * i + 1] & 255, bgr[3 * i] & 255);
        }
        return grey;
    }

    private static int luminance(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    private interface Rows {
        void read(int y, int[] into);
    }

    private static boolean isGrey(ColorModel colours) {
        if (colours instanceof IndexColorModel palette) {
            for (int i = 0; i < palette.getMapSize(); i++) {
                int rgb = palette.getRGB(i);
                if (((rgb >> 16) & 255) != (rgb & 255) || ((rgb >> 8) & 255) != (rgb & 255)) {
                    return false;
                }
            }
            return true;
        }
        return colours.getNumColorComponents() == 1;
    }

    private static Rows rows(BufferedImage source, ColorModel colours) {
        if (colours instanceof IndexColorModel palette) {
            return indexed(source.getRaster(), palette);
        }
        boolean wholeNumbers = colours instanceof ComponentColorModel
                && (colours.getTransferType() == DataBuffer.TYPE_BYTE
                        || colours.getTransferType() == DataBuffer.TYPE_USHORT);
        if (wholeNumbers && !colours.isAlphaPremultiplied()) {
            // The samples themselves: Java takes grey levels for linear light and would make them paler.
            int components = colours.getNumColorComponents();
            if (components == 1) {
                return grey(source.getRaster(), colours);
            }
            if (components == 3 && colours.getColorSpace().getType() == ColorSpace.TYPE_RGB) {
                return rgb(source.getRaster(), colours);
            }
            if (components == 4 && colours.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
                return cmyk(source.getRaster(), colours);
            }
        }
        boolean grey = colours.getNumColorComponents() == 1;
        return (y, into) -> {
            source.getRGB(0, y, into.length, 1, into, 0, into.length);
            for (int x = 0; x < into.length; x++) {
                int onPaper = onPaper(into[x]);
                into[x] = grey ? onPaper & 255 : onPaper;
            }
        };
    }

    private static Rows indexed(Raster raster, IndexColorModel palette) {
        boolean grey = isGrey(palette);
        int[] colours = new int[1 << palette.getPixelSize()];
        for (int i = 0; i < colours.length; i++) {
            int onPaper = onPaper(i < palette.getMapSize() ? palette.getRGB(i) : 0);
            colours[i] = grey ? onPaper & 255 : onPaper;
        }
        return (y, into) -> {
            raster.getSamples(0, y, into.length, 1, 0, into);
            for (int x = 0; x < into.length; x++) {
                into[x] = colours[into[x]];
            }
        };
    }

    private static Rows grey(Raster raster, ColorModel colours) {
        int bits = colours.getComponentSize(0);
        boolean alpha = colours.hasAlpha();
        int bands = raster.getNumBands();
        int[] samples = new int[raster.getWidth() * bands];
        return (y, into) -> {
            raster.getPixels(0, y, into.length, 1, samples);
            for (int x = 0; x < into.length; x++) {
                int level = toByte(samples[x * bands], bits);
                into[x] = alpha ? onPaper(level, toByte(samples[x * bands + 1], bits)) : level;
            }
        };
    }

    private static Rows rgb(Raster raster, ColorModel colours) {
        int bits = colours.getComponentSize(0);
        boolean alpha = colours.hasAlpha();
        int bands = raster.getNumBands();
        int[] samples = new int[raster.getWidth() * bands];
        return (y, into) -> {
            raster.getPixels(0, y, into.length, 1, samples);
            for (int x = 0; x < into.length; x++) {
                int at = x * bands;
                int rgb = (toByte(samples[at], bits) << 16)
                        | (toByte(samples[at + 1], bits) << 8)
                        | toByte(samples[at + 2], bits);
                into[x] = alpha ? onPaper((toByte(samples[at + 3], bits) << 24) | rgb) : rgb;
            }
        };
    }

    private static Rows cmyk(Raster raster, ColorModel colours) {
        int bits = colours.getComponentSize(0);
        int bands = raster.getNumBands();
        int[] samples = new int[raster.getWidth() * bands];
        return (y, into) -> {
            raster.getPixels(0, y, into.length, 1, samples);
            for (int x = 0; x < into.length; x++) {
                int at = x * bands;
                into[x] = ofInks(
                        toByte(samples[at], bits),
                        toByte(samples[at + 1], bits),
                        toByte(samples[at + 2], bits),
                        toByte(samples[at + 3], bits));
            }
        };
    }

    /** The colour of cyan, magenta, yellow and black ink, each from 0 to 255; exact enough to tell ink from paper and red from blue. */
    public static int ofInks(int cyan, int magenta, int yellow, int black) {
        int light = 255 - black;
        int red = (255 - cyan) * light / 255;
        int green = (255 - magenta) * light / 255;
        int blue = (255 - yellow) * light / 255;
        return (red << 16) | (green << 8) | blue;
    }

    private static int toByte(int sample, int bits) {
        return bits == 8 ? sample : bits > 8 ? sample >> (bits - 8) : sample * 255 / ((1 << bits) - 1);
    }

    private static int onPaper(int argb) {
        int alpha = argb >>> 24;
        return switch (alpha) {
            case 255 -> argb & 0xFFFFFF;
            case 0 -> 0xFFFFFF;
            default ->
                (onPaper((argb >> 16) & 255, alpha) << 16)
                        | (onPaper((argb >> 8) & 255, alpha) << 8)
                        | onPaper(argb & 255, alpha);
        };
    }

    private static int onPaper(int level, int alpha) {
        return (level * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
