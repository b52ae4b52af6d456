package vn.solieu.compare.comparison;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.document.ObservationKind;

/**
 * What is to be set side by side.
 *
 * @param indicators one or more
 * @param places one or more, each under the name and code of one time
 * @param from first day; {@code null} asks for the newest figures up to {@code to}, else a series is asked for
 * @param to last day; {@code null} for no limit
 * @param kind how the numbers must be understood; {@code null} for the kind that most places report
 * @param per what every value is set against; {@code null} for nothing
 * @param perUnits of how many of {@code per} a value is told: 1000 for "per 1,000 phones"
 */
public record ComparisonQuestion(
        List<Indicator> indicators,
        List<AdministrativeUnit> places,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ObservationKind kind,
        @Nullable Indicator per,
        int perUnits) {

    public ComparisonQuestion {
        indicators = List.copyOf(indicators);
        places = List.copyOf(places);
        if (indicators.isEmpty() || places.isEmpty() || perUnits < 1) {
            throw new IllegalArgumentException("nothing to compare");
        }
    }

    /** Whether values over a time are asked for. */
    public boolean isSeries() {
        return from != null;
    }
}
