package vn.solieu.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.Formula;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.catalogue.IndicatorSuggestion;
import vn.solieu.catalogue.IndicatorTopic;
import vn.solieu.compare.AnswerTable;
import vn.solieu.compare.TextColumns;

/** Tells of indicators: in lines for a person, in rows for a program. */
final class IndicatorReport {

    private static final String INDENT = "  ";

    /** So wide a code leaves room for a label beside it; longer ones have it below. */
    private static final int CODE_COLUMNS = 30;

    private final IndicatorCatalogue catalogue;
    private final Messages messages;
    private final boolean inVietnamese;

    IndicatorReport(IndicatorCatalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
        this.inVietnamese = messages.locale().getLanguage().equals("vi");
    }

    List<AnswerTable.Column> columns() {
        List<AnswerTable.Column> columns = new ArrayList<>();
        for (String key : List.of("code", "label", "unit", "kind", "topic", "formulas")) {
            columns.add(new AnswerTable.Column(messages.text("column." + key), AnswerTable.Type.TEXT));
        }
        return columns;
    }

    List<@Nullable Object> row(Indicator indicator) {
        return Arrays.asList(
                indicator.code(),
                indicator.label(inVietnamese),
                indicator.unitOfMeasure(),
                indicator.kind() == null ? null : indicator.kind().name().toLowerCase(Locale.ROOT),
                indicator.topic(),
                indicator.formulas().isEmpty()
                        ? null
                        : indicator.formulas().stream().map(Formula::written).collect(Collectors.joining("; ")));
    }

    /** The indicators below their topics, with their formulas. */
    List<String> listed(List<Indicator> indicators, int width) {
        List<String> lines = new ArrayList<>();
        for (IndicatorTopic topic : catalogue.topics()) {
            List<Indicator> own = indicators.stream()
                    .filter(indicator -> indicator.topic().equals(topic.code()))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(name(topic) + " (" + topic.code() + ")");
            for (Indicator indicator : own) {
                lines.addAll(inColumns(indicator.code(), withUnit(indicator), width));
                for (Formula formula : indicator.formulas()) {
                    lines.addAll(TextLines.wrapped(formula.written(), " ".repeat(6), width));
                }
            }
        }
        return lines;
    }

    /** One indicator, and by which wording a label was understood. */
    List<String> described(Indicator indicator, @Nullable IndicatorMatch match, int width) {
        List<String> lines = new ArrayList<>(inColumns(indicator.code(), withUnit(indicator), width));
        lines.replaceAll(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line);
        if (match != null) {
            add(lines, "indicators.by", width, match.phrase(), Math.round(match.score() * 100));
        }
        String topic = catalogue.topics().stream()
                .filter(known -> known.code().equals(indicator.topic()))
                .map(known -> name(known) + " (" + known.code() + ")")
                .findFirst()
                .orElse(indicator.topic());
        add(lines, "indicators.topic", width, topic);
        String other = indicator.label(!inVietnamese);
        add(lines, inVietnamese ? "indicators.english" : "indicators.vietnamese", width, other);
        addListed(lines, "indicators.phrases", indicator.phrases(), width);
        if (!indicator.shortPhrases().isEmpty()) {
            addListed(lines, "indicators.short", indicator.shortPhrases(), width);
            addListed(lines, "indicators.contexts", indicator.contexts(), width);
        }
        List<String> formulas = catalogue.all().stream()
                .flatMap(any -> any.formulas().stream())
                .filter(formula -> formula.codes().contains(indicator.code()))
                .map(Formula::written)
                .distinct()
                .toList();
        formulas.forEach(formula -> add(lines, "indicators.formula", width, formula));
        return lines;
    }

    /** A suggestion with how near it is. */
    List<String> suggested(IndicatorSuggestion suggestion, int width) {
        Indicator indicator = suggestion.indicator();
        String near = messages.text(
                "indicators.near",
                indicator.label(inVietnamese),
                Math.round(suggestion.nearness() * 100),
                suggestion.wording());
        List<String> lines = new ArrayList<>(inColumns(indicator.code(), near, width));
        if (!suggestion.contexts().isEmpty()) {
            add(lines, "indicators.below", width, String.join(", ", suggestion.contexts()));
        }
        return lines;
    }

    private void addListed(List<String> lines, String key, List<String> listed, int width) {
        if (!listed.isEmpty()) {
            add(lines, key, width, String.join(", ", listed));
        }
    }

    private void add(List<String> lines, String key, int width, Object... values) {
        lines.addAll(TextLines.wrapped(messages.text(key, values), " ".repeat(6), width));
    }

    private String withUnit(Indicator indicator) {
        String kind = indicator.kind() == null || indicator.isPercentage()
                ? ""
                : "; " + messages.text("kind." + indicator.kind().name().toLowerCase(Locale.ROOT));
        String counted = "(" + indicator.unitOfMeasure() + kind + ")";
        return indicator.label(inVietnamese) + " " + counted.replace(' ', TextLines.UNBROKEN);
    }

    private String name(IndicatorTopic topic) {
        return inVietnamese ? topic.vietnamese() : topic.english();
    }

    /** A code and text beside it; below it where the code is long. */
    private static List<String> inColumns(String code, String text, int width) {
        String indent = " ".repeat(INDENT.length() + CODE_COLUMNS + 1);
        List<String> lines = TextLines.wrapped(text, indent, width);
        int taken = TextColumns.width(code);
        if (taken > CODE_COLUMNS) {
            lines.addFirst(INDENT + code);
        } else {
            lines.set(
                    0,
                    INDENT
                            + code
                            + " ".repeat(CODE_COLUMNS + 1 - taken)
                            + lines.getFirst().strip());
        }
        return lines;
    }
}
