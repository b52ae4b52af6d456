package vn.solieu.compare.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.Indicator;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Period;
import vn.solieu.records.StoredObservation;

/** Says which of several figures about one thing counts, and which kind of figure a comparison is about. */
final class FigureChoice {

    /** Where as many places report one kind as another: how much there is comes before how much was added. */
    private static final List<ObservationKind> KINDS = List.of(
            ObservationKind.CUMULATIVE,
            ObservationKind.COUNT,
            ObservationKind.PERCENTAGE,
            ObservationKind.ACTUAL,
            ObservationKind.SYSTEM,
            ObservationKind.NEW);

    private FigureChoice() {}

    /** Whether a figure is a statement about its place as a whole: no plan, no difference, no part of another figure. */
    static boolean isWhole(Observation figure) {
        return figure.role() == null || figure.role() == ObservationRole.TOTAL;
    }

    /**
     * The kind a comparison is about: that of the catalogue if any place reports it, else the one that most places report.
     *
     * @param figures of one indicator
     * @return empty when there is no figure
     */
    static Optional<ObservationKind> mainKind(Indicator indicator, Collection<StoredObservation> figures) {
        Map<ObservationKind, Set<String>> places = new EnumMap<>(ObservationKind.class);
        for (StoredObservation figure : figures) {
            if (isWhole(figure.observation())) {
                places.computeIfAbsent(figure.observation().kind(), _ -> new HashSet<>())
                        .add(String.valueOf(figure.observation().placeCode()));
            }
        }
        ObservationKind usual = indicator.kind();
        if (usual != null && places.containsKey(usual)) {
            return Optional.of(usual);
        }
        return KINDS.stream()
                .filter(places::containsKey)
                .max(Comparator.<ObservationKind>comparingInt(
                                kind -> places.getOrDefault(kind, Set.of()).size())
                        .thenComparing(Comparator.<ObservationKind>comparingInt(KINDS::indexOf)
                                .reversed()));
    }

    /** The kinds in which a place may be shown when it does not report the one asked for, the nearest first. */
    static List<ObservationKind> otherKinds(ObservationKind kind) {
        List<ObservationKind> others = new ArrayList<>(KINDS);
        others.remove(kind);
        return others;
    }

    /**
     * The figure that counts among those of one place, indicator, kind and day.
     *
     * <p>The latest moment of the day, in the report issued last, the place's own before those of others, a total before other
     * figures, then the one printed first.
     *
     * @return {@code null} when there is none
     */
    static @Nullable ComparedValue best(Collection<StoredObservation> figures) {
        Optional<StoredObservation> best = figures.stream().min(BEST_FIRST);
        if (best.isEmpty()) {
            return null;
        }
        StoredObservation chosen = best.get();
        Period period = chosen.observation().period();
        List<BigDecimal> others = figures.stream()
                .filter(other -> momentOf(other).equals(momentOf(chosen)))
                .map(other -> other.observation().value())
                .filter(value -> value.compareTo(chosen.observation().value()) != 0)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .sorted()
                .toList();
        return new ComparedValue(
                chosen.observation().value(),
                chosen.observation().kind(),
                period,
                ComparedValue.Origin.REPORTED,
                List.of(chosen),
                others,
                null);
    }

    private static final Comparator<StoredObservation> BEST_FIRST = Comparator.comparing(
                    FigureChoice::momentOf, Comparator.<LocalTime>reverseOrder())
            .thenComparing(FigureChoice::issueOf, Comparator.<LocalDate>reverseOrder())
            .thenComparing(figure -> !isOwn(figure))
            .thenComparing(figure -> figure.observation().role() != ObservationRole.TOTAL)
            .thenComparing(StoredObservation::sha256)
            .thenComparingInt(StoredObservation::position);

    private static boolean isOwn(StoredObservation figure) {
        String issuer = figure.issuerCode();
        return issuer != null && issuer.equals(figure.observation().placeCode());
    }

    private static LocalTime momentOf(StoredObservation figure) {
        Period period = figure.observation().period();
        return period == null || period.time() == null ? LocalTime.MIN : period.time();
    }

    private static LocalDate issueOf(StoredObservation figure) {
        return Optional.ofNullable(figure.issued()).orElse(LocalDate.MIN);
    }
}
