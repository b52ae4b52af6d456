package vn.solieu.records.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.solieu.records.database.SchemaVersion;

/** The tables of the records, as the database's own catalogue tells them. */
public final class TableCatalogue {

    private static final String SCHEMA = "public";

    /** Tables that migrations put rows into; a database with rows in others is in use. */
    private static final Set<String> FILLED_BY_MIGRATIONS = Set.of("column_guide");

    private TableCatalogue() {}

    /** All tables but Flyway's own, each after those it refers to. */
    public static List<TableShape> tables(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        for (String table : names(connection)) {
            references.put(table, referencesOf(connection, table));
        }
        List<TableShape> tables = new ArrayList<>();
        for (String table : inOrder(references)) {
            tables.add(shape(connection, table));
        }
        return tables;
    }

    private static List<String> names(Connection connection) throws SQLException {
        return texts(connection, """
                select table_name from information_schema.tables
                where table_schema = '%s' and table_type = 'BASE TABLE' and table_name <> ?""".formatted(SCHEMA), SchemaVersion.HISTORY);
    }

    private static Set<String> referencesOf(Connection connection, String table) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet keys = connection.getMetaData().getImportedKeys(null, SCHEMA, table)) {
            while (keys.next()) {
                tables.add(keys.getString("PKTABLE_NAME"));
            }
        }
        tables.remove(table);
        return tables;
    }

    /** The names in an order in which each comes after those it refers to. */
    static List<String> inOrder(Map<String, Set<String>> references) {
        Map<String, Set<String>> waiting = new LinkedHashMap<>(references);
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> free = waiting.entrySet().stream()
                    .filter(entry -> order.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + waiting.keySet());
            }
            order.addAll(free);
            free.forEach(waiting::remove);
        }
        return order;
    }

    private static TableShape shape(Connection connection, String table) throws SQLException {
        List<TableShape.Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery(
                        "select * from " + SCHEMA + "." + TableShape.quoted(table) + " where 1 = 0")) {
            ResultSetMetaData meta = nothing.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(new TableShape.Column(
                        meta.getColumnName(i), ColumnKind.of(meta.getColumnType(i), meta.getColumnTypeName(i))));
            }
        }
        List<String> identity = texts(connection, """
                select column_name from information_schema.columns
                where table_schema = '%s' and is_identity = 'YES' and table_name = ?""".formatted(SCHEMA), table);
        return new TableShape(table, columns, identity.stream().findFirst());
    }

    private static List<String> texts(Connection connection, String sql, String parameter) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    texts.add(results.getString(1));
                }
            }
        }
        return texts;
    }

    /** A table with rows that no migration put there; empty when the database is as new. */
    public static Optional<String> filledTable(Connection connection) throws SQLException {
        for (String table : names(connection)) {
            if (!FILLED_BY_MIGRATIONS.contains(table)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select 1 from " + SCHEMA + "." + TableShape.quoted(table) + " limit 1")) {
                    if (row.next()) {
                        return Optional.of(table);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
