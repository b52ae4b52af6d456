package vn.solieu.app.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import vn.solieu.reading.image.ImageSize;
import vn.solieu.rendering.InkBlock;
import vn.solieu.rendering.InkLine;
import vn.solieu.rendering.InkPage;
import vn.solieu.rendering.pdf.ArchiveMetadata;
import vn.solieu.rendering.pdf.SearchablePdf;

/** The part of {@link Wire} for files that are written: pages with their words, and what is bound of them. */
final class InkWire {

    private InkWire() {}

    static void writeInk(DataOutput out, InkPage page) throws IOException {
        out.writeInt(page.number());
        out.writeDouble(page.widthPt());
        out.writeDouble(page.heightPt());
        Wire.writeFrame(out, page.toDisplayed());
        Wire.writeList(out, page.blocks(), (o, block) -> Wire.writeList(o, block.lines(), InkWire::writeInkLine));
    }

    static InkPage readInk(DataInput in) throws IOException {
        return new InkPage(
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                Wire.readFrame(in),
                Wire.readList(in, i -> new InkBlock(Wire.readList(i, InkWire::readInkLine))));
    }

    private static void writeInkLine(DataOutput out, InkLine line) throws IOException {
        out.writeDouble(line.sizePt());
        Wire.writeList(out, line.words(), Wire::writeWord);
    }

    private static InkLine readInkLine(DataInput in) throws IOException {
        double size = in.readDouble();
        return new InkLine(Wire.readList(in, Wire::readWord), size);
    }

    static void writeLeaf(DataOutput out, SearchablePdf.Leaf leaf) throws IOException {
        Wire.writeText(out, leaf.file().toString());
        out.writeDouble(leaf.widthPt());
        out.writeDouble(leaf.heightPt());
    }

    static SearchablePdf.Leaf readLeaf(DataInput in) throws IOException {
        return new SearchablePdf.Leaf(Path.of(Wire.readText(in)), in.readDouble(), in.readDouble());
    }

    static void writeMetadata(DataOutput out, ArchiveMetadata metadata) throws IOException {
        Wire.writeText(out, metadata.title());
        Wire.writeText(out, metadata.version());
        Wire.writeText(out, metadata.created().toString());
    }

    static ArchiveMetadata readMetadata(DataInput in) throws IOException {
        String title = Wire.readText(in);
        String version = Wire.readText(in);
        try {
            return new ArchiveMetadata(title, version, OffsetDateTime.parse(Wire.readText(in)));
        } catch (DateTimeParseException e) {
            throw new IOException("no time", e);
        }
    }

    static void writeImageSize(DataOutput out, ImageSize size) throws IOException {
        out.writeInt(size.widthPx());
        out.writeInt(size.heightPx());
        out.writeDouble(size.dotsPerInchAcross());
        out.writeDouble(size.dotsPerInchDown());
        out.writeBoolean(size.asStored());
    }

    static ImageSize readImageSize(DataInput in) throws IOException {
        return new ImageSize(in.readInt(), in.readInt(), in.readDouble(), in.readDouble(), in.readBoolean());
    }
}
