package vn.solieu.app.child;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import vn.solieu.document.Box;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.Region;
import vn.solieu.document.SourceFile;
import vn.solieu.reading.DocumentFormat;
import vn.solieu.reading.OpenedDocument;
import vn.solieu.reading.image.ImageSize;
import vn.solieu.reading.local.LocalDocumentReader;
import vn.solieu.reading.ocr.NativeLibraries;
import vn.solieu.reading.ocr.WordRecogniser;
import vn.solieu.rendering.InkPage;
import vn.solieu.rendering.OverlayBox;
import vn.solieu.rendering.PageOverlay;
import vn.solieu.rendering.PictureCutter;
import vn.solieu.rendering.pdf.ArchiveMetadata;
import vn.solieu.rendering.pdf.PageCopier;
import vn.solieu.rendering.pdf.SearchablePdf;

/**
 * The child process: answers requests on its standard input, one after the other, until the input ends.
 *
 * <p>A request is a length and that many bytes: an operation, a file, arguments. So is an answer: whether it worked, then the value or
 * the problems. When the parent dies so does the child, even in the middle of a request.
 */
public final class ChildMain {

    static final byte OPEN = 'o';
    static final byte PAGE = 'p';
    static final byte RECOGNISE = 'r';
    static final byte PICTURE = 'i';
    static final byte IMAGE_SIZE = 's';
    static final byte CUT = 'x';
    static final byte COPY_PAGE = 'c';
    static final byte BIND = 'b';
    static final byte SIGNATURES = 'g';

    static final byte COMPLETE = 1;
    static final byte FAILED = 0;

    private static final int PARENT_GONE = 3;

    /** Requests are regions of a page at most. */
    private static final int LARGEST_REQUEST = 64 * 1024 * 1024;

    private final LocalDocumentReader reader;
    private final PageCopier copier;

    private ChildMain(LocalDocumentReader reader, PageCopier copier) {
        this.reader = reader;
        this.copier = copier;
    }

    /**
     * Runs the child.
     *
     * @param arguments folder of the OCR models, folder for the native libraries, the network for numbers; a folder of trusted
     *     certificates where there is one
     */
    public static void main(String[] arguments) throws IOException {
        OutputStream answers = System.out;
        // Whatever a library prints must not get between the answers.
        System.setOut(System.err);
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
        endWithParent();
        Path models = Path.of(arguments[0]);
        Path natives = Path.of(arguments[1]);
        Path numbers = Path.of(arguments[2]);
        Path trusted = arguments.length > 3 ? Path.of(arguments[3]) : null;
        try (LocalDocumentReader reader = new LocalDocumentReader(() -> recogniser(models, natives, numbers), trusted);
                PageCopier copier = new PageCopier()) {
            NativeLibraries.prepare(natives);
            new ChildMain(reader, copier).serve(new DataInputStream(new BufferedInputStream(System.in)), answers);
        }
    }

