package vn.solieu.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.solieu.reading.PictureReading.assertRefused;
import static vn.solieu.reading.PictureReading.assertTold;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.reading.TextPicture;

/** Scans in PDF, in the ways their images are put on pages. */
class PlacedScansTest extends MadeScans {

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
}
