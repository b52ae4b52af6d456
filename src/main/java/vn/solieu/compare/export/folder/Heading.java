package vn.solieu.compare.export.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;

/** Where the columns of a table stand in a file; they may come in another order than they were written. */
public final class Heading {

    private final int[] places;

    private Heading(int[] places) {
        this.places = places;
    }

    /** 0-based cell of a column. */
    public int cellOf(int column) {
        return places[column];
    }

    /**
     * Finds the columns of a table in a heading.
     *
     * @param columns the columns, each of which must be there
     * @param cells the names in the file
     * @param file how faults name the file
     * @param log is told what is missing, twice or unknown
     * @return empty when a column is missing or stands there twice
     */
    public static Optional<Heading> of(List<Column> columns, List<String> cells, String file, ImportLog log) {
        Map<String, Integer> found = new HashMap<>();
        List<ImportFault> faults = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty() && found.putIfAbsent(cells.get(i), i) != null) {
                faults.add(new ImportFault(Kind.DOUBLE_COLUMN, file, 1L, cells.get(i), ""));
            }
        }
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            Integer place = found.remove(columns.get(i).name());
            if (place == null) {
                faults.add(new ImportFault(
                        Kind.MISSING_COLUMN, file, 1L, columns.get(i).name(), ""));
            } else {
                places[i] = place;
            }
        }
        found.keySet().stream()
                .sorted()
                .forEach(name -> log.fault(new ImportFault(Kind.UNKNOWN_COLUMN, file, 1L, name, "")));
        faults.forEach(log::fault);
        return faults.isEmpty() ? Optional.of(new Heading(places)) : Optional.empty();
    }
}
