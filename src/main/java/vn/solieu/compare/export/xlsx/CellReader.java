package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.text.CellReading;
import vn.solieu.compare.export.text.CellText;

/** Reads cells as they were written or as a spreadsheet program saved them. */
final class CellReader {

    private static final Pattern LINK =
            Pattern.compile("HYPERLINK\\(\"([^\"]*)\",\"([^\"]*+(?:\"\"[^\"]*+)*+)\"\\)", Pattern.CASE_INSENSITIVE);

    /** LibreOffice saves truths so. */
    private static final Pattern TRUTH = Pattern.compile("(TRUE|FALSE)\\(\\)", Pattern.CASE_INSENSITIVE);

    /** The decimals of a number format: zeros behind the point of its first part. */
    private static final Pattern DECIMALS = Pattern.compile("^[^;.]*\\.(0+)");

    private static final int LONGEST_NUMBER = 100;

    /** A short number with an exponent can be one of a billion digits, with which nobody should reckon. */
    private static final int MOST_PLACES = 1000;

    /** Days from 1900 to 1904, from which some old workbooks count. */
    private static final int DAYS_TO_1904 = 1462;

    private final LongTextStore longTexts;
    private final BigDecimal shiftDays;

    CellReader(LongTextStore longTexts, boolean from1904) {
        this.longTexts = longTexts;
        this.shiftDays = BigDecimal.valueOf(from1904 ? DAYS_TO_1904 : 0);
    }

    /** What a cell says in a column. */
    CellReading read(@Nullable Cell cell, Column column) throws IOException {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return empty(column);
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> text(raw, column);
            case NUMBER -> number(raw, cell.getDataFormatString(), column.type());
            case BOOLEAN ->
                column.type() == ColumnType.TRUTH
                        ? CellReading.of(raw.equals("1"))
                        : CellReading.fault(unfit(column.type()));
            case FORMULA -> cell.getFormula() == null ? text(raw, column) : formula(cell.getFormula(), column);
            case ERROR, EMPTY -> CellReading.fault(Kind.FORMULA);
        };
    }

    private static CellReading empty(Column column) {
        return column.type() == ColumnType.TEXT && !column.nullable() ? CellReading.of("") : CellReading.ABSENT;
    }

    private CellReading text(String raw, Column column) throws IOException {
        if (raw.isEmpty()) {
            return empty(column);
        }
        String cell = SheetText.unescaped(raw);
        int number = SheetText.longTextNumber(cell);
        if (number < 0) {
            return CellText.read(column.type(), SheetText.unmarked(cell));
        }
        String text = longTexts.text(number);
        return text == null
                ? CellReading.fault(Kind.LONG_TEXT_MISSING)
                : CellText.read(column.type(), SheetText.withReturns(text));
    }

    private static CellReading formula(String formula, Column column) {
        if (column.type() == ColumnType.TRUTH && TRUTH.matcher(formula).matches()) {
            return CellReading.of(formula.regionMatches(true, 0, "TRUE", 0, 4));
        }
        Matcher link = LINK.matcher(formula);
        if (column.type() != ColumnType.LINK || !link.matches() || !Link.isTarget(link.group(1))) {
            return CellReading.fault(Kind.FORMULA);
        }
        return CellReading.of(new Link(link.group(2).replace("\"\"", "\""), link.group(1)));
    }

    private CellReading number(String raw, @Nullable String format, ColumnType type) {
        if (raw.length() > LONGEST_NUMBER) {
            return CellReading.fault(unfit(type));
        }
        BigDecimal number = new BigDecimal(raw);
        if (type != ColumnType.DOUBLE && Math.abs((long) number.scale()) > MOST_PLACES) {
            return CellReading.fault(unfit(type));
        }
        Object value = switch (type) {
            case DECIMAL -> decimal(number, format);
            case INTEGER -> integer(number);
            case DOUBLE -> Double.valueOf(raw);
            case DATE -> SerialTime.date(number.add(shiftDays));
            case TIMESTAMP -> SerialTime.moment(number.add(shiftDays));
            case TEXT, TRUTH, TEXTS, LINK -> null;
        };
        return value != null && type.holds(value) ? CellReading.of(value) : CellReading.fault(unfit(type));
    }

    private static @Nullable Long integer(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean whole = bare.scale() <= 0 && (long) bare.precision() - bare.scale() <= SheetCells.EXACT_DIGITS;
        return whole ? Long.valueOf(bare.longValueExact()) : null;
    }

    /**
     * The number with the decimals its format shows, and more where it has more. Programs save seventeen digits, of which the last two
     * are an echo of the binary form.
     */
    private static BigDecimal decimal(BigDecimal number, @Nullable String format) {
        BigDecimal exact = number.precision() > SheetCells.EXACT_DIGITS
                ? number.round(new MathContext(SheetCells.EXACT_DIGITS))
                : number;
        BigDecimal bare = exact.stripTrailingZeros();
        Matcher decimals = DECIMALS.matcher(format == null ? "" : format);
        int shown = decimals.find() ? decimals.group(1).length() : 0;
        return bare.setScale(Math.max(shown, Math.max(0, bare.scale())));
    }

    /** What is wrong with a value of another kind. */
    private static Kind unfit(ColumnType type) {
        return switch (type) {
            case TEXT -> Kind.NOT_A_TEXT;
            case INTEGER -> Kind.NOT_AN_INTEGER;
            case DECIMAL, DOUBLE -> Kind.NOT_A_NUMBER;
            case TRUTH -> Kind.NOT_A_TRUTH;
            case DATE -> Kind.NOT_A_DATE;
            case TIMESTAMP -> Kind.NOT_A_TIMESTAMP;
            case TEXTS -> Kind.NOT_A_LIST;
            case LINK -> Kind.NOT_A_LINK;
        };
    }
}
