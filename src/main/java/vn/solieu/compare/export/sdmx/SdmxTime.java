package vn.solieu.compare.export.sdmx;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A period as SDMX writes it.
 *
 * @param frequency a code of {@link #FREQUENCIES}
 * @param period an observational time period: a day, a moment, a month, quarter, half-year or year, or a range with its length
 */
record SdmxTime(String frequency, String period) {

    /** Codes of frequency with their names in Vietnamese and English. */
    static final String[][] FREQUENCIES = {
        {"A", "Năm", "Annual"},
        {"S", "Nửa năm", "Half-yearly"},
        {"Q", "Quý", "Quarterly"},
        {"M", "Tháng", "Monthly"},
        {"W", "Bảy ngày", "Seven days"},
        {"D", "Ngày", "Daily"},
        {"N", "Thời điểm trong ngày", "Moment of a day, to the minute"},
        {"_O", "Khoảng ngày khác", "Another span of days"},
    };

    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_HALF = 6;
    private static final int MONTHS_A_YEAR = 12;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T(\\d{2}:\\d{2})");

    /**
     * The time of a figure.
     *
     * @param period the ISO form, or {@code null}
     * @param start first day of a span, or {@code null} for a day
     * @param end the day, or last day of a span, or {@code null}
     * @return {@code null} when it has none
     */
    static @Nullable SdmxTime of(@Nullable String period, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (end == null) {
            return null;
        }
        if (start == null) {
            Matcher moment = MOMENT.matcher(period == null ? "" : period);
            return moment.matches()
                    ? new SdmxTime("N", end + "T" + moment.group(1) + ":00")
                    : new SdmxTime("D", end.toString());
        }
        YearMonth first = YearMonth.from(start);
        YearMonth last = YearMonth.from(end);
        boolean wholeMonths = start.getDayOfMonth() == 1 && end.equals(last.atEndOfMonth());
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        int before = first.getMonthValue() - 1;
        if (wholeMonths && months == 1) {
            return new SdmxTime("M", first.toString());
        }
        if (wholeMonths && months == MONTHS_A_QUARTER && before % MONTHS_A_QUARTER == 0) {
            return new SdmxTime("Q", first.getYear() + "-Q" + (before / MONTHS_A_QUARTER + 1));
        }
        if (wholeMonths && months == MONTHS_A_HALF && before % MONTHS_A_HALF == 0) {
            return new SdmxTime("S", first.getYear() + "-S" + (before / MONTHS_A_HALF + 1));
        }
        if (wholeMonths && months == MONTHS_A_YEAR && before == 0) {
            return new SdmxTime("A", Integer.toString(first.getYear()));
        }
        long days = start.until(end, ChronoUnit.DAYS) + 1;
        return days < 1
                ? new SdmxTime("D", end.toString())
                : new SdmxTime(days == DAYS_A_WEEK ? "W" : "_O", start + "/P" + days + "D");
    }
}
