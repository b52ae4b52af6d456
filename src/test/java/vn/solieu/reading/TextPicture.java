package vn.solieu.reading;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.solieu.SampleReports;
import vn.solieu.document.Word;

/** The upper part of a sample report as a picture, and the words that stand in it. Its fonts are embedded: it looks alike everywhere. */
public final class TextPicture {

    /** Size of the part, points: A4 in width, letterhead to the first paragraph in height. */
    public static final double WIDTH_PT = 595.3;

    public static final double HEIGHT_PT = 380;

    private TextPicture() {}

    /** Grey of one byte a pixel. */
    public static BufferedImage grey(int dotsPerInch) {
        return as(BufferedImage.TYPE_BYTE_GRAY, drawn(dotsPerInch));
    }

    /** Black and white. */
    public static BufferedImage bitonal(int dotsPerInch) {
        BufferedImage grey = grey(dotsPerInch);
        BufferedImage bitonal = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                bitonal.setRGB(x, y, grey.getRaster().getSample(x, y, 0) < 128 ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return bitonal;
    }

    /** Of one of Java's types. */
    public static BufferedImage as(int type, BufferedImage picture) {
        BufferedImage other = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY) {
            // Drawing would take the levels for linear light.
            int scale = type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 257;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int blue = picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                            ? picture.getRaster().getSample(x, y, 0)
                            : picture.getRGB(x, y) & 255;
                    other.getRaster().setSample(x, y, 0, blue * scale);
                }
            }
            return other;
        }
        Graphics2D graphics = other.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return other;
    }

    /** Red, green and blue, four bytes a pixel. */
    public static BufferedImage drawn(int dotsPerInch) {
        try (PDDocument document = sample()) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocument sample() throws IOException {
        PDDocument document =
                Loader.loadPDF(SampleReports.file("long-prose/report.pdf").toFile());
        PDPage page = document.getPage(0);
        page.setCropBox(new PDRectangle(
                0, (float) (page.getMediaBox().getHeight() - HEIGHT_PT), (float) WIDTH_PT, (float) HEIGHT_PT));
        return document;
    }

    /** The share of the picture's words that were read to the letter. */
    public static double shareRead(List<Word> read) {
        Set<String> found = read.stream().map(Word::text).collect(Collectors.toSet());
        List<String> wanted = words();
        return wanted.stream().filter(found::contains).count() / (double) wanted.size();
    }

    private static List<String> words() {
        try (PDDocument document = sample()) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String text = stripper.getText(document);
            String upper = text.substring(0, text.indexOf("I. CÔNG TÁC"));
            return Arrays.stream(upper.split("\\s+")).filter(w -> !w.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where copies of native libraries may lie. */
    public static Path natives() {
        return Path.of("target/cache/natives");
    }
}
