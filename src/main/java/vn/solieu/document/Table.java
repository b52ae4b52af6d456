package vn.solieu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as its author drew it, over all of its pages.
 *
 * @param pages the pages it stands on, ascending, at least one
 * @param box its area on the first page, or {@code null}
 * @param rows number of rows
 * @param columns number of columns
 * @param headerRows how many rows from the top are header
 * @param cells every cell once, by row, then column; places inside a merged cell have none of their own
 * @param title the line above it that names it, or empty
 * @param confidence in [0,1] that rows, columns and spans are right; {@code null} when the file itself says so
 */
public record Table(
        List<Integer> pages,
        @Nullable Box box,
        int rows,
        int columns,
        int headerRows,
        List<Cell> cells,
        String title,
        @Nullable Double confidence)
        implements Block {

    public Table {
        pages = List.copyOf(pages);
        cells = List.copyOf(cells);
    }

    @Override
    public int page() {
        return pages.getFirst();
    }

    /** The cell that covers a place, if any. */
    public Optional<Cell> covering(int row, int column) {
        for (Cell cell : cells) {
            if (row >= cell.row()
                    && row < cell.row() + cell.rowSpan()
                    && column >= cell.column()
                    && column < cell.column() + cell.columnSpan()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Rows of texts; a merged cell's text at its top left place, "" elsewhere. */
    public List<List<String>> grid() {
        String[][] texts = new String[rows][columns];
        for (Cell cell : cells) {
            texts[cell.row()][cell.column()] = cell.text().value();
        }
        List<List<String>> grid = new ArrayList<>(rows);
        for (String[] row : texts) {
            List<String> line = new ArrayList<>(columns);
            for (String text : row) {
                line.add(text == null ? "" : text);
            }
            grid.add(line);
        }
        return grid;
    }

    public Table withTitle(String newTitle) {
        return new Table(pages, box, rows, columns, headerRows, cells, newTitle, confidence);
    }

    @Override
    public Table mapped(Frame frame) {
        if (frame.equals(Frame.UPRIGHT)) {
            return this;
        }
        return new Table(
                pages,
                box == null ? null : frame.map(box),
                rows,
                columns,
                headerRows,
                cells.stream().map(c -> c.mapped(frame)).toList(),
                title,
                confidence);
    }

    @Override
    public String plainText() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : grid()) {
            String line =
                    String.join(" ", row.stream().filter(t -> !t.isEmpty()).toList());
            if (!line.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }
}
