package vn.solieu.compare.export.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.Link;

/**
 * Values as text that tells them exactly.
 *
 * <p>Numbers have a point and no exponent, but for doubles, which have the shortest form that leads back to them. Days are
 * {@code 2021-12-12}, moments {@code 2021-12-12T16:00:00.000000Z}, truths {@code true} and {@code false}, lists of texts JSON, and a
 * link is its text, a blank and its target in angle brackets.
 */
public final class CellText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,1000}(\\.\\d{1,1000})?");
    private static final Pattern DOUBLE = Pattern.compile("-?\\d{1,1000}(\\.\\d{1,1000})?([eE][+-]?\\d{1,4})?");

    private CellText() {}

    /** The text of a value of a column of this type. */
    public static String of(ColumnType type, Object value) {
        return switch (type) {
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case TIMESTAMP -> MOMENT.format((Instant) value);
            case TEXTS -> JsonTexts.write((List<?>) value);
            case LINK -> ((Link) value).text() + " <" + ((Link) value).target() + ">";
            case TEXT, INTEGER, TRUTH, DATE, DOUBLE -> value.toString();
        };
    }

    /** The value that a text tells, which is not the text of an empty cell. */
    public static CellReading read(ColumnType type, String text) {
        return switch (type) {
            case TEXT -> CellReading.of(text);
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case TRUTH -> truth(text);
            case DATE -> date(text);
            case TIMESTAMP -> timestamp(text);
            case TEXTS ->
                JsonTexts.read(text).<CellReading>map(CellReading::of).orElse(CellReading.fault(Kind.NOT_A_LIST));
            case DOUBLE -> floating(text);
            case LINK -> link(text);
        };
    }

    private static CellReading integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return CellReading.fault(Kind.NOT_AN_INTEGER);
        }
        try {
            return CellReading.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return CellReading.fault(Kind.NOT_AN_INTEGER); // 19 digits that are more than a long holds
        }
    }

    private static CellReading decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return CellReading.fault(Kind.NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(text);
        return ColumnType.DECIMAL.holds(number) ? CellReading.of(number) : CellReading.fault(Kind.NOT_A_NUMBER);
    }

    private static CellReading floating(String text) {
        double number = DOUBLE.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? CellReading.of(number) : CellReading.fault(Kind.NOT_A_NUMBER);
    }

    /** Spreadsheet programs save truths in capitals. */
    private static CellReading truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> CellReading.of(true);
            case "false" -> CellReading.of(false);
            default -> CellReading.fault(Kind.NOT_A_TRUTH);
        };
    }

    private static CellReading date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return ColumnType.DATE.holds(date) ? CellReading.of(date) : CellReading.fault(Kind.NOT_A_DATE);
        } catch (DateTimeException e) {
            return CellReading.fault(Kind.NOT_A_DATE);
        }
    }

    private static CellReading timestamp(String text) {
        try {
            Instant time = Instant.parse(text);
            return ColumnType.TIMESTAMP.holds(time) ? CellReading.of(time) : CellReading.fault(Kind.NOT_A_TIMESTAMP);
        } catch (DateTimeException e) {
            return CellReading.fault(Kind.NOT_A_TIMESTAMP);
        }
    }

    /** A target has no angle bracket, so that the last one in the text is where it begins. */
    private static CellReading link(String text) {
        int begin = text.lastIndexOf(" <");
        if (begin < 0 || !text.endsWith(">")) {
            return CellReading.fault(Kind.NOT_A_LINK);
        }
        String target = text.substring(begin + 2, text.length() - 1);
        return Link.isTarget(target)
                ? CellReading.of(new Link(text.substring(0, begin), target))
                : CellReading.fault(Kind.NOT_A_LINK);
    }
}
