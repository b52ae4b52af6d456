package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Problem;
import vn.solieu.reading.BadDocumentException;

/**
 * An opened image file of one or more pages: PNG, JPEG or TIFF. Of a TIFF the places of its pages are looked up once. For one thread at a
 * time.
 */
public final class ImageFile implements AutoCloseable {

    /** In fewer pixels there is no line of type. */
    private static final int LEAST_HEIGHT = 16;

    private static final int LEAST_LENGTH = 64;

    private static final long LARGEST_JPEG = 256L * 1024 * 1024;

    private final Path file;
    private final ImageInputStream in;
    private final Kind kind;
    private final List<TiffDirectory> directories;
    private @Nullable ImageReader reader;

    private enum Kind {
        JPEG,
        PNG,
        TIFF
    }

    private ImageFile(Path file, ImageInputStream in) throws IOException {
        this.file = file;
        this.in = in;
        int first = in.readUnsignedByte();
        this.kind = first == 0xFF ? Kind.JPEG : first == 0x89 ? Kind.PNG : Kind.TIFF;
        this.directories = kind == Kind.TIFF ? pages(TiffDirectory.chain(in, 0)) : List.of();
    }

    /** Opens a file. */
    public static ImageFile open(Path file) throws IOException, BadDocumentException {
        ImageInputStream in = new FileImageInputStream(file.toFile());
        try {
            ImageFile opened = new ImageFile(file, in);
            if (opened.pageCount() == 0) {
                throw new BadDocumentException("damaged", "image: TIFF without pictures");
            }
            opened.checkSizes();
            return opened;
        } catch (BadDocumentException e) {
            in.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw new BadDocumentException("damaged", "image: " + e.getMessage());
        }
    }

    private static List<TiffDirectory> pages(List<TiffDirectory> all) {
        List<TiffDirectory> pages = all.stream().filter(d -> !d.isPreview()).toList();
        return pages.isEmpty() ? all : pages;
    }

    /** A file of nothing but tiny pictures is refused as a whole, not page by page. */
    private void checkSizes() throws BadDocumentException {
        if (kind == Kind.TIFF && directories.stream().map(PictureHeader::of).allMatch(ImageFile::isTooSmall)) {
            throw tooSmall(PictureHeader.of(directories.getFirst()));
        }
    }

    private static boolean isTooSmall(PictureHeader header) {
        return Math.min(header.width(), header.height()) < LEAST_HEIGHT
                || Math.max(header.width(), header.height()) < LEAST_LENGTH;
    }

    private static BadDocumentException tooSmall(PictureHeader header) {
        return new BadDocumentException("image-too-small", header.width() + " × " + header.height());
    }

    public int pageCount() {
        return kind == Kind.TIFF ? directories.size() : 1;
    }

    /**
     * Unpacks a page.
     *
     * @param page 1-based
     */
    public PageImage page(int page) throws IOException, BadDocumentException {
        try {
            return switch (kind) {
                case JPEG -> jpeg();
                case PNG -> png();
                case TIFF -> tiff(directories.get(page - 1));
            };
        } catch (IIOException | RuntimeException e) {
            // Image plug-ins meet damage with whatever their arithmetic throws.
            String code = pageCount() == 1 ? "damaged" : "damaged-page";
            throw new BadDocumentException(
                    Problem.badInput(code, "image: " + e.getMessage()).onPage(page));
        } catch (BadDocumentException e) {
            throw new BadDocumentException(e.problem().onPage(page));
        }
    }

    /**
     * The size of a page as it is displayed, without unpacking it where its header tells.
     *
     * @param page 1-based
     */
    public ImageSize size(int page) throws IOException, BadDocumentException {
        PictureHeader header = header(page);
        int height = header.height();
        if (height == 0) {
            height = page(page).pixels().getHeight();
        }
        Resolution resolution = Resolution.of(header);
        boolean asStored = header.orientation().equals(Orientation.AS_STORED);
        return header.orientation().transposed()
                ? new ImageSize(height, header.width(), resolution.dpiY(), resolution.dpiX(), asStored)
                : new ImageSize(header.width(), height, resolution.dpiX(), resolution.dpiY(), asStored);
    }

    private PictureHeader header(int page) throws IOException, BadDocumentException {
        try {
            return switch (kind) {
                case JPEG -> PictureHeader.ofJpeg(Files.readAllBytes(file));
                case PNG -> pngHeader();
                case TIFF -> PictureHeader.of(directories.get(page - 1));
            };
        } catch (IIOException | RuntimeException e) {
            throw new BadDocumentException(
                    Problem.badInput("damaged", "image: " + e.getMessage()).onPage(page));
        }
    }

    private PageImage jpeg() throws IOException, BadDocumentException {
        if (Files.size(file) > LARGEST_JPEG) {
            throw new BadDocumentException(new Problem(
                    "image-too-large", Problem.Category.RESOURCE, null, Files.size(file) / 1_000_000 + " MB"));
        }
        byte[] data = Files.readAllBytes(file);
        PictureHeader header = PictureHeader.ofJpeg(data);
        int height = header.height();
        int factor = height == 0 ? 1 : factor(header);
        // Adobe's programs, which write most of them, keep the lack of ink.
        CompressedPicture picture = CompressedPicture.ofJpeg(data, header, factor, header.adobeTransform() >= 0);
        return page(header, height == 0 ? picture.pixels().getHeight() : height, picture.pixels(), picture.damage());
    }

