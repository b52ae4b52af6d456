package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorSuggestion;
import vn.solieu.compare.AnswerTable;
import vn.solieu.compare.UnmatchedLabels.Label;

/** Tells of labels without indicator: in lines for a person, in rows for a program. */
final class UnmatchedReport {

    private static final String INDENT = " ".repeat(7);

    private final Messages messages;
    private final boolean inVietnamese;

    UnmatchedReport(Messages messages) {
        this.messages = messages;
        this.inVietnamese = messages.locale().getLanguage().equals("vi");
    }

    /** Each label with where it stands and what it may mean, and below them what to do. */
    List<String> lines(List<Label> labels, int width) {
        List<String> lines = new ArrayList<>();
        if (labels.isEmpty()) {
            return List.of(messages.text("unmatched.none"));
        }
        int figures = 0;
        for (Label label : labels) {
            figures += label.figures();
            List<String> head = TextLines.wrapped(label.label(), INDENT, width);
            String count = label.figures() + " × ";
            head.set(
                    0,
                    " ".repeat(Math.max(0, INDENT.length() - count.length()))
                            + count
                            + head.getFirst().strip());
            lines.addAll(head);
            lines.addAll(TextLines.wrapped(example(label), INDENT, width));
            lines.addAll(TextLines.wrapped(suggestion(label), INDENT, width));
        }
        lines.add("");
        lines.addAll(TextLines.wrapped(messages.text("unmatched.summary", labels.size(), figures), "", width));
        lines.addAll(TextLines.wrapped(messages.text("unmatched.what-to-do"), "", width));
        return lines;
    }

    private String example(Label label) {
        String value = label.valueWithUnit();
        return messages.text(
                "unmatched.example-page", value, label.file(), Integer.toString(label.page()), label.documents());
    }

    private String suggestion(Label label) {
        Indicator known = label.known();
        IndicatorSuggestion near = label.suggestion();
        if (known != null) {
            return messages.text("unmatched.known", known.code(), known.label(inVietnamese));
        }
        if (near != null) {
            return messages.text(
                    "unmatched.near",
                    near.indicator().code(),
                    near.indicator().label(inVietnamese),
                    Math.round(near.nearness() * 100));
        }
        return label.proposedCode().isEmpty()
                ? messages.text("unmatched.empty")
                : messages.text("unmatched.new", label.proposedCode());
    }

    AnswerTable table(List<Label> labels) {
        List<AnswerTable.Column> columns = new ArrayList<>();
        columns.add(text("label"));
        columns.add(number("figures"));
        columns.add(number("documents"));
        columns.add(text("unit"));
        columns.add(text("value"));
        columns.add(text("file"));
        columns.add(number("page"));
        columns.add(text("suggestion"));
        columns.add(text("meaning"));
        columns.add(number("nearness"));
        columns.add(new AnswerTable.Column(messages.text("column.known"), AnswerTable.Type.TRUTH));
        columns.add(text("proposed"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Label label : labels) {
            IndicatorSuggestion near = label.suggestion();
            Indicator indicator = label.known() != null ? label.known() : near == null ? null : near.indicator();
            rows.add(Arrays.asList(
                    label.label(),
                    BigDecimal.valueOf(label.figures()),
                    BigDecimal.valueOf(label.documents()),
                    label.unit(),
                    label.value(),
                    label.file(),
                    BigDecimal.valueOf(label.page()),
                    indicator == null ? null : indicator.code(),
                    indicator == null ? null : indicator.label(inVietnamese),
                    near == null || label.known() != null
                            ? null
                            : BigDecimal.valueOf(Math.round(near.nearness() * 100), 2),
                    label.known() != null,
                    label.proposedCode().isEmpty() ? null : label.proposedCode()));
        }
        return new AnswerTable(columns, rows);
    }

    private AnswerTable.Column text(String key) {
        return new AnswerTable.Column(messages.text("column." + key), AnswerTable.Type.TEXT);
    }

    private AnswerTable.Column number(String key) {
        return new AnswerTable.Column(messages.text("column." + key), AnswerTable.Type.NUMBER);
    }
}
