package vn.solieu.app.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.Frame;
import vn.solieu.document.Heading;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Page;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Problem;
import vn.solieu.document.Region;
import vn.solieu.document.Ruling;
import vn.solieu.document.RunningText;
import vn.solieu.document.Scan;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Table;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordAlternative;
import vn.solieu.document.WordOrigin;
import vn.solieu.document.Zone;
import vn.solieu.reading.DocumentFormat;
import vn.solieu.reading.OpenedDocument;
import vn.solieu.rendering.OverlayBox;
import vn.solieu.rendering.PictureCutter;

/**
 * The binary form of what parent and child tell each other. Written by hand: what comes from a child is checked field by field, and no
 * class is named on the wire.
 */
final class Wire {

    /** A list longer than this is no message of ours. */
    private static final int MOST_ITEMS = 10_000_000;

    private Wire() {}

    interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> void writeList(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST_ITEMS) {
            throw new IOException("a list of " + size);
        }
        List<T> values = new ArrayList<>(Math.min(size, 4096));
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    static <T> void writeOptional(DataOutput out, @Nullable T value, Writer<T> writer) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            writer.write(out, value);
        }
    }

    static <T> @Nullable T readOptional(DataInput in, Reader<T> reader) throws IOException {
        return in.readBoolean() ? reader.read(in) : null;
    }

    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 256 * 1024 * 1024) {
            throw new IOException("a text of " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeSource(DataOutput out, SourceFile source) throws IOException {
        writeText(out, source.path().toString());
        writeText(out, source.name());
        writeText(out, source.sha256());
        out.writeLong(source.sizeBytes());
    }

    static SourceFile readSource(DataInput in) throws IOException {
        return new SourceFile(Path.of(readText(in)), readText(in), readText(in), in.readLong());
    }

    static void writeProblem(DataOutput out, Problem problem) throws IOException {
        writeText(out, problem.code());
        writeText(out, problem.category().name());
        Integer page = problem.page();
        out.writeInt(page == null ? 0 : page);
        writeText(out, problem.detail());
    }

    static Problem readProblem(DataInput in) throws IOException {
        String code = readText(in);
        Problem.Category category = member(Problem.Category.class, readText(in));
        int page = in.readInt();
        return new Problem(code, category, page == 0 ? null : page, readText(in));
    }

    static <E extends Enum<E>> E member(Class<E> type, String name) throws IOException {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("no such member: " + name, e);
        }
    }

    static void writeBox(DataOutput out, Box box) throws IOException {
        out.writeDouble(box.x0());
        out.writeDouble(box.y0());
        out.writeDouble(box.x1());
        out.writeDouble(box.y1());
    }

    static Box readBox(DataInput in) throws IOException {
        return new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void writeStyle(DataOutput out, TypeStyle style) throws IOException {
        out.writeFloat((float) style.sizePt());
        out.writeByte((style.bold() ? 1 : 0) | (style.italic() ? 2 : 0));
    }

    private static TypeStyle readStyle(DataInput in) throws IOException {
        float size = in.readFloat();
        int face = in.readByte();
        return new TypeStyle(size, (face & 1) != 0, (face & 2) != 0);
    }

    static void writeWord(DataOutput out, Word word) throws IOException {
        writeText(out, word.text());
        writeText(out, word.raw());
        writeBox(out, word.box());
        writeText(out, word.origin().name());
        writeConfidence(out, word.confidence());
        writeStyle(out, word.style());
        writeList(out, word.alternatives(), Wire::writeAlternative);
    }

    static Word readWord(DataInput in) throws IOException {
        return new Word(
                readText(in),
                readText(in),
                readBox(in),
                member(WordOrigin.class, readText(in)),
                readConfidence(in),
                readStyle(in),
                readList(in, Wire::readAlternative));
    }

    private static void writeAlternative(DataOutput out, WordAlternative alternative) throws IOException {
        writeText(out, alternative.text());
        out.writeDouble(alternative.confidence());
    }

    private static WordAlternative readAlternative(DataInput in) throws IOException {
        return new WordAlternative(readText(in), in.readDouble());
    }

    private static void writeConfidence(DataOutput out, @Nullable Double confidence) throws IOException {
        out.writeDouble(confidence == null ? -1 : confidence);
    }

    private static @Nullable Double readConfidence(DataInput in) throws IOException {
        double confidence = in.readDouble();
        return confidence < 0 ? null : confidence;
    }

    static void writeRegion(DataOutput out, Region region) throws IOException {
        writeText(out, region.kind().name());
        writeBox(out, region.box());
        writeList(out, region.without(), Wire::writeBox);
    }

    static Region readRegion(DataInput in) throws IOException {
        return new Region(member(Region.Kind.class, readText(in)), readBox(in), readList(in, Wire::readBox));
    }

    static void writePage(DataOutput out, OpenedPage page) throws IOException {
        writePageSize(out, page.page());
        writePageSize(out, page.upright());
        writeFrame(out, page.toDisplayed());
        writeList(out, page.textLayer(), Wire::writeWord);
        out.writeBoolean(page.hiddenText());
        out.writeInt(page.unmappedGlyphs());
        writeList(out, page.fonts(), Wire::writeText);
        writeList(out, page.rulings(), Wire::writeRuling);
        writeList(out, page.shapes(), Wire::writeShape);
        writeOptional(out, page.scan(), Wire::writeScan);
    }

    static OpenedPage readPage(DataInput in) throws IOException {
        return new OpenedPage(
                readPageSize(in),
                readPageSize(in),
                readFrame(in),
                readList(in, Wire::readWord),
                in.readBoolean(),
                in.readInt(),
                readList(in, Wire::readText),
                readList(in, Wire::readRuling),
                readList(in, Wire::readShape),
                readOptional(in, Wire::readScan));
    }

    private static void writePageSize(DataOutput out, Page page) throws IOException {
        out.writeInt(page.number());
        out.writeDouble(page.widthPt());
        out.writeDouble(page.heightPt());
        out.writeInt(page.rotationDegrees());
    }

    private static Page readPageSize(DataInput in) throws IOException {
        return new Page(in.readInt(), in.readDouble(), in.readDouble(), in.readInt());
    }

    static void writeFrame(DataOutput out, Frame f) throws IOException {
        for (double part : new double[] {f.a(), f.b(), f.c(), f.d(), f.e(), f.f(), f.g(), f.h()}) {
            out.writeDouble(part);
        }
    }

    static Frame readFrame(DataInput in) throws IOException {
        return new Frame(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    private static void writeRuling(DataOutput out, Ruling ruling) throws IOException {
        out.writeBoolean(ruling.horizontal());
        out.writeDouble(ruling.position());
        out.writeDouble(ruling.from());
        out.writeDouble(ruling.to());
        out.writeDouble(ruling.thicknessPt());
    }

    private static Ruling readRuling(DataInput in) throws IOException {
        return new Ruling(in.readBoolean(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void writeShape(DataOutput out, DrawnShape shape) throws IOException {
        writeText(out, shape.kind().name());
        writeBox(out, shape.box());
    }

    private static DrawnShape readShape(DataInput in) throws IOException {
        return new DrawnShape(member(DrawnShape.Kind.class, readText(in)), readBox(in));
    }

    private static void writeScan(DataOutput out, Scan scan) throws IOException {
        writeBox(out, scan.box());
        out.writeDouble(scan.dotsPerInch());
        out.writeDouble(scan.skewDegrees());
        out.writeInt(scan.quarterTurns());
        out.writeBoolean(scan.rendered());
    }

    private static Scan readScan(DataInput in) throws IOException {
        return new Scan(readBox(in), in.readDouble(), in.readDouble(), in.readInt(), in.readBoolean());
    }

    static void writeDocument(DataOutput out, OpenedDocument document) throws IOException {
        writeText(out, document.format().name());
        out.writeInt(document.pageCount());
        writeList(out, document.blocks(), Wire::writeFlowBlock);
    }

    static OpenedDocument readDocument(DataInput in) throws IOException {
        return new OpenedDocument(
                member(DocumentFormat.class, readText(in)), in.readInt(), readList(in, Wire::readFlowBlock));
    }

    private static void writeFlowBlock(DataOutput out, Block block) throws IOException {
        switch (block) {
            case Heading heading -> {
                out.writeByte('h');
                writeText(out, heading.text().value());
                out.writeInt(heading.level());
            }
            case Paragraph paragraph -> {
                out.writeByte('p');
                writeText(out, paragraph.text().value());
                writeStyle(out, paragraph.style());
                out.writeBoolean(paragraph.centred());
            }
            case Table table -> {
                out.writeByte('t');
                out.writeInt(table.rows());
                out.writeInt(table.columns());
                out.writeInt(table.headerRows());
                writeList(out, table.cells(), Wire::writeFlowCell);
            }
            case vn.solieu.document.Picture _ ->
                throw new IllegalStateException("documents without pages have no placed pictures");
        }
    }

    private static Block readFlowBlock(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 'h' -> new Heading(1, null, RunningText.of(readText(in)), in.readInt());
            case 'p' ->
                new Paragraph(1, null, RunningText.of(readText(in)), Zone.BODY, readStyle(in), in.readBoolean());
            case 't' -> {
                int rows = in.readInt();
                int columns = in.readInt();
                int headerRows = in.readInt();
                yield new Table(
                        List.of(1), null, rows, columns, headerRows, readList(in, Wire::readFlowCell), "", null);
            }
            default -> throw new IOException("no such block: " + kind);
        };
    }

    private static void writeFlowCell(DataOutput out, Cell cell) throws IOException {
        out.writeInt(cell.row());
        out.writeInt(cell.column());
        out.writeInt(cell.rowSpan());
        out.writeInt(cell.columnSpan());
        out.writeBoolean(cell.header());
        writeText(out, cell.text().value());
    }

    private static Cell readFlowCell(DataInput in) throws IOException {
        return new Cell(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                RunningText.of(readText(in)),
                1,
                null);
    }

    static void writeCut(DataOutput out, PictureCutter.Cut cut) throws IOException {
        writeBox(out, cut.box());
        writeText(out, cut.target().toAbsolutePath().toString());
    }

    static PictureCutter.Cut readCut(DataInput in) throws IOException {
        return new PictureCutter.Cut(readBox(in), Path.of(readText(in)));
    }

    static void writeOverlayBox(DataOutput out, OverlayBox box) throws IOException {
        writeText(out, box.kind().name());
        writeBox(out, box.box());
    }

    static OverlayBox readOverlayBox(DataInput in) throws IOException {
        return new OverlayBox(member(OverlayBox.Kind.class, readText(in)), readBox(in));
    }
}
