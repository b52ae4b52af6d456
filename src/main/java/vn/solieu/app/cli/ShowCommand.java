package vn.solieu.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.compare.AnswerFormat;
import vn.solieu.compare.AnswerTable;
import vn.solieu.document.Finding;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.Problem;
import vn.solieu.document.Table;
import vn.solieu.records.RecordStore;
import vn.solieu.records.StoredDocument;

/** Shows one stored document: what it says of itself, its tables and figures, and what needs a look. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Mixin
    private DataOption data = new DataOption();

    private final Surroundings surroundings;

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (RecordStore records = data.open(surroundings)) {
            show(DocumentChoice.of(id, records, surroundings.messages()));
        }
        return 0;
    }

    private void show(StoredDocument document) {
        PrintWriter out = surroundings.out();
        Messages messages = surroundings.messages();
        Metadata meta = document.metadata();
        out.println(document.summary().id() + "  " + document.summary().name());
        line("show.type", meta.documentType());
        line("show.number", meta.number());
        line(
                "show.place-date",
                joined(meta.place(), meta.date() == null ? null : meta.date().toString()));
        line("show.agency", joined(meta.agencyParent(), meta.agency()));
        line("show.title", joined(meta.title(), meta.subtitle()));
        line("show.period", meta.period() == null ? null : meta.period().iso());
        line("show.signer", joined(String.join(", ", meta.signerRole()), meta.signer()));
        line("show.recipients", String.join(" ", meta.recipients()));
        line(
                "show.pages",
                document.pages().stream()
                        .map(p -> p.page().number() + " (" + messages.text("source." + key(p.source())) + ")")
                        .collect(Collectors.joining(", ")));
        for (Problem problem : document.problems()) {
            line("show.problems", messages.of(problem));
        }
        for (Problem doubt : document.metadata().doubts()) {
            line("show.problems", messages.of(doubt));
        }
        for (Finding finding : document.findings()) {
            line("show.findings", messages.text("problem.on-page", finding.page(), messages.of(finding)));
        }
        line(
                "show.arrivals",
                document.arrivals().stream()
                        .map(a -> a.arrivedAt() + " " + a.name())
                        .collect(Collectors.joining("; ")));
        for (Table table : document.tables()) {
            out.println();
            out.println(messages.text("show.tables") + " – "
                    + messages.text("column.page") + " " + table.page()
                    + (table.title().isEmpty() ? "" : ": " + table.title()));
            FormatOption.write(gridOf(table), AnswerFormat.TABLE, surroundings);
        }
        if (!document.observations().isEmpty()) {
            out.println();
            out.println(messages.text("show.figures"));
            FormatOption.write(figures(document.observations()), AnswerFormat.TABLE, surroundings);
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String joined(@Nullable String a, @Nullable String b) {
        String first = Objects.requireNonNullElse(a, "");
        String second = Objects.requireNonNullElse(b, "");
        String both = first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
        return both.isEmpty() ? null : both;
    }

    private void line(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            surroundings.out().println(surroundings.messages().text(key) + ": " + value);
        }
    }

    private static AnswerTable gridOf(Table table) {
        List<AnswerTable.Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            columns.add(new AnswerTable.Column(Integer.toString(c + 1), AnswerTable.Type.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<String> row : table.grid()) {
            rows.add(new ArrayList<>(row));
        }
        return new AnswerTable(columns, rows);
    }

    private AnswerTable figures(List<Observation> observations) {
        Messages messages = surroundings.messages();
        List<AnswerTable.Column> columns = List.of(
                new AnswerTable.Column(messages.text("column.page"), AnswerTable.Type.NUMBER),
                new AnswerTable.Column(messages.text("column.place"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.indicator"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.period"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.kind"), AnswerTable.Type.TEXT),
                new AnswerTable.Column(messages.text("column.value"), AnswerTable.Type.NUMBER),
                new AnswerTable.Column(messages.text("column.unit"), AnswerTable.Type.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Observation figure : observations) {
            rows.add(Arrays.asList(
                    BigDecimal.valueOf(figure.provenance().page()),
                    figure.place(),
                    figure.indicator(),
                    figure.period() == null ? null : figure.period().iso(),
                    messages.text("kind." + key(figure.kind())),
                    figure.value(),
                    figure.unit()));
        }
        return new AnswerTable(columns, rows);
    }
}
