package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.text.CellText;

/** Puts values into cells: as numbers, days and truths where a cell holds them exactly, else as text. */
final class SheetCells {

    /** Digits that every spreadsheet program keeps. */
    static final int EXACT_DIGITS = 15;

    private static final long EXACT_INTEGER = 999_999_999_999_999L;

    /** Characters of a text inside a formula (Excel's limit). */
    private static final int LONGEST_IN_FORMULA = 255;

    private final LongTextsWriter longTexts;

    SheetCells(LongTextsWriter longTexts) {
        this.longTexts = longTexts;
    }

    void write(SheetWriter sheet, List<Column> columns, List<@Nullable Object> row) throws IOException {
        sheet.beginRow();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                sheet.absent();
            } else {
                write(sheet, columns.get(i), value);
            }
        }
        sheet.endRow();
    }

    private void write(SheetWriter sheet, Column column, Object value) throws IOException {
        switch (value) {
            case Long number
            when Math.abs(number) <= EXACT_INTEGER -> sheet.number(CellStyle.INTEGER.number(), number.toString());
            case BigDecimal number
            when isExact(number) -> sheet.number(CellStyle.decimals(number.scale()), number.toPlainString());
            case Double number -> sheet.number(CellStyle.GENERAL.number(), number.toString());
            case Boolean truth -> sheet.truth(truth);
            case LocalDate date
            when SerialTime.holds(date) -> sheet.number(CellStyle.DATE.number(), Long.toString(SerialTime.of(date)));
            case Instant time -> {
                OptionalDouble serial = SerialTime.of(time);
                if (serial.isPresent()) {
                    sheet.number(CellStyle.TIMESTAMP.number(), Double.toString(serial.getAsDouble()));
                } else {
                    sheet.text(CellStyle.TEXT, CellText.of(column.type(), value));
                }
            }
            case Link link
            when fitsFormula(link.text()) && link.target().length() <= LONGEST_IN_FORMULA ->
                sheet.link(link.text(), link.target());
            default -> text(sheet, column, value);
        }
    }

    /** Whether a cell shows the number with all of its decimals, and gives it back when it is saved. */
    private static boolean isExact(BigDecimal number) {
        return number.scale() <= CellStyle.MOST_DECIMALS && number.precision() <= EXACT_DIGITS;
    }

    private static boolean fitsFormula(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_IN_FORMULA && SheetText.isPlain(text);
    }

    private void text(SheetWriter sheet, Column column, Object value) throws IOException {
        String text = CellText.of(column.type(), value);
        if (text.isEmpty() && !column.nullable()) {
            sheet.absent();
            return;
        }
        String cell = SheetText.marked(text);
        sheet.text(
                value instanceof Number ? CellStyle.DIGITS : CellStyle.TEXT,
                cell.length() <= SheetText.LONGEST ? cell : SheetText.longTextMark(longTexts.add(text), text));
    }
}
