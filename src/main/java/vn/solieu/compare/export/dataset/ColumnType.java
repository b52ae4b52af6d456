package vn.solieu.compare.export.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the values of a column are, and of which Java class; any of them may be absent where the column says so. */
public enum ColumnType {
    /** {@link String} of any characters; {@code ""} is not the same as absent. */
    TEXT,
    /** {@link Long}. */
    INTEGER,
    /** {@link BigDecimal} with its printed decimals: 1,50 is not 1,5. Its scale is 0 to 500, its digits are at most 500. */
    DECIMAL,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link LocalDate}, of the years 0 to 9999. */
    DATE,
    /** {@link Instant} in whole microseconds, of the years 0 to 9999. */
    TIMESTAMP,
    /** {@link List} of {@link String}, none of them absent. */
    TEXTS,
    /** {@link Double}, finite. */
    DOUBLE,
    /** {@link Link}. */
    LINK;

    private static final int MOST_DIGITS = 500;
    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST_INSTANT = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** The name used in files: {@code text}, {@code integer} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this name. */
    public static Optional<ColumnType> of(@Nullable String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** Whether a value, which is there, belongs into a column of this type. */
    public boolean holds(Object value) {
        return switch (this) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Long;
            case DECIMAL -> isDecimal(value);
            case TRUTH -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate date && date.getYear() >= 0 && date.getYear() <= LAST_YEAR;
            case TIMESTAMP ->
                value instanceof Instant time
                        && time.equals(time.truncatedTo(ChronoUnit.MICROS))
                        && !time.isBefore(FIRST_INSTANT)
                        && !time.isAfter(LAST_INSTANT);
            case TEXTS -> value instanceof List<?> texts && texts.stream().allMatch(String.class::isInstance);
            case DOUBLE -> value instanceof Double number && Double.isFinite(number);
            case LINK -> value instanceof Link;
        };
    }

    private static boolean isDecimal(Object value) {
        return value instanceof BigDecimal number
                && number.scale() >= 0
                && number.scale() <= MOST_DIGITS
                && number.precision() <= MOST_DIGITS;
    }
}
