package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.solieu.reading.PictureReading.assertRefused;
import static vn.solieu.reading.PictureReading.assertTold;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Word;
import vn.solieu.reading.PictureReading;
import vn.solieu.reading.TextPicture;

/** Image files as offices, faxes and phones make them, and some that nobody should. */
class OddPicturesTest {

    private static final int DPI = 200;

    @TempDir
    private Path folder;

    private PictureReading reading;

    @BeforeEach
    void begin() throws IOException {
        reading = new PictureReading();
    }

    @AfterEach
    void end() {
        reading.close();
    }

    private Path png(BufferedImage picture) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static BufferedImage sheet(int width, int height, Color colour) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return sheet;
    }

    private void assertSize(OpenedPage page, double widthPt, double heightPt) {
        assertThat(page.page().widthPt()).isCloseTo(widthPt, within(1.0));
        assertThat(page.page().heightPt()).isCloseTo(heightPt, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"1654, 2339", "100, 100", "16, 64", "64, 16", "40, 4000"})
    void aBlankPageHasNoWords(int width, int height) throws IOException {
        Path file = png(sheet(width, height, Color.WHITE));

        assertSize(reading.page(file, 1), width, height);
        assertThat(reading.words(file, 1)).isEmpty();
    }

    @Test
    void aBlackPageIsRefused() throws IOException {
        Path file = png(sheet(1654, 2339, new Color(12, 10, 9)));

        assertRefused(reading.openPage(file, 1), "page-black");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3000", "60, 60"})
    void whatIsTooSmallForTextIsRefused(int width, int height) throws IOException {
        assertRefused(reading.openPage(png(sheet(width, height, Color.WHITE)), 1), "image-too-small");
    }

    @Test
    void depthsAndPalettesOfPng() throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        byte[] ramp = new byte[16];
        for (int i = 0; i < 16; i++) {
            ramp[i] = (byte) (17 * (15 - i));
        }
        IndexColorModel inverted = new IndexColorModel(4, 16, ramp, ramp, ramp);
        BufferedImage palette =
                new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY, inverted);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                palette.getRaster().setSample(x, y, 0, 15 - grey.getRaster().getSample(x, y, 0) / 16);
            }
        }
        for (BufferedImage picture : List.of(
                grey, TextPicture.as(BufferedImage.TYPE_USHORT_GRAY, grey), TextPicture.bitonal(DPI), palette)) {
            Path file = MadePictures.png(folder.resolve("picture.png"), DPI, picture);
            assertSize(reading.page(file, 1), TextPicture.WIDTH_PT, TextPicture.HEIGHT_PT);
            reading.assertReads(file, 1);
            reading.close();
            reading = new PictureReading();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void aFileIsReadAsOftenAsItIsAsked(String kind) throws Exception {
        BufferedImage text = TextPicture.grey(100);
        Path file = folder.resolve("picture." + kind);
        if (kind.equals("tif")) {
            MadePictures.tiff(file, "LZW", 100, 100, List.of(text, text));
        } else {
            ImageIO.write(text, kind, file.toFile());
        }
        try (ImageFile opened = ImageFile.open(file)) {
            for (int time = 0; time < 3; time++) {
                assertThat(opened.page(1).pixels().getWidth()).isEqualTo(text.getWidth());
                assertThat(opened.size(1).widthPx()).isEqualTo(text.getWidth());
                assertThat(opened.page(opened.pageCount()).pixels().getWidth()).isEqualTo(text.getWidth());
            }
        }
    }

    @Test
    void levelsOfSixteenBitsAreTakenAsTheyStand() throws IOException {
        BufferedImage ramp = new BufferedImage(256, 64, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 64; y++) {
                ramp.getRaster().setSample(x, y, 0, x * 257);
            }
        }
        BufferedImage plain = PlainPicture.of(ramp, 1);

        assertThat(plain.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(plain.getRaster().getSamples(0, 5, 256, 1, 0, (int[]) null))
                .isEqualTo(java.util.stream.IntStream.range(0, 256).toArray());
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        BufferedImage grey = TextPicture.grey(DPI);
        BufferedImage ink = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                // Black throughout; only how much of it there is tells letters from paper.
                ink.setRGB(x, y, (255 - grey.getRaster().getSample(x, y, 0)) << 24);
            }
        }
        Path file = MadePictures.png(folder.resolve("transparent.png"), DPI, ink);

        reading.assertReads(file, 1);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "true, true"})
    void jpegInFourInks(boolean adobe, boolean luminance) throws IOException {
        byte[] jpeg = MadePictures.inkJpeg(TextPicture.grey(DPI), adobe, luminance);
        Path file = folder.resolve("inks.jpg");
        Files.write(file, adobe ? MadePictures.withSegment(jpeg, 0xEE, MadePictures.adobe(luminance ? 2 : 0)) : jpeg);

        OpenedPage page = reading.page(file, 1);

        BufferedImage text = TextPicture.grey(DPI);
        assertSize(page, text.getWidth(), text.getHeight());
        reading.assertReads(file, 1);
    }

    /** A phone stores what its sensor saw and writes beside it how it was held: every viewer turns it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void photographsAreTurnedAsTheirFilesSay(int orientation) throws IOException {
        BufferedImage upright = TextPicture.grey(DPI);
        int w = upright.getWidth();
        int h = upright.getHeight();
        // From the upright picture to the stored one, the other way round than viewers go (Exif 2.32, tag 274).
        AffineTransform toStored = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, -1, 1, 0, 0, w);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, 1, -1, 0, h, 0);
            default -> new AffineTransform();
        };
        boolean lying = orientation >= 5;
        BufferedImage stored = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = stored.createGraphics();
        graphics.drawImage(upright, toStored, null);
        graphics.dispose();
        Path file = folder.resolve("photo.jpg");
        Files.write(file, MadePictures.withSegment(MadePictures.jpeg(stored), 0xE1, MadePictures.exif(orientation)));

        OpenedPage page = reading.page(file, 1);
        List<Word> words = reading.words(file, 1);

        // Without a resolution a pixel is a point.
        assertSize(page, w, h);
        assertThat(page.scan().quarterTurns()).isZero();
        assertThat(TextPicture.shareRead(words)).isGreaterThan(0.85);
        // The motto of the State stands in the right half of the letterhead.
        assertThat(words.stream()
                        .filter(x -> x.text().equals("CỘNG"))
                        .findFirst()
                        .orElseThrow())
                .satisfies(x ->
                        assertThat(page.toDisplayed().map(x.box()).centreX()).isBetween(w * 0.4, w * 0.6))
                .satisfies(x ->
                        assertThat(page.toDisplayed().map(x.box()).centreY()).isLessThan(h * 0.3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 72, 96, 600, 1200, 30_000})
    void aWrongResolutionDoesNoHarm(double claimed) throws IOException {
        BufferedImage text = TextPicture.grey(DPI);
        Path file = folder.resolve("claimed.png");
        if (claimed == 0) {
            ImageIO.write(text, "png", file.toFile());
        } else {
            MadePictures.png(file, claimed, text);
        }
        double believed = claimed >= 50 && claimed <= 2400 ? claimed : 72;

        assertSize(reading.page(file, 1), text.getWidth() * 72 / believed, text.getHeight() * 72 / believed);
        reading.assertReads(file, 1);
    }

    @Test
    void aJpegThatEndsEarlyIsReadAndSaid() throws IOException {
        byte[] whole = MadePictures.jpeg(TextPicture.grey(DPI));
        Path file = folder.resolve("cut.jpg");
        Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 4));

        Outcome<OpenedPage> opened = reading.openPage(file, 1);

        assertThat(opened).isInstanceOf(Outcome.Partial.class);
        assertThat(opened.problemsMet()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("picture-damaged");
            assertThat(problem.page()).isEqualTo(1);
            assertTold(problem);
        });
        assertThat(reading.words(file, 1)).isNotEmpty();
    }
}
