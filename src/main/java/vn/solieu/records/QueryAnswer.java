package vn.solieu.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes back of a question in SQL: rows, or why there are none. */
public sealed interface QueryAnswer {

    /**
     * The rows found.
     *
     * @param columns names and types, at least one
     * @param rows as many values as columns: {@link java.math.BigDecimal} in a number column, {@link Boolean} in a truth column,
     *     {@link String} in all others (dates and times in ISO form), {@code null} for what is absent
     * @param truncated whether there were more rows than were asked for
     */
    record Rows(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) implements QueryAnswer {
        public Rows {
            columns = List.copyOf(columns);
            List<List<@Nullable Object>> copies = new ArrayList<>(rows.size());
            for (List<@Nullable Object> row : rows) {
                copies.add(Collections.unmodifiableList(new ArrayList<@Nullable Object>(row)));
            }
            rows = Collections.unmodifiableList(copies);
        }
    }

    /**
     * A question that was not answered.
     *
     * @param reason why
     * @param detail what the database says to it, in English and in one line; may be empty
     */
    record Refused(Reason reason, String detail) implements QueryAnswer {}

    /**
     * A column of an answer.
     *
     * @param name as asked for
     * @param type what its values are
     */
    record Column(String name, ColumnType type) {}

    /** What the values of a column are. */
    enum ColumnType {
        TEXT,
        NUMBER,
        TRUTH,
        /** As text, {@code 2021-12-12}. */
        DATE,
        /** As text, {@code 16:00:00}, without or with a zone. */
        TIME,
        /** As text, {@code 2021-12-12T16:00:00Z}; without the letter when it has no zone. */
        TIMESTAMP
    }

    /** Why a question was not answered. */
    enum Reason {
        /** It is empty. */
        EMPTY("query-empty"),
        /** It does not begin with SELECT, WITH, VALUES or TABLE. */
        NOT_A_QUESTION("query-not-a-question"),
        /** There is more than one statement. */
        SEVERAL_STATEMENTS("query-several-statements"),
        /** It reaches for something outside the documented views, or would change something. */
        NOT_ALLOWED("query-not-allowed"),
        /** The database does not understand the sentence. */
        SYNTAX("query-syntax"),
        /** A view, column or function is not there. */
        UNKNOWN_NAME("query-unknown-name"),
        /** A value does not fit: a text that is no number, a division by zero. */
        BAD_VALUE("query-bad-value"),
        /** It took longer than was allowed. */
        TIME_LIMIT("query-time-limit"),
        /** It needs more memory than there is. */
        TOO_LARGE("query-too-large"),
        /** The server has no user for questions; the detail is what an administrator must run. */
        NO_READER("query-no-reader"),
        /** The server cannot be reached. */
        NOT_CONNECTED("query-not-connected"),
        /** The database failed otherwise. */
        FAILED("query-failed");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** A stable name; the sentence for it stands in the message bundles. */
        public String code() {
            return code;
        }
    }
}
