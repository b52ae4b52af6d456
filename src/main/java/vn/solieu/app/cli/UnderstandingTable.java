package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.app.ReportMeasurement.Result;

/** How reports were understood, a report a row, and all of them in the last. */
final class UnderstandingTable {

    static final String[] COLUMNS = {
        "figures",
        "given",
        "found",
        "right-figures",
        "right-given",
        "periods",
        "units",
        "codes",
        "fields",
        "millis-page"
    };

    private UnderstandingTable() {}

    static List<List<@Nullable Object>> rows(List<Result> results, boolean withCodes, Messages messages) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        results.forEach(result -> rows.add(row(result, withCodes)));
        rows.add(row(Result.sum(messages.text("evaluate.all"), results), withCodes));
        return rows;
    }

    private static List<@Nullable Object> row(Result r, boolean withCodes) {
        return Arrays.asList(
                r.report(),
                BigDecimal.valueOf(r.figures()),
                BigDecimal.valueOf(r.given()),
                percent(r.found(), r.figures()),
                percent(r.right(), r.figures()),
                percent(r.right(), r.given()),
                percent(r.periods(), r.right()),
                percent(r.units(), r.right()),
                withCodes ? percent(r.codes(), r.right()) : null,
                percent(r.rightFields(), r.fields()),
                BigDecimal.valueOf(r.millis() / Math.max(1, r.pages())).setScale(2, RoundingMode.HALF_UP));
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(100.0 * part / whole).setScale(2, RoundingMode.HALF_UP);
    }
}
