package vn.solieu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.DrawnShape.Kind;
import vn.solieu.document.Page;
import vn.solieu.document.Ruling;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;

/** What is told from fills of tables, and what is not taken for a picture. */
class PictureFinderTest {

    private static final Page PAGE = new Page(1, 595, 842, 0);

    private static DrawnShape area(double x0, double y0, double x1, double y1) {
        return new DrawnShape(Kind.AREA, new Box(x0, y0, x1, y1));
    }

    private static DrawnShape outline(double x0, double y0, double x1, double y1) {
        return new DrawnShape(Kind.OUTLINE, new Box(x0, y0, x1, y1));
    }

    private static Word word(String text, double x, double y, double size) {
        return new Word(
                text,
                new Box(x, y - size, x + size * text.length() / 2, y),
                WordOrigin.TEXT_LAYER,
                null,
                new TypeStyle(size, false, false));
    }

    private static List<Box> found(List<DrawnShape> shapes, List<Ruling> rulings, List<Word> words) {
        return new PictureFinder(PAGE, shapes, rulings, new GridFinder().find(rulings), words)
                .find().stream().map(PictureArea::box).toList();
    }

    @Test
    void barsOfDifferentLengthAreAChart() {
        List<DrawnShape> bars = List.of(area(100, 250, 130, 400), area(150, 300, 180, 400), area(200, 220, 230, 400));

        assertThat(found(bars, List.of(), List.of())).containsExactly(new Box(100, 220, 230, 400));
    }

    @Test
    void fillsOfARowAreNot() {
        List<DrawnShape> head = List.of(area(100, 250, 200, 300), area(200, 250, 300, 300), area(300, 250, 400, 300));

        assertThat(found(head, List.of(), List.of())).isEmpty();
    }

    @Test
    void fillsBehindWordsAreNotBars() {
        // A shaded head of two levels: three cells end at one line and begin at different ones.
        List<DrawnShape> head = List.of(area(100, 200, 180, 260), area(180, 230, 260, 260), area(260, 230, 340, 260));
        List<Word> words =
                List.of(word("Đơn vị", 110, 235, 11), word("Kế hoạch", 190, 250, 11), word("Thực hiện", 270, 250, 11));

        assertThat(found(head, List.of(), words)).isEmpty();
        assertThat(found(head, List.of(), List.of())).as("the words decide").isNotEmpty();
    }

    @Test
    void fillsBetweenRulesAreCells() {
        List<Ruling> rulings = new ArrayList<>();
        for (double y : new double[] {200, 230, 260}) {
            rulings.add(new Ruling(true, y, 100, 340, 0.5));
        }
        for (double x : new double[] {100, 180, 260, 340}) {
            rulings.add(new Ruling(false, x, 200, 260, 0.5));
        }
        List<DrawnShape> fills = List.of(area(100, 200, 180, 260), area(180, 230, 260, 260), area(260, 230, 340, 260));

        assertThat(found(fills, rulings, List.of())).isEmpty();
    }

    @Test
    void lettersDrawnAsOutlinesAreNoPicture() {
        List<DrawnShape> letters = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            letters.add(outline(100 + 6 * (i % 20), 100 + 16 * (i / 20), 105 + 6 * (i % 20), 110 + 16 * (i / 20)));
        }

        assertThat(found(letters, List.of(), List.of())).isEmpty();
    }

    @Test
    void theAxesOfALineBelongToIt() {
        List<Ruling> axes = List.of(new Ruling(false, 100, 200, 400, 0.8), new Ruling(true, 400, 100, 450, 0.8));

        assertThat(found(List.of(outline(115, 250, 440, 330)), axes, List.of()))
                .singleElement()
                .satisfies(box ->
                        assertThat(box.sharedArea(new Box(100, 200, 450, 400))).isGreaterThan(0.99 * 350 * 200));
    }

    @Test
    void whatCoversThePageIsItsBackground() {
        assertThat(found(List.of(new DrawnShape(Kind.IMAGE, new Box(0, 0, 595, 842))), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void bulletsAndLogosAreTooSmall() {
        assertThat(found(List.of(new DrawnShape(Kind.IMAGE, new Box(80, 300, 115, 338))), List.of(), List.of()))
                .isEmpty();
    }
}
