package vn.solieu.audit;

import java.math.BigDecimal;

/**
 * The interval a printed number stands for: half a unit of its last decimal to both sides.
 *
 * <p>Source: the rounding intervals of XBRL Calculations 1.1 (recommendation of 22 February 2023).
 *
 * @param low least value that would be printed so
 * @param high greatest value that would be printed so
 */
record PrintedValue(BigDecimal low, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A count is exact: people and places come whole. A value with decimals was rounded to them. */
    static PrintedValue of(BigDecimal value) {
        if (value.scale() <= 0) {
            return new PrintedValue(value, value);
        }
        BigDecimal half = HALF.movePointLeft(value.scale());
        return new PrintedValue(value.subtract(half), value.add(half));
    }

    PrintedValue plus(PrintedValue other) {
        return new PrintedValue(low.add(other.low), high.add(other.high));
    }

    boolean overlaps(PrintedValue other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }
}
