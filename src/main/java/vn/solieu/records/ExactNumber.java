package vn.solieu.records;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers as the database keeps them: an exact text, and beside it a number to compute with.
 *
 * <p>The printed decimals belong to what a paper says, and a numeric column gives all of its values the same number of
 * decimals. The text is what is read back.
 */
final class ExactNumber {

    /** Of the columns {@code numeric(38, 10)}. */
    private static final int DECIMALS = 10;

    private static final int WHOLE_DIGITS = 28;

    private ExactNumber() {}

    /** The number with its decimals, as {@link BigDecimal#BigDecimal(String)} takes it. */
    static String text(BigDecimal number) {
        return number.toString();
    }

    /** The number for a column to compute with, or {@code null} when it would have to be rounded. */
    static @Nullable BigDecimal computable(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean fits = bare.scale() <= DECIMALS && (long) bare.precision() - bare.scale() <= WHOLE_DIGITS;
        return fits ? bare.setScale(Math.max(0, bare.scale())) : null;
    }
}