    /** A parent that was killed cannot end its children: one that works on an endless page would go on alone. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform().daemon().start(() -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(PARENT_GONE);
                }));
    }

    private static WordRecogniser recogniser(Path models, Path natives, Path numbers) {
        try {
            NativeLibraries.prepare(natives);
            boolean networks = Files.isRegularFile(numbers) && NativeLibraries.prepareNetworks(natives);
            return new WordRecogniser(models, networks ? numbers : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return;
            }
            if (length < 0 || length > LARGEST_REQUEST) {
                throw new IOException("a request of " + length + " bytes");
            }
            byte[] request = in.readNBytes(length);
            byte[] answer = answer(request);
            DataOutputStream framed = new DataOutputStream(out);
            framed.writeInt(answer.length);
            framed.write(answer);
            framed.flush();
        }
    }

    private byte[] answer(byte[] request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            handle(new DataInputStream(new ByteArrayInputStream(request)), out);
        } catch (RuntimeException e) {
            // A library met damage it did not foresee: the page is lost, the child is not.
            Logger.getLogger("vn.solieu").log(Level.SEVERE, "request failed", e);
            bytes.reset();
            writeFailed(out, List.of(new Problem("reader-error", Problem.Category.BUG, null, e.toString())));
        } catch (LinkageError e) {
            Logger.getLogger("vn.solieu").log(Level.SEVERE, "a part of a library is missing", e);
            bytes.reset();
            writeFailed(out, List.of(new Problem("reader-error", Problem.Category.BUG, null, e.toString())));
        } catch (StackOverflowError e) {
            bytes.reset();
            writeFailed(out, List.of(Problem.badInput("nested-too-deep", "")));
        }
        out.flush();
        return bytes.toByteArray();
    }

    private void handle(DataInputStream in, DataOutputStream out) throws IOException {
        byte operation = in.readByte();
        SourceFile source = Wire.readSource(in);
        switch (operation) {
            case OPEN -> write(out, reader.open(source), Wire::writeDocument);
            case PAGE -> write(out, reader.openPage(source, in.readInt()), Wire::writePage);
            case RECOGNISE -> {
                int page = in.readInt();
                List<Region> regions = Wire.readList(in, Wire::readRegion);
                write(
                        out,
                        reader.recognise(source, page, regions),
                        (o, words) -> Wire.writeList(o, words, Wire::writeWord));
            }
            case PICTURE -> {
                int page = in.readInt();
                int dotsPerInch = in.readInt();
                double pageWidthPt = in.readDouble();
                Path target = Path.of(Wire.readText(in));
                List<OverlayBox> boxes = Wire.readList(in, Wire::readOverlayBox);
                Outcome<BufferedImage> picture = reader.picture(source, page, dotsPerInch);
                if (picture.result().isPresent()) {
                    BufferedImage image = picture.result().get();
                    double scale = image.getWidth() / Math.max(1, pageWidthPt);
                    ImageIO.write(PageOverlay.draw(image, scale, boxes), "png", target.toFile());
                }
                write(out, picture, (o, image) -> o.writeInt(image.getWidth()));
            }
            case CUT -> {
                int page = in.readInt();
                int dotsPerInch = in.readInt();
                double pageWidthPt = in.readDouble();
                List<PictureCutter.Cut> cuts = Wire.readList(in, Wire::readCut);
                Outcome<BufferedImage> picture = reader.picture(source, page, dotsPerInch);
                int written = 0;
                if (picture.result().isPresent()) {
                    BufferedImage image = picture.result().get();
                    written = PictureCutter.cut(image, image.getWidth() / Math.max(1, pageWidthPt), cuts);
                }
                int count = written;
                write(out, picture, (o, _) -> o.writeInt(count));
            }
            case IMAGE_SIZE -> write(out, reader.imageSize(source, in.readInt()), InkWire::writeImageSize);
            case COPY_PAGE -> {
                InkPage ink = InkWire.readInk(in);
                Path target = Path.of(Wire.readText(in));
                write(out, copy(source, ink, target), DataOutput::writeBoolean);
            }
            case BIND -> {
                List<SearchablePdf.Leaf> leaves = Wire.readList(in, InkWire::readLeaf);
                ArchiveMetadata metadata = InkWire.readMetadata(in);
                Path target = Path.of(Wire.readText(in));
                write(out, SearchablePdf.bind(source, leaves, metadata, target), DataOutput::writeInt);
            }
            case SIGNATURES ->
                write(out, reader.signatures(source), (o, found) -> Wire.writeList(o, found, SignatureWire::write));
            default -> throw new IOException("no such operation: " + operation);
        }
    }

    private Outcome<Boolean> copy(SourceFile source, InkPage ink, Path target) {
        Outcome<OpenedDocument> opened = reader.open(source);
        if (opened.result().isEmpty()) {
            return new Outcome.Failed<>(opened.problemsMet());
        }
        if (opened.result().get().format() == DocumentFormat.PDF) {
            return copier.copyPdfPage(source, ink, target);
        }
        Outcome<ImageSize> size = reader.imageSize(source, ink.number());
        if (size.result().isEmpty()) {
            return new Outcome.Failed<>(size.problemsMet());
        }
        Box box = size.result().get().box();
        if (size.result().get().asStored() && PageCopier.copyJpeg(source.path(), box, ink, target)) {
            return new Outcome.Complete<>(true);
        }
        Outcome<BufferedImage> picture = reader.picture(source, ink.number(), 0);
        return picture.result().isPresent()
                ? PageCopier.copyPicture(picture.result().get(), box, ink, target)
                : new Outcome.Failed<>(picture.problemsMet());
    }

    private static <T> void write(DataOutputStream out, Outcome<T> outcome, Wire.Writer<T> writer) throws IOException {
        if (outcome.result().isPresent()) {
            out.writeByte(COMPLETE);
            writer.write(out, outcome.result().get());
            Wire.writeList(out, outcome.problemsMet(), Wire::writeProblem);
        } else {
            writeFailed(out, outcome.problemsMet());
        }
    }

    private static void writeFailed(DataOutputStream out, List<Problem> problems) throws IOException {
        out.writeByte(FAILED);
        Wire.writeList(out, problems, Wire::writeProblem);
    }
}
