package vn.solieu.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Document;
import vn.solieu.document.Frame;
import vn.solieu.document.Metadata;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.Paragraph;
import vn.solieu.document.RunningText;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Table;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.document.Zone;

/** The order and the lines in which words are written into files. */
class InkPagesTest {

    private static final Page PAGE = new Page(1, 600, 800, 0);

    private static Word word(String text, double x, double y) {
        return word(text, new Box(x, y, x + 6 * text.length(), y + 10));
    }

    private static Word word(String text, Box box) {
        return new Word(text, box, WordOrigin.OCR, 0.9, new TypeStyle(10, false, false));
    }

    private static Paragraph paragraph(Word... words) {
        RunningText text = RunningText.ofWords(List.of(words), 1);
        return new Paragraph(1, words[0].box(), text, Zone.BODY, TypeStyle.UNKNOWN, false);
    }

    private static Cell cell(int row, int column, Word word) {
        return new Cell(row, column, 1, 1, false, RunningText.ofWords(List.of(word), 1), 1, word.box());
    }

    private static PageText page(List<Word> words, Frame frame) {
        return new PageText(PAGE, PageSource.OCR, "", 0.9, words, "", List.of(), frame);
    }

    private static Document document(List<Block> blocks, List<Word> words) {
        return document(blocks, words, Frame.UPRIGHT);
    }

