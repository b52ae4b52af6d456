package vn.solieu.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.Indicator;
import vn.solieu.compare.AnswerFormat;
import vn.solieu.compare.AnswerTable;
import vn.solieu.compare.TextCharts;
import vn.solieu.compare.comparison.ComparedValue;
import vn.solieu.compare.comparison.Comparer;
import vn.solieu.compare.comparison.Comparison;
import vn.solieu.document.ObservationKind;
import vn.solieu.records.StoredObservation;

/** A comparison for a person at a terminal: a table for each indicator, with bars or small curves, sources, and notes on what is not as usual. */
final class ComparisonReport {

    private static final int BAR_COLUMNS = 12;
    private static final int CURVE_COLUMNS = 16;
    private static final int RATE_DECIMALS = 2;

    private final Messages messages;
    private final Comparer comparer;
    private final Comparison comparison;
    private final FigureText text;
    private final boolean inVietnamese;

    ComparisonReport(Messages messages, Comparer comparer, Comparison comparison) {
        this.messages = messages;
        this.comparer = comparer;
        this.comparison = comparison;
        this.text = new FigureText(messages);
        this.inVietnamese = messages.locale().getLanguage().equals("vi");
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        for (Comparison.Block block : comparison.blocks()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(new BlockLines(block).lines(width));
        }
        return lines;
    }

    /** The lines of one indicator, with its notes numbered. */
    private final class BlockLines {

        private final Comparison.Block block;
        private final Indicator indicator;
        private final List<String> notes = new ArrayList<>();

        BlockLines(Comparison.Block block) {
            this.block = block;
            this.indicator = block.indicator();
        }

        List<String> lines(int width) {
            List<String> lines = new ArrayList<>();
            ObservationKind kind = block.kind();
            String unit = indicator.unitOfMeasure();
            String head = indicator.label(inVietnamese) + " (" + indicator.code() + ")"
                    + (kind == null || kind == ObservationKind.PERCENTAGE ? "" : ", " + kindWord(kind))
                    + (unit.equals("%") ? ", %" : ", " + unit);
            lines.addAll(TextLines.wrapped(head, "", width));
            List<Comparison.Row> found = block.rows().stream()
                    .filter(row -> row.last() != null)
                    .sorted(Comparator.comparingInt(row -> row.rank() == null ? Integer.MAX_VALUE : row.rank()))
                    .toList();
            if (!found.isEmpty()) {
                lines.addAll(drawn(comparison.question().isSeries() ? series(found) : newest(found), width));
            }
            for (int i = 0; i < notes.size(); i++) {
                lines.addAll(hanging("[" + (i + 1) + "] ", notes.get(i), width));
            }
            lines.addAll(missing(width));
            return lines;
        }

