package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.solieu.app.Messages;
import vn.solieu.compare.AnswerTable;
import vn.solieu.records.DocumentSummary;
import vn.solieu.records.RecordStore;

/** Lists what is stored, the last read first. */
@Command(name = "documents")
final class DocumentsCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    DocumentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        List<DocumentSummary> documents;
        try (RecordStore records = data.open(surroundings)) {
            documents = records.documents();
        }
        if (documents.isEmpty() && format.isTable()) {
            surroundings.out().println(messages.text("documents.none"));
            return 0;
        }
        List<AnswerTable.Column> columns = List.of(
                new AnswerTable.Column(messages.text("column.id"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.outcome"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.number"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.date"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.agency"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.pages"), AnswerTable.Type.NUMBER),
                new AnswerTable.Column(messages.text("column.tables"), AnswerTable.Type.NUMBER),
                new AnswerTable.Column(messages.text("column.figures"), AnswerTable.Type.NUMBER),
                new AnswerTable.Column(messages.text("column.findings"), AnswerTable.Type.NUMBER),
                new AnswerTable.Column(messages.text("column.file"), AnswerTable.Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DocumentSummary document : documents) {
            rows.add(Arrays.asList(
                    document.id(),
                    messages.text("outcome." + document.outcome().name().toLowerCase(Locale.ROOT)),
                    document.number(),
                    document.issued() == null ? null : document.issued().toString(),
                    document.agency(),
                    BigDecimal.valueOf(document.pages()),
                    BigDecimal.valueOf(document.tables()),
                    BigDecimal.valueOf(document.observations()),
                    BigDecimal.valueOf(document.findings()),
                    document.name()));
        }
        format.print(new AnswerTable(columns, rows), surroundings);
        return 0;
    }
}
