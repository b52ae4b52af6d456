package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;

/**
 * The cells of a ruled table, before their words are known.
 *
 * @param box outer edges
 * @param rows number of rows
 * @param columns number of columns
 * @param columnEdges x of the edges of the columns, ascending, one more than columns
 * @param rowEdges y of the edges of the rows, ascending, one more than rows
 * @param cells every cell once, by row, then column
 * @param confidence share of the cell edges that are really drawn, in [0,1]
 */
public record TableGrid(
        Box box,
        int rows,
        int columns,
        List<Double> columnEdges,
        List<Double> rowEdges,
        List<GridCell> cells,
        double confidence) {

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
        rowEdges = List.copyOf(rowEdges);
        cells = cells.stream()
                .sorted(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column))
                .toList();
    }

    /** Whether most rows are one cell: rules part the rows, and columns are drawn in the header only. */
    boolean hasRowsWithoutColumns() {
        long whole = cells.stream()
                .filter(c -> c.columnSpan() == columns)
                .mapToLong(GridCell::rowSpan)
                .sum();
        return columns >= 2 && whole * 2 >= rows;
    }

    /** The grid with a cell that goes over all columns parted into them. */
    TableGrid withColumnsParted(GridCell whole) {
        List<GridCell> parts = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            Box part = new Box(
                    columnEdges.get(c),
                    whole.box().y0(),
                    columnEdges.get(c + 1),
                    whole.box().y1());
            parts.add(new GridCell(whole.row(), c, whole.rowSpan(), 1, part));
        }
        return replaced(whole, parts);
    }

    /** The grid with a cell that goes over several rows parted into them. */
    TableGrid withRowsParted(GridCell merged) {
        List<GridCell> parts = new ArrayList<>();
        for (int r = merged.row(); r < merged.row() + merged.rowSpan(); r++) {
            Box part = new Box(merged.box().x0(), rowEdges.get(r), merged.box().x1(), rowEdges.get(r + 1));
            parts.add(new GridCell(r, merged.column(), 1, merged.columnSpan(), part));
        }
        return replaced(merged, parts);
    }

    private TableGrid replaced(GridCell whole, List<GridCell> parts) {
        List<GridCell> all = new ArrayList<>(cells);
        all.remove(whole);
        all.addAll(parts);
        return new TableGrid(box, rows, columns, columnEdges, rowEdges, all, confidence);
    }

    /**
     * The grid with a last column that stands apart from it; {@code null} when the column's cells do not end where rows end.
     *
     * @param same edges nearer than this, points, are the same
     */
    @Nullable
    TableGrid withColumn(TableGrid column, double same) {
        List<GridCell> all = new ArrayList<>(cells);
        int next = 0;
        for (GridCell cell : column.cells) {
            int from = indexOf(rowEdges, cell.box().y0(), same);
            int to = indexOf(rowEdges, cell.box().y1(), same);
            if (from < next || to <= from) {
                return null;
            }
            addEmpty(all, next, from, column.box);
            all.add(new GridCell(from, columns, to - from, 1, cell.box()));
            next = to;
        }
        addEmpty(all, next, rows, column.box);
        List<Double> wider = new ArrayList<>(columnEdges);
        wider.add(column.box.x1());
        return new TableGrid(box.union(column.box), rows, columns + 1, wider, rowEdges, all, confidence);
    }

    private void addEmpty(List<GridCell> all, int from, int to, Box column) {
        for (int r = from; r < to; r++) {
            Box empty = new Box(column.x0(), rowEdges.get(r), column.x1(), rowEdges.get(r + 1));
            all.add(new GridCell(r, columns, 1, 1, empty));
        }
    }

    private static int indexOf(List<Double> edges, double at, double same) {
        for (int i = 0; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - at) <= same) {
                return i;
            }
        }
        return -1;
    }
}
