package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.Box;
import vn.solieu.reading.ocr.NativeLibraries;

/** Points of numbers are as small as specks at a low resolution. */
class SpecksTest {

    private static final double DOTS_PER_INCH = 150;
    private static final int WIDTH = (int) (8.27 * DOTS_PER_INCH);
    private static final int HEIGHT = (int) (11.69 * DOTS_PER_INCH);

    @TempDir
    static Path natives;

    @BeforeAll
    static void prepare() throws Exception {
        NativeLibraries.prepare(natives);
    }

    @Test
    void pointsBetweenDigitsStayOnASpeckledPage() {
        long seed = new Random().nextLong();
        System.out.println("specks at seed " + seed);
        Random random = new Random(seed);
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(new Color(40, 40, 40));
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setFont(new Font(Font.SERIF, Font.PLAIN, 27));
        int points = 0;
        int[][] places = new int[40][];
        for (int line = 0; line < places.length; line++) {
            int baseline = 150 + 36 * line;
            drawing.drawString("Tổng số mũi đã tiêm là", 150, baseline);
            drawing.drawString("27", 600, baseline);
            int at = 600 + drawing.getFontMetrics().stringWidth("27") + 3;
            drawing.fillRect(at, baseline - 2, 2, 2);
            drawing.drawString("154", at + 7, baseline);
            places[points++] = new int[] {at, baseline - 2};
        }
        drawing.dispose();
        for (int i = 0; i < 1200; i++) {
            page.getRaster().setSample(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0, 0);
        }
        Box box = new Box(0, 0, WIDTH * 72 / DOTS_PER_INCH, HEIGHT * 72 / DOTS_PER_INCH);
        try (PreparedScan scan = PreparedScan.of(new PageImage(page, box, false, null), (part, dpi) -> 0);
                Pixels clean = scan.withoutRulings()) {
            int kept = 0;
            for (int[] place : places) {
                byte[] levels = clean.levels(new PixelBox(place[0] - 3, place[1] - 3, 8, 8));
                for (byte level : levels) {
                    if ((level & 255) < 150) {
                        kept++;
                        break;
                    }
                }
            }
            assertThat(kept).as("points kept of %d", points).isEqualTo(points);
            byte[] margin = clean.levels(new PixelBox(0, 0, 120, HEIGHT));
            int specks = 0;
            for (byte level : margin) {
                specks += (level & 255) < 150 ? 1 : 0;
            }
            assertThat(specks).as("specks left in the margin").isLessThan(5);
        }
    }

    @Test
    void paintLeavesOutWhatIsOutside() {
        BufferedImage white = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        try (Pixels pixels = Pixels.grey(white, 100)) {
            pixels.paint(new PixelBox(-30, -30, 10, 10), 200);
            pixels.paint(new PixelBox(5, -10, 10, 12), 200);
            pixels.paint(new PixelBox(25, 0, 10, 12), 200);
            byte[] levels = pixels.levels(new PixelBox(0, 0, 20, 20));
            int painted = 0;
            for (byte level : levels) {
                painted += (level & 255) == 200 ? 1 : 0;
            }
            assertThat(painted).isEqualTo(20);
        }
    }
}
