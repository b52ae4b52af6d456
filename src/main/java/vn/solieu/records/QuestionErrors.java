package vn.solieu.records;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;
import vn.solieu.records.QueryAnswer.Reason;
import vn.solieu.records.QueryAnswer.Refused;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.database.PostgresState;

/** What the errors of the two databases mean to whoever asked. */
final class QuestionErrors {

    /** What the databases add to their messages: the statement and a number, or the place in the statement and the advice below it. */
    private static final Pattern MESSAGE_TAIL = Pattern.compile(
            "(?s)(; SQL statement:.*| \\[\\d+-\\d+]|\\n +(Position|Hint|Detail|Where|Vị trí|Gợi ý|Chi tiết): .*)$");

    private static final Pattern MESSAGE_HEAD = Pattern.compile("^(ERROR|FATAL): ");

    private QuestionErrors() {}

    static Refused refusal(DatabaseEngine.Kind kind, SQLException e) {
        Reason reason = kind == DatabaseEngine.Kind.EMBEDDED
                ? embedded(e.getErrorCode())
                : postgres(String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()));
        return new Refused(reason, messageOf(e));
    }

    private static Reason embedded(int code) {
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

    private static Reason postgres(String state, String message) {
        return switch (state) {
            case PostgresState.INSUFFICIENT_PRIVILEGE, PostgresState.READ_ONLY_TRANSACTION -> Reason.NOT_ALLOWED;
            case PostgresState.UNDEFINED_TABLE,
                    PostgresState.UNDEFINED_COLUMN,
                    PostgresState.UNDEFINED_FUNCTION,
                    PostgresState.INVALID_SCHEMA -> Reason.UNKNOWN_NAME;
            case PostgresState.QUERY_CANCELED -> Reason.TIME_LIMIT;
            default -> byClass(state, message);
        };
    }

    private static Reason byClass(String state, String message) {
        // The driver reports an answer beyond its buffer as a broken connection; the name of the setting is in every
        // language.
        if (message.contains("maxResultBuffer")
                || state.startsWith(PostgresState.RESOURCE_CLASS)
                || state.startsWith(PostgresState.LIMIT_CLASS)) {
            return Reason.TOO_LARGE;
        }
        if (state.startsWith(PostgresState.SYNTAX_CLASS)) {
            return Reason.SYNTAX;
        }
        if (state.startsWith(PostgresState.DATA_CLASS)) {
            return Reason.BAD_VALUE;
        }
        return state.startsWith(PostgresState.CONNECTION_CLASS) ? Reason.NOT_CONNECTED : Reason.FAILED;
    }

    private static String messageOf(SQLException e) {
        String bare = MESSAGE_HEAD.matcher(String.valueOf(e.getMessage())).replaceFirst("");
        return MESSAGE_TAIL
                .matcher(bare)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
