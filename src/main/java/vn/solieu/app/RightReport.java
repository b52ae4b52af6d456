package vn.solieu.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should find in a report: its metadata and its figures.
 *
 * @param metadata texts by their field, lists of lines joined by line breaks; absent fields are ""
 * @param figures in reading order
 */
record RightReport(Map<String, String> metadata, List<Figure> figures) {

    private static final List<String> FIELDS = List.of(
            "agency_parent",
            "agency",
            "number",
            "place",
            "date",
            "doc_type",
            "title",
            "subtitle",
            "signer",
            "signer_role",
            "recipients");

    /** "16h00 12/12/2021", "12/12/2021". */
    private static final Pattern PRINTED_MOMENT =
            Pattern.compile("(?:(\\d{1,2})h(\\d{2})\\s+)?(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /**
     * A figure that the report prints.
     *
     * @param period in ISO form; as printed where it is no day or moment
     * @param kind lower case, "cumulative"
     */
    record Figure(
            String indicator, String place, String period, String kind, BigDecimal value, String unit, int page) {}

    /**
     * Reads the JSON that stands beside a report.
     *
     * @throws IOException when it cannot be read or lacks what a figure needs
     */
    static RightReport read(Path file) throws IOException {
        Map<String, @Nullable Object> report = JsonTree.object(file);
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<?, ?> meta = report.get("meta") instanceof Map<?, ?> m ? m : Map.of();
        FIELDS.forEach(field -> metadata.put(field, text(meta.get(field))));
        List<Figure> figures = new ArrayList<>();
        for (Object item : report.get("figures") instanceof List<?> list ? list : List.of()) {
            if (item instanceof Map<?, ?> f && f.get("value") instanceof BigDecimal value) {
                figures.add(new Figure(
                        text(f.get("indicator")),
                        text(f.get("place")),
                        iso(text(f.get("period"))),
                        text(f.get("kind")),
                        value,
                        text(f.get("unit")),
                        f.get("page") instanceof BigDecimal page ? page.intValue() : 1));
            } else {
                throw new IOException("a figure without a value in " + file);
            }
        }
        return new RightReport(metadata, figures);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> lines ->
                String.join("\n", lines.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private static String iso(String printed) {
        Matcher m = PRINTED_MOMENT.matcher(printed);
        if (!m.matches()) {
            return printed;
        }
        String day = "%s-%02d-%02d".formatted(m.group(5), Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)));
        return m.group(1) == null ? day : "%sT%02d:%s".formatted(day, Integer.parseInt(m.group(1)), m.group(2));
    }
}
