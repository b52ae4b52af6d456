package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.solieu.document.Relation;

/** The table {@code observation_relation}: how the figures of a document belong together. */
final class RelationRows {

    private RelationRows() {}

    static void insert(Connection connection, long documentKey, List<Relation> relations) throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "observation_relation",
                "document_id",
                "position",
                "kind",
                "figure_position",
                "of_position",
                "base_position")) {
            for (int i = 0; i < relations.size(); i++) {
                Relation r = relations.get(i);
                insert.add(documentKey, i, StoredName.of(r.kind()), r.figure(), r.of(), r.base());
            }
        }
    }

    static List<Relation> of(Connection connection, long documentKey) throws SQLException {
        return Row.list(
                connection,
                "select * from observation_relation where document_id = ? order by position",
                row -> new Relation(
                        StoredName.read(Relation.Kind.class, row.text("kind")),
                        row.integer("figure_position"),
                        row.integer("of_position"),
                        row.integerOrNull("base_position")),
                documentKey);
    }
}
