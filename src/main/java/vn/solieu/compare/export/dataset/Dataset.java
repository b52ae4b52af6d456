package vn.solieu.compare.export.dataset;

import java.util.List;
import java.util.Optional;

/**
 * Tables that belong together.
 *
 * @param name as {@link Column#isName} allows
 * @param title what it is, in Vietnamese; may be empty
 * @param titleEn what it is, in English; may be empty
 * @param tables in the order in which they are written and brought back: a table that others point to comes before them
 */
public record Dataset(String name, String title, String titleEn, List<DatasetTable> tables) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException when there is no table, two have one name, or the name is none
     */
    public Dataset {
        tables = List.copyOf(tables);
        List<String> names = tables.stream().map(table -> table.shape().name()).toList();
        if (!Column.isName(name) || names.isEmpty() || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("no dataset: " + name + " " + names);
        }
    }

    /** The shapes of the tables, in their order. */
    public List<TableShape> shapes() {
        return tables.stream().map(DatasetTable::shape).toList();
    }

    /** The table with this name. */
    public Optional<DatasetTable> table(String wanted) {
        return tables.stream()
                .filter(table -> table.shape().name().equals(wanted))
                .findFirst();
    }
}
