package vn.solieu.layout;

import java.util.List;
import vn.solieu.document.Box;

/**
 * The cells of a ruled table, before their words are known.
 *
 * @param box outer edges
 * @param rows number of rows
 * @param columns number of columns
 * @param columnEdges x of the edges of the columns, ascending, one more than columns
 * @param cells every cell once, by row, then column
 * @param confidence share of the cell edges that are really drawn, in [0,1]
 */
public record TableGrid(
        Box box, int rows, int columns, List<Double> columnEdges, List<GridCell> cells, double confidence) {

    /**
     * A cell between rulings.
     *
     * @param row 0-based
     * @param column 0-based
     * @param rowSpan rows covered
     * @param columnSpan columns covered
     * @param box area between the rulings
     */
    public record GridCell(int row, int column, int rowSpan, int columnSpan, Box box) {}

    public TableGrid {
        columnEdges = List.copyOf(columnEdges);
        cells = List.copyOf(cells);
    }

    /** Whether most rows are one cell: rules part the rows, and columns are drawn in the header only. */
    boolean hasRowsWithoutColumns() {
        long whole = cells.stream()
                .filter(c -> c.columnSpan() == columns)
                .mapToLong(GridCell::rowSpan)
                .sum();
        return columns >= 2 && whole * 2 >= rows;
    }
}
