package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.document.Word;
import vn.solieu.layout.TableGrid.GridCell;

/** A grid and the words that stand in its cells. */
final class FilledGrid {

    /** Boxes of words reach over the edge of their column by less. */
    private static final double COLUMN_RIM_PT = 1.5;

    /** Boxes of words reach over the edges of their row by less. */
    private static final double ROW_RIM_PT = 1;

    /** Of the lines in a cell, as many are figures where rows are not drawn; some may be misread. */
    private static final double MOSTLY_FIGURES = 0.7;

    /** Of letters that are letters the readers are surer, even on faxes. */
    private static final double LEAST_LEGIBLE = 0.5;

    private final TableGrid grid;
    private final List<Word> words;
    private final Map<GridCell, List<Word>> byCell = new HashMap<>();

    /** @param pageWords those elsewhere on the page are left out */
    FilledGrid(TableGrid grid, List<Word> pageWords) {
        this.grid = grid;
        this.words = pageWords.stream()
                .filter(w -> grid.box().containsCentreOf(w.box()))
                .toList();
        GridCell[][] owners = new GridCell[grid.rows()][grid.columns()];
        for (GridCell cell : grid.cells()) {
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                    owners[r][c] = cell;
                }
            }
        }
        for (Word word : words) {
            GridCell home = owners[place(grid.rowEdges(), word.box().centreY())][
                    place(grid.columnEdges(), word.box().centreX())];
            // Columns that stand apart leave paper that is no cell's.
            if (home != null && home.box().containsCentreOf(word.box())) {
                byCell.computeIfAbsent(home, _ -> new ArrayList<>()).add(word);
            }
        }
    }

    /** The index of the stripe between two edges in which a place lies; a place on an edge belongs to the stripe before it. */
    private static int place(List<Double> edges, double at) {
        int found = Collections.binarySearch(edges, at);
        int before = found >= 0 ? found - 1 : -found - 2;
        return Math.clamp(before, 0, edges.size() - 2);
    }

    TableGrid grid() {
        return grid;
    }

    List<Word> words() {
        return words;
    }

    boolean isEmpty() {
        return byCell.isEmpty();
    }

    List<Word> in(GridCell cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    List<TextLine> linesIn(GridCell cell) {
        return LineFinder.lines(in(cell));
    }

    /** Rows of one cell take the columns of the header where their words stand in them. */
    FilledGrid withColumnsOfHeader() {
        TableGrid parted = grid;
        for (GridCell cell : grid.cells()) {
            if (cell.columnSpan() == grid.columns() && standInColumns(in(cell))) {
                parted = parted.withColumnsParted(cell);
            }
        }
        return filled(parted);
    }

    private boolean standInColumns(List<Word> inside) {
        boolean apart = grid.columnEdges().subList(1, grid.columns()).stream()
                .allMatch(edge -> inside.stream()
                        .noneMatch(w ->
                                w.box().x0() < edge - COLUMN_RIM_PT && w.box().x1() > edge + COLUMN_RIM_PT));
        long filled = inside.stream()
                .map(w -> place(grid.columnEdges(), w.box().centreX()))
                .distinct()
                .count();
        return apart && filled >= 2;
    }

    /** Merged cells with a figure in every row are parted: a scan lost the rules between them. */
    FilledGrid withLostRules() {
        TableGrid parted = grid;
        for (GridCell cell : grid.cells()) {
            if (cell.rowSpan() > 1 && cell.columnSpan() == 1 && holdsRows(cell)) {
                parted = parted.withRowsParted(cell);
            }
        }
        return filled(parted);
    }

    private FilledGrid filled(TableGrid other) {
        return other.equals(grid) ? this : new FilledGrid(other, words);
    }

    /** Whether figures stand in a merged cell as in the rows beside it. A figure that is meant for several rows stands on the edge between them. */
    private boolean holdsRows(GridCell cell) {
        int end = cell.row() + cell.rowSpan();
        int row = cell.row();
        List<TextLine> lines = linesIn(cell);
        for (TextLine line : lines) {
            while (row < end && line.box().centreY() > grid.rowEdges().get(row + 1)) {
                row++;
            }
            boolean inside = row < end
                    && line.box().y0() > grid.rowEdges().get(row) - ROW_RIM_PT
                    && line.box().y1() < grid.rowEdges().get(row + 1) + ROW_RIM_PT;
            if (!inside || !line.isFigure()) {
                return false;
            }
            row++;
        }
        return !lines.isEmpty();
    }

    /** Whether figures stand under each other, side by side with others: then rows are there that are not drawn. */
    boolean hidesRows() {
        int stacks = 0;
        for (GridCell cell : grid.cells()) {
            List<TextLine> lines = linesIn(cell);
            List<Integer> ofFigures = lines.stream()
                    .map(TextLine::segments)
                    .filter(segments -> segments.stream().allMatch(TextLine::isFigure))
                    .map(List::size)
                    .toList();
            if (lines.size() >= 2 && ofFigures.size() >= MOSTLY_FIGURES * lines.size()) {
                stacks += Collections.max(ofFigures);
            }
        }
        return stacks >= 2;
    }

    /** Whether next to nothing was read with any confidence: the lines are those of a chart or a picture. */
    boolean isIllegible() {
        int letters = words.stream().mapToInt(w -> w.text().length()).sum();
        return Word.sureLetters(words) < LEAST_LEGIBLE * letters;
    }
}
