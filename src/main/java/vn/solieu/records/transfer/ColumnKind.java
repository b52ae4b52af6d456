package vn.solieu.records.transfer;

import java.sql.Types;
import java.util.Locale;

/** What the values of a column are, in both databases alike. */
public enum ColumnKind {
    /** {@link String}. */
    TEXT,
    /** {@link Long}, whatever the column's width. */
    INTEGER,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link Double}. */
    REAL,
    /** {@link java.math.BigDecimal} without trailing zeros: the column has its own number of decimals. */
    DECIMAL,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}, to the microsecond. */
    TIME,
    /** {@link java.time.LocalDateTime}, to the microsecond. */
    LOCAL_TIMESTAMP,
    /** {@link java.time.Instant}, to the microsecond. */
    TIMESTAMP,
    /** Array of {@link String}, none of them absent. */
    TEXTS,
    /** Array of {@link Integer}, none of them absent. */
    INTEGERS,
    /** {@code byte[]}. */
    BYTES;

    /**
     * The kind of a column.
     *
     * @param sqlType of {@link Types}, as the driver tells it
     * @param typeName the database's own name of the type
     * @throws IllegalStateException for a type this program does not move yet: whoever adds such a column adds its kind
     */
    static ColumnKind of(int sqlType, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        return switch (sqlType) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.BOOLEAN -> TRUTH;
            case Types.BIT -> name.startsWith("bool") ? TRUTH : unknown(typeName);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.DATE -> DATE;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP;
            // PostgreSQL's driver has one type for both.
            case Types.TIMESTAMP -> name.equals("timestamptz") ? TIMESTAMP : LOCAL_TIMESTAMP;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.ARRAY -> {
                if (name.equals("_varchar") || name.equals("_text") || name.startsWith("character")) {
                    yield TEXTS;
                }
                yield name.equals("_int4") || name.startsWith("integer") ? INTEGERS : unknown(typeName);
            }
            default -> unknown(typeName);
        };
    }

    private static ColumnKind unknown(String typeName) {
        throw new IllegalStateException("a column of the type " + typeName + " cannot be moved between databases yet");
    }
}
