package vn.solieu.compare.export.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments as spreadsheets count them: days since 30 December 1899, which holds from March 1900 on, since the programs take 1900 for a
 * leap year.
 */
final class SerialTime {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final long FIRST_SERIAL = DAY_ZERO.until(FIRST, ChronoUnit.DAYS);
    private static final long LAST_SERIAL = DAY_ZERO.until(LocalDate.of(9999, 12, 31), ChronoUnit.DAYS);
    private static final long MILLIS_A_DAY = ChronoUnit.DAYS.getDuration().toMillis();

    private SerialTime() {}

    static boolean holds(LocalDate date) {
        return !date.isBefore(FIRST);
    }

    static long of(LocalDate date) {
        return DAY_ZERO.until(date, ChronoUnit.DAYS);
    }

    /** The day of a serial number, or {@code null} when it is none of those written here. */
    static @Nullable LocalDate date(BigDecimal serial) {
        if (!isInRange(serial) || serial.stripTrailingZeros().scale() > 0) {
            return null;
        }
        return DAY_ZERO.plusDays(serial.longValueExact());
    }

    /** The serial number of a moment in whole milliseconds; fifteen digits, which every program keeps, tell no more. */
    static OptionalDouble of(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (!holds(utc.toLocalDate()) || !time.equals(time.truncatedTo(ChronoUnit.MILLIS))) {
            return OptionalDouble.empty();
        }
        double day = (double) utc.toLocalTime().toNanoOfDay() / 1_000_000 / MILLIS_A_DAY;
        BigDecimal serial = BigDecimal.valueOf(of(utc.toLocalDate()) + day);
        BigDecimal kept = serial.round(new MathContext(SheetCells.EXACT_DIGITS));
        return time.equals(moment(kept)) ? OptionalDouble.of(serial.doubleValue()) : OptionalDouble.empty();
    }

    /** The moment of a serial number to the nearest millisecond, or {@code null} when it is none of those written here. */
    static @Nullable Instant moment(BigDecimal serial) {
        if (!isInRange(serial)) {
            return null;
        }
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long millis = serial.subtract(days)
                .multiply(BigDecimal.valueOf(MILLIS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return DAY_ZERO.plusDays(days.longValueExact())
                .atStartOfDay()
                .plus(millis, ChronoUnit.MILLIS)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isInRange(BigDecimal serial) {
        return serial.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
                && serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0;
    }
}
