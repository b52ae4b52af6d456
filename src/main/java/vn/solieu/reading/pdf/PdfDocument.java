package vn.solieu.reading.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.Page;
import vn.solieu.document.Problem;
import vn.solieu.document.Ruling;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.Word;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.image.PageImage;
import vn.solieu.reading.image.PictureLimits;
import vn.solieu.reading.image.PlainPicture;
import vn.solieu.reading.signatures.SignatureReader;

/** An opened PDF file. For one thread at a time. */
public final class PdfDocument implements AutoCloseable {

    /** An image over this share of the page makes it a scan. */
    private static final double SCAN_COVERAGE = 0.7;

    /** Scans in strips are drawn together; so are pages whose text layer cannot be used. */
    private static final int RENDERING_DPI = 300;

    /** With fewer words a page of images is a scan, in strips or of a smaller sheet, rather than an illustrated page. */
    private static final int FEW_WORDS = 5;

    /** On a page without text, images over this share of it are what there is to read: a third of the page is a receipt or half a letter. */
    private static final double COVERAGE_WITHOUT_TEXT = 0.3;

    /** An image of fewer dots to the inch is a tint or a backdrop; faxes have 98 down the page. */
    private static final double LEAST_SCAN_DPI = 40;

    /** Scans that must be drawn have at least this many dots to the inch, so that little is lost where their pixels are placed anew. */
    private static final int LEAST_DRAWN_DPI = 200;

    /**
     * What one pass over a page's content found, all on the displayed page.
     *
     * @param shapes what else is drawn, images other than the scan among it
     * @param scanned whether an image, or several side by side, make up the page
     */
    public record Content(
            Page page,
            List<Word> words,
            boolean textMostlyHidden,
            int unmappedGlyphs,
            List<String> fontNames,
            List<Ruling> rulings,
            List<DrawnShape> shapes,
            boolean scanned) {}

    /** A file that claims more pages than this is cut there; the largest annexes seen have a few thousand. */
    private static final int MOST_PAGES = 50_000;

    private final Path file;
    private final PDDocument document;
    private final List<PDPage> pages;
    private int lastNumber;
    private @Nullable PdfPageContent lastContent;

    private PdfDocument(Path file, PDDocument document) {
        this.file = file;
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
            PdfDocument opened = new PdfDocument(file, document);
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

    /** Checks the digital signatures, in the order in which they were put there; empty for an unsigned file. */
    public List<SignatureInfo> signatures(SignatureReader.TrustSource trusted)
            throws IOException, BadDocumentException {
        try {
            return SignatureReader.read(document.getDocument(), file, trusted);
        } catch (RuntimeException e) {
            // PDFBox meets damage with all kinds of exceptions; the pages may be readable all the same.
            throw new BadDocumentException("signatures-unreadable", e.toString());
        }
    }

    /** Reads the content of a page, 1-based. */
    public Content content(int number) throws BadDocumentException {
        PdfPageContent content = pageContent(number);
        Page page = displayedPage(pages.get(number - 1), number);
        List<PlacedImage> scan = scanImages(content, page);
        List<DrawnShape> shapes = new ArrayList<>(content.shapes());
        content.images().stream()
                .filter(i -> !scan.contains(i))
                .map(PlacedPicture::shapeOf)
                .flatMap(Optional::stream)
                .forEach(shapes::add);
        return new Content(
                page,
                content.words(),
                content.textMostlyHidden(),
                content.unmappedGlyphs(),
                content.fontNames(),
                content.rulings(),
                shapes,
                !scan.isEmpty());
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

    /**
     * The images that make up a scanned page: one, several upon each other (ink and paper apart), or strips; none when the page is no scan.
     */
    private static List<PlacedImage> scanImages(PdfPageContent content, Page page) {
        List<PlacedImage> fine = content.images().stream()
                .filter(i -> ScanImage.dotsPerInch(i) >= LEAST_SCAN_DPI)
                .toList();
        List<PlacedImage> whole = fine.stream()
                .filter(i -> i.box().sharedArea(page.box())
                        > SCAN_COVERAGE * page.box().area())
                .filter(i -> !i.image().isStencil() || i.image().getWidth() > 1000)
                .toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        int words = content.textMostlyHidden() ? 0 : content.words().size();
        if (words >= FEW_WORDS) {
            return List.of();
        }
        double covered =
                fine.stream().mapToDouble(i -> i.box().sharedArea(page.box())).sum();
        double least = words == 0 ? COVERAGE_WITHOUT_TEXT : SCAN_COVERAGE;
        return covered > least * page.box().area() ? fine : List.of();
    }

    /**
     * The picture of a page: the embedded image where one alone makes up the page, else a drawing.
     *
     * @param number 1-based
     */
    public PageImage image(int number) throws BadDocumentException {
        PdfPageContent content = pageContent(number);
        Page page = displayedPage(pages.get(number - 1), number);
        try {
            List<PlacedImage> scan = scanImages(content, page);
            if (scan.isEmpty()) {
                return rendering(number, page);
            }
            return scan.size() == 1 && ScanImage.canBeTakenAsItIs(scan.getFirst())
                    ? ScanImage.unpacked(scan.getFirst())
                    : drawn(number, page, scan);
        } catch (IOException | RuntimeException e) {
            throw new BadDocumentException(Problem.badInput("damaged-page", String.valueOf(e.getMessage()))
                    .onPage(number));
        }
    }

    /** Draws a page as it is displayed. */
    public BufferedImage rendered(int number, int dotsPerInch) throws IOException {
        Page page = displayedPage(pages.get(number - 1), number);
        return renderer(number).renderImageWithDPI(number - 1, affordableDpi(page, dotsPerInch), ImageType.RGB);
    }

    private static float affordableDpi(Page page, double wanted) {
        double pixels = page.box().area() * Math.pow(wanted / 72.0, 2);
        return (float) (wanted * Math.min(1, Math.sqrt(PictureLimits.MOST_PIXELS / Math.max(1, pixels))));
    }

    private PageImage rendering(int number, Page page) throws IOException {
        float dpi = affordableDpi(page, RENDERING_DPI);
        BufferedImage image = renderer(number).renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
        return new PageImage(image, page.box(), true);
    }

    /** A scan of several images as they are seen together, without what was put on the page later. */
    private PageImage drawn(int number, Page page, List<PlacedImage> scan) throws IOException {
        double finest = scan.stream().mapToDouble(ScanImage::dotsPerInch).max().orElse(RENDERING_DPI);
        float dpi = affordableDpi(page, Math.clamp(finest, LEAST_DRAWN_DPI, RENDERING_DPI));
        PDFRenderer renderer = renderer(number);
        renderer.setAnnotationsFilter(_ -> false);
        BufferedImage image = renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB);
        return new PageImage(PlainPicture.of(image, 1), page.box(), false);
    }

    private PDFRenderer renderer(int number) {
        PDFRenderer renderer = new PDFRenderer(document);
        PdfPageContent content = lastNumber == number ? lastContent : null;
        // Leaving out pixels thins the strokes of bitonal scans: only where all of them would not fit into memory.
        renderer.setSubsamplingAllowed(content == null
                || content.images().stream()
                        .anyMatch(i ->
                                (double) i.image().getWidth() * i.image().getHeight() > PictureLimits.MOST_PIXELS));
        return renderer;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
