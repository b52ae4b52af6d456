package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.compare.AnswerTable;
import vn.solieu.compare.comparison.VersionChanges;
import vn.solieu.document.Observation;
import vn.solieu.records.DocumentSummary;
import vn.solieu.records.DocumentVersion;
import vn.solieu.records.RecordStore;
import vn.solieu.records.StoredObservation;

/** Lists the versions of a document and what changed between them. */
@Command(name = "changes")
final class ChangesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    ChangesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        List<DocumentVersion> versions;
        List<VersionChanges.Step> steps;
        try (RecordStore records = data.open(surroundings)) {
            DocumentSummary document = DocumentChoice.of(id, records, messages).summary();
            versions = records.versions(document.sha256());
            steps = VersionChanges.of(records, versions);
        }
        if (!format.isTable()) {
            format.print(rows(steps), surroundings);
            return 0;
        }
        surroundings.out().println(messages.text("changes.versions", versions.size()));
        versions.forEach(version -> surroundings.out().println("  " + told(version, versions)));
        for (VersionChanges.Step step : steps) {
            surroundings.out().println();
            surroundings
                    .out()
                    .println(messages.text(
                            step.changes().isEmpty() ? "changes.same" : "changes.step",
                            step.before().summary().id(),
                            step.after().summary().id(),
                            step.changes().size()));
            if (!step.changes().isEmpty()) {
                format.print(shown(step.changes()), surroundings);
            }
        }
        surroundings.out().flush();
        return 0;
    }

    private String told(DocumentVersion version, List<DocumentVersion> versions) {
        Messages messages = surroundings.messages();
        DocumentSummary summary = version.summary();
        String by = version.supersededBy();
        String state = by == null
                ? messages.text("changes.speaks")
                : messages.text(
                        "changes." + version.supersededWhy(),
                        versions.stream()
                                .map(DocumentVersion::summary)
                                .filter(other -> other.sha256().equals(by))
                                .map(DocumentSummary::id)
                                .findFirst()
                                .orElse(by));
        return String.join(
                "  ",
                summary.id(),
                Objects.requireNonNullElse(summary.number(), "–"),
                summary.issued() == null ? "–" : summary.issued().toString(),
                summary.name(),
                "– " + state);
    }

    private AnswerTable shown(List<VersionChanges.Change> changes) {
        Messages messages = surroundings.messages();
        FigureText text = new FigureText(messages);
        List<AnswerTable.Column> columns = List.of(
                new AnswerTable.Column(messages.text("column.place"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.indicator"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.period"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.kind"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.before"), AnswerTable.Type.AMOUNT),
                new AnswerTable.Column(messages.text("column.after"), AnswerTable.Type.AMOUNT),
                new AnswerTable.Column(messages.text("column.pages"), AnswerTable.Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (VersionChanges.Change change : changes) {
            Observation figure = either(change).observation();
            rows.add(Arrays.asList(
                    figure.place(),
                    figure.indicator(),
                    figure.period() == null ? null : text.of(figure.period()),
                    messages.text("kind." + figure.kind().name().toLowerCase(Locale.ROOT)),
                    value(change.before(), text),
                    value(change.after(), text),
                    page(change.before()) + " → " + page(change.after())));
        }
        return new AnswerTable(columns, rows);
    }

    private static @Nullable String value(@Nullable StoredObservation figure, FigureText text) {
        return figure == null ? null : text.of(figure.observation().value());
    }

    private static String page(@Nullable StoredObservation figure) {
        return figure == null ? "–" : Integer.toString(figure.page());
    }

    private static StoredObservation either(VersionChanges.Change change) {
        StoredObservation after = change.after();
        return after == null ? Objects.requireNonNull(change.before()) : after;
    }

    private static AnswerTable rows(List<VersionChanges.Step> steps) {
        List<AnswerTable.Column> columns = new ArrayList<>();
        for (String name : List.of("document_before", "document_after", "indicator", "place", "period", "kind")) {
            columns.add(new AnswerTable.Column(name, AnswerTable.Type.TEXT));
        }
        for (String name : List.of("value_before", "value_after", "page_before", "page_after")) {
            columns.add(new AnswerTable.Column(name, AnswerTable.Type.NUMBER));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (VersionChanges.Step step : steps) {
            for (VersionChanges.Change change : step.changes()) {
                Observation figure = either(change).observation();
                StoredObservation before = change.before();
                StoredObservation after = change.after();
                rows.add(Arrays.asList(
                        step.before().summary().id(),
                        step.after().summary().id(),
                        figure.indicatorCode() == null ? figure.indicator() : figure.indicatorCode(),
                        figure.placeCode() == null ? figure.place() : figure.placeCode(),
                        figure.period() == null ? null : figure.period().iso(),
                        figure.kind().name().toLowerCase(Locale.ROOT),
                        before == null ? null : before.observation().value(),
                        after == null ? null : after.observation().value(),
                        before == null ? null : BigDecimal.valueOf(before.page()),
                        after == null ? null : BigDecimal.valueOf(after.page())));
            }
        }
        return new AnswerTable(columns, rows);
    }
}
