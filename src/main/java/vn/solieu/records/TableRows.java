package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;

/** The tables {@code report_table} and {@code table_cell}: the tables of a document with their cells. */
final class TableRows {

    /** A cell and the table it stands in. */
    private record Placed(int table, Cell cell) {}

    private TableRows() {}

    static void insert(Connection connection, long documentKey, List<Table> tables) throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "report_table",
                "document_id",
                "position",
                "pages",
                "row_count",
                "column_count",
                "header_rows",
                "title",
                "confidence",
                "x0",
                "y0",
                "x1",
                "y1")) {
            for (int i = 0; i < tables.size(); i++) {
                Table table = tables.get(i);
                Box box = table.box();
                insert.add(
                        documentKey,
                        i,
                        table.pages().toArray(Integer[]::new),
                        table.rows(),
                        table.columns(),
                        table.headerRows(),
                        table.title(),
                        table.confidence(),
                        box == null ? null : box.x0(),
                        box == null ? null : box.y0(),
                        box == null ? null : box.x1(),
                        box == null ? null : box.y1());
            }
        }
        try (BatchInsert insert = new BatchInsert(
                connection,
                "table_cell",
                "document_id",
                "table_position",
                "row_index",
                "column_index",
                "row_span",
                "column_span",
                "header",
                "text",
                "page",
                "x0",
                "y0",
                "x1",
                "y1")) {
            for (int i = 0; i < tables.size(); i++) {
                for (Cell cell : tables.get(i).cells()) {
                    Box box = cell.box();
                    insert.add(
                            documentKey,
                            i,
                            cell.row(),
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            cell.header(),
                            cell.text().value(),
                            cell.page(),
                            box == null ? null : box.x0(),
                            box == null ? null : box.y0(),
                            box == null ? null : box.x1(),
                            box == null ? null : box.y1());
                }
            }
        }
    }

    /** The tables in reading order; the texts of their cells have no places of words. */
    static List<Table> of(Connection connection, long documentKey) throws SQLException {
        Map<Integer, List<Cell>> cells = new HashMap<>();
        for (Placed placed : Row.list(
                connection,
                "select * from table_cell where document_id = ? order by table_position, row_index, column_index",
                TableRows::cell,
                documentKey)) {
            cells.computeIfAbsent(placed.table, _ -> new ArrayList<>()).add(placed.cell);
        }
        return Row.list(
                connection,
                "select * from report_table where document_id = ? order by position",
                row -> table(row, cells.get(row.integer("position"))),
                documentKey);
    }

    private static Placed cell(Row row) throws SQLException {
        return new Placed(
                row.integer("table_position"),
                new Cell(
                        row.integer("row_index"),
                        row.integer("column_index"),
                        row.integer("row_span"),
                        row.integer("column_span"),
                        row.truth("header"),
                        RunningText.of(row.text("text")),
                        row.integer("page"),
                        row.box()));
    }

    private static Table table(Row row, @Nullable List<Cell> cells) throws SQLException {
        return new Table(
                row.integers("pages"),
                row.box(),
                row.integer("row_count"),
                row.integer("column_count"),
                row.integer("header_rows"),
                cells == null ? List.of() : cells,
                row.text("title"),
                row.realOrNull("confidence"));
    }
}
