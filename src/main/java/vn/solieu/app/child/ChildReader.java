package vn.solieu.app.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.Region;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.reading.DocumentReader;
import vn.solieu.reading.OpenedDocument;
import vn.solieu.reading.image.ImageSize;
import vn.solieu.rendering.InkPage;
import vn.solieu.rendering.OverlayBox;
import vn.solieu.rendering.PictureCutter;
import vn.solieu.rendering.pdf.ArchiveMetadata;
import vn.solieu.rendering.pdf.SearchablePdf;

/**
 * Reads by asking a child. When the child dies on a request, a fresh one is asked once more; if that one dies too, the page is given
 * up. A request that took too long or too much memory is not repeated.
 */
public final class ChildReader implements DocumentReader {

    private final ChildSettings settings;
    private @Nullable ChildProcess child;
    private @Nullable Runnable giveBack;
    private String lastSha256 = "";

    ChildReader(ChildSettings settings) {
        this.settings = settings;
    }

    void lendUntil(Runnable returned) {
        this.giveBack = returned;
    }

    /** The file read last, which the child still has open. */
    String lastSha256() {
        return lastSha256;
    }

    /** Starts the child ahead of its first request. */
    void warmUp() throws IOException {
        child();
    }

    private ChildProcess child() throws IOException {
        ChildProcess running = child;
        if (running == null || !running.isAlive()) {
            running = ChildProcess.start(settings);
            child = running;
        }
        return running;
    }

    @Override
    public Outcome<OpenedDocument> open(SourceFile source) {
        return ask(ChildMain.OPEN, source, null, _ -> {}, Wire::readDocument);
    }

    @Override
    public Outcome<OpenedPage> openPage(SourceFile source, int page) {
        return ask(ChildMain.PAGE, source, page, out -> out.writeInt(page), Wire::readPage);
    }

    @Override
    public Outcome<List<Word>> recognise(SourceFile source, int page, List<Region> regions) {
        return ask(
                ChildMain.RECOGNISE,
                source,
                page,
                out -> {
                    out.writeInt(page);
                    Wire.writeList(out, regions, Wire::writeRegion);
                },
                in -> Wire.readList(in, Wire::readWord));
    }

    @Override
    public Outcome<List<SignatureInfo>> signatures(SourceFile source) {
        return ask(ChildMain.SIGNATURES, source, null, _ -> {}, in -> Wire.readList(in, SignatureWire::read));
    }

    /**
     * Writes a picture of a page with boxes drawn on it.
     *
     * @param pageWidthPt width of the displayed page, which gives the scale of the boxes
     * @param target PNG file to write
     * @return width of the picture in pixels
     */
    public Outcome<Integer> drawPicture(
            SourceFile source, int page, int dotsPerInch, double pageWidthPt, Path target, List<OverlayBox> boxes) {
        return ask(
                ChildMain.PICTURE,
                source,
                page,
                out -> {
                    out.writeInt(page);
                    out.writeInt(dotsPerInch);
                    out.writeDouble(pageWidthPt);
                    Wire.writeText(out, target.toAbsolutePath().toString());
                    Wire.writeList(out, boxes, Wire::writeOverlayBox);
                },
                in -> in.readInt());
    }

    /**
     * Cuts parts out of the picture of a page and writes them.
     *
     * @param pageWidthPt width of the displayed page, which gives the scale of the boxes
     * @return how many were written
     */
    public Outcome<Integer> cutPictures(
            SourceFile source, int page, int dotsPerInch, double pageWidthPt, List<PictureCutter.Cut> cuts) {
        return ask(
                ChildMain.CUT,
                source,
                page,
                out -> {
                    out.writeInt(page);
                    out.writeInt(dotsPerInch);
                    out.writeDouble(pageWidthPt);
                    Wire.writeList(out, cuts, Wire::writeCut);
                },
                in -> in.readInt());
    }

    /**
     * The size of a page of an image file; failed for other files.
     *
     * @param page 1-based
     */
    public Outcome<ImageSize> imageSize(SourceFile source, int page) {
        return ask(ChildMain.IMAGE_SIZE, source, page, out -> out.writeInt(page), InkWire::readImageSize);
    }

