package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Word;

/** What type says of the areas of a page: which hold cells of tables, which prose, which large numbers. */
final class PrintedAreas {

    /** Of the cells of a table more are filled than of the grid of a chart. */
    private static final double LEAST_FILLED = 0.3;

    /** A fill ends at the edges of its cells. */
    private static final double CELL_EDGE_PT = 3;

    /** Lines of prose in a row; a legend has as many, but of few words. */
    private static final int LEAST_LINES = 3;

    private static final int LEAST_WORDS_A_LINE = 5;

    /** Lines of prose go along so much of the box they stand in. */
    private static final double LONG_LINE = 0.6;

    /** The numbers of an infographic are larger than the body's type by this factor. */
    private static final double LARGE_TYPE = 1.6;

    /** The number at a bar leaves so much of it free. */
    private static final double MOST_OF_BAR = 0.7;

    private final List<TableGrid> grids;
    private final List<TableGrid> tables = new ArrayList<>();
    private final List<Word> words;
    private final double usualSizePt;

    /** @param words none where they are not known yet */
    PrintedAreas(List<TableGrid> grids, List<Word> words) {
        this.grids = grids;
        this.words = words;
        this.usualSizePt = words.stream()
                .mapToDouble(w -> w.style().sizePt())
                .sorted()
                .skip(words.size() / 2)
                .findFirst()
                .orElse(0);
        for (TableGrid grid : grids) {
            if (isFilled(grid)) {
                tables.add(grid);
            }
        }
    }

    /** Whether words stand in the cells of a grid as they do in a table. */
    private boolean isFilled(TableGrid grid) {
        FilledGrid filled = new FilledGrid(grid, words);
        long cells = grid.cells().stream().filter(c -> !filled.in(c).isEmpty()).count();
        return cells >= 2 && cells >= LEAST_FILLED * grid.cells().size();
    }

    List<TableGrid> tables() {
        return tables;
    }

    /** Whether a box lies in a table whose cells hold words. */
    boolean isInTable(Box box) {
        return tables.stream().anyMatch(g -> g.box().grown(CELL_EDGE_PT).containsCentreOf(box));
    }

    /** Whether an area is the fill behind a cell, or stands behind words. */
    boolean isCellOrPanel(Box area) {
        if (isInTable(area) || grids.stream().anyMatch(g -> isFillOfCells(g, area))) {
            return true;
        }
        List<Word> inside = inside(area);
        if (inside.isEmpty()) {
            return false;
        }
        TextLine line = new TextLine(inside);
        boolean free = line.box().width() < MOST_OF_BAR * area.width() || area.height() > 2 * line.typeSizePt();
        return !(line.isFigure() && free);
    }

    private static boolean isFillOfCells(TableGrid grid, Box area) {
        return grid.box().containsCentreOf(area)
                && isEdge(grid.columnEdges(), area.x0())
                && isEdge(grid.columnEdges(), area.x1())
                && isEdge(grid.rowEdges(), area.y0())
                && isEdge(grid.rowEdges(), area.y1());
    }

    private static boolean isEdge(List<Double> edges, double at) {
        return edges.stream().anyMatch(e -> Math.abs(e - at) <= CELL_EDGE_PT);
    }

    /** Whether an area may be a tile: it holds a number in large type, or nothing is known of its type. */
    boolean mayBeTile(Box area) {
        if (isInTable(area) || grids.stream().anyMatch(g -> isFillOfCells(g, area))) {
            return false;
        }
        return words.isEmpty()
                || inside(area).stream()
                        .anyMatch(w -> w.style().sizePt() > LARGE_TYPE * usualSizePt
                                && w.text().chars().anyMatch(Character::isDigit));
    }

    /** Whether lines of prose run through a box. */
    boolean isProse(Box box) {
        long lines = LineFinder.lines(inside(box)).stream()
                .flatMap(l -> l.segments().stream())
                .filter(s -> s.words().size() >= LEAST_WORDS_A_LINE
                        && s.box().width() > LONG_LINE * box.width()
                        && s.words().stream()
                                                .filter(w -> isWordOfLetters(w.text()))
                                                .count()
                                        * 2
                                > s.words().size())
                .count();
        return lines >= LEAST_LINES;
    }

    private static boolean isWordOfLetters(String text) {
        return text.chars().filter(Character::isLetter).count() >= 2;
    }

    private List<Word> inside(Box box) {
        return words.stream().filter(w -> box.containsCentreOf(w.box())).toList();
    }
}
