package vn.solieu.compare.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.records.StoredObservation;

/** Figures by indicator, kind, place and day. */
final class FigureTable {

    private record Key(String indicator, ObservationKind kind, String place) {}

    private final Map<Key, NavigableMap<LocalDate, List<StoredObservation>>> figures = new HashMap<>();
    private final Map<String, List<StoredObservation>> byIndicator = new HashMap<>();

    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    /** The first day of any figure; {@code null} when there is none. */
    @Nullable
    LocalDate firstDay() {
        return firstDay;
    }

    /** The last day of any figure; {@code null} when there is none. */
    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    /** Adds a figure; one without indicator, place or day is passed over. */
    void add(StoredObservation figure) {
        String indicator = figure.observation().indicatorCode();
        String place = figure.observation().placeCode();
        Period period = figure.observation().period();
        if (indicator == null || place == null || period == null || !FigureChoice.isWhole(figure.observation())) {
            return;
        }
        LocalDate day = period.end();
        firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
        lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        byIndicator.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(figure);
        figures.computeIfAbsent(new Key(indicator, figure.observation().kind(), place), _ -> new TreeMap<>())
                .computeIfAbsent(period.end(), _ -> new ArrayList<>())
                .add(figure);
    }

    /** All figures of an indicator. */
    List<StoredObservation> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** The figures of a place on a day. */
    List<StoredObservation> on(String indicator, ObservationKind kind, String place, LocalDate day) {
        NavigableMap<LocalDate, List<StoredObservation>> days = figures.get(new Key(indicator, kind, place));
        return days == null ? List.of() : days.getOrDefault(day, List.of());
    }

    /** The days on which any of the places has a figure, the newest first. */
    NavigableSet<LocalDate> days(String indicator, ObservationKind kind, Collection<String> places) {
        NavigableSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        for (String place : places) {
            NavigableMap<LocalDate, List<StoredObservation>> own = figures.get(new Key(indicator, kind, place));
            if (own != null) {
                days.addAll(own.keySet());
            }
        }
        return days;
    }
}
