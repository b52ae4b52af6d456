package vn.solieu.records;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.QueryAnswer.Column;
import vn.solieu.records.QueryAnswer.ColumnType;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.database.ReaderMissingException;

/**
 * Questions in SQL over the views of the schema {@code report}, which are described in the view {@code report.guide}.
 *
 * <p>A question runs on a connection of its own, as a user who may read these views and has no other right: no table, no file, no
 * function that reaches one, no change. Names need no schema: {@code select * from observation}. Errors are answers, not exceptions.
 * The database's own catalogue shows the names of its tables, which are no secret, but nothing that is in them.
 *
 * <p>Time, rows and size are limited. A statement that asks its own answer ({@code WITH RECURSIVE}) has less time, for one that never ends
 * is written in a moment. Each database has further limits of its own ({@link EmbeddedQuestion} for the embedded one).
 */
public final class ReadOnlyQuery {

    /**
     * How much a question may cost.
     *
     * @param time longest time, at least a second; full seconds count
     * @param recursionTime longest time of a statement that asks its own answer, the same way; at most {@code time}
     * @param rows most rows, at least 1
     */
    public record Limits(Duration time, Duration recursionTime, int rows) {

        /** A recursion that ends does so in far less. */
        private static final Duration RECURSION = Duration.ofSeconds(1);

        /** For people who wait at a terminal or a page. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 10_000);

        public Limits {
            if (recursionTime.toSeconds() < 1
                    || recursionTime.compareTo(time) > 0
                    || rows < 1
                    || rows == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("limits " + time + ", " + recursionTime + ", " + rows + " rows");
            }
        }

        /** Limits with the usual time for recursion. */
        public Limits(Duration time, int rows) {
            this(time, time.compareTo(RECURSION) < 0 ? time : RECURSION, rows);
        }
    }

    /** Decimals of the stored numbers; a column with as many or more was not rounded by the question, and its last zeros say nothing. */
    private static final int STORED_DECIMALS = 10;

    /** Most characters of an answer; more is nothing to read. */
    private static final long ANSWER_CHARACTERS = 64L << 20;

    private final RecordDatabase database;

    ReadOnlyQuery(RecordDatabase database) {
        this.database = database;
    }

    /** Asks with the usual limits. */
    public QueryAnswer ask(String sql) {
        return ask(sql, Limits.USUAL);
    }

    /**
     * Asks.
     *
     * @param sql one statement that begins with SELECT, WITH, VALUES or TABLE
     * @return rows, or why there are none
     */
    public QueryAnswer ask(String sql, Limits limits) {
        DatabaseEngine.Kind kind = database.kind();
        Optional<Refused> refusal = QuestionText.refusal(sql, kind);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Duration time = QuestionText.isRecursive(sql, kind) ? limits.recursionTime() : limits.time();
        try {
            Connection connection = database.openReader(time);
            return kind == DatabaseEngine.Kind.EMBEDDED
                    ? new EmbeddedQuestion(time).answer(stop -> answer(connection, sql, time, limits.rows(), stop))
                    : answer(connection, sql, time, limits.rows(), new StopSignal());
        } catch (SQLException e) {
            return QuestionErrors.refusal(kind, e);
        } catch (ReaderMissingException e) {
            return new Refused(Reason.NO_READER, e.sql());
        }
    }

    /** Asks, and closes the connection. */
    private QueryAnswer answer(Connection reader, String sql, Duration time, int rows, StopSignal stop) {
        try (Connection connection = reader;
                Statement statement = connection.createStatement()) {
            if (database.kind() == DatabaseEngine.Kind.EMBEDDED) {
                connection.setSchema("report");
                statement.setQueryTimeout(Math.toIntExact(time.toSeconds()));
            }
            statement.setEscapeProcessing(false);
            statement.setMaxRows(rows + 1);
            stop.reaches(statement);
            try (ResultSet results = statement.executeQuery(sql)) {
                return rows(results, rows, stop);
            }
        } catch (SQLException e) {
            return QuestionErrors.refusal(database.kind(), e);
        } catch (OutOfMemoryError e) {
            // The statement's own memory is free again once it is closed; nothing was being written.
            return new Refused(Reason.TOO_LARGE, "");
        }
    }

    private static QueryAnswer rows(ResultSet results, int limit, StopSignal stop) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), typeOf(meta, i)));
        }
        long characters = 0;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < limit && results.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                Object value = value(results, columns.get(i - 1).type(), meta, i);
                characters += value instanceof String text ? text.length() : 0;
                row.add(value);
            }
            if (characters > ANSWER_CHARACTERS || stop.isGiven()) {
                return new Refused(Reason.TOO_LARGE, "");
            }
            rows.add(row);
        }
        return new QueryAnswer.Rows(columns, rows, rows.size() == limit && results.next());
    }

    private static ColumnType typeOf(ResultSetMetaData meta, int column) throws SQLException {
        return switch (meta.getColumnType(column)) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> ColumnType.NUMBER;
            case Types.BOOLEAN -> ColumnType.TRUTH;
            // PostgreSQL calls a truth value so, and texts of bits as well.
            case Types.BIT -> meta.getColumnTypeName(column).startsWith("bool") ? ColumnType.TRUTH : ColumnType.TEXT;
            case Types.DATE -> ColumnType.DATE;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> ColumnType.TIME;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> ColumnType.TIMESTAMP;
            default -> ColumnType.TEXT;
        };
    }

    /** Never an object of the database's choosing: a value that claims to be a Java object must not come to life. */
    private static @Nullable Object value(ResultSet results, ColumnType type, ResultSetMetaData meta, int column)
            throws SQLException {
        return switch (type) {
            case NUMBER -> number(results, meta.getColumnType(column), column);
            case TRUTH -> {
                boolean truth = results.getBoolean(column);
                yield results.wasNull() ? null : truth;
            }
            case TIMESTAMP -> {
                if (!hasZone(meta, column)) {
                    String local = results.getString(column);
                    yield local == null ? null : local.replace(' ', 'T');
                }
                OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant().toString();
            }
            case TEXT, DATE, TIME -> results.getString(column);
        };
    }

    /** PostgreSQL gives one type for times with a zone and without, and tells them apart by its own names. */
    private static boolean hasZone(ResultSetMetaData meta, int column) throws SQLException {
        return meta.getColumnType(column) == Types.TIMESTAMP_WITH_TIMEZONE
                || meta.getColumnTypeName(column).equals("timestamptz");
    }

    private static @Nullable Object number(ResultSet results, int type, int column) throws SQLException {
        if (type == Types.DOUBLE || type == Types.REAL || type == Types.FLOAT) {
            double number = results.getDouble(column);
            if (results.wasNull() || Double.isNaN(number) || Double.isInfinite(number)) {
                return null;
            }
            return withoutLastZeros(BigDecimal.valueOf(number));
        }
        String text = results.getString(column);
        // PostgreSQL's decimals may be no number or without an end.
        if (text == null || text.equals("NaN") || text.endsWith("Infinity")) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() >= STORED_DECIMALS ? withoutLastZeros(number) : number;
    }

    private static BigDecimal withoutLastZeros(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
