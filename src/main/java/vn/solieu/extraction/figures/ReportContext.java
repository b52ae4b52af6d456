package vn.solieu.extraction.figures;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param section what stands above the block that is read
 */
public record ReportContext(
        String sha256,
        @Nullable String unitName,
        @Nullable AdministrativeUnit unit,
        @Nullable Period period,
        LocalDate at,
        @Nullable LocalDate issued,
        Section section) {

    /**
     * What stands above a block.
     *
     * @param headings the headings it belongs to, outermost first
     * @param leadIn the paragraph that leads into it with a colon, or, for a table, the line above it; "" for none
     * @param time the time that paragraph names, or {@code null}
     */
    public record Section(
            List<String> headings, String leadIn, @Nullable Period time) {

        public static final Section NONE = new Section(List.of(), "", null);

        public Section {
            headings = List.copyOf(headings);
        }

        /** The headings and the leading paragraph, the nearest last. */
        List<String> context() {
            if (leadIn.isEmpty()) {
                return headings;
            }
            List<String> all = new ArrayList<>(headings);
            all.add(leadIn);
            return all;
        }

        @Nullable
        Period time(@Nullable Period otherwise) {
            return time == null ? otherwise : time;
        }
    }

    /** The same below other headings. */
    public ReportContext in(Section below) {
        return new ReportContext(sha256, unitName, unit, period, at, issued, below);
    }
}
