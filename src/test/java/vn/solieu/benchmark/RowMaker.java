package vn.solieu.benchmark;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.transfer.TableShape;

/** Puts values into the order of a table's columns; columns that are not named stay empty. */
final class RowMaker {

    private final int[] places;
    private final int width;

    RowMaker(TableShape table, String... names) {
        List<String> columns =
                table.columns().stream().map(TableShape.Column::name).toList();
        this.width = columns.size();
        this.places = Arrays.stream(names).mapToInt(columns::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place < 0)) {
            throw new IllegalArgumentException(table.name() + " has not all of " + List.of(names));
        }
    }

    List<@Nullable Object> row(@Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[width];
        for (int i = 0; i < places.length; i++) {
            row[places[i]] = values[i];
        }
        return Arrays.asList(row);
    }
}
