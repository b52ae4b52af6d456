package vn.solieu.records.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table and its columns.
 *
 * @param name without schema
 * @param columns in the order of the table, at least one
 * @param identity the column the database numbers by itself
 */
public record TableShape(String name, List<Column> columns, Optional<String> identity) {

    /**
     * A column.
     *
     * @param name as the database knows it
     * @param kind what its values are
     */
    public record Column(String name, ColumnKind kind) {}

    public TableShape {
        columns = List.copyOf(columns);
    }

    /** The names of the columns, in quotes, with commas between them. */
    String columnList() {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    /** The table's name in quotes and with its schema. */
    String quotedName() {
        return "public." + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