    private PictureHeader pngHeader() throws IOException {
        // A reader throws away what it has passed: the head is read on its own.
        try (ImageInputStream head = new FileImageInputStream(file.toFile())) {
            return PictureHeader.ofPng(head);
        }
    }

    private PageImage png() throws IOException, BadDocumentException {
        PictureHeader header = pngHeader();
        return page(header, header.height(), read(header, 0, 1), null);
    }

    private PageImage tiff(TiffDirectory directory) throws IOException, BadDocumentException {
        PictureHeader header = PictureHeader.of(directory);
        int bits = header.bitsPerPixel();
        int rows = Math.min(
                Math.max(1, header.height()), directory.value(TiffDirectory.ROWS_PER_STRIP, Integer.MAX_VALUE));
        int tileWidth = directory.value(TiffDirectory.TILE_WIDTH, 0);
        if (tileWidth > 0) {
            PictureLimits.checkWhole(tileWidth, directory.value(TiffDirectory.TILE_LENGTH, 1), bits);
        } else {
            PictureLimits.checkWhole(Math.max(1, header.width()), rows, bits);
        }
        try {
            return page(header, header.height(), read(header, directory.index(), bits), null);
        } catch (IOException | RuntimeException e) {
            // Kinds of compression and damage that Java does not read. Of damage only a part may be seen so: that is
            // said.
            PictureLimits.checkWhole(header.width(), header.height(), bits);
            BufferedImage turned = PlainPicture.of(NativePicture.tiff(file, directory.index()), factor(header));
            String reason = String.valueOf(e.getMessage());
            boolean unknownOnly = reason.contains("not supported") || reason.contains("nsupported");
            return page(header, turned, unknownOnly ? null : "TIFF: " + reason);
        }
    }

    private static int factor(PictureHeader header) throws BadDocumentException {
        PictureLimits.check(header.width(), header.height(), header.bitsPerPixel());
        if (isTooSmall(header)) {
            throw tooSmall(header);
        }
        return PictureLimits.factor(header.width(), header.height(), Resolution.onPaper(header));
    }

    /** @param leastBits a pixel takes in memory, whatever it takes in the file */
    private BufferedImage read(PictureHeader header, int index, int leastBits)
            throws IOException, BadDocumentException {
        int factor = factor(header);
        int bits = Math.max(leastBits, header.bitsPerPixel());
        int sampling = PictureLimits.sampling(header.width(), header.height(), bits, factor);
        int rest = Math.ceilDiv(factor, sampling);
        if (kind == Kind.TIFF) {
            return PlainPicture.of(sampled(tiffReader(), index, sampling), rest);
        }
        ImageReader png = readerOfTheJdk("png");
        try (ImageInputStream from = new FileImageInputStream(file.toFile())) {
            png.setInput(from, true, true);
            return PlainPicture.of(sampled(png, index, sampling), rest);
        } finally {
            png.dispose();
        }
    }

    private static BufferedImage sampled(ImageReader reader, int index, int sampling) throws IOException {
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceSubsampling(sampling, sampling, 0, 0);
        return reader.read(index, part);
    }

    /** Keeps the places of the pictures it met. */
    private ImageReader tiffReader() throws IOException {
        ImageReader open = reader;
        if (open == null) {
            open = readerOfTheJdk("tiff");
            in.seek(0);
            open.setInput(in, false, true);
            reader = open;
        }
        return open;
    }

    /** A reader that comes with Java: other libraries bring older ones of their own for the same formats. */
    static ImageReader readerOfTheJdk(String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        Module desktop = ImageIO.class.getModule();
        while (readers.hasNext()) {
            ImageReader candidate = readers.next();
            if (candidate.getClass().getModule() == desktop) {
                return candidate;
            }
        }
        throw new IIOException("no reader for " + format);
    }

    private static PageImage page(PictureHeader header, int height, BufferedImage stored, @Nullable String damage) {
        Orientation orientation = header.orientation();
        return page(header, height, orientation.displayed(stored), damage, orientation.transposed());
    }

    private static PageImage page(PictureHeader header, BufferedImage turned, @Nullable String damage) {
        return page(
                header, header.height(), turned, damage, header.orientation().transposed());
    }

    private static PageImage page(
            PictureHeader header, int height, BufferedImage displayed, @Nullable String damage, boolean transposed) {
        Resolution resolution = Resolution.of(header);
        double alongPt = header.width() * 72 / resolution.dpiX();
        double acrossPt = height * 72 / resolution.dpiY();
        Box box = transposed ? new Box(0, 0, acrossPt, alongPt) : new Box(0, 0, alongPt, acrossPt);
        return new PageImage(displayed, box, false, damage);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.dispose();
        }
        in.close();
    }
}
