package vn.solieu.records.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of the embedded database that serve no key: taken away while many rows come in and made again from all of them, which takes a
 * fraction of the time of putting each row at its place.
 */
final class EmbeddedIndexes {

    private record Index(String name, String definition) {}

    private final List<Index> indexes;

    private EmbeddedIndexes(List<Index> indexes) {
        this.indexes = indexes;
    }

    static EmbeddedIndexes takeAway(Connection connection) throws SQLException {
        List<Index> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet results = statement.executeQuery("""
                    select index_name, db_object_sql('INDEX', index_schema, index_name) as definition
                    from information_schema.indexes where table_schema = 'public' and not is_generated
                    and index_type_name = 'INDEX'""")) {
                while (results.next()) {
                    indexes.add(new Index(
                            TableShape.quoted(results.getString("index_name")), results.getString("definition")));
                }
            }
            for (Index index : indexes) {
                statement.execute("drop index public." + index.name());
            }
        }
        return new EmbeddedIndexes(indexes);
    }

    void bringBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Index index : indexes) {
                statement.execute(index.definition());
            }
        }
    }
}
