package vn.solieu.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.compare.AnswerTable;
import vn.solieu.records.QueryAnswer;
import vn.solieu.records.RecordStore;

/** Asks the documented views of the records in SQL; nothing can be changed by it. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SQL", descriptionKey = "sql")
    private String sql = "";

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        QueryAnswer answer;
        try (RecordStore records = data.open(surroundings)) {
            answer = records.readOnlyQuery().ask(sql);
        }
        return switch (answer) {
            case QueryAnswer.Rows rows -> {
                format.print(AnswerTable.of(rows), surroundings);
                if (rows.truncated()) {
                    surroundings
                            .err()
                            .println(surroundings
                                    .messages()
                                    .text("query.truncated", rows.rows().size()));
                }
                yield 0;
            }
            case QueryAnswer.Refused(QueryAnswer.Reason reason, String detail) ->
                throw new CommandFailedException(1, surroundings.messages().text(reason.code(), detail));
        };
    }
}
