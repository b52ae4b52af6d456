package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.figures.TableColumns.Column;
import vn.solieu.extraction.figures.TableColumns.Role;

/** What each row of a table is called: its own label, and the labels of the rows it lies below. */
final class TableRows {

    /** "Tổng cộng", "Cộng (I+II)", "Tổng toàn huyện"; "Tổng diện tích" is something to count of its own. */
    private static final Pattern TOTAL = Pattern.compile(
            "^(tong( cong| so| chung)?|cong( chung| don)?)( (ca |toan )?(huyen|thanh pho|tinh|xa|phuong|thi xa|quan|dia ban|nganh)\\b.*)?\\s*([(:.].*)?$"
                    + "|^toan (huyen|thanh pho|tinh|xa|phuong|thi xa|quan|dia ban|nganh)\\b.*");

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}\\.?|[A-H]\\.?");
    private static final Pattern PART_OF_ROW =
            Pattern.compile("(?iuU)^([-–+*•]\\s*|trong đó\\s*:?\\s*|chia ra\\s*:?\\s*|gồm\\s*:?\\s*)+");

    /**
     * A row of the body.
     *
     * @param label its own name, without the dash before it
     * @param path the names of the rows it lies below and its own, joined by " - "
     * @param unit unit of measure of the row, or ""
     * @param total whether it is the sum of the others
     * @param part whether it lies below another row as a part of it
     * @param section whether it is the sum of the rows up to the next of its kind
     */
    record Row(String label, String path, String unit, boolean total, boolean part, boolean section) {}

    /** "- Trong đó: lúa" begins a list that goes on below it without a mark of its own. */
    private static final Pattern DIVIDES = Pattern.compile("(?iuU)\\b(trong đó|chia ra|gồm)\\b");

    private final List<Row> rows = new ArrayList<>();

    TableRows(TableColumns columns) {
        Optional<Column> label = columns.label();
        List<Column> ordinals = columns.ofRole(Role.ORDINAL);
        List<Column> units = columns.ofRole(Role.UNIT);
        boolean sections = hasSections(columns, ordinals);
        String above = "";
        boolean divided = false;
        for (int r = 0; r < columns.rows(); r++) {
            List<String> cells = columns.row(r);
            String printed = label.map(l -> cells.get(l.index()))
                    .filter(t -> !t.isBlank())
                    .orElseGet(() -> firstText(cells));
            Matcher dash = PART_OF_ROW.matcher(printed);
            boolean part = dash.find() && dash.end() < printed.length();
            String own = part ? printed.substring(dash.end()).strip() : printed;
            String mark =
                    ordinals.isEmpty() ? "" : cells.get(ordinals.getFirst().index());
            boolean opens = sections && ROMAN.matcher(mark).matches();
            boolean total = TOTAL.matcher(VietnameseLetters.bare(own)).matches() && !part;
            boolean listed = !part && divided && mark.isBlank() && !total && !ordinals.isEmpty();
            divided = part ? divided || DIVIDES.matcher(printed).find() : listed;
            part |= listed;
            above = part ? above : own;
            String unit = units.isEmpty() ? "" : cells.get(units.getFirst().index());
            rows.add(new Row(own, part && !above.isEmpty() ? above + " - " + own : own, unit, total, part, opens));
        }
    }

    Row get(int index) {
        return rows.get(index);
    }

    /** Whether roman numbers or letters head groups of rows that are counted in digits. */
    private static boolean hasSections(TableColumns columns, List<Column> ordinals) {
        if (ordinals.isEmpty()) {
            return false;
        }
        int roman = 0;
        int counted = 0;
        for (int r = 0; r < columns.rows(); r++) {
            String mark = columns.row(r).get(ordinals.getFirst().index());
            roman += ROMAN.matcher(mark).matches() ? 1 : 0;
            counted += mark.matches("\\d+(\\.\\d+)*\\.?") ? 1 : 0;
        }
        return roman > 0 && counted > roman;
    }

    /** "Tổng cộng" may stand in the column of numbers. */
    private static String firstText(List<String> cells) {
        return cells.stream()
                .limit(Math.max(1, cells.size() - 1))
                .filter(t -> !t.isEmpty()
                        && !CellNumbers.isDash(t)
                        && CellNumbers.of(t).isEmpty())
                .findFirst()
                .orElse("");
    }
}
