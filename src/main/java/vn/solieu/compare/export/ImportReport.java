package vn.solieu.compare.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.folder.Manifest;

/**
 * What was found in a folder.
 *
 * @param manifest what was written there; empty when that cannot be known, and nothing was read
 * @param rows how many rows each table has, right or not
 * @param faults what is wrong and what is worth knowing, in the order in which it was met
 */
public record ImportReport(Optional<Manifest> manifest, Map<String, Long> rows, List<ImportFault> faults) {

    public ImportReport {
        rows = Map.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Whether every value could be read; there may be notices all the same. */
    public boolean isReadable() {
        return faults.stream().allMatch(fault -> fault.kind().isNotice());
    }

    /** Whether the files are as they were written. */
    public boolean isUntouched() {
        return faults.isEmpty();
    }
}
