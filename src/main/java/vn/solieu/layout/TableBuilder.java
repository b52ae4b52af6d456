package vn.solieu.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Cell;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;
import vn.solieu.document.Word;

/** Puts words into the cells of a grid. */
final class TableBuilder {

    /** Of letters that are letters the readers are surer, even on faxes. */
    private static final double LEAST_LEGIBLE = 0.5;

    /** Boxes of words reach over the edges of their row by less. */
    private static final double RIM_PT = 1;

    private TableBuilder() {}

    /** The table of a grid, or empty when no word lies in it: a drawing, or a form's empty frame. */
    static Optional<Table> build(TableGrid drawn, List<Word> words, int page) {
        TableGrid grid = drawn;
        Map<TableGrid.GridCell, List<Word>> inside = inside(grid, words);
        for (TableGrid.GridCell cell : drawn.cells()) {
            if (cell.rowSpan() > 1 && holdsRows(drawn, cell, inside.getOrDefault(cell, List.of()))) {
                grid = grid.withRowsParted(cell);
            }
        }
        if (!grid.equals(drawn)) {
            inside = inside(grid, words);
        }
        if (inside.isEmpty() || isIllegible(words)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>(grid.cells().size());
        for (TableGrid.GridCell cell : grid.cells()) {
            RunningText text = RunningText.EMPTY;
            for (TextLine line : LineFinder.lines(inside.getOrDefault(cell, List.of()))) {
                text = text.append(RunningText.ofWords(line.words(), page));
            }
            cells.add(new Cell(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), false, text, page, cell.box()));
        }
        Table table =
                new Table(List.of(page), grid.box(), grid.rows(), grid.columns(), 0, cells, "", grid.confidence());
        return Optional.of(TableHeaders.marked(table));
    }

    private static Map<TableGrid.GridCell, List<Word>> inside(TableGrid grid, List<Word> words) {
        Map<TableGrid.GridCell, List<Word>> inside = new HashMap<>();
        for (Word word : words) {
            TableGrid.GridCell home = homeOf(grid, word);
            if (home != null) {
                inside.computeIfAbsent(home, _ -> new ArrayList<>()).add(word);
            }
        }
        return inside;
    }

    /**
     * Whether a merged cell is none: figures stand in it as in the rows beside it, so that a scan lost the rules between them. A figure that
     * is meant for several rows stands on the edge between them.
     */
    private static boolean holdsRows(TableGrid grid, TableGrid.GridCell cell, List<Word> words) {
        if (words.isEmpty() || cell.columnSpan() > 1) {
            return false;
        }
        List<Double> edges = grid.rowEdges();
        int below = cell.row();
        for (TextLine line : LineFinder.lines(words)) {
            LineSegment figure = new LineSegment(line.words());
            int row = below;
            while (row < cell.row() + cell.rowSpan() && line.box().centreY() > edges.get(row + 1)) {
                row++;
            }
            boolean inside = row < cell.row() + cell.rowSpan()
                    && line.box().y0() > edges.get(row) - RIM_PT
                    && line.box().y1() < edges.get(row + 1) + RIM_PT;
            if (!inside || !figure.isFigure() || !figure.hasDigits()) {
                return false;
            }
            below = row + 1;
        }
        return true;
    }

    /** Whether next to nothing was read with any confidence: the lines are those of a chart or a picture. */
    static boolean isIllegible(List<Word> words) {
        double letters = 0;
        double sure = 0;
        for (Word word : words) {
            Double confidence = word.confidence();
            int length = word.text().length();
            letters += length;
            sure += confidence == null ? length : length * confidence;
        }
        return sure < LEAST_LEGIBLE * letters;
    }

    private static TableGrid.@Nullable GridCell homeOf(TableGrid grid, Word word) {
        for (TableGrid.GridCell cell : grid.cells()) {
            if (cell.box().containsCentreOf(word.box())) {
                return cell;
            }
        }
        return null;
    }
}
