package vn.solieu.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.solieu.reading.PictureReading.assertRefused;
import static vn.solieu.reading.PictureReading.assertTold;

import com.sun.jna.ptr.PointerByReference;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.reading.PictureReading;
import vn.solieu.reading.TextPicture;
import vn.solieu.reading.image.MadePictures;

/** Scans in PDF, in the ways scanners, copiers and programs pack them. */
class ScansInPdfTest {

    private static final int DPI = 200;

    private static final float WIDTH = (float) TextPicture.WIDTH_PT;
    private static final float HEIGHT = (float) TextPicture.HEIGHT_PT;

    @TempDir
    private Path folder;

    private PictureReading reading;
    private PDDocument document;

    @BeforeEach
    void begin() throws IOException {
        reading = new PictureReading();
        document = new PDDocument();
    }

    @AfterEach
    void end() throws IOException {
        document.close();
        reading.close();
    }

    private interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    private void addPage(Drawing drawing) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.draw(content);
        }
    }

    private void addPage(PDImageXObject image) throws IOException {
        addPage(content -> content.drawImage(image, 0, 0, WIDTH, HEIGHT));
    }

    private Path saved() throws IOException {
        Path file = folder.resolve("scan.pdf");
        document.save(file.toFile());
        return file;
    }

    /** Asserts that the page is a scan as large as it was made, and that its text is read. */
    private void assertRead(Path file, int page) throws IOException {
        OpenedPage opened = reading.page(file, page);
        assertThat(opened.scan()).isNotNull();
        assertThat(opened.scan().rendered()).isFalse();
        assertThat(opened.page().widthPt()).isCloseTo(WIDTH, within(0.1));
        assertThat(opened.page().heightPt()).isCloseTo(HEIGHT, within(0.1));
        reading.assertReads(file, page);
    }

    private PDImageXObject image(byte[] data, COSName filter, BufferedImage like, COSName colours) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(data);
        }
        PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
        COSDictionary dictionary = image.getCOSObject();
        dictionary.setItem(COSName.SUBTYPE, COSName.IMAGE);
        dictionary.setItem(COSName.TYPE, COSName.XOBJECT);
        dictionary.setItem(COSName.FILTER, filter);
        dictionary.setItem(COSName.COLORSPACE, colours);
        dictionary.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setWidth(like.getWidth());
        image.setHeight(like.getHeight());
        return image;
    }

    private static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        Arrays.stream(values).forEach(v -> array.add(COSInteger.get(v)));
        return array;
    }

    @Test
    void greyAndColourPackedWithAndWithoutLoss() throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        BufferedImage yellowed = TextPicture.as(BufferedImage.TYPE_3BYTE_BGR, TextPicture.drawn(DPI));
        Graphics2D graphics = yellowed.createGraphics();
        graphics.setColor(new Color(255, 220, 120, 60));
        graphics.fillRect(0, 0, yellowed.getWidth(), yellowed.getHeight());
        graphics.dispose();
        for (BufferedImage picture : List.of(grey, yellowed)) {
            addPage(JPEGFactory.createFromImage(document, picture, 0.7f));
            addPage(LosslessFactory.createFromImage(document, picture));
        }
        Path file = saved();

        for (int page = 1; page <= 4; page++) {
            assertRead(file, page);
        }
    }

    /** Adobe's programs keep the lack of ink and say so in Decode; others keep ink. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, false"})
    void jpegInFourInks(boolean inverted, boolean luminance) throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        byte[] jpeg = MadePictures.inkJpeg(grey, inverted, luminance);
        if (inverted) {
            jpeg = MadePictures.withSegment(jpeg, 0xEE, MadePictures.adobe(luminance ? 2 : 0));
        }
        PDImageXObject image = image(jpeg, COSName.DCT_DECODE, grey, COSName.DEVICECMYK);
        if (inverted) {
            image.getCOSObject().setItem(COSName.DECODE, numbers(1, 0, 1, 0, 1, 0, 1, 0));
        }
        addPage(image);

        assertRead(saved(), 1);
    }

    @Test
    void fourInksWithoutLoss() throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int y = 0; y < grey.getHeight(); y++) {
                for (int x = 0; x < grey.getWidth(); x++) {
                    out.write(new byte[] {
                        0, 0, 10, (byte) (255 - grey.getRaster().getSample(x, y, 0))
                    });
                }
            }
        }
        PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
        image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
        image.setBitsPerComponent(8);
        image.setWidth(grey.getWidth());
        image.setHeight(grey.getHeight());
        addPage(image);

        assertRead(saved(), 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jpeg2000(boolean colour) throws IOException {
        byte[] data = jpeg2000(colour ? TextPicture.drawn(DPI) : TextPicture.grey(DPI));
        PDImageXObject image =
                image(data, COSName.JPX_DECODE, TextPicture.grey(DPI), colour ? COSName.DEVICERGB : COSName.DEVICEGRAY);
        addPage(image);
        // In strips, so that PDFBox draws it and asks for a reader.
        addPage(content -> {
            content.saveGraphicsState();
            content.addRect(0, 0, WIDTH, HEIGHT / 2);
            content.clip();
            content.drawImage(image, 0, 0, WIDTH, HEIGHT);
            content.restoreGraphicsState();
            content.addRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
            content.clip();
            content.drawImage(image, 0, 0, WIDTH, HEIGHT);
        });
        Path file = saved();

        assertRead(file, 1);
        assertRead(file, 2);
    }

    @Test
    void brokenJpeg2000IsRefused() throws IOException {
        byte[] data = jpeg2000(TextPicture.grey(DPI));
        addPage(image(Arrays.copyOf(data, 100), COSName.JPX_DECODE, TextPicture.grey(DPI), COSName.DEVICEGRAY));

        assertRefused(reading.openPage(saved(), 1), "damaged-page");
    }

    /** A smaller sheet on the glass: without text on the page it is what there is to read. */
    @Test
    void anImageOnPartOfAPageWithoutText() throws IOException {
        PDImageXObject image = JPEGFactory.createFromImage(document, TextPicture.grey(DPI), 0.8f);
        PDPage page = new PDPage(new PDRectangle(WIDTH, 842));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 842 - HEIGHT, WIDTH, HEIGHT);
        }
        Path file = saved();

        OpenedPage opened = reading.page(file, 1);

        assertThat(opened.scan()).isNotNull();
        assertThat(opened.page().heightPt()).isCloseTo(842, within(0.1));
        reading.assertReads(file, 1);
    }

    private byte[] jpeg2000(BufferedImage picture) throws IOException {
        Path png = folder.resolve("picture.png");
        Path jp2 = folder.resolve("picture.jp2");
        ImageIO.write(picture, "png", png.toFile());
        Pix pix = Leptonica1.pixRead(png.toString());
        try {
            assertThat(Leptonica1.pixWriteJp2k(jp2.toString(), pix, 40, 5, 0, 0))
                    .isZero();
        } finally {
            Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
        }
        return Files.readAllBytes(jp2);
    }

    /** JBIG2 may hold a page as Group 4 does (ITU-T T.88, 6.2.6), which is what can be made here. */
    @Test
    void jbig2() throws IOException {
        BufferedImage bitonal = TextPicture.bitonal(DPI);
        byte[] group4;
        try (InputStream in = CCITTFactory.createFromImage(document, bitonal)
                .getStream()
                .createInputStream(List.of("CCITTFaxDecode"))) {
            group4 = in.readAllBytes();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        segmentHead(out, 0, 48, 19);
        out.writeInt(bitonal.getWidth());
        out.writeInt(bitonal.getHeight());
        out.write(new byte[11]);
        segmentHead(out, 1, 38, 18 + group4.length);
        out.writeInt(bitonal.getWidth());
        out.writeInt(bitonal.getHeight());
        out.write(new byte[9]);
        out.write(1);
        out.write(group4);
        PDImageXObject image = image(bytes.toByteArray(), COSName.JBIG2_DECODE, bitonal, COSName.DEVICEGRAY);
        image.setBitsPerComponent(1);
        addPage(image);

        assertRead(saved(), 1);
    }

    private static void segmentHead(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.write(type);
        out.write(0);
        out.write(1);
        out.writeInt(length);
    }

    @Test
    void bitonalPackedInEveryWayAndInverted() throws IOException {
        BufferedImage bitonal = TextPicture.bitonal(DPI);
        addPage(CCITTFactory.createFromImage(document, bitonal));
        addPage(LosslessFactory.createFromImage(document, bitonal));
        PDImageXObject inverted = CCITTFactory.createFromImage(document, bitonal);
        ((COSDictionary) inverted.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS))
                .setItem(COSName.BLACK_IS_1, COSBoolean.TRUE);
        inverted.getCOSObject().setItem(COSName.DECODE, numbers(1, 0));
        addPage(inverted);
        PDImageXObject mask = CCITTFactory.createFromImage(document, bitonal);
        asMask(mask);
        addPage(mask);
        PDImageXObject invertedMask = CCITTFactory.createFromImage(document, bitonal);
        ((COSDictionary) invertedMask.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS))
                .setItem(COSName.BLACK_IS_1, COSBoolean.TRUE);
        asMask(invertedMask);
        invertedMask.getCOSObject().setItem(COSName.DECODE, numbers(1, 0));
        addPage(invertedMask);
        Path file = saved();

        for (int page = 1; page <= 5; page++) {
            assertRead(file, page);
        }
    }

    private static void asMask(PDImageXObject image) {
        image.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        image.getCOSObject().removeItem(COSName.COLORSPACE);
        image.getCOSObject().removeItem(COSName.BITS_PER_COMPONENT);
    }

    /** Black below, the letters' surroundings painted white by a mask: only together are they a page. */
    @Test
    void whatAMaskPaintsWhiteIsPaper() throws IOException {
        BufferedImage bitonal = TextPicture.bitonal(DPI);
        PDImageXObject mask = CCITTFactory.createFromImage(document, bitonal);
        asMask(mask);
        mask.getCOSObject().setItem(COSName.DECODE, numbers(1, 0));
        addPage(content -> {
            content.addRect(0, 0, WIDTH, HEIGHT);
            content.fill();
            content.setNonStrokingColor(Color.WHITE);
            content.drawImage(mask, 0, 0, WIDTH, HEIGHT);
        });

        assertRead(saved(), 1);
    }

    @Test
    void inkOverPaperInTwoImages() throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        BufferedImage black = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                black.setRGB(x, y, (255 - grey.getRaster().getSample(x, y, 0)) << 24);
            }
        }
        BufferedImage paper = new BufferedImage(400, 260, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(new Color(250, 246, 235));
        graphics.fillRect(0, 0, 400, 260);
        graphics.dispose();
        PDImageXObject ink = LosslessFactory.createFromImage(document, black);
        assertThat(ink.getSoftMask()).isNotNull();
        addPage(ink);
        addPage(content -> {
            content.drawImage(JPEGFactory.createFromImage(document, paper), 0, 0, WIDTH, HEIGHT);
            content.drawImage(ink, 0, 0, WIDTH, HEIGHT);
        });
        Path file = saved();

        assertRead(file, 1);
        assertRead(file, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 200})
    void strips(int count) throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        addPage(content -> {
            for (int i = 0; i < count; i++) {
                int from = grey.getHeight() * i / count;
                int to = grey.getHeight() * (i + 1) / count;
                float scale = HEIGHT / grey.getHeight();
                PDImageXObject strip = LosslessFactory.createFromImage(
                        document,
                        TextPicture.as(
                                BufferedImage.TYPE_BYTE_GRAY, grey.getSubimage(0, from, grey.getWidth(), to - from)));
                content.drawImage(strip, 0, HEIGHT - to * scale, WIDTH, (to - from) * scale);
            }
        });

        assertRead(saved(), 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void imagesPlacedTurnedAndMirroredOnTurnedPages(int rotation) throws IOException {
        BufferedImage upright = TextPicture.grey(DPI);
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean lying = rotation % 180 != 0;
        BufferedImage stored = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = stored.createGraphics();
        // What a viewer turns clockwise lies turned the other way.
        graphics.translate(stored.getWidth() / 2.0, stored.getHeight() / 2.0);
        graphics.rotate(-Math.toRadians(rotation));
        graphics.translate(-w / 2.0, -h / 2.0);
        graphics.drawImage(upright, 0, 0, null);
        graphics.dispose();
        float pageWidth = lying ? HEIGHT : WIDTH;
        float pageHeight = lying ? WIDTH : HEIGHT;
        PDPage page = new PDPage(new PDRectangle(pageWidth, pageHeight));
        page.setRotation(rotation);
        document.addPage(page);
        BufferedImage upsideDown = new BufferedImage(stored.getWidth(), stored.getHeight(), stored.getType());
        graphics = upsideDown.createGraphics();
        graphics.drawImage(stored, 0, stored.getHeight(), stored.getWidth(), -stored.getHeight(), null);
        graphics.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            // Stored bottom up, as some programs do, and placed bottom up again.
            content.drawImage(
                    LosslessFactory.createFromImage(document, upsideDown),
                    new Matrix(pageWidth, 0, 0, -pageHeight, 0, pageHeight));
        }

        Path file = saved();

        assertRead(file, 1);
        assertThat(reading.page(file, 1).scan().quarterTurns()).isZero();
    }

    @Test
    void anAppendixUpsideDownInADocument() throws IOException {
        BufferedImage upright = TextPicture.grey(DPI);
        BufferedImage turned = new BufferedImage(upright.getWidth(), upright.getHeight(), upright.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.rotate(Math.PI, upright.getWidth() / 2.0, upright.getHeight() / 2.0);
        graphics.drawImage(upright, 0, 0, null);
        graphics.dispose();
        addPage(JPEGFactory.createFromImage(document, upright, 0.8f));
        addPage(JPEGFactory.createFromImage(document, turned, 0.8f));
        addPage(JPEGFactory.createFromImage(document, upright, 0.8f));
        Path file = saved();

        for (int page = 1; page <= 3; page++) {
            assertRead(file, page);
        }
        assertThat(reading.page(file, 2).scan().quarterTurns()).isEqualTo(2);
        assertThat(reading.page(file, 3).scan().quarterTurns()).isZero();
    }

    /** The straightened page is placed at a small angle. */
    @Test
    void imagesPlacedAtAnAngleAreDrawn() throws IOException {
        PDImageXObject image = LosslessFactory.createFromImage(document, TextPicture.grey(DPI));
        addPage(content -> {
            Matrix place = Matrix.getRotateInstance(Math.toRadians(1.5), 0, 0);
            place.concatenate(new Matrix(WIDTH, 0, 0, HEIGHT, 0, 0));
            content.drawImage(image, place);
        });

        assertRead(saved(), 1);
    }

    @Test
    void aTintOfOnePixelIsNoScan() throws IOException {
        BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        pixel.setRGB(0, 0, 0xFFFFEE);
        addPage(content -> {
            content.drawImage(LosslessFactory.createFromImage(document, pixel), 0, 0, WIDTH, HEIGHT);
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 200);
            content.showText("Tong so 1.234");
            content.endText();
        });

        OpenedPage page = reading.page(saved(), 1);

        assertThat(page.scan()).isNull();
        assertThat(page.textLayer()).extracting(w -> w.text()).containsExactly("Tong", "so", "1.234");
    }

    @Test
    void blankAndBlackPages() throws IOException {
        BufferedImage blank = new BufferedImage(1654, 1055, BufferedImage.TYPE_BYTE_BINARY);
        BufferedImage black = new BufferedImage(1654, 1055, BufferedImage.TYPE_BYTE_BINARY);
        blank.createGraphics().fillRect(0, 0, 1654, 1055);
        addPage(CCITTFactory.createFromImage(document, blank));
        addPage(CCITTFactory.createFromImage(document, black));
        Path file = saved();

        assertThat(reading.words(file, 1)).isEmpty();
        assertRefused(reading.openPage(file, 2), "page-black");
    }

    /** The picture is of no use, the text behind it is: the page is given with what is amiss. */
    @Test
    void textBehindABlackPictureIsKept() throws IOException {
        BufferedImage black = new BufferedImage(1654, 1055, BufferedImage.TYPE_BYTE_BINARY);
        PDImageXObject image = CCITTFactory.createFromImage(document, black);
        addPage(content -> {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 200);
            content.showText("Tong so 1.234");
            content.endText();
            content.drawImage(image, 0, 0, WIDTH, HEIGHT);
        });

        Outcome<OpenedPage> opened = reading.openPage(saved(), 1);

        assertThat(opened).isInstanceOf(Outcome.Partial.class);
        assertThat(opened.problemsMet()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("page-black");
            assertTold(p);
        });
        assertThat(opened.result().orElseThrow().textLayer()).hasSize(3);
    }

    @Test
    void samplesThatEndEarlyAreReadAndSaid() throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int y = 0; y < grey.getHeight() / 2; y++) {
                for (int x = 0; x < grey.getWidth(); x++) {
                    out.write(grey.getRaster().getSample(x, y, 0));
                }
            }
        }
        PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
        image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        image.setBitsPerComponent(8);
        image.setWidth(grey.getWidth());
        image.setHeight(grey.getHeight());
        addPage(image);
        Path file = saved();

        assertThat(reading.openPage(file, 1).problemsMet())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("picture-damaged"));
        assertThat(reading.words(file, 1)).extracting(w -> w.text()).contains("CỘNG", "HÒA");
    }

    /** Offices scan letters at 600 dots to the inch in black and white; leaving out pixels would tear thin strokes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fineScansBecomeAsFineAsReadingNeeds(boolean bitonal) throws Exception {
        BufferedImage picture = bitonal ? TextPicture.bitonal(600) : TextPicture.grey(600);
        addPage(
                bitonal
                        ? CCITTFactory.createFromImage(document, picture)
                        : LosslessFactory.createFromImage(document, picture));
        Path file = saved();

        OpenedPage page = reading.page(file, 1);

        assertThat(page.scan().dotsPerInch()).isCloseTo(300, within(2.0));
        assertRead(file, 1);
        try (PdfDocument pdf = PdfDocument.open(file)) {
            BufferedImage kept = pdf.image(1).pixels();
            assertThat(kept.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
            assertThat(Arrays.stream(kept.getRaster()
                                    .getSamples(0, 0, kept.getWidth(), kept.getHeight(), 0, (int[]) null))
                            .filter(level -> level > 40 && level < 215)
                            .count())
                    .as("pixels at the rims of strokes are grey")
                    .isGreaterThan(10_000);
        }
    }
}
