package vn.solieu.app.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.app.Settings;
import vn.solieu.document.Box;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.Region;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.reading.PictureReading;
import vn.solieu.reading.TextPicture;
import vn.solieu.reading.image.MadePictures;

/** Pictures beyond all measure, read by real children that are ended when they grow too large. */
class HugePicturesTest {

    private static final int SIDE = 20_000;

    /** Text of 200 dots to the inch, each dot so many pixels wide, fills the width. */
    private static final int TIMES = 12;

    private static final double DPI = 200 * TIMES;
    private static final double SIDE_PT = SIDE * 72 / DPI;

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private Path folder;

    private ChildReaders readers(long megabytes) {
        ChildSettings usual = Settings.fromSurroundings().children();
        return new ChildReaders(new ChildSettings(
                usual.command(),
                folder.resolve("log"),
                Duration.ofMinutes(2),
                megabytes * MEGABYTE,
                1,
                Duration.ofSeconds(2)));
    }

    /** Opens the only page and reads it, with a child that may have so much memory. */
    private void assertTextIsRead(Path file, long megabytes) throws IOException, InterruptedException {
        SourceFile source = PictureReading.source(file);
        try (ChildReaders readers = readers(megabytes);
                ChildReader reader = readers.borrow(source)) {
            Outcome<OpenedPage> opened = reader.openPage(source, 1);
            assertThat(opened).isInstanceOf(Outcome.Complete.class);
            OpenedPage page = opened.result().orElseThrow();
            assertThat(page.page().widthPt()).isCloseTo(SIDE_PT, within(0.5));
            assertThat(page.page().heightPt()).isCloseTo(SIDE_PT, within(0.5));
            assumeThat(Settings.fromSurroundings().hasModels())
                    .as("OCR models are fetched")
                    .isTrue();
            Box all = new Box(0, 0, page.upright().widthPt(), page.upright().heightPt());
            List<Word> words = reader.recognise(source, 1, List.of(new Region(Region.Kind.TEXT, all, List.of())))
                    .result()
                    .orElseThrow();
            assertThat(TextPicture.shareRead(words)).isGreaterThan(0.85);
        }
    }

    @Test
    void twentyThousandPixelsEachWayInPng() throws Exception {
        Path file = MadePictures.largePng(
                folder.resolve("large.png"), SIDE, SIDE, DPI, MadePictures.enlarged(TextPicture.grey(200), TIMES));

        assertTextIsRead(file, 500);
    }

