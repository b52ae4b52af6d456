package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.BadDocumentException;

/**
 * A picture unpacked from JPEG or JPEG 2000, the two ways photographs are kept in files of their own and inside PDF.
 *
 * @param pixels plain, see {@link PlainPicture}
 * @param damage what was amiss; {@code null} for nothing
 */
public record CompressedPicture(
        BufferedImage pixels, @Nullable String damage) {

    /** Where data end too early, decoders repeat the last they know: so many equal rows at the foot. */
    private static final int EQUAL_ROWS = 8;

    private static final int LARGEST_REDUCTION = 8;

    /** OpenJPEG takes four bytes for each component of a pixel. */
    static final int JPEG_2000_BITS = 96;

    /**
     * Unpacks a JPEG.
     *
     * @param factor how many pixels across and down become one, at least
     * @param inkInverted whether 0 is full ink where a pixel has four components
     */
    public static CompressedPicture ofJpeg(byte[] data, PictureHeader header, int factor, boolean inkInverted)
            throws IOException, BadDocumentException {
        int width = header.width();
        int height = Math.max(1, header.height());
        PictureLimits.check(width, height, header.bitsPerPixel());
        if (header.components() == 4) {
            return ofInks(data, header, factor, inkInverted);
        }
        int reduction = Math.min(LARGEST_REDUCTION, Integer.highestOneBit(factor));
        boolean wholeIsBetter =
                factor % reduction != 0 && PictureLimits.sampling(width, height, header.bitsPerPixel(), factor) == 1;
        if (reduction == 1 || wholeIsBetter) {
            try {
                return read(data, factor);
            } catch (IOException | RuntimeException e) {
                // Kinds that Java does not know, such as without loss, or colour profiles it trips over.
                return new CompressedPicture(PlainPicture.of(NativePicture.jpeg(data, 1), factor), null);
            }
        }
        BufferedImage reduced = NativePicture.jpeg(data, reduction);
        BufferedImage pixels = PlainPicture.of(reduced, Math.ceilDiv(factor, reduction));
        return new CompressedPicture(pixels, endsEarly(data) && repeatsAtFoot(pixels) ? "JPEG" : null);
    }

    private interface Unpacking<T> {
        T run(ImageReader reader) throws IOException;
    }

    private static <T> T withReader(byte[] data, Unpacking<T> task) throws IOException {
        ImageReader reader = ImageFile.readerOfTheJdk("jpeg");
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            reader.setInput(in, true, true);
            return task.run(reader);
        } finally {
            reader.dispose();
        }
    }

    private static CompressedPicture read(byte[] data, int factor) throws IOException {
        return withReader(data, reader -> {
            BufferedImage pixels = PlainPicture.of(reader.read(0), factor);
            return new CompressedPicture(pixels, endsEarly(data) && repeatsAtFoot(pixels) ? "JPEG" : null);
        });
    }

    /** Whether the mark that ends a JPEG is missing; programs that leave it out, or add notes after it, are not rare. */
    private static boolean endsEarly(byte[] data) {
        for (int i = data.length - 2; i >= 2; i--) {
            if ((data[i] & 255) == 0xFF && (data[i + 1] & 255) == 0xD9) {
                return false;
            }
        }
        return true;
    }

    private static boolean repeatsAtFoot(BufferedImage pixels) {
        byte[] bytes = ((DataBufferByte) pixels.getRaster().getDataBuffer()).getData();
        int line = bytes.length / pixels.getHeight();
        if (pixels.getHeight() <= EQUAL_ROWS) {
            return false;
        }
        boolean paper = true;
        for (int i = bytes.length - line; i < bytes.length; i++) {
            paper &= (bytes[i] & 255) > 240;
            for (int rows = 1; rows < EQUAL_ROWS; rows++) {
                if (bytes[i] != bytes[i - rows * line]) {
                    return false;
                }
            }
        }
        return !paper;
    }

    private static CompressedPicture ofInks(byte[] data, PictureHeader header, int factor, boolean inverted)
            throws IOException {
        int sampling = PictureLimits.sampling(header.width(), header.height(), header.bitsPerPixel(), factor);
        return withReader(data, reader -> {
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceSubsampling(sampling, sampling, 0, 0);
            Raster raster = reader.readRaster(0, part);
            int width = raster.getWidth();
            PictureBuilder builder =
                    new PictureBuilder(width, raster.getHeight(), Math.ceilDiv(factor, sampling), true);
            int[] samples = new int[4 * width];
            int[] row = new int[width];
            for (int y = 0; y < raster.getHeight(); y++) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
                for (int x = 0; x < width; x++) {
                    row[x] = ofInks(samples, 4 * x, header.adobeTransform() == PictureHeader.YCCK, inverted);
                }
                builder.add(row);
            }
            return new CompressedPicture(builder.picture(), null);
        });
    }

    private static int ofInks(int[] samples, int at, boolean luminance, boolean inverted) {
        int cyan = samples[at];
        int magenta = samples[at + 1];
        int yellow = samples[at + 2];
        int black = samples[at + 3];
        if (luminance) {
            // Of the three inks, what JFIF calls red, green and blue is kept as the lack of them (Adobe TN 5116).
            double luma = samples[at];
            double blueness = samples[at + 1] - 128;
            double redness = samples[at + 2] - 128;
            cyan = 255 - toByte(luma + 1.402 * redness);
            magenta = 255 - toByte(luma - 0.344136 * blueness - 0.714136 * redness);
            yellow = 255 - toByte(luma + 1.772 * blueness);
        }
        return inverted
                ? PlainPicture.ofInks(255 - cyan, 255 - magenta, 255 - yellow, 255 - black)
                : PlainPicture.ofInks(cyan, magenta, yellow, black);
    }

    private static int toByte(double level) {
        return Math.clamp(Math.round(level), 0, 255);
    }

    /**
     * Unpacks a JPEG 2000.
     *
     * @param factor how many pixels across and down become one, at least
     */
    public static CompressedPicture ofJpeg2000(byte[] data, int factor) throws IOException, BadDocumentException {
        Jpeg2000Stream stream = Jpeg2000Stream.checked(data);
        IOException failure = new IIOException("JPEG 2000");
        // A file offers some halvings of its size only.
        for (int reduction = Integer.highestOneBit(factor); reduction >= 1; reduction /= 2) {
            PictureLimits.checkWhole(stream.width() / reduction + 1, stream.height() / reduction + 1, JPEG_2000_BITS);
            try {
                BufferedImage pixels = NativePicture.jpeg2000(stream, reduction);
                return new CompressedPicture(PlainPicture.of(pixels, Math.ceilDiv(factor, reduction)), null);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }
}
