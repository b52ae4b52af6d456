package vn.solieu.reading.local;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Frame;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Page;
import vn.solieu.document.Problem;
import vn.solieu.document.Region;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.DocumentFormat;
import vn.solieu.reading.DocumentReader;
import vn.solieu.reading.OpenedDocument;
import vn.solieu.reading.flow.HtmlReader;
import vn.solieu.reading.flow.PlainTextReader;
import vn.solieu.reading.flow.WordDocumentReader;
import vn.solieu.reading.image.ImageFile;
import vn.solieu.reading.image.ImageSize;
import vn.solieu.reading.image.PageImage;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.ocr.MissingModelException;
import vn.solieu.reading.ocr.WordRecogniser;
import vn.solieu.reading.pdf.PdfDocument;
import vn.solieu.reading.signatures.TrustedCertificates;

/**
 * Reads files in the process it runs in. It keeps the file and the page it read last, so that the steps of one page find it open.
 */
public final class LocalDocumentReader implements DocumentReader {

    /** Without pictures a reader has 10 to 20 MB in use. */
    private static final long MUCH_MEMORY = 32_000_000;

    private final Supplier<WordRecogniser> recogniserSource;
    private final @Nullable Path trustedFolder;
    private @Nullable WordRecogniser recogniser;
    private @Nullable TrustedCertificates trusted;
    private @Nullable OpenPdf openPdf;
    private @Nullable OpenImage openImage;
    private @Nullable OpenScan openScan;
    private @Nullable KnownFormat knownFormat;

    private record OpenPdf(String sha256, PdfDocument pdf) {}

    private record OpenImage(String sha256, ImageFile image) {}

    private record KnownFormat(String sha256, DocumentFormat format) {}

    private record OpenScan(String sha256, int page, PreparedScan scan, List<Problem> problems) {}

    /**
     * A reader whose OCR engine is made when the first scan asks for it.
     *
     * @param recogniserSource makes the engine; its native libraries must be loadable by then
     */
    public LocalDocumentReader(Supplier<WordRecogniser> recogniserSource) {
        this(recogniserSource, null);
    }

    /**
     * A reader that also knows whom the user trusts.
     *
     * @param trustedFolder certificates that signatures may lead to; {@code null} for none
     */
    public LocalDocumentReader(Supplier<WordRecogniser> recogniserSource, @Nullable Path trustedFolder) {
        this.recogniserSource = recogniserSource;
        this.trustedFolder = trustedFolder;
    }

    private interface Step<T> {
        T run() throws IOException, BadDocumentException;
    }

