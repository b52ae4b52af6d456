package vn.solieu.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.OpenedPage;
import vn.solieu.reading.PictureReading;
import vn.solieu.reading.TextPicture;

/** A PDF that a test fills with scans, and a reader to read it. */
abstract class MadeScans {

    static final int DPI = 200;

    static final float WIDTH = (float) TextPicture.WIDTH_PT;
    static final float HEIGHT = (float) TextPicture.HEIGHT_PT;

    @TempDir
    Path folder;

    PictureReading reading;
    PDDocument document;

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

    interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    void addPage(Drawing drawing) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.draw(content);
        }
    }

    void addPage(PDImageXObject image) throws IOException {
        addPage(content -> content.drawImage(image, 0, 0, WIDTH, HEIGHT));
    }

    Path saved() throws IOException {
        Path file = folder.resolve("scan.pdf");
        document.save(file.toFile());
        return file;
    }

    /** Asserts that the page is a scan as large as it was made, and that its text is read. */
    void assertRead(Path file, int page) throws IOException {
        OpenedPage opened = reading.page(file, page);
        assertThat(opened.scan()).isNotNull();
        assertThat(opened.scan().rendered()).isFalse();
        assertThat(opened.page().widthPt()).isCloseTo(WIDTH, within(0.1));
        assertThat(opened.page().heightPt()).isCloseTo(HEIGHT, within(0.1));
        reading.assertReads(file, page);
    }

    PDImageXObject image(byte[] data, COSName filter, BufferedImage like, COSName colours) throws IOException {
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

    static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        Arrays.stream(values).forEach(v -> array.add(COSInteger.get(v)));
        return array;
    }

    static void asMask(PDImageXObject image) {
        image.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        image.getCOSObject().removeItem(COSName.COLORSPACE);
        image.getCOSObject().removeItem(COSName.BITS_PER_COMPONENT);
    }
}
