package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
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

/** White heads of tables on a dark fill, and what must not be taken for them. */
class ReversedTypeTest {

    private static final int DPI = 200;
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 1100;
    private static final int LEFT = 200;
    private static final int TOP = 300;
    private static final int COLUMN = 300;
    private static final int ROW = 60;

    @BeforeAll
    static void prepare() throws Exception {
        NativeLibraries.prepare(Path.of("target/natives"));
    }

    private interface Drawing {
        void on(Graphics2D pen);
    }

    private static BufferedImage page(Drawing drawing) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 32));
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.on(pen);
        pen.dispose();
        return page;
    }

    /** Four columns: a filled head, rows of figures below it, rules around all cells. */
    private static BufferedImage table(Color fill, Color type, Color rules) {
        return page(pen -> {
            pen.setColor(fill);
            pen.fillRect(LEFT, TOP, 4 * COLUMN, ROW);
            String[] heads = {"Đơn vị", "Hồ sơ", "Đúng hạn", "Quá hạn"};
            for (int c = 0; c < heads.length; c++) {
                pen.setColor(type);
                pen.drawString(heads[c], LEFT + COLUMN * c + 60, TOP + 42);
                pen.setColor(Color.BLACK);
                for (int r = 1; r < 5; r++) {
                    pen.drawString(
                            c == 0 ? "Phường " + r : "" + (31 * r + 7 * c), LEFT + COLUMN * c + 60, TOP + ROW * r + 42);
                }
            }
            pen.setColor(rules);
            for (int r = 0; r <= 5; r++) {
                pen.fillRect(LEFT, TOP + ROW * r, 4 * COLUMN, 3);
            }
            for (int c = 0; c <= 4; c++) {
                pen.fillRect(LEFT + COLUMN * c, TOP, 3, 5 * ROW);
            }
        });
    }

    private static byte[] levels(Pixels pixels) {
        return pixels.levels(new PixelBox(0, 0, pixels.width(), pixels.height()));
    }

    private static int at(byte[] levels, int x, int y) {
        return levels[y * WIDTH + x] & 255;
    }

    @Test
    void theFillBecomesPaperAndItsTypeInk() {
        try (Pixels grey = Pixels.grey(table(new Color(90, 90, 90), Color.WHITE, Color.BLACK), DPI);
                Pixels turned = ReversedType.turnedRound(grey, DPI)) {
            assertThat(turned).isNotNull();
            byte[] before = levels(grey);
            byte[] after = levels(turned);
            int ink = 0;
            for (int y = TOP + 10; y < TOP + ROW - 10; y++) {
                for (int x = LEFT + 20; x < LEFT + COLUMN - 20; x++) {
                    ink += at(after, x, y) < 100 ? 1 : 0;
                }
            }
            assertThat(at(after, LEFT + 20, TOP + 30)).isGreaterThan(240);
            assertThat(ink).isBetween(500, 4000);
            // The rule between two heads is darker than the fill, and stays.
            assertThat(at(after, LEFT + COLUMN + 1, TOP + 30)).isLessThan(60);
            for (int y = TOP + ROW + 10; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    assertThat(at(after, x, y)).isEqualTo(at(before, x, y));
                }
            }
        }
    }

    @Test
    void rowsBetweenFilledRowsStayAsTheyAre() {
        BufferedImage striped = page(pen -> {
            for (int r = 0; r < 6; r++) {
                pen.setColor(r % 2 == 0 ? new Color(60, 60, 60) : Color.WHITE);
                pen.fillRect(LEFT, TOP + ROW * r, 4 * COLUMN, ROW);
                pen.setColor(r % 2 == 0 ? Color.WHITE : Color.BLACK);
                for (int c = 0; c < 4; c++) {
                    pen.drawString("Mục " + (r + c), LEFT + COLUMN * c + 60, TOP + ROW * r + 42);
                }
            }
        });
        try (Pixels grey = Pixels.grey(striped, DPI);
                Pixels turned = ReversedType.turnedRound(grey, DPI)) {
            assertThat(turned).isNotNull();
            byte[] before = levels(grey);
            byte[] after = levels(turned);
            for (int x = LEFT; x < LEFT + 4 * COLUMN; x++) {
                assertThat(at(after, x, TOP + ROW + 32)).isEqualTo(at(before, x, TOP + ROW + 32));
            }
            assertThat(at(after, LEFT + 20, TOP + 2 * ROW + 30)).isGreaterThan(240);
        }
    }

    @Test
    void otherDarkThingsStayAsTheyAre() {
        long seed = new Random().nextLong();
        System.out.println("dark things at seed " + seed);
        Random random = new Random(seed);
        List<BufferedImage> pages = List.of(
                // Shaded heads with black type.
                table(new Color(150, 150, 150), Color.BLACK, Color.BLACK),
                // Thick rules, not quite level.
                page(pen -> {
                    pen.setColor(Color.BLACK);
                    for (int r = 0; r < 8; r++) {
                        pen.fillPolygon(
                                new int[] {LEFT, LEFT + 1200, LEFT + 1200, LEFT},
                                new int[] {TOP + 40 * r, TOP + 40 * r + 30, TOP + 40 * r + 36, TOP + 40 * r + 6},
                                4);
                    }
                }),
                // The black margin of a copier, with dust on the glass.
                page(pen -> {
                    pen.setColor(Color.BLACK);
                    pen.fillRect(0, 0, WIDTH, 120);
                    pen.setColor(Color.WHITE);
                    for (int i = 0; i < 300; i++) {
                        pen.fillRect(random.nextInt(WIDTH), random.nextInt(120), 4, 4);
                    }
                }),
                // A photograph.
                page(pen -> {
                    for (int y = 0; y < 400; y += 4) {
                        for (int x = 0; x < 800; x += 4) {
                            int level = (int)
                                    (110 + 70 * Math.sin(x / 61.0) + 40 * Math.cos(y / 37.0) + random.nextInt(30));
                            pen.setColor(new Color(level, level, level));
                            pen.fillRect(LEFT + x, TOP + y, 4, 4);
                        }
                    }
                }));
        for (int i = 0; i < pages.size(); i++) {
            try (Pixels grey = Pixels.grey(pages.get(i), DPI);
                    Pixels turned = ReversedType.turnedRound(grey, DPI)) {
                assertThat(turned).as("page %d at seed %d", i, seed).isNull();
            }
        }
    }

    /** Blue and red as reports have them; neither is the ink of a stamp. */
    @ParameterizedTest
    @ValueSource(ints = {0x1F4E79, 0x4472C4, 0xC00000, 0x548235, 0x595959})
    void headsOfColouredTablesAreRead(int colour) {
        BufferedImage page = table(new Color(colour), Color.WHITE, new Color(colour));
        Box box = new Box(0, 0, WIDTH * 72.0 / DPI, HEIGHT * 72.0 / DPI);
        try (WordRecogniser recogniser = new WordRecogniser(Path.of("models/tesseract"), null);
                PreparedScan scan = PreparedScan.of(new PageImage(page, box, false), recogniser::legibility)) {
            List<String> words =
                    recogniser
                            .recognise(scan, List.of(new Region(Region.Kind.TEXT, scan.upright(), List.of())))
                            .stream()
                            .map(Word::text)
                            .toList();
            assertThat(words).contains("Đơn", "vị", "Hồ", "Đúng", "Quá", "Phường");
        }
    }
}
