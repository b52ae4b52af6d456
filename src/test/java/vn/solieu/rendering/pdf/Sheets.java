package vn.solieu.rendering.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Outcome;
import vn.solieu.document.SourceFile;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.rendering.InkBlock;
import vn.solieu.rendering.InkLine;
import vn.solieu.rendering.InkPage;

/** What the tests of searchable PDFs make and look at. */
final class Sheets {

    static final ArchiveMetadata METADATA = new ArchiveMetadata(
            "Báo cáo <tuần> & \"tháng\"", "0.1.0", OffsetDateTime.parse("2025-02-18T09:30:00+07:00"));

    private Sheets() {}

    /** Grey paper with black bars and one dark corner, so that every turn of it is different. */
    static BufferedImage paper(int width, int height, int type) {
        BufferedImage paper = new BufferedImage(width, height, type);
        Graphics2D graphics = paper.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(240, 240, 240));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        for (int y = height / 8; y < height; y += height / 8) {
            graphics.fillRect(width / 10, y, width - width / 10 - y / 4, 6);
        }
        graphics.fillOval(0, 0, width / 5, height / 5);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, height / 12));
        graphics.drawString("27", width / 2, height / 2);
        graphics.dispose();
        return paper;
    }

    static Word word(String text, double x0, double y0, double x1, double y1) {
        return new Word(text, new Box(x0, y0, x1, y1), WordOrigin.OCR, 0.9, new TypeStyle(y1 - y0, false, false));
    }

    static InkPage ink(Frame frame, Word... words) {
        return new InkPage(1, 400, 300, frame, List.of(new InkBlock(List.of(new InkLine(Arrays.asList(words), 12)))));
    }

    static SourceFile source(Path file) throws IOException {
        return new SourceFile(file, file.getFileName().toString(), "ab".repeat(32), Files.size(file));
    }

    /** Copies the first page of a PDF and binds it. */
    static Path bound(Path pdf, InkPage ink) throws IOException {
        Path leaf = pdf.resolveSibling("leaf.pdf");
        try (PageCopier copier = new PageCopier()) {
            Outcome<Boolean> copied = copier.copyPdfPage(source(pdf), ink, leaf);
            if (copied.result().isEmpty()) {
                throw new IOException(copied.problemsMet().toString());
            }
        }
        return bind(leaf);
    }

    static Path bind(Path... leaves) throws IOException {
        Path target = leaves[0].resolveSibling("bound.pdf");
        List<SearchablePdf.Leaf> all = Arrays.stream(leaves)
                .map(l -> new SearchablePdf.Leaf(l, 400, 300))
                .toList();
        Outcome<Integer> bound = SearchablePdf.bind(source(leaves[0]), all, METADATA, target);
        if (!bound.result().equals(java.util.Optional.of(leaves.length))) {
            throw new IOException(bound.problemsMet().toString());
        }
        return target;
    }

    static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    static BufferedImage drawn(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 144, ImageType.RGB);
        }
    }

    /** Grey as it is stored; Java takes it for the brightness of light and would show it paler. */
    static BufferedImage asStored(BufferedImage picture) {
        if (picture.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return picture;
        }
        BufferedImage shown = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        int shift = picture.getColorModel().getComponentSize(0) - 8;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                shown.setRGB(x, y, (picture.getRaster().getSample(x, y, 0) >> shift) * 0x010101);
            }
        }
        return shown;
    }

    /** Mean difference of two pictures of one size, in grey levels; 255 for pictures of different size. */
    static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs(((one.getRGB(x, y) >> shift) & 255) - ((other.getRGB(x, y) >> shift) & 255));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
