package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.solieu.document.Annex;

/** The table {@code annex}: the parts behind the signature. */
final class AnnexRows {

    private AnnexRows() {}

    static void insert(Connection connection, long documentKey, List<Annex> annexes) throws SQLException {
        try (BatchInsert insert =
                new BatchInsert(connection, "annex", "document_id", "position", "name", "title", "page", "sent_with")) {
            for (int i = 0; i < annexes.size(); i++) {
                Annex annex = annexes.get(i);
                insert.add(documentKey, i, annex.name(), annex.title(), annex.page(), annex.sentWith());
            }
        }
    }

    static List<Annex> of(Connection connection, long documentKey) throws SQLException {
        return Row.list(
                connection,
                "select * from annex where document_id = ? order by position",
                row -> new Annex(row.text("name"), row.text("title"), row.integer("page"), row.text("sent_with")),
                documentKey);
    }
}
