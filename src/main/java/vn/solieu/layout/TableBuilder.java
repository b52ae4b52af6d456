package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.solieu.document.Cell;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;

/** Makes a table of a grid and the words in it. */
final class TableBuilder {

    private TableBuilder() {}

    /** The table, or empty when no word lies in it: a drawing, or a form's empty frame. */
    static Optional<Table> build(FilledGrid drawn, int page) {
        if (drawn.isEmpty() || drawn.isIllegible()) {
            return Optional.empty();
        }
        FilledGrid filled = drawn.withLostRules();
        TableGrid grid = filled.grid();
        List<Cell> cells = new ArrayList<>(grid.cells().size());
        for (TableGrid.GridCell cell : grid.cells()) {
            RunningText text = TextLine.joined(filled.linesIn(cell), page);
            cells.add(new Cell(
                    cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), false, text, page, cell.box()));
        }
        Table table =
                new Table(List.of(page), grid.box(), grid.rows(), grid.columns(), 0, cells, "", grid.confidence());
        return Optional.of(TableHeaders.marked(table));
    }
}