        private AnswerTable newest(List<Comparison.Row> found) {
            boolean withBase = comparison.question().per() != null;
            boolean withShare =
                    found.stream().filter(row -> row.share() != null).count() > 1;
            List<AnswerTable.Column> columns = new ArrayList<>(List.of(
                    amount("column.rank"),
                    text("column.place"),
                    amount("column.value"),
                    new AnswerTable.Column("", AnswerTable.Type.TEXT),
                    new AnswerTable.Column("", AnswerTable.Type.TEXT)));
            if (withShare) {
                columns.add(amount("column.share"));
            }
            if (withBase) {
                columns.add(new AnswerTable.Column(
                        messages.text(
                                "compare.per",
                                comparison.question().perUnits(),
                                Objects.requireNonNull(comparison.question().per())
                                        .unitOfMeasure()),
                        AnswerTable.Type.AMOUNT));
            }
            columns.add(text("column.period"));
            columns.add(text("column.source"));
            BigDecimal most = found.stream()
                    .filter(row -> row.rank() != null)
                    .map(row -> Objects.requireNonNull(row.last()).value())
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ONE);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Comparison.Row row : found) {
                ComparedValue value = Objects.requireNonNull(row.last());
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(row.rank() == null ? null : row.rank().toString());
                cells.add(row.place().fullName());
                cells.add(shown(value));
                cells.add(marks(row, value));
                cells.add(row.rank() == null ? null : TextCharts.bar(value.value(), most, BAR_COLUMNS));
                if (withShare) {
                    cells.add(percent(row.share()));
                }
                if (withBase) {
                    cells.add(perBase(row));
                }
                cells.add(value.period() == null ? null : text.of(value.period()));
                cells.add(sources(value));
                rows.add(cells);
            }
            return new AnswerTable(columns, rows);
        }

        private AnswerTable series(List<Comparison.Row> found) {
            List<AnswerTable.Column> columns = List.of(
                    text("column.place"),
                    text("column.from"),
                    amount("column.value"),
                    text("column.to"),
                    amount("column.value"),
                    new AnswerTable.Column("", AnswerTable.Type.TEXT),
                    amount("column.change"),
                    amount("column.change-rate"),
                    text("column.course"),
                    text("column.source"));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Comparison.Row row : found) {
                ComparedValue first = row.values().getFirst();
                ComparedValue last = row.values().getLast();
                boolean several = row.values().size() > 1;
                rows.add(new ArrayList<>(Arrays.asList(
                        row.place().fullName(),
                        several && first.period() != null ? text.of(first.period()) : null,
                        several ? shown(first) : null,
                        last.period() == null ? null : text.of(last.period()),
                        shown(last),
                        marks(row, last),
                        row.change() == null ? null : signed(row.change()),
                        row.change() == null ? null : changeRate(row.change(), first),
                        several
                                ? TextCharts.sparkline(
                                        row.values().stream()
                                                .map(ComparedValue::value)
                                                .toList(),
                                        CURVE_COLUMNS)
                                : null,
                        sources(last))));
            }
            return new AnswerTable(columns, rows);
        }

        private String shown(ComparedValue value) {
            return text.of(value.value()) + (value.kind() == ObservationKind.PERCENTAGE ? " %" : "");
        }

        private @Nullable String perBase(Comparison.Row row) {
            ComparedValue base = row.base();
            BigDecimal perBase = row.perBase();
            return base == null || perBase == null
                    ? null
                    : text.of(perBase.setScale(RATE_DECIMALS, RoundingMode.HALF_UP));
        }

        private @Nullable String percent(@Nullable BigDecimal share) {
            return share == null ? null : text.of(share.setScale(1, RoundingMode.HALF_UP)) + " %";
        }

        private String signed(BigDecimal change) {
            return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "") + text.of(change.abs());
        }

        private @Nullable String changeRate(BigDecimal change, ComparedValue first) {
            if (first.value().signum() <= 0 || first.kind() == ObservationKind.PERCENTAGE) {
                return null;
            }
            return signed(change.multiply(BigDecimal.valueOf(100)).divide(first.value(), 1, RoundingMode.HALF_UP))
                    + " %";
        }

        /** Marks that lead to notes: what is computed, of another kind or base, contradicted, corrected. */
        private String marks(Comparison.Row row, ComparedValue value) {
            StringBuilder marks = new StringBuilder();
            if (value.kind() != block.kind()) {
                note(marks, messages.text("compare.note.kind", kindWord(value.kind())));
            }
            switch (value.origin()) {
                case SUM_OF_ROWS ->
                    note(
                            marks,
                            messages.text("compare.note.rows", value.sources().size(), parts(value)));
                case SUM_OF_UNITS ->
                    note(
                            marks,
                            messages.text("compare.note.units", value.sources().size(), parts(value)));
                case OTHER_BASE -> note(marks, otherBase(value));
                case REPORTED -> {
                    // As usual.
                }
            }
            if (!value.otherValues().isEmpty()) {
                note(
                        marks,
                        messages.text(
                                "compare.note.others",
                                value.otherValues().stream().map(text::of).collect(Collectors.joining("; "))));
            }
            for (StoredObservation source : value.sources()) {
                if (source.readValue() != null) {
                    note(marks, messages.text("compare.note.corrected", text.of(source.readValue())));
                }
            }
            if (comparison.question().per() != null && row.base() != null) {
                note(
                        marks,
                        messages.text(
                                "compare.note.base",
                                Objects.requireNonNull(comparison.question().per())
                                        .label(inVietnamese),
                                shown(row.base()),
                                row.base().period() == null
                                        ? "?"
                                        : text.of(row.base().period()),
                                sources(row.base())));
            }
            return marks.toString();
        }

        private void note(StringBuilder marks, String note) {
            int known = notes.indexOf(note);
            if (known < 0) {
                notes.add(note);
                known = notes.size() - 1;
            }
            marks.append('[').append(known + 1).append(']');
        }

        private String otherBase(ComparedValue value) {
            Indicator asked = Objects.requireNonNull(value.stoodInFor());
            String label = value.sources().getFirst().observation().indicator();
            return comparer.baseOf(asked)
                    .map(base -> messages.text("compare.note.other-base", label, base.label(inVietnamese)))
                    .orElse(messages.text("compare.note.other-rate", label));
        }

        private String parts(ComparedValue value) {
            return value.sources().stream()
                    .map(source -> source.observation().place() + ": "
                            + text.of(source.observation().value()) + " ("
                            + messages.text("compare.page", source.page()) + ")")
                    .collect(Collectors.joining(" + "));
        }

        private List<String> missing(int width) {
            Map<Comparison.Missing, List<String>> places = new EnumMap<>(Comparison.Missing.class);
            for (Comparison.Row row : block.rows()) {
                if (row.missing() != null) {
                    places.computeIfAbsent(row.missing(), _ -> new ArrayList<>())
                            .add(row.place().fullName());
                }
            }
            List<String> lines = new ArrayList<>();
            places.forEach((why, names) -> lines.addAll(hanging(
                    "",
                    messages.text("compare.missing." + why.name(), names.size(), String.join(", ", names)),
                    width)));
            return lines;
        }
    }

    private String kindWord(ObservationKind kind) {
        return messages.text("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Number of the document, or its file where it has none, and the page. */
    private String sources(ComparedValue value) {
        return value.sources().stream()
                .map(source -> Objects.requireNonNullElse(source.number(), source.file()) + ", "
                        + messages.text("compare.page", source.page()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private AnswerTable.Column text(String key) {
        return new AnswerTable.Column(messages.text(key), AnswerTable.Type.TEXT);
    }

    private AnswerTable.Column amount(String key) {
        return new AnswerTable.Column(messages.text(key), AnswerTable.Type.AMOUNT);
    }

    private static List<String> drawn(AnswerTable table, int width) {
        StringBuilder drawn = new StringBuilder();
        try {
            AnswerFormat.TABLE.write(table, drawn, width);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail", e);
        }
        return drawn.toString().lines().toList();
    }

    private static List<String> hanging(String mark, String note, int width) {
        List<String> lines = TextLines.wrapped(note, " ".repeat(mark.length()), width);
        lines.set(0, mark + lines.getFirst().strip());
        return lines;
    }
}
