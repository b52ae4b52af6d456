package vn.solieu.layout;

import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Cell;
import vn.solieu.document.Table;
import vn.solieu.document.VietnameseLetters;

/** Tells which rows of a table are its header. */
final class TableHeaders {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.,]*\\s*%?");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}[.)]?|[IVX]{1,5}[.)]?|[a-zA-Zđ][.)]?");
    private static final Pattern COLUMN_NUMBER =
            Pattern.compile("\\(?\\d{1,2}\\)?|\\(?[A-Z]\\)?|\\(?\\d{1,2}\\s*=.*\\)?");

    /** More header rows than this are none. */
    private static final int DEEPEST_HEADER = 5;

    private TableHeaders() {}

    /** The same table with its header rows counted and their cells marked; a count the file itself gives is kept. */
    static Table marked(Table table) {
        int headerRows = table.headerRows() > 0 ? table.headerRows() : headerRows(table);
        List<Cell> cells = table.cells().stream()
                .map(c -> c.withHeader(c.row() < headerRows))
                .toList();
        return new Table(
                table.pages(),
                table.box(),
                table.rows(),
                table.columns(),
                headerRows,
                cells,
                table.title(),
                table.confidence());
    }

    private static int headerRows(Table table) {
        List<List<String>> grid = table.grid();
        int rows = 0;
        while (rows < Math.min(table.rows() - 1, DEEPEST_HEADER) && !isData(grid.get(rows), rows)) {
            rows++;
        }
        // A merged header cell takes all the rows it covers with it.
        for (Cell cell : table.cells()) {
            if (cell.row() < rows && cell.row() + cell.rowSpan() > rows && cell.rowSpan() < DEEPEST_HEADER) {
                rows = cell.row() + cell.rowSpan();
            }
        }
        if (rows > 0 && rows < table.rows() && isColumnNumbers(grid.get(rows), grid, rows)) {
            rows++;
        }
        boolean headless = rows >= table.rows() || rows >= DEEPEST_HEADER;
        return headless ? Math.min(1, table.rows() - 1) : rows;
    }

    private static boolean isData(List<String> row, int index) {
        List<String> filled = row.stream().filter(t -> !t.isEmpty()).toList();
        if (filled.isEmpty()) {
            return index > 0;
        }
        String first = row.getFirst();
        boolean named = VietnameseLetters.bare(filled.getFirst()).matches("(tt|stt|so tt|so thu tu).*");
        if (named) {
            return false;
        }
        long numbers = filled.stream().filter(t -> NUMBER.matcher(t).matches()).count();
        if (!first.isEmpty() && ORDINAL.matcher(first).matches() && filled.size() > 1) {
            return true;
        }
        return numbers * 2 >= filled.size() && numbers > 0;
    }

    /** A row such as "(1) (2) (3)" or "A B 1 2" below the names of the columns. */
    private static boolean isColumnNumbers(List<String> row, List<List<String>> grid, int index) {
        List<String> filled = row.stream().filter(t -> !t.isEmpty()).toList();
        if (filled.size() < 3
                || filled.size() < row.size() - 1
                || !filled.stream().allMatch(t -> COLUMN_NUMBER.matcher(t).matches())) {
            return false;
        }
        boolean bracketed = filled.stream().filter(t -> t.startsWith("(")).count() > filled.size() / 2;
        boolean lettered = filled.getFirst().matches("\\(?[A-Z]\\)?") && filled.contains("1");
        boolean counting = true;
        for (int i = 0; i < filled.size(); i++) {
            counting &= filled.get(i).equals(Integer.toString(i + 1));
        }
        return bracketed || lettered || (counting && index + 1 < grid.size());
    }
}
