package vn.solieu.rendering.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Packs pixels for a PDF: black and white as fax group 4, other pictures without loss as long as that stays small. */
final class PicturePacking {

    /** A drawn page of type and tables stays far below this; beyond it there are photographs, which JPEG was made for. */
    private static final long LARGEST_LOSSLESS_BYTES = 2_500_000;

    /** Quality of JPEG at which no difference is seen in print. */
    private static final float JPEG_QUALITY = 0.92f;

    /** Sixteen shades from black to white do for the rims of letters, and need half the space of all. */
    private static final int SHADE_STEP = 17;

    /** A page with more grey than this share has pictures; one of dense type has 0.07. */
    private static final double MOST_RIMS = 0.15;

    /** Rows as they are, as drawn letters repeat to the pixel. */
    private static final byte PNG_NONE = 0;

    /** Each row as what differs from the row above, as no two specks of a scan are the same. */
    private static final byte PNG_UP = 2;

    private static final int PNG_PREDICTION = 12;

    private static final int OPAQUE_WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private PicturePacking() {}

    /** A drawn page; photographs in it are packed with a loss nobody sees. */
    static PDImageXObject drawn(PDDocument document, BufferedImage picture) throws IOException {
        BufferedImage simplest = simplest(picture);
        if (simplest.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            roundRims(simplest);
        }
        PDImageXObject lossless = lossless(document, simplest, PNG_NONE);
        if (lossless.getCOSObject().getLength() <= LARGEST_LOSSLESS_BYTES) {
            return lossless;
        }
        lossless.getCOSObject().close();
        return JPEGFactory.createFromImage(document, picture, JPEG_QUALITY);
    }

    /** Rounds the grey of the rims of letters; pictures keep theirs. */
    private static void roundRims(BufferedImage grey) {
        byte[] samples = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int between = 0;
        for (byte sample : samples) {
            int level = sample & 255;
            between += level > SHADE_STEP && level < 255 - SHADE_STEP ? 1 : 0;
        }
        if (between > MOST_RIMS * samples.length) {
            return;
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (((samples[i] & 255) + SHADE_STEP / 2) / SHADE_STEP * SHADE_STEP);
        }
    }

    /** A picture as it is, pixel by pixel; what is transparent lies on white paper. */
    static PDImageXObject exact(PDDocument document, BufferedImage picture) throws IOException {
        return lossless(document, simplest(picture), PNG_UP);
    }

    private static PDImageXObject lossless(PDDocument document, BufferedImage picture, byte prediction)
            throws IOException {
        return switch (picture.getType()) {
            case BufferedImage.TYPE_BYTE_BINARY -> bitonal(document, picture);
            case BufferedImage.TYPE_BYTE_GRAY -> grey(document, picture, prediction);
            default -> LosslessFactory.createFromImage(document, picture);
        };
    }

    /** As fax, unless the dots of a raster make that larger than the dots themselves. */
    private static PDImageXObject bitonal(PDDocument document, BufferedImage picture) throws IOException {
        PDImageXObject fax = CCITTFactory.createFromImage(document, picture);
        long dots = (long) picture.getWidth() * picture.getHeight() / Byte.SIZE;
        if (fax.getCOSObject().getLength() <= dots / 2) {
            return fax;
        }
        PDImageXObject packed = LosslessFactory.createFromImage(document, picture);
        boolean smaller = packed.getCOSObject().getLength() < fax.getCOSObject().getLength();
        (smaller ? fax : packed).getCOSObject().close();
        return smaller ? packed : fax;
    }

    /** PDFBox would take grey for the brightness of light and make it paler. */
    private static PDImageXObject grey(PDDocument document, BufferedImage picture, byte prediction) throws IOException {
        int width = picture.getWidth();
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] row = new byte[width];
            byte[] above = new byte[width];
            byte[] written = new byte[width + 1];
            written[0] = prediction;
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.getRaster().getDataElements(0, y, width, 1, row);
                for (int x = 0; x < width; x++) {
                    written[x + 1] = (byte) (prediction == PNG_UP ? row[x] - above[x] : row[x]);
                }
                out.write(written);
                byte[] last = above;
                above = row;
                row = last;
            }
        }
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, PNG_PREDICTION);
        parameters.setInt(COSName.COLUMNS, width);
        stream.setItem(COSName.DECODE_PARMS, parameters);
        PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
        image.setWidth(width);
        image.setHeight(picture.getHeight());
        image.setBitsPerComponent(8);
        image.setColorSpace(PDDeviceGray.INSTANCE);
        return image;
    }

    /** The same picture in black and white, in grey or in colour, whichever is enough. */
    private static BufferedImage simplest(BufferedImage picture) {
        if (picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return storedGrey(picture);
        }
        int width = picture.getWidth();
        int[] row = new int[width];
        boolean grey = true;
        boolean bitonal = true;
        for (int y = 0; y < picture.getHeight() && grey; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                boolean extreme = pixel == OPAQUE_WHITE || pixel == BLACK;
                bitonal &= extreme;
                grey &= extreme || (pixel >>> 24 == 255 && isGrey(pixel));
            }
        }
        if (!grey) {
            return inColour(picture);
        }
        int type = bitonal ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY;
        if (picture.getType() == type) {
            return picture;
        }
        BufferedImage simple = new BufferedImage(width, picture.getHeight(), type);
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] &= bitonal ? 1 : 255;
            }
            simple.getRaster().setPixels(0, y, width, 1, row);
        }
        return simple;
    }

    private static BufferedImage inColour(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage colours = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = colours.createGraphics();
        graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return colours;
    }

    /** Grey by its samples: Java takes them for the brightness of light, while those who made the file meant sRGB. */
    private static BufferedImage storedGrey(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        int width = picture.getWidth();
        Raster samples = picture.getRaster();
        int most = (1 << picture.getColorModel().getComponentSize(0)) - 1;
        boolean transparent = samples.getNumBands() > 1;
        int[] row = new int[width];
        int[] opacity = new int[width];
        BufferedImage grey = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.getHeight(); y++) {
            samples.getSamples(0, y, width, 1, 0, row);
            if (transparent) {
                samples.getSamples(0, y, width, 1, 1, opacity);
            }
            for (int x = 0; x < width; x++) {
                double share = transparent ? opacity[x] / (double) most : 1;
                row[x] = (int) Math.round(255 * (share * row[x] / most + 1 - share));
            }
            grey.getRaster().setPixels(0, y, width, 1, row);
        }
        return grey;
    }

    private static boolean isGrey(int pixel) {
        int red = (pixel >> 16) & 255;
        int green = (pixel >> 8) & 255;
        return red == green && green == (pixel & 255);
    }

    /** The part of a picture that is not transparent. */
    static Optional<Rectangle> inked(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                if (row[x] >>> 24 != 0) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink.width < 0 ? Optional.empty() : Optional.of(ink);
    }
}
