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

    /** The grid with a cell that goes over all columns parted into them. */
    TableGrid withParted(GridCell whole) {
        List<GridCell> all = new ArrayList<>();
        for (GridCell cell : cells) {
            if (!cell.equals(whole)) {
                all.add(cell);
                continue;
            }
            for (int c = 0; c < columns; c++) {
                Box box = new Box(
                        columnEdges.get(c),
                        cell.box().y0(),
                        columnEdges.get(c + 1),
                        cell.box().y1());
                all.add(new GridCell(cell.row(), c, cell.rowSpan(), 1, box));
            }
        }
        return new TableGrid(box, rows, columns, columnEdges, rowEdges, all, confidence);
    }

    /** The grid with a cell that goes over several rows parted into them. */
    TableGrid withRowsParted(GridCell merged) {
        List<Double> edges = rowEdges;
        List<GridCell> all = new ArrayList<>(cells);
        all.remove(merged);
        for (int r = merged.row(); r < merged.row() + merged.rowSpan(); r++) {
            Box box = new Box(merged.box().x0(), edges.get(r), merged.box().x1(), edges.get(r + 1));
            all.add(new GridCell(r, merged.column(), 1, merged.columnSpan(), box));
        }
        all.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return new TableGrid(box, rows, columns, columnEdges, rowEdges, all, confidence);
    }

    /**
     * The grid with a last column that stands apart from it; {@code null} when the column's cells do not end where rows end.
     *
     * @param same edges nearer than this, points, are the same
     */
    @Nullable
    TableGrid withColumn(TableGrid column, double same) {
        List<Double> edges = rowEdges;
        List<GridCell> all = new ArrayList<>(cells);
        int next = 0;
        for (GridCell cell : column.cells) {
            int from = indexOf(edges, cell.box().y0(), same);
            int to = indexOf(edges, cell.box().y1(), same);
            if (from < next || to <= from) {
                return null;
            }
            addEmpty(all, edges, next, from, column.box);
            all.add(new GridCell(from, columns, to - from, 1, cell.box()));
            next = to;
        }
        addEmpty(all, edges, next, rows, column.box);
        all.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        List<Double> wider = new ArrayList<>(columnEdges);
        wider.add(column.box.x1());
        return new TableGrid(box.union(column.box), rows, columns + 1, wider, rowEdges, all, confidence);
    }

    private void addEmpty(List<GridCell> all, List<Double> edges, int from, int to, Box box) {
        for (int r = from; r < to; r++) {
            all.add(new GridCell(r, columns, 1, 1, new Box(box.x0(), edges.get(r), box.x1(), edges.get(r + 1))));
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