    private static BufferedImage largeBitonal() {
        BufferedImage large = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) large.getRaster().getDataBuffer()).getData();
        MadePictures.GreyRows rows = MadePictures.enlarged(TextPicture.grey(200), TIMES);
        byte[] row = new byte[SIDE];
        for (int y = 0; y < SIDE; y++) {
            rows.fill(y, row);
            for (int x = 0; x < SIDE; x++) {
                if (row[x] < 0) {
                    bits[(y * SIDE + x) >> 3] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return large;
    }

    @Test
    void twentyThousandPixelsEachWayInBlackAndWhite() throws Exception {
        BufferedImage large = largeBitonal();
        Path tiff = MadePictures.tiff(folder.resolve("large.tif"), "CCITT T.6", DPI, DPI, List.of(large));
        Path pdf = folder.resolve("large.pdf");
        try (PDDocument document = new PDDocument()) {
            addPage(document, CCITTFactory.createFromImage(document, large), SIDE_PT, SIDE_PT);
            document.save(pdf.toFile());
        }

        assertTextIsRead(tiff, 500);
        assertTextIsRead(pdf, 500);
    }

    @Test
    void twentyThousandPixelsEachWayInPdf() throws Exception {
        Path file = folder.resolve("large.pdf");
        MadePictures.GreyRows rows = MadePictures.enlarged(TextPicture.grey(200), TIMES);
        try (PDDocument document = new PDDocument()) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] row = new byte[SIDE];
                for (int y = 0; y < SIDE; y++) {
                    rows.fill(y, row);
                    out.write(row);
                }
            }
            PDImageXObject image = new PDImageXObject(new PDStream(stream), null);
            image.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            image.setBitsPerComponent(8);
            image.setWidth(SIDE);
            image.setHeight(SIDE);
            addPage(document, image, SIDE_PT, SIDE_PT);
            document.save(file.toFile());
        }

        assertTextIsRead(file, 400);
    }

    private static void addPage(PDDocument document, PDImageXObject image, double widthPt, double heightPt)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) widthPt, (float) heightPt));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, (float) widthPt, (float) heightPt);
        }
    }

    /** Longer than the OCR engine can count. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "pdf"})
    void sixtyThousandPixelsLong(String kind) throws Exception {
        BufferedImage strip = new BufferedImage(60_000, 200, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = strip.createGraphics();
        graphics.fillRect(0, 0, 60_000, 200);
        BufferedImage text = TextPicture.grey(200);
        graphics.drawImage(text.getSubimage(0, 180, text.getWidth(), 200), 0, 0, null);
        graphics.dispose();
        Path file = folder.resolve("strip." + kind);
        switch (kind) {
            case "png" -> MadePictures.png(file, 300, strip);
            case "tif" -> MadePictures.tiff(file, "LZW", 300, 300, List.of(strip));
            default -> {
                try (PDDocument document = new PDDocument()) {
                    addPage(document, LosslessFactory.createFromImage(document, strip), 14_400, 48);
                    document.save(file.toFile());
                }
            }
        }
        SourceFile source = PictureReading.source(file);
        try (ChildReaders readers = readers(500);
                ChildReader reader = readers.borrow(source)) {
            OpenedPage page = reader.openPage(source, 1).result().orElseThrow();
            assertThat(page.page().widthPt()).isCloseTo(14_400, within(2.0));
            assertThat(page.page().heightPt()).isCloseTo(48, within(0.1));
            assumeThat(Settings.fromSurroundings().hasModels())
                    .as("OCR models are fetched")
                    .isTrue();
            Box all = new Box(0, 0, page.upright().widthPt(), page.upright().heightPt());
            assertThat(reader.recognise(source, 1, List.of(new Region(Region.Kind.TEXT, all, List.of()))))
                    .isInstanceOf(Outcome.Complete.class);
        }
    }

    @Test
    void whatWouldTakeTooLongToUnpackIsRefused() throws Exception {
        Path file = MadePictures.largePng(folder.resolve("claims.png"), 100, 100, 300, (y, row) -> {});
        byte[] bytes = Files.readAllBytes(file);
        // The head claims more than there is; its sum is not looked at before its size.
        java.nio.ByteBuffer.wrap(bytes).putInt(16, 100_000).putInt(20, 100_000);
        Files.write(file, bytes);
        SourceFile source = PictureReading.source(file);
        try (ChildReaders readers = readers(500);
                ChildReader reader = readers.borrow(source)) {
            Outcome<OpenedPage> opened = reader.openPage(source, 1);

            PictureReading.assertRefused(opened, "image-too-large");
            assertThat(opened.problemsMet().getFirst().category()).isEqualTo(Problem.Category.RESOURCE);
        }
    }

    /** Every page is found at once, wherever it stands, and none stays in memory. */
    @Test
    void threeThousandPagesOfTiff() throws Exception {
        BufferedImage page = new BufferedImage(413, 584, BufferedImage.TYPE_BYTE_BINARY);
        var graphics = page.createGraphics();
        graphics.fillRect(0, 0, 413, 584);
        graphics.setColor(java.awt.Color.BLACK);
        graphics.fillRect(50, 300, 300, 2);
        graphics.dispose();
        Path file = MadePictures.tiff(folder.resolve("many.tif"), "CCITT T.6", 50, 50, Collections.nCopies(3000, page));
        SourceFile source = PictureReading.source(file);
        try (ChildReaders readers = readers(250);
                ChildReader reader = readers.borrow(source)) {
            assertThat(reader.open(source).result().orElseThrow().pageCount()).isEqualTo(3000);
            List<Integer> wanted = new ArrayList<>();
            for (int number = 1; number <= 3000; number += 23) {
                wanted.add(number);
            }
            Collections.reverse(wanted);
            for (int number : wanted) {
                Outcome<OpenedPage> opened = reader.openPage(source, number);
                assertThat(opened).isInstanceOf(Outcome.Complete.class);
                assertThat(opened.result().orElseThrow().rulings()).hasSize(1);
            }
        }
    }

    @Test
    void aPictureOfManyColoursIsBoundedToo() throws Exception {
        BufferedImage colours = new BufferedImage(7000, 7000, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 7000; y++) {
            for (int x = 0; x < 7000; x++) {
                colours.setRGB(x, y, (x * 255 / 7000) << 16 | (y * 255 / 7000) << 8 | 128);
            }
        }
        Path file = folder.resolve("colours.jpg");
        ImageIO.write(colours, "jpeg", file.toFile());
        SourceFile source = PictureReading.source(file);
        try (ChildReaders readers = readers(1000);
                ChildReader reader = readers.borrow(source)) {
            assertThat(reader.openPage(source, 1)).isInstanceOf(Outcome.Complete.class);
        }
    }
}
