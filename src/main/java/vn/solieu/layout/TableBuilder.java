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

    private TableBuilder() {}

    /** The table of a grid, or empty when no word lies in it: a drawing, or a form's empty frame. */
    static Optional<Table> build(TableGrid grid, List<Word> words, int page) {
        Map<TableGrid.GridCell, List<Word>> inside = new HashMap<>();
        for (Word word : words) {
            TableGrid.GridCell home = homeOf(grid, word);
            if (home != null) {
                inside.computeIfAbsent(home, _ -> new ArrayList<>()).add(word);
            }
        }
        if (inside.isEmpty()) {
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

    private static TableGrid.@Nullable GridCell homeOf(TableGrid grid, Word word) {
        for (TableGrid.GridCell cell : grid.cells()) {
            if (cell.box().containsCentreOf(word.box())) {
                return cell;
            }
        }
        return null;
    }
}