    private static Document document(List<Block> blocks, List<Word> words, Frame frame) {
        return new Document(
                new SourceFile(Path.of("a.pdf"), "a.pdf", "ab", 1),
                "pdf",
                Metadata.NOTHING,
                List.of(page(words, frame)),
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> lines(InkPage page) {
        List<String> lines = new ArrayList<>();
        for (InkBlock block : page.blocks()) {
            for (InkLine line : block.lines()) {
                lines.add(String.join(" ", line.words().stream().map(Word::text).toList()));
            }
        }
        return lines;
    }

    @Test
    void wordsComeInTheOrderOfTheBlocksWhateverTheOrderOfRecognition() {
        Word heading = word("Bảng", 100, 50);
        Word number = word("1", 130, 50);
        Word left = word("Trung", 50, 100);
        Word leftBelow = word("Hạ", 50, 130);
        Word right = word("92.688", 90, 100);
        Word rightBelow = word("7", 90, 130);
        Word end = word("Hết.", 50, 200);
        Table table = new Table(
                List.of(1),
                null,
                2,
                2,
                0,
                List.of(cell(0, 0, left), cell(0, 1, right), cell(1, 0, leftBelow), cell(1, 1, rightBelow)),
                "",
                null);
        // Tesseract reads running text first, then cell by cell.
        List<Word> words = List.of(heading, number, end, left, leftBelow, right, rightBelow);

        Document document = document(List.of(paragraph(heading, number), table, paragraph(end)), words);
        InkPage page = new InkPages(document).page(document.pages().getFirst());

        assertThat(lines(page)).containsExactly("Bảng 1", "Trung", "92.688", "Hạ", "7", "Hết.");
        assertThat(page.blocks()).hasSize(3);
    }

    @Test
    void wordsOfNoBlockStandWhereTheyStandOnThePage() {
        Word first = word("Một", 50, 50);
        Word second = word("hai", 50, 200);
        Word head = word("STT", 50, 100);
        Word headToo = word("Tên", 80, 100);

        Document document =
                document(List.of(paragraph(first), paragraph(second)), List.of(head, headToo, first, second));
        InkPage page = new InkPages(document).page(document.pages().getFirst());

        assertThat(lines(page)).containsExactly("Một", "STT Tên", "hai");
    }

    @Test
    void linesBreakWhereThePaperBreaksThem() {
        Word[] words = {
            word("tính", 400, 50),
            word("đến", 440, 50),
            word("ngày", 50, 66),
            word("12/11", 90, 66),
            word("xa", 400, 66)
        };
        Document document = document(List.of(paragraph(words)), List.of(words));

        InkPage page = new InkPages(document).page(document.pages().getFirst());

        assertThat(lines(page)).containsExactly("tính đến", "ngày 12/11", "xa");
    }

    @Test
    void twoWordsInOnePlaceAreBothKept() {
        Word one = word("a", 50, 50);
        Word other = word("b", 50, 50);
        Document document = document(List.of(paragraph(one)), List.of(one, other));

        InkPage page = new InkPages(document).page(document.pages().getFirst());

        assertThat(lines(page)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void typeHasOneSizeWhateverItsLettersAre() {
        // Ink of 14 pt type: "ca" has no stroke above or below, "gấp" has both.
        Word flat = word("ca", new Box(50, 100 - 0.46 * 14, 62, 100));
        Word high = word("gấp", new Box(66, 100 - (0.46 + 0.4) * 14, 90, 100 + 0.21 * 14));
        Word number = word("92.688", new Box(94, 100 - 0.68 * 14, 140, 100));
        Word dash = word("-", new Box(144, 100 - 0.3 * 14, 150, 100 - 0.2 * 14));

        for (Word word : List.of(flat, high, number)) {
            assertThat(LetterShapes.sizePt(word)).as(word.text()).isCloseTo(14, within(0.01));
        }
        InkLine line = new InkLine(List.of(flat, high, number, dash), LetterShapes.sizePt(List.of(flat, high, number)));
        for (int i = 0; i < line.words().size(); i++) {
            assertThat(line.baseline(i)).as(line.words().get(i).text()).isCloseTo(100, within(0.01));
        }
    }

    @Test
    void aStampInTheBoxOfAWordMakesItsTypeNoLarger() {
        Word word = word("Như", new Box(50, 90, 73, 120));
        Word usual = word("trên;", new Box(76, 100 - 0.68 * 13, 101, 100 + 0.14 * 13));

        double size = LetterShapes.sizePt(List.of(word, usual));

        assertThat(size).isBetween(12.0, 19.0);
        assertThat(LetterShapes.baseline(word, 13)).isBetween(105.0, 112.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.3, -2, 90, 180, 270, 91.5})
    void aDisplayedBoxLeadsBackToTheLevelOne(double degrees) {
        Frame frame = Frame.turn(Math.toRadians(degrees), 300, 400);
        Box level = new Box(100, 200, 160, 212);

        Box back = InkPages.upright(frame.map(level), frame);

        assertThat(back.x0()).isCloseTo(level.x0(), within(1e-6));
        assertThat(back.y0()).isCloseTo(level.y0(), within(1e-6));
        assertThat(back.x1()).isCloseTo(level.x1(), within(1e-6));
        assertThat(back.y1()).isCloseTo(level.y1(), within(1e-6));
    }

    @Test
    void aBoxOfAPhotographLeadsBackNearly() {
        Frame slant = Frame.ofSheet(
                600,
                800,
                List.of(
                        new Frame.Point(40, 30),
                        new Frame.Point(560, 50),
                        new Frame.Point(590, 780),
                        new Frame.Point(20, 760)));
        Box level = new Box(100, 200, 160, 212);

        Box back = InkPages.upright(slant.map(level), slant);

        assertThat(back.centreX()).isCloseTo(level.centreX(), within(0.5));
        assertThat(back.centreY()).isCloseTo(level.centreY(), within(0.5));
        assertThat(back.width()).isCloseTo(level.width(), within(2.0));
        assertThat(back.height()).isCloseTo(level.height(), within(2.0));
    }

    @Test
    void linesOfATurnedPageAreFoundInItsOwnFrame() {
        Frame frame = Frame.turn(Math.PI / 2, 300, 400);
        Word[] level = {word("Kính", 50, 100), word("gửi:", 80, 100), word("Sở", 50, 120)};
        Word[] displayed = new Word[level.length];
        for (int i = 0; i < level.length; i++) {
            displayed[i] = level[i].withBox(frame.map(level[i].box()));
        }
        Document document = document(List.of(paragraph(displayed)), List.of(displayed), frame);

        InkPage page = new InkPages(document).page(document.pages().getFirst());

        assertThat(lines(page)).containsExactly("Kính gửi:", "Sở");
        assertThat(page.toDisplayed()).isEqualTo(frame);
    }
}
