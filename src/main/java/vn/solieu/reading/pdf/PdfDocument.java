package vn.solieu.reading.pdf;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Page;
import vn.solieu.document.Problem;
import vn.solieu.document.Ruling;
import vn.solieu.document.Word;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.image.PageImage;

/** An opened PDF file. For one thread at a time. */
public final class PdfDocument implements AutoCloseable {

    /** An image over this share of the page makes it a scan. */
    private static final double SCAN_COVERAGE = 0.7;

    /** Scans in strips are drawn together; so are pages whose text layer cannot be used. */
    private static final int RENDERING_DPI = 300;

    /** With fewer words a page of many images is a scan in strips rather than an illustrated page. */
    private static final int FEW_WORDS = 5;

    /** Larger pages (posters, plans) would not fit into memory when drawn. */
    private static final double MAX_RENDERED_PIXELS = 60_000_000;

    /**
     * What one pass over a page's content found, all on the displayed page.
     *
     * @param imageBoxes boxes of images other than the scan
     * @param scanned whether an image, or several side by side, make up the page
     */
    public record Content(
            Page page,
            List<Word> words,
            boolean textMostlyHidden,
            int unmappedGlyphs,
            List<String> fontNames,
            List<Ruling> rulings,
            List<Box> imageBoxes,
            boolean scanned) {}

    /** A file that claims more pages than this is cut there; the largest annexes seen have a few thousand. */
    private static final int MOST_PAGES = 50_000;

    private final PDDocument document;
    private final List<PDPage> pages;
    private int lastNumber;
    private @Nullable PdfPageContent lastContent;

    private PdfDocument(PDDocument document) {
        this.document = document;
        this.pages = pagesOf(document);
    }