    private static <T> Outcome<T> outcomeOf(Step<T> step) {
        try {
            return new Outcome.Complete<>(step.run());
        } catch (BadDocumentException e) {
            return Outcome.failed(e.problem());
        } catch (NoSuchFileException e) {
            return Outcome.failed(Problem.badInput("missing", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Outcome.failed(
                    new Problem("unreadable", Problem.Category.RETRYABLE, null, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public synchronized Outcome<OpenedDocument> open(SourceFile source) {
        return outcomeOf(() -> {
            Path file = source.path();
            DocumentFormat format = formatOf(source);
            return switch (format) {
                case PDF -> new OpenedDocument(format, pdf(source).pageCount(), List.of());
                case IMAGE -> new OpenedDocument(format, imageFile(source).pageCount(), List.of());
                case HTML -> new OpenedDocument(format, 1, HtmlReader.read(file));
                case DOCX -> new OpenedDocument(format, 1, WordDocumentReader.read(file));
                case TEXT -> new OpenedDocument(format, 1, PlainTextReader.read(file));
            };
        });
    }

    @Override
    public synchronized Outcome<OpenedPage> openPage(SourceFile source, int number) {
        List<Problem> problems = new ArrayList<>();
        Outcome<OpenedPage> opened = outcomeOf(() -> formatOf(source) == DocumentFormat.PDF
                ? openPdfPage(source, number, problems)
                : openImagePage(source, number, problems));
        return opened.result().map(page -> Outcome.of(page, problems)).orElse(opened);
    }

    private OpenedPage openPdfPage(SourceFile source, int number, List<Problem> problems)
            throws IOException, BadDocumentException {
        PdfDocument.Content content = pdf(source).content(number);
        if (!content.scanned()) {
            return asPrinted(content);
        }
        OpenScan open;
        try {
            open = scan(source, number);
        } catch (BadDocumentException e) {
            if (content.words().isEmpty()) {
                throw e;
            }
            // The picture is lost, the text behind it is not.
            problems.add(e.problem());
            return asPrinted(content);
        }
        problems.addAll(open.problems());
        PreparedScan scan = open.scan();
        Frame toUpright = scan.toDisplayed().inverse();
        return new OpenedPage(
                content.page(),
                upright(scan, number),
                scan.toDisplayed(),
                content.words().stream()
                        .map(w -> w.withBox(toUpright.map(w.box())))
                        .toList(),
                content.textMostlyHidden(),
                content.unmappedGlyphs(),
                content.fontNames(),
                scan.rulings(),
                scan.shapes(),
                scan.scan());
    }

    private static OpenedPage asPrinted(PdfDocument.Content content) {
        return new OpenedPage(
                content.page(),
                content.page(),
                Frame.UPRIGHT,
                content.words(),
                content.textMostlyHidden(),
                content.unmappedGlyphs(),
                content.fontNames(),
                content.rulings(),
                content.shapes(),
                null);
    }

    private OpenedPage openImagePage(SourceFile source, int number, List<Problem> problems)
            throws IOException, BadDocumentException {
        OpenScan open = scan(source, number);
        problems.addAll(open.problems());
        PreparedScan scan = open.scan();
        Page page =
                new Page(number, scan.scan().box().width(), scan.scan().box().height(), 0);
        return new OpenedPage(
                page,
                upright(scan, number),
                scan.toDisplayed(),
                List.of(),
                false,
                0,
                List.of(),
                scan.rulings(),
                scan.shapes(),
                scan.scan());
    }

    private static Page upright(PreparedScan scan, int number) {
        return new Page(number, scan.upright().width(), scan.upright().height(), 0);
    }

    @Override
    public synchronized Outcome<List<Word>> recognise(SourceFile source, int page, List<Region> regions) {
        try {
            return outcomeOf(() -> recogniser().recognise(scan(source, page).scan(), regions));
        } catch (MissingModelException e) {
            return Outcome.failed(
                    new Problem("ocr-model-missing", Problem.Category.RESOURCE, page, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public synchronized Outcome<List<SignatureInfo>> signatures(SourceFile source) {
        List<Problem> problems = new ArrayList<>();
        Outcome<List<SignatureInfo>> found = outcomeOf(() -> {
            DocumentFormat format = formatOf(source);
            if (format != DocumentFormat.PDF) {
                throw new BadDocumentException("signatures-of-pdf-only", format.label());
            }
            return pdf(source).signatures(() -> {
                TrustedCertificates certificates = trusted();
                certificates.unreadable().forEach(name -> problems.add(Problem.badInput("trusted-unreadable", name)));
                return certificates;
            });
        });
        return found.result().map(list -> Outcome.of(list, problems)).orElse(found);
    }

    private TrustedCertificates trusted() throws IOException {
        TrustedCertificates known = trusted;
        if (known == null) {
            known = trustedFolder == null ? TrustedCertificates.NONE : TrustedCertificates.in(trustedFolder);
            trusted = known;
        }
        return known;
    }

    /**
     * The page as people see it, for pictures of it.
     *
     * @param page 1-based
     */
    public synchronized Outcome<BufferedImage> picture(SourceFile source, int page, int dotsPerInch) {
        return outcomeOf(() -> formatOf(source) == DocumentFormat.PDF
                ? pdf(source).rendered(page, dotsPerInch)
                : imageFile(source).page(page).pixels());
    }

    /**
     * The size of a page of an image file; failed for other files.
     *
     * @param page 1-based
     */
    public synchronized Outcome<ImageSize> imageSize(SourceFile source, int page) {
        return outcomeOf(() -> imageFile(source).size(page));
    }

    private DocumentFormat formatOf(SourceFile source) throws IOException, BadDocumentException {
        KnownFormat known = knownFormat;
        if (known == null || !known.sha256().equals(source.sha256())) {
            known = new KnownFormat(source.sha256(), FormatDetector.detect(source.path()));
            knownFormat = known;
        }
        return known.format();
    }

    private WordRecogniser recogniser() {
        WordRecogniser engine = recogniser;
        if (engine == null) {
            engine = recogniserSource.get();
            recogniser = engine;
        }
        return engine;
    }

    private PdfDocument pdf(SourceFile source) throws IOException, BadDocumentException {
        OpenPdf open = openPdf;
        if (open == null || !open.sha256().equals(source.sha256())) {
            closePdf();
            open = new OpenPdf(source.sha256(), PdfDocument.open(source.path()));
            openPdf = open;
        }
        return open.pdf();
    }

    private ImageFile imageFile(SourceFile source) throws IOException, BadDocumentException {
        OpenImage open = openImage;
        if (open == null || !open.sha256().equals(source.sha256())) {
            closeImage();
            open = new OpenImage(source.sha256(), ImageFile.open(source.path()));
            openImage = open;
        }
        return open.image();
    }

    private OpenScan scan(SourceFile source, int number) throws IOException, BadDocumentException {
        OpenScan open = openScan;
        if (open == null || open.page() != number || !open.sha256().equals(source.sha256())) {
            closeScan();
            try {
                open = prepared(source, number);
                openScan = open;
            } finally {
                giveBackMemory();
            }
        }
        return open;
    }

    /** What unpacking left behind would stay in memory all the while the page is recognised. */
    private static void giveBackMemory() {
        Runtime java = Runtime.getRuntime();
        if (java.totalMemory() - java.freeMemory() > MUCH_MEMORY) {
            System.gc();
        }
    }

    private OpenScan prepared(SourceFile source, int number) throws IOException, BadDocumentException {
        PageImage image = formatOf(source) == DocumentFormat.PDF
                ? pdf(source).image(number)
                : imageFile(source).page(number);
        if (image.isBlack()) {
            throw new BadDocumentException(Problem.badInput("page-black", "").onPage(number));
        }
        List<Problem> problems = image.damage() == null
                ? List.of()
                : List.of(Problem.badInput("picture-damaged", image.damage()).onPage(number));
        try {
            PreparedScan scan =
                    PreparedScan.of(image, (part, dotsPerInch) -> recogniser().legibility(part, dotsPerInch));
            return new OpenScan(source.sha256(), number, scan, problems);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // Java's image classes meet odd sample formats so, and Leptonica's absent answers end so.
            throw new BadDocumentException(
                    Problem.badInput("damaged-page", "image: " + e.getMessage()).onPage(number));
        }
    }

    private void closePdf() throws IOException {
        OpenPdf open = openPdf;
        openPdf = null;
        if (open != null) {
            open.pdf().close();
        }
    }

    private void closeImage() throws IOException {
        OpenImage open = openImage;
        openImage = null;
        if (open != null) {
            open.image().close();
        }
    }

    private void closeScan() {
        OpenScan open = openScan;
        openScan = null;
        if (open != null) {
            open.scan().close();
        }
    }

    @Override
    public synchronized void close() {
        closeScan();
        try {
            closePdf();
            closeImage();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (recogniser != null) {
            recogniser.close();
            recogniser = null;
        }
    }
}
