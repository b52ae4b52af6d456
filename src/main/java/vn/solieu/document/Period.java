package vn.solieu.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The time a figure speaks of: a day, a moment of a day, or a span of days.
 *
 * @param start first day of a span; {@code null} for a day or a moment
 * @param end the day, or the last day of the span
 * @param time the moment of the day; {@code null} when none is printed
 */
public record Period(
        @Nullable LocalDate start, LocalDate end, @Nullable LocalTime time) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    public static Period day(LocalDate day) {
        return new Period(null, day, null);
    }

    /** The ISO form: {@code 2021-12-12}, {@code 2021-12-12T16:00} or {@code start/end}. */
    public String iso() {
        String last =
                time == null ? end.toString() : LocalDateTime.of(end, time).format(MINUTE);
        return start == null ? last : start + "/" + last;
    }
}
