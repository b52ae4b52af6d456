package vn.solieu.reading.flow;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Cell;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;

/** Lays cells with spans onto a grid, as browsers do (HTML standard, "forming a table"). */
final class FlowTable {

    /** A span beyond this is taken as a mistake. */
    private static final int MAX_SPAN = 500;

    private final List<Cell> cells = new ArrayList<>();
    private final List<boolean[]> taken = new ArrayList<>();
    private int row = -1;
    private int column;
    private int columns;

    void startRow() {
        row++;
        column = 0;
    }

    void addCell(String text, int rowSpan, int columnSpan, boolean header) {
        while (isTaken(row, column)) {
            column++;
        }
        int rowsCovered = Math.clamp(rowSpan, 1, MAX_SPAN);
        int columnsCovered = Math.clamp(columnSpan, 1, MAX_SPAN);
        for (int r = row; r < row + rowsCovered; r++) {
            for (int c = column; c < column + columnsCovered; c++) {
                take(r, c);
            }
        }
        cells.add(
                new Cell(row, column, rowsCovered, columnsCovered, header, RunningText.of(text), FlowText.PAGE, null));
        column += columnsCovered;
        columns = Math.max(columns, column);
    }

    private boolean isTaken(int r, int c) {
        return r < taken.size() && c < taken.get(r).length && taken.get(r)[c];
    }

    private void take(int r, int c) {
        while (taken.size() <= r) {
            taken.add(new boolean[0]);
        }
        if (taken.get(r).length <= c) {
            taken.set(r, java.util.Arrays.copyOf(taken.get(r), c + 8));
        }
        taken.get(r)[c] = true;
    }

    /** The table; spans that reach below the last row are cut. Header rows are settled by layout. */
    Table table() {
        int rows = row + 1;
        List<Cell> fitting = cells.stream()
                .map(c -> c.row() + c.rowSpan() <= rows
                        ? c
                        : new Cell(
                                c.row(),
                                c.column(),
                                rows - c.row(),
                                c.columnSpan(),
                                c.header(),
                                c.text(),
                                c.page(),
                                null))
                .toList();
        return new Table(List.of(FlowText.PAGE), null, rows, columns, headerRows(fitting), fitting, "", null);
    }

    /** Rows from the top all of whose cells are headers; a row that only begins with one is a row of data. */
    private static int headerRows(List<Cell> cells) {
        int headerRows = 0;
        boolean goesOn = true;
        while (goesOn) {
            int row = headerRows;
            List<Cell> own = cells.stream().filter(c -> c.row() == row).toList();
            goesOn = !own.isEmpty() && own.stream().allMatch(Cell::header);
            headerRows += goesOn ? 1 : 0;
        }
        return headerRows;
    }
}
