package vn.solieu.compare.export.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.compare.export.dataset.ImportFault;

/** What was met in the files of an export: faults, the first of them in full, and how many rows each table has. */
public final class ImportLog {

    /** More nobody reads; a wrong separator can make a fault of every cell. */
    private static final int MOST_FAULTS = 1000;

    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<String, Long> rows = new HashMap<>();
    private long further;

    /** Notes a fault. */
    public void fault(ImportFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else {
            further++;
        }
    }

    /** Notes that a table has a further row, right or not. */
    public void row(String table) {
        rows.merge(table, 1L, Long::sum);
    }

    /** How many rows a table has. */
    public long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }

    /** The faults in the order in which they were met; the last says how many more there are, if there are. */
    public List<ImportFault> faults() {
        List<ImportFault> all = new ArrayList<>(faults);
        if (further > 0) {
            all.add(ImportFault.of(ImportFault.Kind.MORE_FAULTS, "", Long.toString(further)));
        }
        return Collections.unmodifiableList(all);
    }
}