    /**
     * Writes a page with its picture and its words, to be bound.
     *
     * @param target PDF to write
     */
    public Outcome<Boolean> copyPage(SourceFile source, InkPage ink, Path target) {
        return ask(
                ChildMain.COPY_PAGE,
                source,
                ink.number(),
                out -> {
                    InkWire.writeInk(out, ink);
                    Wire.writeText(out, target.toAbsolutePath().toString());
                },
                in -> in.readBoolean());
    }

    /**
     * Binds pages into one searchable PDF.
     *
     * @param leaves pages that were copied, in order
     * @param target PDF to write
     * @return its number of pages
     */
    public Outcome<Integer> bind(
            SourceFile source, List<SearchablePdf.Leaf> leaves, ArchiveMetadata metadata, Path target) {
        return ask(
                ChildMain.BIND,
                source,
                null,
                out -> {
                    Wire.writeList(out, leaves, InkWire::writeLeaf);
                    InkWire.writeMetadata(out, metadata);
                    Wire.writeText(out, target.toAbsolutePath().toString());
                },
                in -> in.readInt());
    }

    private interface Arguments {
        void write(DataOutputStream out) throws IOException;
    }

    private <T> Outcome<T> ask(
            byte operation, SourceFile source, @Nullable Integer page, Arguments arguments, Wire.Reader<T> result) {
        lastSha256 = source.sha256();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(operation);
            Wire.writeSource(out, source);
            arguments.write(out);
            byte[] answer = answer(bytes.toByteArray());
            return understood(answer, result, page);
        } catch (ChildProcess.LostException e) {
            return Outcome.failed(problemOf(e, page));
        } catch (IOException e) {
            return Outcome.failed(
                    new Problem("child-not-started", Problem.Category.RESOURCE, page, String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(new Problem("interrupted", Problem.Category.RETRYABLE, page, ""));
        }
    }

    private byte[] answer(byte[] request) throws IOException, InterruptedException, ChildProcess.LostException {
        try {
            return child().ask(request, settings.timeLimit());
        } catch (ChildProcess.LostException e) {
            if (e.reason() != ChildProcess.LostException.Reason.DIED) {
                throw e;
            }
            // Once more in a fresh child: it may have been ended from outside, or by the page before.
            return child().ask(request, settings.timeLimit());
        }
    }

    private static Problem problemOf(ChildProcess.LostException lost, @Nullable Integer page) {
        String detail = String.valueOf(lost.getMessage());
        return switch (lost.reason()) {
            case DIED -> new Problem("reader-died", Problem.Category.BAD_INPUT, page, detail);
            case TOO_SLOW -> new Problem("time-limit", Problem.Category.RESOURCE, page, detail);
            case TOO_LARGE -> new Problem("memory-limit", Problem.Category.RESOURCE, page, detail);
        };
    }

    private static <T> Outcome<T> understood(byte[] answer, Wire.Reader<T> result, @Nullable Integer page) {
        try {
            return decoded(answer, result);
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.failed(new Problem("reader-error", Problem.Category.BUG, page, "answer: " + e.getMessage()));
        }
    }

    private static <T> Outcome<T> decoded(byte[] answer, Wire.Reader<T> result) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        if (in.readByte() == ChildMain.COMPLETE) {
            T value = result.read(in);
            return Outcome.of(value, Wire.readList(in, Wire::readProblem));
        }
        return new Outcome.Failed<>(Wire.readList(in, Wire::readProblem));
    }

    /** Gives the reader back to its lender; the child goes on. */
    @Override
    public void close() {
        Runnable back = giveBack;
        giveBack = null;
        if (back != null) {
            back.run();
        }
    }

    void end() {
        ChildProcess running = child;
        child = null;
        if (running != null) {
            running.close();
        }
    }

    /** The running child's process number, for tests that kill it; 0 when none runs. */
    long pid() {
        ChildProcess running = child;
        return running == null ? 0 : running.pid();
    }
}
