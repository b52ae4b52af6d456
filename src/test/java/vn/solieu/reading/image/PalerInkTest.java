package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.Box;
import vn.solieu.document.Region;
import vn.solieu.document.Word;
import vn.solieu.reading.ocr.NativeLibraries;
import vn.solieu.reading.ocr.WordRecogniser;

/** Stamps and signatures in grey over black letters, and pages that have none. */
class PalerInkTest {

    private static final int DPI = 200;
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 1200;
    private static final int BLACK = 38;
    private static final int PAPER = 230;

    @BeforeAll
    static void prepare() throws Exception {
        NativeLibraries.prepare(Path.of("target/natives"));
    }

    /** A grey page of a signature; noise of a scanner lies over it. */
    private static BufferedImage page(long seed, int letters, int stamp) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(level(PAPER));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (stamp > 0) {
            pen.setColor(level(stamp));
            pen.setStroke(new BasicStroke(7));
            pen.drawOval(960, 430, 280, 280);
            pen.setStroke(new BasicStroke(3));
            pen.drawOval(1030, 500, 140, 140);
            pen.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.drawPolyline(
                    new int[] {1020, 1080, 1120, 1180, 1210, 1290, 1340},
                    new int[] {590, 680, 560, 690, 570, 680, 560},
                    7);
        }
        pen.setColor(level(letters));
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 39));
        for (int line = 0; line < 5; line++) {
            pen.drawString("Trên đây là kết quả triển khai công tác của Ủy ban nhân dân huyện", 170, 150 + line * 50);
        }
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 38));
        pen.drawString("TM. ỦY BAN NHÂN DÂN", 960, 450);
        pen.drawString("CHỦ TỊCH", 1080, 495);
        pen.drawString("Trần Văn Minh", 1040, 760);
        pen.dispose();
        Random random = new Random(seed);
        WritableRaster raster = page.getRaster();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int noisy = raster.getSample(x, y, 0) + (int) Math.round(random.nextGaussian() * 3);
                raster.setSample(x, y, 0, Math.clamp(noisy, 0, 255));
            }
        }
        return page;
    }

    private static Color level(int grey) {
        return new Color(grey, grey, grey);
    }

    private static PreparedScan prepared(BufferedImage page) {
        Box box = new Box(0, 0, WIDTH * 72.0 / DPI, HEIGHT * 72.0 / DPI);
        return PreparedScan.of(new PageImage(page, box, false), (part, dpi) -> 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 115, 130})
    void linesUnderAGreyStampAreRead(int stamp) {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        try (WordRecogniser recogniser = new WordRecogniser(Path.of("models/tesseract"), null);
                PreparedScan scan = prepared(page(seed, BLACK, stamp))) {
            List<String> words =
                    recogniser
                            .recognise(scan, List.of(new Region(Region.Kind.TEXT, scan.upright(), List.of())))
                            .stream()
                            .map(Word::text)
                            .toList();
            assertThat(scan.palerInk()).as("seed %d", seed).isNotEmpty();
            assertThat(words).as("seed %d", seed).contains("NHÂN", "DÂN", "CHỦ", "TỊCH", "Trần", "Văn", "Minh");
            assertThat(scan.rulings()).as("seed %d", seed).isEmpty();
        }
    }

    /** A stamp as dark as the letters cannot be told from them, nor pale letters from their paper. */
    @Test
    void pagesOfOneInkStayAsTheyAre() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        for (BufferedImage page : List.of(
                page(seed, BLACK, 0),
                page(seed, 110, 0),
                page(seed, 130, 0),
                page(seed, 110, 110),
                page(seed, BLACK, BLACK))) {
            try (PreparedScan scan = prepared(page)) {
                assertThat(scan.palerInk()).as("seed %d", seed).isEmpty();
                assertThat(scan.withoutPalerInk(false)).as("seed %d", seed).isNull();
            }
        }
    }
}
