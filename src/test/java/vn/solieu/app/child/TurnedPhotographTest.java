package vn.solieu.app.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.app.Settings;
import vn.solieu.document.Frame;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.SourceFile;
import vn.solieu.reading.PictureReading;
import vn.solieu.reading.image.MadePictures;
import vn.solieu.rendering.InkPage;

/** A photograph that its file says to turn is turned in what is written of it too. */
class TurnedPhotographTest {

    @TempDir
    private Path folder;

    @Test
    void aCopiedPageLiesAsItIsDisplayed() throws Exception {
        // Dark at the bottom left as stored; turned clockwise by a quarter it is at the top left.
        BufferedImage stored = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = stored.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 400, 300);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 250, 50, 50);
        graphics.dispose();
        Path photograph = folder.resolve("photo.jpg");
        Files.write(photograph, MadePictures.withSegment(MadePictures.jpeg(stored), 0xE1, MadePictures.exif(6)));
        SourceFile source = PictureReading.source(photograph);
        Path copy = folder.resolve("copy.pdf");
        ChildSettings usual = Settings.fromSurroundings().children();
        ChildSettings settings = new ChildSettings(
                usual.command(),
                folder.resolve("log"),
                Duration.ofMinutes(1),
                usual.mostMemoryBytes(),
                1,
                Duration.ofSeconds(2));
        try (ChildReaders readers = new ChildReaders(settings);
                ChildReader reader = readers.borrow(source)) {
            OpenedPage page = reader.openPage(source, 1).result().orElseThrow();
            assertThat(page.page().widthPt()).isCloseTo(300, within(0.1));
            assertThat(page.page().heightPt()).isCloseTo(400, within(0.1));
            InkPage ink = new InkPage(1, page.page().widthPt(), page.page().heightPt(), Frame.UPRIGHT, List.of());
            assertThat(reader.copyPage(source, ink, copy)).isInstanceOf(Outcome.Complete.class);
        }
        try (PDDocument document = Loader.loadPDF(copy.toFile())) {
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            assertThat(seen.getWidth()).isEqualTo(300);
            assertThat(new Color(seen.getRGB(20, 20)).getGreen()).isLessThan(60);
            assertThat(new Color(seen.getRGB(280, 20)).getGreen()).isGreaterThan(200);
            assertThat(new Color(seen.getRGB(20, 380)).getGreen()).isGreaterThan(200);
        }
    }
}
