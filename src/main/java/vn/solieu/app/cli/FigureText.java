package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.solieu.app.Messages;
import vn.solieu.document.Period;

/** Numbers and days as people of the language write them. */
final class FigureText {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter VIETNAMESE_TIME = DateTimeFormatter.ofPattern("HH'h'mm");

    private final boolean inVietnamese;

    FigureText(Messages messages) {
        this.inVietnamese = messages.locale().getLanguage().equals("vi");
    }

    /** With all its decimals, thousands parted. */
    String of(BigDecimal number) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(inVietnamese ? '.' : ',');
        symbols.setDecimalSeparator(inVietnamese ? ',' : '.');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        int decimals = Math.max(0, number.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** "16h00 12/12/2021", "05/12/2021–12/12/2021". */
    String of(Period period) {
        String end = (period.time() == null ? "" : time(period) + " ") + of(period.end());
        return period.start() == null ? end : of(period.start()) + "–" + end;
    }

    private String time(Period period) {
        return inVietnamese ? VIETNAMESE_TIME.format(period.time()) : String.valueOf(period.time());
    }

    private String of(LocalDate day) {
        return inVietnamese ? VIETNAMESE_DAY.format(day) : day.toString();
    }
}
