package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Node;
import vn.solieu.document.Problem;
import vn.solieu.reading.BadDocumentException;

/** An image file of one or more pages: PNG, JPEG or TIFF. */
public final class ImageFile {

    /** Beyond this a picture is refused: an A3 page at 600 dpi has 70 million pixels. */
    private static final long MAX_PIXELS = 150_000_000;

    /** Used where the file names no resolution, so that a pixel is a point. */
    private static final double UNKNOWN_DOTS_PER_INCH = 72;

    private static final double MILLIMETRES_PER_INCH = 25.4;

    private ImageFile() {}

    public static int pageCount(Path file) throws IOException, BadDocumentException {
        return withReader(file, reader -> reader.getNumImages(true));
    }

    /**
     * Decodes a page.
     *
     * @param page 1-based
     */
    public static PageImage page(Path file, int page) throws IOException, BadDocumentException {
        return withReader(file, reader -> {
            long pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
            if (pixels > MAX_PIXELS) {
                throw new BadDocumentException(
                        new Problem("image-too-large", Problem.Category.RESOURCE, page, pixels / 1_000_000 + " MP"));
            }
            BufferedImage image = reader.read(page - 1);
            ImageSize size = new ImageSize(
                    image.getWidth(),
                    image.getHeight(),
                    dotsPerInch(reader, page - 1, "HorizontalPixelSize"),
                    dotsPerInch(reader, page - 1, "VerticalPixelSize"));
            return new PageImage(image, size.box(), false);
        });
    }

    /**
     * The size of a page without decoding it.
     *
     * @param page 1-based
     */
    public static ImageSize size(Path file, int page) throws IOException, BadDocumentException {
        return withReader(
                file,
                reader -> new ImageSize(
                        reader.getWidth(page - 1),
                        reader.getHeight(page - 1),
                        dotsPerInch(reader, page - 1, "HorizontalPixelSize"),
                        dotsPerInch(reader, page - 1, "VerticalPixelSize")));
    }

    private interface ReaderTask<T> {
        T apply(ImageReader reader) throws IOException, BadDocumentException;
    }

    private static <T> T withReader(Path file, ReaderTask<T> task) throws IOException, BadDocumentException {
        File asFile = file.toFile();
        try (ImageInputStream in = ImageIO.createImageInputStream(asFile)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BadDocumentException("unsupported-format", "image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, false);
                return task.apply(reader);
            } finally {
                reader.dispose();
            }
        } catch (IIOException | RuntimeException e) {
            // Image plug-ins meet damage with whatever their arithmetic throws.
            throw new BadDocumentException("damaged", "image: " + e.getMessage());
        }
    }

    private static double dotsPerInch(ImageReader reader, int index, String dimension) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(index);
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return UNKNOWN_DOTS_PER_INCH;
        }
        Node root = metadata.getAsTree("javax_imageio_1.0");
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            for (Node entry = child.getFirstChild(); entry != null; entry = entry.getNextSibling()) {
                if (entry.getNodeName().equals(dimension)) {
                    double millimetres = Double.parseDouble(
                            entry.getAttributes().getNamedItem("value").getNodeValue());
                    double dpi = MILLIMETRES_PER_INCH / millimetres;
                    return dpi >= 50 && dpi <= 2400 ? dpi : UNKNOWN_DOTS_PER_INCH;
                }
            }
        }
        return UNKNOWN_DOTS_PER_INCH;
    }
}
