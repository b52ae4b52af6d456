package vn.solieu.records;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Period;

/** The row a result set stands on, its columns by name, absent values as {@code null}. */
record Row(ResultSet results) {

    /** Makes an object of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** All rows of a query, in its order. */
    static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                List<T> all = new ArrayList<>();
                while (results.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        }
    }

    String text(String column) throws SQLException {
        String text = results.getString(column);
        if (text == null) {
            throw new SQLException("column " + column + " is null");
        }
        return text;
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    @Nullable
    Integer integerOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : value;
    }

    long longInteger(String column) throws SQLException {
        return results.getLong(column);
    }

    @Nullable
    Long longOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    double real(String column) throws SQLException {
        return results.getDouble(column);
    }

    @Nullable
    Double realOrNull(String column) throws SQLException {
        double value = results.getDouble(column);
        return results.wasNull() ? null : value;
    }

    boolean truth(String column) throws SQLException {
        return results.getBoolean(column);
    }

    @Nullable
    Boolean truthOrNull(String column) throws SQLException {
        boolean value = results.getBoolean(column);
        return results.wasNull() ? null : value;
    }

    @Nullable
    LocalDate dateOrNull(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    Instant instant(String column) throws SQLException {
        Instant instant = instantOrNull(column);
        if (instant == null) {
            throw new SQLException("column " + column + " is null");
        }
        return instant;
    }

    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    List<String> texts(String column) throws SQLException {
        return Arrays.stream(elements(column)).map(String::valueOf).toList();
    }

    List<Integer> integers(String column) throws SQLException {
        return Arrays.stream(elements(column)).map(n -> ((Number) n).intValue()).toList();
    }

    private Object[] elements(String column) throws SQLException {
        Array array = results.getArray(column);
        return (Object[]) array.getArray();
    }

    /** The box of the columns {@code x0} to {@code y1}. */
    @Nullable
    Box box() throws SQLException {
        double x0 = results.getDouble("x0");
        return results.wasNull() ? null : new Box(x0, real("y0"), real("x1"), real("y1"));
    }

    /** The period of the columns {@code period_start}, {@code period_end} and {@code period_time}. */
    @Nullable
    Period period() throws SQLException {
        LocalDate end = dateOrNull("period_end");
        return end == null
                ? null
                : new Period(dateOrNull("period_start"), end, results.getObject("period_time", LocalTime.class));
    }
}
