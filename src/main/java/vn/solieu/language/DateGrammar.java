package vn.solieu.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Period;
import vn.solieu.document.VietnameseLetters;

/** Finds dates, moments and spans of days in running text. A year that is not printed is taken from the context, or left out. */
public final class DateGrammar {

    /** "16h00 ngày", "17 giờ 00 phút ngày", "20 giờ, ngày". */
    private static final String TIME =
            "(?:(\\d{1,2})\\s*(?:h(?![a-z])|gio\\b|g(?![a-z]))\\s*(\\d{2})?\\s*(?:phut|p)?,?\\s*(?:ngay\\s*)?)?";

    private static final Pattern IN_WORDS =
            Pattern.compile(TIME + "ngay\\s*(\\d{1,2})\\s*thang\\s*(\\d{1,2})\\s*nam\\s*(\\d{4})");
    private static final Pattern IN_DIGITS =
            Pattern.compile(TIME + "(?<![\\d/.])(\\d{1,2})\\s?[/\\-.]\\s?(\\d{1,2})\\s?[/\\-.]\\s?(\\d{4})(?!\\d)");
    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?:ngay|voi|tu|den)\\s+(?:ngay\\s+)?(\\d{1,2})/(\\d{1,2})(?![/\\d])");
    private static final Pattern MONTH = Pattern.compile("thang\\s*(\\d{1,2})(?:\\s*(?:/|nam)\\s*(\\d{4}))?");
    private static final Pattern QUARTER = Pattern.compile("\\bquy\\s*(iv|i{1,3}|[1-4])\\s*(?:/|nam)?\\s*(\\d{4})");
    private static final Pattern HALF = Pattern.compile(
            "\\b(?:6|06|sau)\\s*thang\\s*(dau|cuoi)\\s*nam\\s*(\\d{4})|\\b9\\s*thang\\s*(dau)\\s*nam\\s*(\\d{4})");
    /** "năm học 2022-2023", in a table also "Năm học - 2022-2023". */
    private static final Pattern SCHOOL_YEAR =
            Pattern.compile("\\bnam hoc\\s*[-–]?\\s*(\\d{4})\\s*[-–]\\s*(\\d{4})(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("\\bnam\\s*(\\d{4})(?!\\d|\\s*[-–]\\s*\\d)");
    private static final Pattern CLOCK =
            Pattern.compile("\\b(\\d{1,2})\\s*(?:h(?![a-z])|gio\\b)\\s*(\\d{2})?\\s*(?:phut)?");
    private static final Pattern SPAN_JOINT = Pattern.compile("\\s*(?:-|–|den|toi)\\s*(?:het\\s*)?(?:ngay\\s*)?");

    /**
     * A date in a text.
     *
     * @param start its first character, 0-based
     * @param end after its last character
     * @param period what it means; {@code null} when its year is not known, or the date does not exist
     */
    public record FoundDate(int start, int end, @Nullable Period period) {}

    private DateGrammar() {}

    /**
     * All dates in order.
     *
     * @param text composed letters
     * @param yearOf the day whose year is meant where none is printed, or {@code null}
     */
    public static List<FoundDate> find(String text, @Nullable LocalDate yearOf) {
        String bare = VietnameseLetters.bare(text);
        List<FoundDate> found = new ArrayList<>();
        collect(found, IN_WORDS.matcher(bare));
        collect(found, IN_DIGITS.matcher(bare));
        for (Matcher m = WITHOUT_YEAR.matcher(bare); m.find(); ) {
            LocalDate day = yearOf == null ? null : nearest(m.group(1), m.group(2), yearOf);
            add(found, new FoundDate(m.start(1), m.end(), day == null ? null : Period.day(day)));
        }
        for (Matcher m = QUARTER.matcher(bare); m.find(); ) {
            int quarter = List.of("i", "ii", "iii", "iv", "1", "2", "3", "4").indexOf(m.group(1)) % 4;
            add(found, new FoundDate(m.start(), m.end(), months(m.group(2), quarter * 3 + 1, 3)));
        }
        for (Matcher m = HALF.matcher(bare); m.find(); ) {
            boolean nine = m.group(3) != null;
            String year = nine ? m.group(4) : m.group(2);
            int first = !nine && m.group(1).equals("cuoi") ? 7 : 1;
            add(found, new FoundDate(m.start(), m.end(), months(year, first, nine ? 9 : 6)));
        }
        for (Matcher m = SCHOOL_YEAR.matcher(bare); m.find(); ) {
            add(found, new FoundDate(m.start(), m.end(), schoolYear(m.group(1), m.group(2))));
        }
        for (Matcher m = MONTH.matcher(bare); m.find(); ) {
            add(found, new FoundDate(m.start(), m.end(), month(m.group(1), m.group(2))));
        }
        for (Matcher m = YEAR.matcher(bare); m.find(); ) {
            add(found, new FoundDate(m.start(), m.end(), months(m.group(1), 1, 12)));
        }
        for (Matcher m = CLOCK.matcher(bare); m.find(); ) {
            add(found, new FoundDate(m.start(), m.end(), null));
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return withSpans(found, bare);
    }

    private static void collect(List<FoundDate> found, Matcher m) {
        while (m.find()) {
            LocalDate day = day(m.group(3), m.group(4), m.group(5));
            LocalTime time = time(m.group(1), m.group(2));
            add(found, new FoundDate(m.start(), m.end(), day == null ? null : new Period(null, day, time)));
        }
    }

    /** The first reading of a stretch counts: the fuller forms are looked for first. */
    private static void add(List<FoundDate> found, FoundDate next) {
        if (found.stream().noneMatch(f -> f.start() < next.end() && f.end() > next.start())) {
            found.add(next);
        }
    }

    private static List<FoundDate> withSpans(List<FoundDate> found, String bare) {
        List<FoundDate> joined = new ArrayList<>();
        for (FoundDate next : found) {
            FoundDate last = joined.isEmpty() ? null : joined.getLast();
            Period from = last == null ? null : last.period();
            Period to = next.period();
            if (last != null
                    && from != null
                    && to != null
                    && from.start() == null
                    && to.start() == null
                    && !from.end().isAfter(to.end())
                    && SPAN_JOINT
                            .matcher(bare.substring(last.end(), next.start()))
                            .matches()) {
                joined.set(
                        joined.size() - 1,
                        new FoundDate(last.start(), next.end(), new Period(from.end(), to.end(), to.time())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static @Nullable LocalDate day(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            // No such day, as 31/11: it stays a date in the text without a meaning.
            return null;
        }
    }

    /** Such a day in the year of the reference, or the year before where it would lie over a month ahead: reports look back. */
    private static @Nullable LocalDate nearest(String day, String month, LocalDate reference) {
        LocalDate thisYear = day(day, month, Integer.toString(reference.getYear()));
        if (thisYear != null && thisYear.isAfter(reference.plusDays(31))) {
            return day(day, month, Integer.toString(reference.getYear() - 1));
        }
        return thisYear;
    }

    private static @Nullable Period month(String month, @Nullable String year) {
        int number = Integer.parseInt(month);
        if (year == null || number < 1 || number > 12) {
            return null;
        }
        LocalDate first = LocalDate.of(Integer.parseInt(year), number, 1);
        return new Period(first, first.plusMonths(1).minusDays(1), null);
    }

    private static @Nullable Period months(String year, int first, int count) {
        int number = Integer.parseInt(year);
        if (number < 1945 || number > 2100) {
            return null;
        }
        LocalDate start = LocalDate.of(number, first, 1);
        return new Period(start, start.plusMonths(count).minusDays(1), null);
    }

    /** From the opening on 5 September to the end of May, as the yearly decisions on school time have it. */
    private static @Nullable Period schoolYear(String from, String to) {
        LocalDate start = day("5", "9", from);
        LocalDate end = day("31", "5", to);
        return start == null || end == null || end.getYear() != start.getYear() + 1
                ? null
                : new Period(start, end, null);
    }

    private static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute) {
        if (hour == null) {
            return null;
        }
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
    }
}
