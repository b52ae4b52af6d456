package vn.solieu.compare.export.dataset;

import java.util.List;

/**
 * What a table is: its columns and how it hangs together with others.
 *
 * @param name as {@link Column#isName} allows, at most 22 characters, so that numbered sheets of a workbook can have it
 * @param title what it holds, in Vietnamese; may be empty
 * @param titleEn what it holds, in English; may be empty
 * @param columns at least one; names are unique
 * @param primaryKey names of the columns that tell its rows apart; empty when none do
 * @param foreignKeys columns whose values are found in another table
 */
public record TableShape(
        String name,
        String title,
        String titleEn,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys) {

    /**
     * Columns whose values are found in another table of the dataset.
     *
     * @param columns names of columns of this table
     * @param table the other table
     * @param otherColumns names of its columns, in the same order
     */
    public record ForeignKey(List<String> columns, String table, List<String> otherColumns) {
        public ForeignKey {
            columns = List.copyOf(columns);
            otherColumns = List.copyOf(otherColumns);
        }
    }

    private static final int LONGEST_NAME = 22;

    /**
     * Checks names and keys.
     *
     * @throws IllegalArgumentException when a name is no name or stands twice, or a key names a column that is not there
     */
    public TableShape {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        if (!Column.isName(name) || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no name for a table: " + name);
        }
        List<String> names = columns.stream().map(Column::name).toList();
        if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("columns missing or named twice in " + name + ": " + names);
        }
        if (!names.containsAll(primaryKey) || foreignKeys.stream().anyMatch(key -> !names.containsAll(key.columns()))) {
            throw new IllegalArgumentException("a key of " + name + " names a column that is not there");
        }
    }

    /** A table without keys. */
    public TableShape(String name, String title, String titleEn, List<Column> columns) {
        this(name, title, titleEn, columns, List.of(), List.of());
    }

    /** 0-based place of a column, or -1 when there is none of this name. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether every row has a value that shows: then an empty row is none of the table's, but one that a spreadsheet program left.
     */
    public boolean isNeverBlank() {
        return columns.stream().anyMatch(column -> !column.nullable() && column.type() != ColumnType.TEXT);
    }
}
