package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Table;
import vn.solieu.document.Zone;

/** Joins what page breaks parted: tables that go on, paragraphs that go on. */
public final class DocumentAssembler {

    /** Edges of the parts of one table differ by at most this from page to page, also in scans. */
    private static final double SAME_EDGE_PT = 9;

    /** Sheets lie at most so far apart in a feeder. */
    private static final double FARTHEST_SHIFT_PT = 40;

    private static final Pattern ENDED = Pattern.compile(".*[.;:!?…]\\s*$|.*\\./\\.?\\s*$");
    private static final Pattern STARTS_LIST = Pattern.compile("^([-+*•–]|\\d{1,2}[.)]|[IVX]{1,5}\\.|[a-zđ]\\)).*");

    /** The blocks of a whole document; page numbers are left out. */
    public List<Block> join(List<PageLayout> pages) {
        List<Block> blocks = new ArrayList<>();
        for (PageLayout page : pages) {
            List<Block> content = page.content();
            boolean first = true;
            for (Block block : content) {
                Block last = blocks.isEmpty() ? null : blocks.getLast();
                Block joined = first && last != null ? joined(last, block) : null;
                if (joined == null) {
                    blocks.add(block);
                } else {
                    blocks.set(blocks.size() - 1, joined);
                }
                first = false;
            }
        }
        return blocks;
    }

    private static @Nullable Block joined(Block last, Block next) {
        if (last instanceof Table above && next instanceof Table below && goesOn(above, below)) {
            return joinedTable(above, below);
        }
        if (last instanceof Paragraph above && next instanceof Paragraph below && goesOn(above, below)) {
            return new Paragraph(
                    above.page(), above.box(), above.text().append(below.text()), above.zone(), above.style(), false);
        }
        return null;
    }

    private static boolean goesOn(Paragraph above, Paragraph below) {
        return above.zone() == Zone.BODY
                && below.zone() == Zone.BODY
                && !above.centred()
                && !below.centred()
                && !ENDED.matcher(above.text().value()).matches()
                && !STARTS_LIST.matcher(below.text().value()).matches();
    }

    private static boolean goesOn(Table above, Table below) {
        Box upper = areaOnLastPage(above);
        Box lower = below.box();
        if (above.columns() != below.columns() || upper == null || lower == null) {
            return false;
        }
        // Sheets go through a feeder at different places: what counts are the widths of the columns.
        if (Math.abs(upper.x0() - lower.x0()) > FARTHEST_SHIFT_PT
                || Math.abs(upper.width() - lower.width()) > SAME_EDGE_PT) {
            return false;
        }
        double[] upperEdges = leftEdges(above, upper.x0());
        double[] lowerEdges = leftEdges(below, lower.x0());
        for (int c = 0; c < upperEdges.length; c++) {
            if (Math.abs(upperEdges[c] - lowerEdges[c]) > SAME_EDGE_PT) {
                return false;
            }
        }
        return true;
    }

    /** The area of a table's part on its last page; {@code null} where no cell has a place. */
    private static @Nullable Box areaOnLastPage(Table table) {
        List<Box> boxes = new ArrayList<>();
        for (Cell cell : table.cells()) {
            Box box = cell.box();
            if (box != null && cell.page() == table.pages().getLast()) {
                boxes.add(box);
            }
        }
        return boxes.isEmpty() ? table.box() : Box.around(boxes);
    }

    /** Where columns begin, points from the table's left; not a number where no cell tells. */
    private static double[] leftEdges(Table table, double left) {
        double[] edges = new double[table.columns()];
        Arrays.fill(edges, Double.NaN);
        for (Cell cell : table.cells()) {
            Box box = cell.box();
            if (box != null && cell.page() == table.pages().getLast()) {
                edges[cell.column()] = box.x0() - left;
            }
        }
        return edges;
    }

    private static Table joinedTable(Table above, Table below) {
        int repeated = repeatedHeaderRows(above, below);
        List<Cell> cells = new ArrayList<>(above.cells());
        int row = above.rows();
        int from = repeated;
        if (from < below.rows() && continuesRow(above, below, from)) {
            joinRow(cells, above.rows() - 1, below, from);
            from++;
        }
        for (Cell cell : below.cells()) {
            if (cell.row() >= from) {
                cells.add(new Cell(
                        cell.row() - from + row,
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        false,
                        cell.text(),
                        cell.page(),
                        cell.box()));
            }
        }
        List<Integer> pages = new ArrayList<>(above.pages());
        pages.addAll(below.pages());
        return new Table(
                pages,
                above.box(),
                row + below.rows() - from,
                above.columns(),
                above.headerRows(),
                cells,
                above.title(),
                above.confidence());
    }

    private static int repeatedHeaderRows(Table above, Table below) {
        List<List<String>> upper = above.grid();
        List<List<String>> lower = below.grid();
        int rows = Math.min(above.headerRows(), below.rows());
        for (int r = 0; r < rows; r++) {
            if (!alike(upper.get(r), lower.get(r))) {
                return 0;
            }
        }
        return rows;
    }

    /** Rows of headers read from scans may differ in a cell. */
    private static boolean alike(List<String> upper, List<String> lower) {
        int same = 0;
        for (int c = 0; c < upper.size(); c++) {
            same += upper.get(c).equals(lower.get(c)) ? 1 : 0;
        }
        return same * 2 > upper.size();
    }

    /** A row that was split over the break goes on without its number, in text cells only. */
    private static boolean continuesRow(Table above, Table below, int row) {
        List<String> next = below.grid().get(row);
        List<String> last = above.grid().getLast();
        boolean someText = false;
        for (int c = 0; c < next.size(); c++) {
            String text = next.get(c);
            if (!text.isEmpty()) {
                boolean nothingAbove = last.get(c).isEmpty();
                boolean number = text.matches("[\\d.,%]+");
                if (nothingAbove || number) {
                    return false;
                }
                someText = true;
            }
        }
        return someText && next.getFirst().isEmpty() && !last.getFirst().isEmpty();
    }

    private static void joinRow(List<Cell> cells, int lastRow, Table below, int row) {
        for (Cell cell : below.cells()) {
            if (cell.row() != row || cell.text().value().isEmpty()) {
                continue;
            }
            for (int i = 0; i < cells.size(); i++) {
                Cell upper = cells.get(i);
                if (upper.row() + upper.rowSpan() - 1 == lastRow && upper.column() == cell.column()) {
                    cells.set(
                            i,
                            new Cell(
                                    upper.row(),
                                    upper.column(),
                                    upper.rowSpan(),
                                    upper.columnSpan(),
                                    upper.header(),
                                    upper.text().append(cell.text()),
                                    upper.page(),
                                    upper.box()));
                }
            }
        }
    }
}
