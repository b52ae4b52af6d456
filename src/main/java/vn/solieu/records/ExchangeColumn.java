package vn.solieu.records;

/**
 * A column of a table that goes out of the records and comes back.
 *
 * @param name its name outside; the meaning of most names stands in the view {@code report.guide}
 * @param kind what its values are
 * @param nullable whether a value may be absent
 * @param stored its name in the database
 * @param offset what is added to a number on its way out: 1 where people count from 1
 */
public record ExchangeColumn(String name, Kind kind, boolean nullable, String stored, int offset) {

    /** What the values are, and their Java class. */
    public enum Kind {
        /** The document's id, {@link String}: the first 12 digits of its SHA-256. */
        DOCUMENT,
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        INTEGER,
        /** {@link java.math.BigDecimal} with its printed decimals. */
        DECIMAL,
        /** {@link Boolean}. */
        TRUTH,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.Instant}. */
        TIMESTAMP,
        /** {@link java.util.List} of {@link String}. */
        TEXTS,
        /** As {@link #TEXTS}; whole numbers in the database. */
        NUMBERS,
        /** {@link Double}. */
        DOUBLE
    }
}
