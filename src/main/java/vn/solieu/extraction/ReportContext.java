package vn.solieu.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.document.Period;

/**
 * What is known of a report before its figures are read.
 *
 * @param sha256 its bytes
 * @param unitName name of the unit it reports on, as in running text ("Huyện Quan Sơn"), or {@code null}
 * @param unit that unit in the catalogue, or {@code null}
 * @param period the time it speaks of, or {@code null}
 * @param at the day at which names of places are understood
 * @param issued date of issue, or {@code null}
 */
record ReportContext(
        String sha256,
        @Nullable String unitName,
        @Nullable AdministrativeUnit unit,
        @Nullable Period period,
        LocalDate at,
        @Nullable LocalDate issued) {

    /** Headings above a block, outermost first. */
    record Section(List<String> headings) {
        Section {
            headings = List.copyOf(headings);
        }
    }
}
