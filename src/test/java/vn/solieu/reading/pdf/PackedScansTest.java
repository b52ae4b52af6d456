package vn.solieu.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.solieu.reading.PictureReading.assertRefused;

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
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.OpenedPage;
import vn.solieu.reading.TextPicture;
import vn.solieu.reading.image.MadePictures;

/** Scans in PDF, in the ways scanners, copiers and programs pack them. */
class PackedScansTest extends MadeScans {

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
