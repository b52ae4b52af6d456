package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Amendment;
import vn.solieu.document.VietnameseLetters;

/** The table {@code amendment}: earlier documents that a document says to replace or to correct. */
final class AmendmentRows {

    private AmendmentRows() {}

    static void insert(Connection connection, long documentKey, List<Amendment> amendments) throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "amendment",
                "document_id",
                "position",
                "kind",
                "number",
                "number_key",
                "issued",
                "words")) {
            for (int i = 0; i < amendments.size(); i++) {
                Amendment a = amendments.get(i);
                insert.add(
                        documentKey,
                        i,
                        StoredName.of(a.kind()),
                        a.number(),
                        numberKey(a.number()),
                        a.issued(),
                        a.words());
            }
        }
    }

    static List<Amendment> of(Connection connection, long documentKey) throws SQLException {
        return Row.list(
                connection,
                "select * from amendment where document_id = ? order by position",
                row -> new Amendment(
                        StoredName.read(Amendment.Kind.class, row.text("kind")),
                        row.text("number"),
                        row.dateOrNull("issued"),
                        row.text("words")),
                documentKey);
    }

    /**
     * A number and symbol by its letters, digits and slashes alone: "512/BC-VHTT" and "512 /BC–VHTT" are one.
     *
     * @return {@code null} without a number, or when nothing of it remains
     */
    static @Nullable String numberKey(@Nullable String number) {
        if (number == null) {
            return null;
        }
        String key = VietnameseLetters.bare(number).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9/]", "");
        return key.isEmpty() ? null : key;
    }
}
