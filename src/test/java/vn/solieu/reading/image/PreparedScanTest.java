package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Frame.Point;
import vn.solieu.document.Region;
import vn.solieu.document.Word;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.ocr.NativeLibraries;
import vn.solieu.reading.ocr.WordRecogniser;
import vn.solieu.reading.pdf.PdfDocument;

/**
 * A digital letter is drawn and harmed in ways paper is; its words must be read, and each must lead back to where its ink stands in the
 * harmed picture.
 */
class PreparedScanTest {

    private static final int DPI = 200;

    /** How far the middle of a word may be from where its ink is, points. */
    private static final double NEAR_PT = 5;

    @SuppressWarnings("NullAway.Init")
    private static BufferedImage page;

    @SuppressWarnings("NullAway.Init")
    private static List<Word> printed;

    @SuppressWarnings("NullAway.Init")
    private static WordRecogniser recogniser;

    @BeforeAll
    static void draw() throws IOException, BadDocumentException {
        try (PdfDocument letter = PdfDocument.open(Path.of("samples/official-letter/letter.pdf"))) {
            BufferedImage drawn = letter.rendered(1, DPI);
            page = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D pen = page.createGraphics();
            pen.drawImage(drawn, 0, 0, null);
            pen.dispose();
            printed = letter.content(1).words();
        }
        NativeLibraries.prepare(Path.of("target/natives"));
        recogniser = new WordRecogniser(Path.of("models/tesseract"), null);
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    private static PreparedScan prepared(BufferedImage picture, double dpi) {
        Box box = new Box(0, 0, picture.getWidth() * 72 / dpi, picture.getHeight() * 72 / dpi);
        return PreparedScan.of(new PageImage(picture, box, false), recogniser::legibility);
    }

    /**
     * Share of the printed words of three letters or more that are read where they stand.
     *
     * @param toPicture from the pixels of the drawn page to those of the picture
     */
    private static double readInPlace(BufferedImage picture, double dpi, Frame toPicture) {
        try (PreparedScan scan = prepared(picture, dpi)) {
            List<Word> words =
                    recogniser
                            .recognise(scan, List.of(new Region(Region.Kind.TEXT, scan.upright(), List.of())))
                            .stream()
                            .map(w -> w.withBox(scan.toDisplayed().map(w.box())))
                            .toList();
            int wanted = 0;
            int found = 0;
            for (Word word : printed) {
                if (word.text().length() < 3) {
                    continue;
                }
                double x = word.box().centreX() * DPI / 72;
                double y = word.box().centreY() * DPI / 72;
                double pictureX = toPicture.mapX(x, y) * 72 / dpi;
                double pictureY = toPicture.mapY(x, y) * 72 / dpi;
                wanted++;
                if (words.stream()
                        .anyMatch(w -> w.text().equals(word.text())
                                && Math.hypot(
                                                w.box().centreX() - pictureX,
                                                w.box().centreY() - pictureY)
                                        < NEAR_PT * DPI / dpi)) {
                    found++;
                }
            }
            return found / (double) wanted;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPageIsReadWhicheverWayUpItLies(int quarters) {
        int width = quarters % 2 == 0 ? page.getWidth() : page.getHeight();
        int height = quarters % 2 == 0 ? page.getHeight() : page.getWidth();
        Frame turn = Frame.quarterTurns(quarters, width, height);
        BufferedImage turned = transformed(page, turn, width, height);

        assertThat(readInPlace(turned, DPI, turn)).isGreaterThan(0.93);
        try (PreparedScan scan = prepared(turned, DPI)) {
            assertThat(scan.scan().quarterTurns()).isEqualTo(quarters);
        }
    }

    @Test
    void aSkewedPageIsStraightened() {
        Frame skew = Frame.turn(Math.toRadians(1.7), page.getWidth() / 2.0, page.getHeight() / 2.0);

        assertThat(readInPlace(transformed(page, skew, page.getWidth(), page.getHeight()), DPI, skew))
                .isGreaterThan(0.93);
    }

    @Test
    void aPhotographedSheetIsFlattened() {
        int width = page.getWidth() + 300;
        int height = page.getHeight() + 260;
        List<Point> corners = List.of(
                new Point(170, 90),
                new Point(page.getWidth() + 60, 150),
                new Point(page.getWidth() + 190, page.getHeight() + 60),
                new Point(80, page.getHeight() + 170));
        Frame photo = Frame.ofSheet(page.getWidth(), page.getHeight(), corners);
        BufferedImage picture = photographed(photo, width, height);

        // A photo names no true resolution.
        assertThat(readInPlace(picture, 72, photo)).isGreaterThan(0.9);
    }

    @Test
    void typeUnderAColouredStampIsRead() {
        BufferedImage stamped = copy();
        long seed = new Random().nextLong();
        System.out.println("stamps at seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            stamp(stamped, 400 + random.nextInt(800), 500 + random.nextInt(1000));
        }

        assertThat(readInPlace(stamped, DPI, Frame.UPRIGHT)).as("seed %d", seed).isGreaterThan(0.9);
    }

    @Test
    void aFaxWithHalfTheLinesIsReadAsItWasPrinted() {
        int width = (int) (page.getWidth() * 1.02);
        int height = (int) (page.getHeight() * 0.49);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        Box box = new Box(0, 0, page.getWidth() * 72.0 / DPI, page.getHeight() * 72.0 / DPI);
        try (PreparedScan scan = PreparedScan.of(new PageImage(picture, box, false), recogniser::legibility)) {
            assertThat(scan.upright().width()).isBetween(box.width() - 2, box.width() + 2);
            assertThat(scan.upright().height()).isBetween(box.height() - 2, box.height() + 2);
            assertThat(recogniser.recognise(scan, List.of(new Region(Region.Kind.TEXT, scan.upright(), List.of()))))
                    .hasSizeGreaterThan(printed.size() / 2);
        }
    }

    @Test
    void streaksOfTheGlassAreNoRulings() {
        BufferedImage streaked = copy();
        Graphics2D pen = streaked.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        for (int y = 60; y < page.getHeight() - 60; y += 130) {
            pen.fillRect(700, y, 2, 90);
        }
        pen.dispose();
        try (PreparedScan clean = prepared(page, DPI);
                PreparedScan scan = prepared(streaked, DPI)) {
            assertThat(scan.rulings()).hasSameSizeAs(clean.rulings());
        }
        assertThat(readInPlace(streaked, DPI, Frame.UPRIGHT)).isGreaterThan(0.85);
    }

    @Test
    void aPageOfOneColourHasNothingToRead() {
        for (Color colour : List.of(Color.WHITE, Color.BLACK, Color.GRAY, Color.RED)) {
            BufferedImage plain = new BufferedImage(1240, 1754, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D pen = plain.createGraphics();
            pen.setColor(colour);
            pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
            pen.dispose();
            try (PreparedScan scan = prepared(plain, 150)) {
                assertThat(recogniser.recognise(scan, List.of(new Region(Region.Kind.TEXT, scan.upright(), List.of()))))
                        .as("%s", colour)
                        .isEmpty();
            }
        }
    }

    private static BufferedImage copy() {
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        copy.getGraphics().drawImage(page, 0, 0, null);
        return copy;
    }

    /** Two rings of red ink, 36 mm wide, that darken what is below as ink does. */
    private static void stamp(BufferedImage picture, int centreX, int centreY) {
        double radius = 18 / 25.4 * DPI;
        for (int y = (int) (centreY - radius - 2); y < centreY + radius + 2; y++) {
            for (int x = (int) (centreX - radius - 2); x < centreX + radius + 2; x++) {
                double r = Math.hypot(x - centreX, y - centreY);
                boolean ink = Math.abs(r - radius + 4) < 4 || Math.abs(r - radius * 0.55) < 3 || r < radius * 0.12;
                if (ink && x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight()) {
                    Color below = new Color(picture.getRGB(x, y));
                    picture.setRGB(
                            x,
                            y,
                            new Color(
                                            below.getRed() * 205 / 255,
                                            below.getGreen() * 40 / 255,
                                            below.getBlue() * 50 / 255)
                                    .getRGB());
                }
            }
        }
    }

    private static BufferedImage transformed(BufferedImage from, Frame frame, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = to.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(
                from,
                new AffineTransformOp(
                        new AffineTransform(frame.a(), frame.b(), frame.c(), frame.d(), frame.e(), frame.f()),
                        AffineTransformOp.TYPE_BICUBIC),
                0,
                0);
        pen.dispose();
        return to;
    }

    /** The page as a sheet on a dark table with light from one side. */
    private static BufferedImage photographed(Frame photo, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Frame toPage = photo.inverse();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double pageX = toPage.mapX(x, y);
                double pageY = toPage.mapY(x, y);
                int left = (int) Math.floor(pageX);
                int top = (int) Math.floor(pageY);
                double light = 0.75 + 0.25 * x / width;
                int level = left < 0 || top < 0 || left >= page.getWidth() - 1 || top >= page.getHeight() - 1
                        ? 70 + (x * 7 + y * 13) % 20
                        : (int) (light * between(left, top, pageX - left, pageY - top));
                picture.setRGB(x, y, new Color(level, level, level).getRGB());
            }
        }
        return picture;
    }

    private static double between(int left, int top, double right, double down) {
        double upper = (page.getRGB(left, top) & 255) * (1 - right) + (page.getRGB(left + 1, top) & 255) * right;
        double lower =
                (page.getRGB(left, top + 1) & 255) * (1 - right) + (page.getRGB(left + 1, top + 1) & 255) * right;
        return upper * (1 - down) + lower * down;
    }
}
