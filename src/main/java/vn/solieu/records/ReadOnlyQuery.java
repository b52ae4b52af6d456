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
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.QueryAnswer.Column;
import vn.solieu.records.QueryAnswer.ColumnType;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;

/**
 * Questions in SQL over the views of the schema {@code report}, which are described in the view {@code report.guide}.
 *
 * <p>A question runs on a connection of its own, as a user who may read these views and has no other right: no table, no file, no
 * function that reaches one, no change. Names need no schema: {@code select * from observation}. Errors are answers, not exceptions.
 * The database's own catalogue shows the names of its tables, which are no secret, but nothing that is in them.
 *
 * <p>Time and rows are limited. Memory is the program's own: a question that needs too much of it is given up, and until then may
 * hold up others.
 */
public final class ReadOnlyQuery {

    /**
     * How much a question may cost.
     *
     * @param time longest time, at least a second; full seconds count
     * @param rows most rows, at least 1
     */
    public record Limits(Duration time, int rows) {

        /** For people who wait at a terminal or a page. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 10_000);

        public Limits {
            if (time.toSeconds() < 1 || rows < 1 || rows == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("limits " + time + ", " + rows + " rows");
            }
        }
    }

    /** Decimals of the stored numbers; a column with as many or more was not rounded by the question, and its last zeros say nothing. */
    private static final int STORED_DECIMALS = 10;

    /** What the database adds to its messages: the statement, and its own number. */
    private static final Pattern MESSAGE_TAIL = Pattern.compile("(?s)(; SQL statement:.*| \\[\\d+-\\d+])$");

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
        Optional<Refused> refusal = QuestionText.refusal(sql);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try (Connection connection = database.openReader();
                Statement statement = connection.createStatement()) {
            connection.setSchema("report");
            statement.setEscapeProcessing(false);
            statement.setQueryTimeout(Math.toIntExact(limits.time().toSeconds()));
            statement.setMaxRows(limits.rows() + 1);
            try (ResultSet results = statement.executeQuery(sql)) {
                return rows(results, limits.rows());
            }
        } catch (SQLException e) {
            return new Refused(reasonOf(e), messageOf(e));
        } catch (OutOfMemoryError e) {
            // The statement's own memory is free again once it is closed; nothing was being written.
            return new Refused(Reason.TOO_LARGE, "");
        }
    }

    private static QueryAnswer.Rows rows(ResultSet results, int limit) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), typeOf(meta.getColumnType(i))));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < limit && results.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(results, meta, i));
            }
            rows.add(row);
        }
        return new QueryAnswer.Rows(columns, rows, rows.size() == limit && results.next());
    }

    private static ColumnType typeOf(int sqlType) {
        return switch (sqlType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> ColumnType.NUMBER;
            case Types.BOOLEAN, Types.BIT -> ColumnType.TRUTH;
            case Types.DATE -> ColumnType.DATE;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> ColumnType.TIME;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> ColumnType.TIMESTAMP;
            default -> ColumnType.TEXT;
        };
    }

    /** Never an object of the database's choosing: a value that claims to be a Java object must not come to life. */
    private static @Nullable Object value(ResultSet results, ResultSetMetaData meta, int column) throws SQLException {
        int type = meta.getColumnType(column);
        return switch (typeOf(type)) {
            case NUMBER -> number(results, meta, column);
            case TRUTH -> {
                boolean truth = results.getBoolean(column);
                yield results.wasNull() ? null : truth;
            }
            case TIMESTAMP -> {
                if (type == Types.TIMESTAMP) {
                    String local = results.getString(column);
                    yield local == null ? null : local.replace(' ', 'T');
                }
                OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant().toString();
            }
            case TEXT, DATE, TIME -> results.getString(column);
        };
    }

    private static @Nullable Object number(ResultSet results, ResultSetMetaData meta, int column) throws SQLException {
        int type = meta.getColumnType(column);
        if (type == Types.DOUBLE || type == Types.REAL || type == Types.FLOAT) {
            double number = results.getDouble(column);
            if (results.wasNull() || Double.isNaN(number) || Double.isInfinite(number)) {
                return null;
            }
            return withoutLastZeros(BigDecimal.valueOf(number));
        }
        BigDecimal number = results.getBigDecimal(column);
        return number != null && meta.getScale(column) >= STORED_DECIMALS ? withoutLastZeros(number) : number;
    }

    private static BigDecimal withoutLastZeros(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Reason reasonOf(SQLException e) {
        int code = e.getErrorCode();
        return switch (code) {
            case ErrorCode.ADMIN_RIGHTS_REQUIRED, ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.DATABASE_IS_READ_ONLY ->
                Reason.NOT_ALLOWED;
            case ErrorCode.SYNTAX_ERROR_1, ErrorCode.SYNTAX_ERROR_2 -> Reason.SYNTAX;
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.COLUMN_NOT_FOUND_1,
                    ErrorCode.FUNCTION_NOT_FOUND_1,
                    ErrorCode.SCHEMA_NOT_FOUND_1 -> Reason.UNKNOWN_NAME;
            case ErrorCode.STATEMENT_WAS_CANCELED -> Reason.TIME_LIMIT;
            case ErrorCode.OUT_OF_MEMORY -> Reason.TOO_LARGE;
            // SQLSTATE class 22, "data exception".
            default -> code >= 22_000 && code < 23_000 ? Reason.BAD_VALUE : Reason.FAILED;
        };
    }

    private static String messageOf(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return MESSAGE_TAIL
                .matcher(message)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
