package vn.solieu.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.Frame;
import vn.solieu.document.Outcome;
import vn.solieu.rendering.InkPage;

/** Pages of PDFs of all kinds: the copy looks like the page, a scan keeps its bytes, and all of it is PDF/A-2u. */
class PageCopierTest {

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

    private static final InkPage INK =
            Sheets.ink(Frame.UPRIGHT, Sheets.word("Quan", 20, 20, 60, 32), Sheets.word("Sơn", 64, 20, 90, 32));

    @TempDir
    private Path folder;

    private interface Drawing {
        void on(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private Path pdf(Drawing drawing) throws IOException {
        Path file = folder.resolve("source.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(400, 300));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(document, page, content);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static byte[] jpeg(BufferedImage paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(paper, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static PDImageXObject jpegScan(PDDocument document) throws IOException {
        return JPEGFactory.createFromStream(
                document, new ByteArrayInputStream(jpeg(Sheets.paper(800, 600, BufferedImage.TYPE_BYTE_GRAY))));
    }

    private static void write(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(FONT, 24);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static byte[] raw(PDImageXObject image) throws IOException {
        try (var in = image.getCOSObject().createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] rawImage(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return raw(SearchablePdfTest.image(document));
        }
    }

    private static long images(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            long count = 0;
            for (COSName _ : document.getPage(0).getResources().getXObjectNames()) {
                count++;
            }
            return count;
        }
    }

    private Path checked(Path source) throws IOException {
        Path copy = Sheets.bound(source, INK);
        assertThat(ArchiveCheck.violations(copy)).isEmpty();
        assertThat(Sheets.text(copy)).isEqualTo("Quan Sơn");
        assertThat(Sheets.difference(Sheets.drawn(copy), Sheets.drawn(source))).isLessThan(2);
        return copy;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aScanKeepsItsBytesHoweverItsPageIsTurnedAndCropped(int rotation) throws IOException {
        Path source = pdf((document, page, content) -> {
            page.setRotation(rotation);
            page.setMediaBox(new PDRectangle(-10, -20, 440, 340));
            page.setCropBox(new PDRectangle(5, 7, 380, 280));
            content.drawImage(jpegScan(document), 0, 0, 400, 300);
        });

        Path copy = checked(source);

        assertThat(rawImage(copy)).isEqualTo(rawImage(source));
        assertThat(images(copy)).isEqualTo(1);
    }

    @Test
    void anOldTextLayerIsLeftOut() throws IOException {
        Path source = pdf((document, _, content) -> {
            write(content, "below the picture", 50, 50);
            content.drawImage(jpegScan(document), 0, 0, 400, 300);
            content.setRenderingMode(RenderingMode.NEITHER);
            write(content, "hidden", 100, 100);
        });

        Path copy = checked(source);

        assertThat(rawImage(copy)).isEqualTo(rawImage(source));
        assertThat(images(copy)).isEqualTo(1);
    }

    @Test
    void whatStandsOverAScanIsLaidOverIt() throws IOException {
        Path source = pdf((document, page, content) -> {
            content.drawImage(jpegScan(document), 0, 0, 400, 300);
            content.setNonStrokingColor(Color.RED);
            write(content, "300/BC", 100, 200);
            PDAnnotationWidget signature = new PDAnnotationWidget();
            signature.getCOSObject().setItem(COSName.FT, COSName.SIG);
            signature.setRectangle(new PDRectangle(250, 60, 120, 40));
            PDAppearanceStream appearance = new PDAppearanceStream(document);
            appearance.setBBox(new PDRectangle(120, 40));
            appearance.setResources(new PDResources());
            try (PDPageContentStream seal = new PDPageContentStream(document, appearance)) {
                seal.setNonStrokingColor(Color.BLUE);
                write(seal, "SEAL", 5, 10);
            }
            PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
            dictionary.setNormalAppearance(appearance);
            signature.setAppearance(dictionary);
            page.getAnnotations().add(signature);
        });

        Path copy = checked(source);

        assertThat(images(copy)).isEqualTo(2);
        assertThat(rawImage(copy)).isEqualTo(rawImage(source));
    }

    @Test
    void stripsAndStencilsAreTakenOverInTheirPlaces() throws IOException {
        BufferedImage paper = Sheets.paper(800, 600, BufferedImage.TYPE_BYTE_BINARY);
        Path source = pdf((document, _, content) -> {
            for (int strip = 0; strip < 3; strip++) {
                BufferedImage part = paper.getSubimage(0, 200 * strip, 800, 200);
                content.drawImage(CCITTFactory.createFromImage(document, part), 0, 200 - 100 * strip, 400, 100);
            }
            PDImageXObject stencil =
                    CCITTFactory.createFromImage(document, Sheets.paper(80, 60, BufferedImage.TYPE_BYTE_BINARY));
            stencil.setStencil(true);
            stencil.getCOSObject().removeItem(COSName.COLORSPACE);
            content.setNonStrokingColor(new Color(200, 30, 30));
            content.drawImage(stencil, new Matrix(60, 20, -20, 60, 200, 100));
        });

        assertThat(images(checked(source))).isEqualTo(4);
    }

    @Test
    void anImageCutByAClipStaysCut() throws IOException {
        Path source = pdf((document, _, content) -> {
            content.addRect(50, 50, 200, 150);
            content.clip();
            content.drawImage(jpegScan(document), 0, 0, 400, 300);
        });

        assertThat(rawImage(checked(source))).isEqualTo(rawImage(source));
    }

    @Test
    void aDigitalPageIsDrawn() throws IOException {
        Path source = pdf((document, _, content) -> {
            write(content, "BAO CAO", 100, 200);
            content.setStrokingColor(Color.BLUE);
            content.moveTo(20, 180);
            content.lineTo(380, 180);
            content.stroke();
            content.drawImage(
                    LosslessFactory.createFromImage(document, Sheets.paper(80, 60, BufferedImage.TYPE_INT_RGB)),
                    20,
                    20,
                    100,
                    75);
        });

        Path copy = checked(source);

        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            assertThat(SearchablePdfTest.image(document).getWidth()).isBetween(1666, 1667);
        }
    }

    @Test
    void aPageOfPhotographsStaysSmall() throws IOException {
        java.util.Random random = new java.util.Random(7);
        BufferedImage noise = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 1200; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        Path source = pdf((document, _, content) -> {
            write(content, "A", 10, 10);
            content.drawImage(LosslessFactory.createFromImage(document, noise), 20, 20, 360, 260);
        });

        Path copy = Sheets.bound(source, INK);

        assertThat(ArchiveCheck.violations(copy)).isEmpty();
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            assertThat(SearchablePdfTest.image(document).getCOSObject().getFilters())
                    .isEqualTo(COSName.DCT_DECODE);
        }
    }

    @Test
    void whatPdfaForbidsInAnImageStaysBehind() throws IOException {
        Path source = pdf((document, _, content) -> {
            PDImageXObject scan = jpegScan(document);
            scan.setInterpolate(true);
            scan.getCOSObject().setName(COSName.getPDFName("Intent"), "Whatever");
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata("<no xmp>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            scan.setMetadata(metadata);
            scan.getCOSObject().setItem(COSName.getPDFName("Alternates"), new org.apache.pdfbox.cos.COSArray());
            content.drawImage(scan, 0, 0, 400, 300);
        });

        Path copy = Sheets.bound(source, INK);

        assertThat(ArchiveCheck.violations(copy)).isEmpty();
        assertThat(rawImage(copy)).isEqualTo(rawImage(source));
    }

    @Test
    void lzwIsPackedAnewWithoutLoss() throws IOException {
        BufferedImage paper = Sheets.paper(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        Path source = pdf((document, _, content) -> {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.LZW_DECODE)) {
                byte[] pixels = (byte[]) paper.getRaster().getDataElements(0, 0, 400, 300, null);
                out.write(pixels);
            }
            PDImageXObject scan = new PDImageXObject(new PDStream(stream), null);
            scan.setWidth(400);
            scan.setHeight(300);
            scan.setBitsPerComponent(8);
            scan.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            content.drawImage(scan, 0, 0, 400, 300);
        });

        Path copy = checked(source);

        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            PDImageXObject image = SearchablePdfTest.image(document);
            assertThat(image.getCOSObject().getFilters()).isEqualTo(COSName.FLATE_DECODE);
            assertThat(Sheets.difference(Sheets.asStored(image.getImage()), Sheets.asStored(paper)))
                    .isZero();
        }
    }