    /** The pages that are really there, whatever number the file claims. */
    private static List<PDPage> pagesOf(PDDocument document) {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            if (pages.size() == MOST_PAGES) {
                break;
            }
            pages.add(page);
        }
        return pages;
    }

    /** Opens a file; a user password that is empty needs none. */
    public static PdfDocument open(Path file) throws IOException, BadDocumentException {
        try {
            PDDocument document = Loader.loadPDF(file.toFile());
            PdfDocument opened = new PdfDocument(document);
            if (opened.pages.isEmpty()) {
                document.close();
                throw new BadDocumentException("no-pages", "");
            }
            return opened;
        } catch (InvalidPasswordException e) {
            throw new BadDocumentException("encrypted", String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("decryption material")) {
                throw new BadDocumentException("encrypted", message);
            }
            // PDFBox meets damage with all kinds of exceptions; what they share is that this file cannot be opened.
            throw new BadDocumentException("damaged", String.valueOf(e.getMessage()));
        }
    }

    public int pageCount() {
        return pages.size();
    }

    /** Reads the content of a page, 1-based. */
    public Content content(int number) throws BadDocumentException {
        PdfPageContent content = pageContent(number);
        Page page = displayedPage(pages.get(number - 1), number);
        List<Word> words = content.words();
        Optional<PdfPageContent.PlacedImage> scan = scanImage(content, page);
        boolean strips = scan.isEmpty()
                && words.size() < FEW_WORDS
                && content.images().stream()
                                .mapToDouble(i -> i.box().sharedArea(page.box()))
                                .sum()
                        > SCAN_COVERAGE * page.box().area();
        List<Box> otherImages = content.images().stream()
                .filter(i -> !strips && (scan.isEmpty() || !i.equals(scan.get())))
                .map(PdfPageContent.PlacedImage::box)
                .toList();
        return new Content(
                page,
                words,
                content.textMostlyHidden(),
                content.unmappedGlyphs(),
                content.fontNames(),
                content.rulings(),
                otherImages,
                scan.isPresent() || strips);
    }

    private PdfPageContent pageContent(int number) throws BadDocumentException {
        PdfPageContent content = lastContent;
        if (content != null && lastNumber == number) {
            return content;
        }
        try {
            content = new PdfPageContent(pages.get(number - 1));
            content.read();
        } catch (IOException | RuntimeException e) {
            throw new BadDocumentException(Problem.badInput("damaged-page", String.valueOf(e.getMessage()))
                    .onPage(number));
        }
        lastContent = content;
        lastNumber = number;
        return content;
    }

    private static Page displayedPage(PDPage page, int number) {
        int rotation = Math.floorMod(page.getRotation(), 360);
        double width = page.getCropBox().getWidth();
        double height = page.getCropBox().getHeight();
        boolean turned = rotation % 180 != 0;
        return new Page(number, turned ? height : width, turned ? width : height, rotation);
    }

    private static Optional<PdfPageContent.PlacedImage> scanImage(PdfPageContent content, Page page) {
        return content.images().stream()
                .filter(i -> i.box().sharedArea(page.box())
                        > SCAN_COVERAGE * page.box().area())
                .filter(i -> !i.image().isStencil() || i.image().getWidth() > 1000)
                .max(Comparator.comparingInt(i -> i.image().getWidth()));
    }

    /**
     * The picture of a page: the embedded image where one makes up the page, else a rendering.
     *
     * @param number 1-based
     */
    public PageImage image(int number) throws BadDocumentException {
        PdfPageContent content = pageContent(number);
        Page page = displayedPage(pages.get(number - 1), number);
        try {
            Optional<PdfPageContent.PlacedImage> scan = scanImage(content, page);
            return scan.isPresent() ? embedded(scan.get()) : rendering(number, page, RENDERING_DPI);
        } catch (IOException | RuntimeException e) {
            throw new BadDocumentException(Problem.badInput("damaged-page", String.valueOf(e.getMessage()))
                    .onPage(number));
        }
    }

    /** Draws a page as it is displayed. */
    public BufferedImage rendered(int number, int dotsPerInch) throws IOException {

        Page page = displayedPage(pages.get(number - 1), number);
        return new PDFRenderer(document)
                .renderImageWithDPI(number - 1, (float) affordableDpi(page, dotsPerInch), ImageType.RGB);
    }

    private static double affordableDpi(Page page, int wanted) {
        double pixels = page.box().area() * Math.pow(wanted / 72.0, 2);
        return wanted * Math.min(1, Math.sqrt(MAX_RENDERED_PIXELS / Math.max(1, pixels)));
    }

    private PageImage rendering(int number, Page page, int wantedDpi) throws IOException {
        double dpi = affordableDpi(page, wantedDpi);
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
        return new PageImage(image, page.box(), true);
    }

    private static PageImage embedded(PdfPageContent.PlacedImage placed) throws IOException {
        BufferedImage pixels = placed.image().getImage();
        AffineTransform place = placed.unitSquareToPage();
        // The unit square has its origin at the image's bottom left; pixels start at its top left.
        double rightX = place.getScaleX();
        double rightY = place.getShearY();
        double downX = -place.getShearX();
        double downY = -place.getScaleY();
        boolean quarterTurned = Math.abs(rightY) > Math.abs(rightX);
        if (!quarterTurned && rightX > 0 && downY > 0) {
            return new PageImage(pixels, placed.box(), false);
        }
        int width = pixels.getWidth();
        int height = pixels.getHeight();
        int newWidth = quarterTurned ? height : width;
        int newHeight = quarterTurned ? width : height;
        AffineTransform turn = quarterTurned
                ? new AffineTransform(
                        0,
                        Math.signum(rightY),
                        Math.signum(downX),
                        0,
                        downX < 0 ? newWidth : 0,
                        rightY < 0 ? newHeight : 0)
                : new AffineTransform(
                        Math.signum(rightX),
                        0,
                        0,
                        Math.signum(downY),
                        rightX < 0 ? newWidth : 0,
                        downY < 0 ? newHeight : 0);
        BufferedImage turned = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(pixels, turn, null);
        graphics.dispose();
        return new PageImage(turned, placed.box(), false);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
