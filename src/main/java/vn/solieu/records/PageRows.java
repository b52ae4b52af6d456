package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.PageText.OtherText;

/** The tables {@code page} and {@code page_other_text}: the chosen text of every page, and those that were not chosen. */
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
        insertOthers(connection, documentKey, pages);
    }

    private static void insertOthers(Connection connection, long documentKey, List<PageText> pages)
            throws SQLException {
        try (BatchInsert insert =
                new BatchInsert(connection, "page_other_text", "document_id", "number", "position", "source", "text")) {
            for (PageText text : pages) {
                for (int i = 0; i < text.others().size(); i++) {
                    OtherText other = text.others().get(i);
                    insert.add(documentKey, text.page().number(), i, StoredName.of(other.source()), other.text());
                }
            }
        }
    }

    static List<StoredPage> of(Connection connection, long documentKey) throws SQLException {
        Map<Integer, List<OtherText>> others = others(connection, documentKey);
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
                        row.text("text"),
                        others.getOrDefault(row.integer("number"), List.of())),
                documentKey);
    }

    private static Map<Integer, List<OtherText>> others(Connection connection, long documentKey) throws SQLException {
        record Numbered(int page, OtherText other) {}
        return Row.list(
                        connection,
                        "select * from page_other_text where document_id = ? order by number, position",
                        row -> new Numbered(
                                row.integer("number"),
                                new OtherText(StoredName.read(PageSource.class, row.text("source")), row.text("text"))),
                        documentKey)
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::page, Collectors.mapping(Numbered::other, Collectors.toList())));
    }
}
