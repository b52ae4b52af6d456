package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.solieu.reading.PictureReading.assertRefused;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.OpenedPage;
import vn.solieu.reading.PictureReading;
import vn.solieu.reading.TextPicture;

/** TIFF files of several pages, as faxes and document scanners make them. */
class TiffPagesTest {

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

    private void assertSize(OpenedPage page, double widthPt, double heightPt) {
        assertThat(page.page().widthPt()).isCloseTo(widthPt, within(1.0));
        assertThat(page.page().heightPt()).isCloseTo(heightPt, within(1.0));
    }

    @Test
    void aTiffOfTinyPicturesIsRefusedAtOnce() throws IOException {
        BufferedImage dot = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
        Path file = MadePictures.tiff(folder.resolve("dots.tif"), "CCITT T.6", 0, 0, List.of(dot, dot, dot));

        assertRefused(reading.open(file), "image-too-small");
    }

    @ParameterizedTest
    @CsvSource({"CCITT T.4, true", "CCITT T.6, true", "LZW, true", "LZW, false", "JPEG, false", "ZLib, false"})
    void pagesOfTiff(String compression, boolean bitonal) throws IOException {
        BufferedImage text = bitonal ? TextPicture.bitonal(DPI) : TextPicture.grey(DPI);
        BufferedImage blank = new BufferedImage(500, 700, text.getType());
        blank.createGraphics().fillRect(0, 0, 500, 700);
        Path file = MadePictures.tiff(
                folder.resolve("pages.tif"), compression, DPI, DPI, List.of(blank, text, blank, text));

        assertThat(reading.open(file).result().orElseThrow().pageCount()).isEqualTo(4);
        assertSize(reading.page(file, 4), TextPicture.WIDTH_PT, TextPicture.HEIGHT_PT);
        reading.assertReads(file, 4);
        assertSize(reading.page(file, 1), 180, 252);
        assertThat(reading.words(file, 1)).isEmpty();
    }

    @Test
    void aFaxHasFewerLinesThanColumns() throws IOException {
        BufferedImage text = TextPicture.bitonal(DPI);
        BufferedImage fax = new BufferedImage(text.getWidth(), text.getHeight() / 2, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < fax.getHeight(); y++) {
            for (int x = 0; x < fax.getWidth(); x++) {
                fax.getRaster().setSample(x, y, 0, text.getRaster().getSample(x, 2 * y, 0));
            }
        }
        Path file = MadePictures.tiff(folder.resolve("fax.tif"), "CCITT T.4", 200, 100, List.of(fax));

        OpenedPage page = reading.page(file, 1);

        assertSize(page, TextPicture.WIDTH_PT, TextPicture.HEIGHT_PT);
        // Half of each letter's height is gone: what is left is read, though not to the letter.
        assertThat(TextPicture.shareRead(reading.words(file, 1))).isGreaterThan(0.4);
    }

    @Test
    void aPreviewInATiffIsNoPage() throws IOException {
        BufferedImage text = TextPicture.bitonal(DPI);
        BufferedImage small = new BufferedImage(120, 80, BufferedImage.TYPE_BYTE_BINARY);
        small.createGraphics().fillRect(0, 0, 120, 80);
        Path file = MadePictures.tiff(folder.resolve("preview.tif"), "CCITT T.6", DPI, DPI, List.of(text, small));
        byte[] bytes = Files.readAllBytes(file);
        markLastDirectoryAsPreview(bytes);
        Files.write(file, bytes);

        assertThat(reading.open(file).result().orElseThrow().pageCount()).isEqualTo(1);
        assertSize(reading.page(file, 1), TextPicture.WIDTH_PT, TextPicture.HEIGHT_PT);
    }

    private static void markLastDirectoryAsPreview(byte[] tiff) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(tiff);
        buffer.order(tiff[0] == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        int at = buffer.getInt(4);
        int next = at;
        while (next != 0) {
            at = next;
            next = buffer.getInt(at + 2 + 12 * buffer.getShort(at));
        }
        // The writer leaves out the kind of picture, so another entry becomes it: a number of four bytes, 1.
        for (int entry = at + 2; entry < at + 2 + 12 * buffer.getShort(at); entry += 12) {
            if (buffer.getShort(entry) == TiffDirectory.Y_RESOLUTION) {
                buffer.putShort(entry, (short) TiffDirectory.SUBFILE_TYPE);
                buffer.putShort(entry + 2, (short) 4);
                buffer.putInt(entry + 4, 1);
                buffer.putInt(entry + 8, 1);
                return;
            }
        }
        throw new AssertionError("the writer names no resolution");
    }

    @Test
    void directoriesThatRunInACircleAreWalkedOnce() throws IOException {
        BufferedImage page = TextPicture.bitonal(DPI);
        Path file = MadePictures.tiff(folder.resolve("circle.tif"), "CCITT T.6", DPI, DPI, List.of(page, page));
        byte[] bytes = Files.readAllBytes(file);
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        buffer.order(bytes[0] == 'I' ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        int first = buffer.getInt(4);
        int second = buffer.getInt(first + 2 + 12 * buffer.getShort(first));
        buffer.putInt(second + 2 + 12 * buffer.getShort(second), first);
        Files.write(file, bytes);

        assertThat(reading.open(file).result().orElseThrow().pageCount()).isEqualTo(2);
        assertSize(reading.page(file, 2), TextPicture.WIDTH_PT, TextPicture.HEIGHT_PT);
    }

    @Test
    void aTiffCutInTheMiddleLosesItsLastPagesOnly() throws IOException {
        BufferedImage text = TextPicture.bitonal(DPI);
        Path file = MadePictures.tiff(folder.resolve("cut.tif"), "CCITT T.6", DPI, DPI, List.of(text, text, text));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThat(reading.open(file).result().orElseThrow().pageCount()).isBetween(1, 2);
        reading.assertReads(file, 1);
    }
}
