package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.records.StoredObservation;

/** The values of an indicator at a unit, under its own code or those of the units that it was made of or became. */
final class UnitValues {

    private final FigureTable figures;
    private final MergedUnits merged;

    UnitValues(FigureTable figures, MergedUnits merged) {
        this.figures = figures;
        this.merged = merged;
    }

    /** The newest value; {@code null} when there is none. */
    @Nullable
    ComparedValue newest(String indicator, ObservationKind kind, AdministrativeUnit unit) {
        for (LocalDate day : days(indicator, kind, unit)) {
            ComparedValue value = on(indicator, kind, unit, day);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A value for every day that has one, the oldest first. */
    List<ComparedValue> all(String indicator, ObservationKind kind, AdministrativeUnit unit) {
        List<ComparedValue> values = new ArrayList<>();
        for (LocalDate day : days(indicator, kind, unit).descendingSet()) {
            ComparedValue value = on(indicator, kind, unit, day);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Whether some of the units that would have to be added up have a value, and not all. */
    boolean isPartial(String indicator, ObservationKind kind, AdministrativeUnit unit) {
        return !days(indicator, kind, unit).isEmpty() && newest(indicator, kind, unit) == null;
    }

    private NavigableSet<LocalDate> days(String indicator, ObservationKind kind, AdministrativeUnit unit) {
        return figures.days(indicator, kind, merged.codes(unit, figures.firstDay(), figures.lastDay()));
    }

    private @Nullable ComparedValue on(String indicator, ObservationKind kind, AdministrativeUnit unit, LocalDate day) {
        List<AdministrativeUnit> parts = merged.on(unit, day);
        if (parts.size() == 1) {
            return FigureChoice.best(
                    figures.on(indicator, kind, parts.getFirst().code(), day));
        }
        if (parts.isEmpty() || kind == ObservationKind.PERCENTAGE) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<StoredObservation> sources = new ArrayList<>();
        Period period = null;
        for (AdministrativeUnit part : parts) {
            ComparedValue value = FigureChoice.best(figures.on(indicator, kind, part.code(), day));
            if (value == null) {
                return null;
            }
            sum = sum.add(value.value());
            sources.addAll(value.sources());
            period = value.period();
        }
        return new ComparedValue(sum, kind, period, ComparedValue.Origin.SUM_OF_UNITS, sources, List.of(), null);
    }
}
