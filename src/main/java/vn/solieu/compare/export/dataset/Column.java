package vn.solieu.compare.export.dataset;

/**
 * A column of a table.
 *
 * @param name lower case words joined by {@code _}, as in the views of the records; never shown translated
 * @param type what its values are
 * @param nullable whether a value may be absent
 * @param meaning what it says, in Vietnamese; may be empty
 * @param meaningEn what it says, in English; may be empty
 */
public record Column(String name, ColumnType type, boolean nullable, String meaning, String meaningEn) {

    private static final String NAME = "[a-z][a-z0-9_]*";

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when the name has other characters
     */
    public Column {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name for a column: " + name);
        }
    }

    /** Whether columns and tables may have this name, so that every format can use it as it is. */
    public static boolean isName(String name) {
        return name.matches(NAME);
    }
}
