package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.Indicator;
import vn.solieu.compare.AnswerTable;
import vn.solieu.compare.comparison.ComparedValue;
import vn.solieu.compare.comparison.Comparison;
import vn.solieu.document.Box;
import vn.solieu.records.StoredObservation;

/** A comparison as rows for programs: a row a value, and a row for each place without one. Names and words are the same in every language. */
final class ComparisonRows {

    private static final int SHOWN_DECIMALS = 4;

    private final Comparison comparison;

    ComparisonRows(Comparison comparison) {
        this.comparison = comparison;
    }

    AnswerTable table() {
        List<AnswerTable.Column> columns = new ArrayList<>();
        for (String name : List.of("indicator_code", "indicator", "place_code", "place", "period", "kind")) {
            columns.add(new AnswerTable.Column(name, AnswerTable.Type.TEXT));
        }
        for (String name : List.of("value", "rank", "share", "change", "per_base", "base_value")) {
            columns.add(new AnswerTable.Column(name, AnswerTable.Type.NUMBER));
        }
        for (String name : List.of(
                "status",
                "read_as",
                "parts",
                "other_values",
                "document",
                "file",
                "number",
                "pages",
                "observations",
                "box")) {
            columns.add(new AnswerTable.Column(name, AnswerTable.Type.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Comparison.Block block : comparison.blocks()) {
            for (Comparison.Row row : block.rows()) {
                if (row.values().isEmpty()) {
                    rows.add(without(block, row));
                }
                for (ComparedValue value : row.values()) {
                    rows.add(with(block, row, value, value.equals(row.last())));
                }
            }
        }
        return new AnswerTable(columns, rows);
    }

    private static List<@Nullable Object> without(Comparison.Block block, Comparison.Row row) {
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                block.indicator().code(),
                block.indicator().vietnamese(),
                row.place().code(),
                row.place().fullName(),
                null,
                block.kind() == null ? null : word(block.kind()),
                null,
                null,
                null,
                null,
                null,
                null,
                row.missing() == null ? null : word(row.missing())));
        for (int i = 0; i < 9; i++) {
            cells.add(null);
        }
        return cells;
    }

    private static List<@Nullable Object> with(
            Comparison.Block block, Comparison.Row row, ComparedValue value, boolean last) {
        Indicator indicator = block.indicator();
        List<StoredObservation> sources = value.sources();
        Integer rank = row.rank();
        return Arrays.asList(
                indicator.code(),
                indicator.vietnamese(),
                row.place().code(),
                row.place().fullName(),
                value.period() == null ? null : value.period().iso(),
                word(value.kind()),
                value.value(),
                last && rank != null ? BigDecimal.valueOf(rank) : null,
                last ? rounded(row.share()) : null,
                last ? row.change() : null,
                last ? rounded(row.perBase()) : null,
                last && row.base() != null ? row.base().value() : null,
                word(value.origin()),
                value.origin() == ComparedValue.Origin.OTHER_BASE
                        ? sources.getFirst().observation().indicatorCode()
                        : null,
                sources.size() < 2
                        ? null
                        : sources.stream()
                                .map(source -> source.observation().place() + " "
                                        + source.observation().value().toPlainString())
                                .collect(Collectors.joining(" + ")),
                value.otherValues().isEmpty()
                        ? null
                        : value.otherValues().stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining("; ")),
                joined(sources, StoredObservation::document),
                joined(sources, StoredObservation::file),
                joined(sources, source -> Objects.requireNonNullElse(source.number(), "")),
                joined(sources, source -> Integer.toString(source.page())),
                sources.stream().map(source -> source.observation().id()).collect(Collectors.joining("; ")),
                sources.stream()
                        .map(source -> boxed(source.observation().provenance().box()))
                        .collect(Collectors.joining("; ")));
    }

    private static @Nullable String joined(List<StoredObservation> sources, Function<StoredObservation, String> part) {
        String joined = sources.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }

    private static String boxed(@Nullable Box box) {
        return box == null
                ? ""
                : String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", box.x0(), box.y0(), box.x1(), box.y1());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
