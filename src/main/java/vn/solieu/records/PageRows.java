package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;

/** The table {@code page}: the chosen text of every page. */
final class PageRows {

    private PageRows() {}

    static void insert(Connection connection, long documentKey, List<PageText> pages) throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "page",
                "document_id",
                "number",
                "width_pt",
                "height_pt",
                "rotation_degrees",
                "source",
                "reason",
                "confidence",
                "text")) {
            for (PageText text : pages) {
                Page page = text.page();
                insert.add(
                        documentKey,
                        page.number(),
                        page.widthPt(),
                        page.heightPt(),
                        page.rotationDegrees(),
                        StoredName.of(text.source()),
                        text.reason(),
                        text.confidence(),
                        text.text());
            }
        }
    }

    static List<StoredPage> of(Connection connection, long documentKey) throws SQLException {
        return Row.list(
                connection,
                "select * from page where document_id = ? order by number",
                row -> new StoredPage(
                        new Page(
                                row.integer("number"),
                                row.real("width_pt"),
                                row.real("height_pt"),
                                row.integer("rotation_degrees")),
                        StoredName.read(PageSource.class, row.text("source")),
                        row.text("reason"),
                        row.realOrNull("confidence"),
                        row.text("text")),
                documentKey);
    }
}
