package vn.solieu.records;

import java.math.BigDecimal;
import java.util.List;

/** Answers a test expects. */
final class TestAnswers {

    private TestAnswers() {}

    /** One row with one number. */
    static QueryAnswer.Rows number(String column, long value) {
        return new QueryAnswer.Rows(
                List.of(new QueryAnswer.Column(column, QueryAnswer.ColumnType.NUMBER)),
                List.of(List.of(BigDecimal.valueOf(value))),
                false);
    }
}
