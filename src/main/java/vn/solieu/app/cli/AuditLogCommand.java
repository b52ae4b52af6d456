package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.compare.AnswerTable;
import vn.solieu.records.AuditEntry;
import vn.solieu.records.AuditVerdict;
import vn.solieu.records.RecordStore;

/** Shows the log of what was done to the records, or verifies that nobody changed it. */
@Command(name = "audit-log")
final class AuditLogCommand implements Callable<Integer> {

    private static final int USUAL_ROWS = 20;

    /** What can be asked of the log. */
    enum Question {
        VERIFY,
        SHOW
    }

    @Parameters(arity = "0..1", paramLabel = "verify|show", descriptionKey = "logQuestion")
    private Question question = Question.SHOW;

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "logRows")
    private int rows = USUAL_ROWS;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    AuditLogCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        try (RecordStore records = data.open(surroundings)) {
            if (question == Question.SHOW) {
                format.print(table(records.lastOfLog(Math.max(1, rows))), surroundings);
                return 0;
            }
            return switch (records.verifyLog()) {
                case AuditVerdict.Sound(long count, String head) -> {
                    surroundings.out().println(messages.text("audit-log.sound", count, head));
                    yield 0;
                }
                case AuditVerdict.Broken(long number, AuditVerdict.Fault fault) ->
                    throw new CommandFailedException(1, messages.text("audit-log." + fault.name(), number));
            };
        }
    }

    private AnswerTable table(List<AuditEntry> entries) {
        List<AnswerTable.Column> columns = new ArrayList<>();
        columns.add(new AnswerTable.Column(surroundings.messages().text("column.log-number"), AnswerTable.Type.NUMBER));
        for (String key : List.of("made-at", "made-by", "action", "subject", "detail")) {
            columns.add(new AnswerTable.Column(surroundings.messages().text("column." + key), AnswerTable.Type.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AuditEntry entry : entries) {
            rows.add(Arrays.asList(
                    BigDecimal.valueOf(entry.number()),
                    entry.at().toString(),
                    entry.by(),
                    entry.action(),
                    entry.subject(),
                    entry.detail()));
        }
        return new AnswerTable(columns, rows);
    }
}