    @Test
    void coloursForPrintersAreDrawn() throws IOException {
        Path source = pdf((document, _, content) -> {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 40 * 30; i++) {
                    out.write(new byte[] {(byte) i, 20, 90, 0});
                }
            }
            PDImageXObject scan = new PDImageXObject(new PDStream(stream), null);
            scan.setWidth(40);
            scan.setHeight(30);
            scan.setBitsPerComponent(8);
            scan.setColorSpace(PDDeviceCMYK.INSTANCE);
            content.drawImage(scan, 0, 0, 400, 300);
        });

        assertThat(images(checked(source))).isEqualTo(1);
    }

    @Test
    void blendedPagesAreDrawnAsAWhole() throws IOException {
        Path source = pdf((document, _, content) -> {
            content.drawImage(jpegScan(document), 0, 0, 400, 300);
            PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
            multiply.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(multiply);
            content.setNonStrokingColor(new Color(255, 150, 150));
            content.addRect(50, 50, 200, 200);
            content.fill();
        });

        assertThat(images(checked(source))).isEqualTo(1);
    }

    @Test
    void jpeg2000ThatNobodyHereCanDrawIsToldNotLeftWhite() throws IOException {
        Path source = pdf((document, _, content) -> {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(new byte[100]);
            }
            stream.setItem(COSName.FILTER, COSName.JPX_DECODE);
            PDImageXObject scan = new PDImageXObject(new PDStream(stream), null);
            scan.setWidth(400);
            scan.setHeight(300);
            content.drawImage(scan, 0, 0, 400, 300);
        });
        try (PageCopier copier = new PageCopier()) {
            Outcome<Boolean> copied = copier.copyPdfPage(Sheets.source(source), INK, folder.resolve("leaf.pdf"));

            assertThat(copied.problemsMet()).singleElement().satisfies(p -> {
                assertThat(p.code()).isEqualTo("page-not-copied");
                assertThat(p.page()).isEqualTo(1);
            });
        }
    }

    @Test
    void aPageThatIsNotThereIsAProblem() throws IOException {
        Path source = pdf((_, _, content) -> write(content, "1", 10, 10));
        try (PageCopier copier = new PageCopier()) {
            Outcome<Boolean> copied =
                    copier.copyPdfPage(Sheets.source(source), InkPage.unread(7), folder.resolve("leaf.pdf"));

            assertThat(copied).isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    void imagesWithSoftMasksAreTakenOver() throws IOException {
        BufferedImage paper = Sheets.paper(400, 300, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 300; y++) {
                paper.setRGB(x, y, (paper.getRGB(x, y) & 0xFFFFFF) | 0x80000000);
            }
        }
        Path source = pdf((document, _, content) ->
                content.drawImage(LosslessFactory.createFromImage(document, paper), 0, 0, 400, 300));

        Path copy = checked(source);

        assertThat(rawImage(copy)).isEqualTo(rawImage(source));
    }
}
