package vn.solieu.rendering.pdf;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;
import vn.solieu.rendering.InkPage;

/**
 * Writes single pages, each with its picture and its words, to be bound by {@link SearchablePdf}. It keeps the file it copied from last
 * open. For one thread at a time.
 */
public final class PageCopier implements AutoCloseable {

    /** Images that cover less than this share of a page are part of a drawing, and the page is drawn. */
    private static final double SCAN_COVERAGE = 0.7;

    /** Sharp enough for printing again. */
    private static final int DRAWING_DPI = 300;

    /** Larger pages (posters, plans) would not fit into memory when drawn. */
    private static final double MOST_PIXELS = 60_000_000;

    /** No file has so many pages, whatever it claims. */
    private static final int MOST_PAGES = 50_000;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private record Open(String sha256, PDDocument document, List<PDPage> pages) {}

    private @Nullable Open open;

    /**
     * Writes a page of a PDF.
     *
     * @param ink the page and its words
     * @param target the file to write
     * @return failed when the page cannot be shown at all
     */
    public Outcome<Boolean> copyPdfPage(SourceFile source, InkPage ink, Path target) {
        return outcomeOf(ink, () -> {
            Open from = opened(source);
            if (ink.number() > from.pages().size()) {
                throw new IOException("no page " + ink.number());
            }
            PDPage page = from.pages().get(ink.number() - 1);
            DisplayedPage displayed = DisplayedPage.of(page);
            try (WrittenPage written = new WrittenPage(displayed.widthPt(), displayed.heightPt())) {
                Optional<VisibleMarks> scan = scanOn(page);
                if (scan.isPresent()) {
                    addImages(written, displayed, scan.get());
                    if (scan.get().drawnOver()) {
                        addRest(written, from.document(), ink.number(), scan.get());
                    }
                } else {
                    double dpi = affordableDpi(displayed.widthPt(), displayed.heightPt(), DRAWING_DPI);
                    BufferedImage picture = new PDFRenderer(from.document())
                            .renderImageWithDPI(ink.number() - 1, (float) dpi, ImageType.RGB);
                    written.addPagePicture(PicturePacking.drawn(written.document(), picture));
                }
                written.addText(ink);
                written.save(target);
            }
        });
    }

    /**
     * Writes a page of an image file from its decoded pixels.
     *
     * @param box the size of the page, points
     */
    public static Outcome<Boolean> copyPicture(BufferedImage pixels, Box box, InkPage ink, Path target) {
        return outcomeOf(ink, () -> {
            try (WrittenPage written = new WrittenPage(box.width(), box.height())) {
                written.addPagePicture(PicturePacking.exact(written.document(), pixels));
                written.addText(ink);
                written.save(target);
            }
        });
    }

    /**
     * Writes a page from a JPEG file, whose bytes become part of the PDF as they are.
     *
     * @param box the size of the page, points
     * @return whether it was written; not when the file is no JPEG of a kind that may stand in a PDF/A
     */
    public static boolean copyJpeg(Path file, Box box, InkPage ink, Path target) {
        try (WrittenPage written = new WrittenPage(box.width(), box.height());
                InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(JPEG_START.length);
            if (!Arrays.equals(in.readNBytes(JPEG_START.length), JPEG_START)) {
                return false;
            }
            in.reset();
            PDImageXObject image = JPEGFactory.createFromStream(written.document(), in);
            if (!ImageCopy.isPermitted(image)) {
                return false;
            }
            written.addPagePicture(image);
            written.addText(ink);
            written.save(target);
            return true;
        } catch (IOException | RuntimeException e) {
            // The decoder may be able to do more with it than the packer.
            return false;
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static Outcome<Boolean> outcomeOf(InkPage ink, Task task) {
        try {
            task.run();
            return new Outcome.Complete<>(true);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets damage with all kinds of exceptions.
            return Outcome.failed(Problem.badInput("page-not-copied", String.valueOf(e.getMessage()))
                    .onPage(ink.number()));
        }
    }

    /** What is to be seen, when the page is made of images that can be taken over. */
    private static Optional<VisibleMarks> scanOn(PDPage page) throws IOException {
        VisibleMarks marks;
        try {
            marks = VisibleMarks.on(page);
        } catch (IOException | RuntimeException e) {
            // The renderer forgives more than a look at every operator does.
            return Optional.empty();
        }
        if (marks.drawingLosesImages()) {
            throw new IOException("JPEG 2000");
        }
        boolean images = !marks.images().isEmpty() && (!marks.drawnOver() || marks.coverage() > SCAN_COVERAGE);
        return images ? Optional.of(marks) : Optional.empty();
    }

    private static void addImages(WrittenPage written, DisplayedPage displayed, VisibleMarks marks) throws IOException {
        for (VisibleMarks.PlacedImage placed : marks.images()) {
            AffineTransform place = new AffineTransform(displayed.toPage());
            place.concatenate(placed.place());
            Rectangle2D clip = placed.clip();
            written.addImage(
                    ImageCopy.copy(written.document(), placed.image()),
                    place,
                    clip == null
                            ? null
                            : displayed.toPage().createTransformedShape(clip).getBounds2D(),
                    placed.image().isStencil()
                            ? new double[] {placed.red(), placed.green(), placed.blue()}
                            : new double[0]);
        }
    }

    private static void addRest(WrittenPage written, PDDocument document, int number, VisibleMarks marks)
            throws IOException {
        double dpi = affordableDpi(written.widthPt(), written.heightPt(), DRAWING_DPI);
        BufferedImage rest = new RestRenderer(document, marks.imagesUpToLast())
                .renderImageWithDPI(number - 1, (float) dpi, ImageType.ARGB);
        Optional<Rectangle> inked = PicturePacking.inked(rest);
        if (inked.isEmpty()) {
            return;
        }
        Rectangle part = inked.get();
        written.addTransparent(
                rest.getSubimage(part.x, part.y, part.width, part.height), part.x * 72 / dpi, part.y * 72 / dpi, dpi);
    }

    private static double affordableDpi(double widthPt, double heightPt, double wanted) {
        double pixels = widthPt * heightPt * Math.pow(wanted / 72.0, 2);
        return wanted * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, pixels)));
    }

    private Open opened(SourceFile source) throws IOException {
        Open known = open;
        if (known == null || !known.sha256().equals(source.sha256())) {
            close();
            PDDocument document = Loader.loadPDF(source.path().toFile());
            List<PDPage> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                if (pages.size() == MOST_PAGES) {
                    break;
                }
                pages.add(page);
            }
            known = new Open(source.sha256(), document, pages);
            open = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        Open known = open;
        open = null;
        if (known != null) {
            known.document().close();
        }
    }
}
