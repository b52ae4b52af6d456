package vn.solieu.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Document;
import vn.solieu.document.Frame;
import vn.solieu.document.Heading;
import vn.solieu.document.PageText;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Picture;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;
import vn.solieu.document.Word;

/** Puts the words of a document's pages into the order of its blocks, and into lines. */
public final class InkPages {

    /** Words share a line when this part of the lower one's height is common to both. */
    private static final double COMMON_HEIGHT = 0.4;

    /** A gap wider than so many heights parts columns. */
    private static final double WIDEST_GAP = 4;

    /** Words of a line may overlap by so many heights: italics lean over their neighbours. */
    private static final double OVERLAP = 0.5;

    /** Lines of a block that differ less than this share from its usual size are of that size. */
    private static final double SAME_SIZE = 0.25;

    /** Near half a quarter turn nothing can be said of a box around a turned word. */
    private static final double LEAST_DETERMINANT = 0.2;

    /** For each page the blocks on it; a block is one text, or a table's many. */
    private final Map<Integer, List<List<RunningText>>> textsByPage = new HashMap<>();

    /** Takes the order of reading from a document. */
    public InkPages(Document document) {
        for (Block block : document.blocks()) {
            Map<Integer, List<RunningText>> own = new HashMap<>();
            for (RunningText text : textsOf(block)) {
                text.pieces().stream()
                        .mapToInt(RunningText.Piece::page)
                        .distinct()
                        .forEach(page -> own.computeIfAbsent(page, _ -> new ArrayList<>())
                                .add(text));
            }
            own.forEach((page, texts) ->
                    textsByPage.computeIfAbsent(page, _ -> new ArrayList<>()).add(texts));
        }
    }

    private static List<RunningText> textsOf(Block block) {
        return switch (block) {
            case Heading heading -> List.of(heading.text());
            case Paragraph paragraph -> List.of(paragraph.text());
            case Table table -> table.cells().stream().map(c -> c.text()).toList();
            case Picture picture -> picture.lines();
        };
    }

    /** A page of the document. */
    public InkPage page(PageText page) {
        Frame toDisplayed = page.toDisplayed();
        List<Word> words = page.words().stream()
                .map(w -> w.withBox(upright(w.box(), toDisplayed)))
                .toList();
        Map<Box, Deque<Integer>> byBox = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            byBox.computeIfAbsent(page.words().get(i).box(), _ -> new ArrayDeque<>())
                    .add(i);
        }
        int number = page.page().number();
        List<InkBlock> blocks = new ArrayList<>();
        for (List<RunningText> texts : textsByPage.getOrDefault(number, List.of())) {
            List<List<Word>> lines = new ArrayList<>();
            for (RunningText text : texts) {
                List<Word> own = new ArrayList<>();
                for (RunningText.Piece piece : text.pieces()) {
                    Deque<Integer> there = byBox.get(piece.box());
                    if (piece.page() == number && there != null && !there.isEmpty()) {
                        own.add(words.get(there.removeFirst()));
                    }
                }
                lines.addAll(lines(own));
            }
            if (!lines.isEmpty()) {
                blocks.add(block(lines));
            }
        }
        List<Word> left = byBox.values().stream()
                .flatMap(Deque::stream)
                .sorted()
                .map(words::get)
                .toList();
        lines(left).forEach(line -> insert(blocks, block(List.of(line))));
        return new InkPage(number, page.page().widthPt(), page.page().heightPt(), toDisplayed, blocks);
    }

    /** What no block took, such as the repeated head of a table, goes before the first block below it. */
    private static void insert(List<InkBlock> blocks, InkBlock block) {
        int at = 0;
        while (at < blocks.size() && top(blocks.get(at)) <= top(block)) {
            at++;
        }
        blocks.add(at, block);
    }

    private static double top(InkBlock block) {
        return block.lines().stream()
                .flatMap(l -> l.words().stream())
                .mapToDouble(w -> w.box().y0())
                .min()
                .orElse(0);
    }

    private static InkBlock block(List<List<Word>> lines) {
        double usual = LetterShapes.sizePt(lines.stream().flatMap(List::stream).toList());
        return new InkBlock(lines.stream()
                .map(line -> {
                    double own = LetterShapes.sizePt(line);
                    return new InkLine(line, Math.abs(own - usual) < SAME_SIZE * usual ? usual : own);
                })
                .toList());
    }

    private static List<List<Word>> lines(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        for (Word word : words) {
            if (!line.isEmpty() && !continues(line.getLast().box(), word.box())) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean continues(Box last, Box next) {
        double height = Math.max(last.height(), next.height());
        double gap = next.x0() - last.x1();
        return last.overlapY(next) > COMMON_HEIGHT * Math.min(last.height(), next.height())
                && gap > -OVERLAP * height
                && gap < WIDEST_GAP * height;
    }

    /**
     * The level box that gives a displayed one. A displayed box stands around the four turned corners; undoing the turn of that box would
     * make it larger once more.
     */
    static Box upright(Box displayed, Frame toDisplayed) {
        if (toDisplayed.equals(Frame.UPRIGHT)) {
            return displayed;
        }
        Frame back = toDisplayed.inverse();
        double x = back.mapX(displayed.centreX(), displayed.centreY());
        double y = back.mapY(displayed.centreX(), displayed.centreY());
        double rightX = Math.abs(toDisplayed.mapX(x + 1, y) - toDisplayed.mapX(x, y));
        double rightY = Math.abs(toDisplayed.mapY(x + 1, y) - toDisplayed.mapY(x, y));
        double downX = Math.abs(toDisplayed.mapX(x, y + 1) - toDisplayed.mapX(x, y));
        double downY = Math.abs(toDisplayed.mapY(x, y + 1) - toDisplayed.mapY(x, y));
        // Solved for width and height: width · right + height · down = size of the displayed box.
        double determinant = rightX * downY - downX * rightY;
        double relative = determinant / (Math.hypot(rightX, rightY) * Math.hypot(downX, downY));
        double width = (displayed.width() * downY - displayed.height() * downX) / determinant;
        double height = (displayed.height() * rightX - displayed.width() * rightY) / determinant;
        if (Math.abs(relative) < LEAST_DETERMINANT || width <= 0 || height <= 0) {
            return back.map(displayed);
        }
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }
}
