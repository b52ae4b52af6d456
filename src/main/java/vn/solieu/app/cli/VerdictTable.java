package vn.solieu.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.app.SignatureMeasurement;

/** Verdicts on signatures beside those of two other programs, a file a row, and how often they agree. */
final class VerdictTable {

    private final Messages messages;
    private final List<List<@Nullable Object>> files = new ArrayList<>();
    private int agreed;
    private int agreedHere;
    private int refused;
    private int refusedHere;

    VerdictTable(Messages messages) {
        this.messages = messages;
    }

    void add(SignatureMeasurement.Compared file) {
        agreed += file.toolsAgree() ? 1 : 0;
        agreedHere += file.toolsAgree() && file.agrees() ? 1 : 0;
        refused += file.toolsBothRefuse() ? 1 : 0;
        refusedHere += file.toolsBothRefuse() && file.agrees() ? 1 : 0;
        files.add(Arrays.asList(
                file.file(),
                file.pdfsig(),
                file.openssl(),
                file.here(),
                file.toolsBothRefuse() ? "?" : mark(file.toolsAgree()),
                mark(file.agrees()),
                mark(file.coverageAgrees()),
                mark(file.unchanged())));
    }

    private static String mark(boolean yes) {
        return yes ? "✓" : "✗";
    }

    /** The files, then the sums: where both programs have a verdict, and with what pdfsig could not decode. */
    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>(files);
        rows.add(sum("evaluate.all", agreed, agreedHere));
        rows.add(sum("evaluate.all-refused", agreed + refused, agreedHere + refusedHere));
        return rows;
    }

    private List<@Nullable Object> sum(String key, int both, int here) {
        String share = String.format(Locale.ROOT, "%d/%d = %.1f %%", here, both, both == 0 ? 0 : 100.0 * here / both);
        return Arrays.asList(messages.text(key), "", "", "", Integer.toString(both), share, "", "");
    }
}
