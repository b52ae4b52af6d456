package vn.solieu.compare.export.xlsx;

import java.math.BigDecimal;
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
    private static final long MICROS_A_DAY = ChronoUnit.DAYS.getDuration().toNanos() / 1000;

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

    /** The serial number of a moment, if it leads back to the same microsecond. */
    static OptionalDouble of(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (!holds(utc.toLocalDate())) {
            return OptionalDouble.empty();
        }
        double serial = of(utc.toLocalDate()) + (double) (utc.toLocalTime().toNanoOfDay() / 1000) / MICROS_A_DAY;
        return time.equals(moment(BigDecimal.valueOf(serial))) ? OptionalDouble.of(serial) : OptionalDouble.empty();
    }

    /** The moment of a serial number to the nearest microsecond, or {@code null} when it is none of those written here. */
    static @Nullable Instant moment(BigDecimal serial) {
        if (!isInRange(serial)) {
            return null;
        }
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long micros = serial.subtract(days)
                .multiply(BigDecimal.valueOf(MICROS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return DAY_ZERO.plusDays(days.longValueExact())
                .atStartOfDay()
                .plus(micros, ChronoUnit.MICROS)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isInRange(BigDecimal serial) {
        return serial.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
                && serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0;
    }
}
