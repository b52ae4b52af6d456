package vn.solieu.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.compare.AnswerTable;
import vn.solieu.records.QueryAnswer;
import vn.solieu.records.ReadOnlyQuery.Limits;
import vn.solieu.records.RecordStore;

/** Asks the documented views of the records in SQL; nothing can be changed by it. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

    /** An hour: longer questions are better asked of a copy. */
    private static final int LONGEST_SECONDS = 3600;

    /** More would not fit into memory. */
    private static final int MOST_ROWS = 5_000_000;

    @Parameters(paramLabel = "SQL", descriptionKey = "sql")
    private String sql = "";

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private @Nullable Integer seconds;

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "rows")
    private @Nullable Integer rows;

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
        Limits limits = limits();
        QueryAnswer answer;
        try (RecordStore records = data.open(surroundings)) {
            records.keepCatalogues(UnitCatalogue.load(), data.indicators(surroundings));
            answer = records.readOnlyQuery().ask(sql, limits);
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

    /** Whoever says how long means it for every question, one that asks its own answer too. */
    private Limits limits() {
        if ((seconds != null && (seconds < 1 || seconds > LONGEST_SECONDS))
                || (rows != null && (rows < 1 || rows > MOST_ROWS))) {
            throw new CommandFailedException(
                    ExitCode.USAGE, surroundings.messages().text("query.limits", LONGEST_SECONDS, MOST_ROWS));
        }
        Limits usual = Limits.USUAL;
        int most = rows == null ? usual.rows() : rows;
        if (seconds == null) {
            return new Limits(usual.time(), usual.recursionTime(), most);
        }
        Duration time = Duration.ofSeconds(seconds);
        return new Limits(time, time, most);
    }
}
