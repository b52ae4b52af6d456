package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.Indicator;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.records.StoredObservation;

/**
 * A value at a place, with the figures it comes from.
 *
 * @param value as printed or corrected, or the sum
 * @param kind how it is to be understood
 * @param period the time it speaks of, or {@code null}
 * @param origin how it was come by
 * @param sources the figure, or those that were added up, in the order of their documents
 * @param otherValues other values that reports in effect print for the same thing, without this one; mostly empty
 * @param stoodInFor the indicator that was asked for, where this is the same rate on another base; else {@code null}
 */
public record ComparedValue(
        BigDecimal value,
        ObservationKind kind,
        @Nullable Period period,
        Origin origin,
        List<StoredObservation> sources,
        List<BigDecimal> otherValues,
        @Nullable Indicator stoodInFor) {

    /** How a value was come by. */
    public enum Origin {
        /** A report states it. */
        REPORTED,
        /** The sum of the rows of a table that states no total. */
        SUM_OF_ROWS,
        /** The sum over the units that this one was made of, or became. */
        SUM_OF_UNITS,
        /** A report states the same rate on another base. */
        OTHER_BASE
    }

    public ComparedValue {
        sources = List.copyOf(sources);
        otherValues = List.copyOf(otherValues);
    }

    /** The day it speaks of, or the last one of its time; {@code null} when none is known. */
    public @Nullable LocalDate day() {
        return period == null ? null : period.end();
    }
}
