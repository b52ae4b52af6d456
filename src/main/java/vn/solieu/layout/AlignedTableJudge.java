package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Ruling;
import vn.solieu.layout.AlignedRegion.Row;

/**
 * Tells whether lines that stand in columns are a table. Prose, lists and the form of a letter are none: a table has a column of figures, or
 * rules above and below. Tables of contents and the scales of charts are none either.
 */
final class AlignedTableJudge {

    private static final int LEAST_ROWS = 3;

    /** Between rules fewer rows make a table. */
    private static final int LEAST_RULED_ROWS = 2;

    /** Of the cells of a column of figures, as many are figures. */
    private static final double MOSTLY = 0.6;

    /** As many equal steps make an axis; rows are numbered in steps of one. */
    private static final int LEAST_STEPS = 4;

    /** Axes and legends of charts leave more places of their columns empty. */
    private static final double LEAST_FILLED = 0.45;

    private static final Pattern LEADERS = Pattern.compile(".*[.…_·]{5,}.*");

    private final List<Ruling> rules;

    /** @param rules the level ones of the page */
    AlignedTableJudge(List<Ruling> rules) {
        this.rules = rules;
    }

    /** Whether lines are a scale of a chart or lead to pages. */
    boolean isScaleOrContents(AlignedRegion region) {
        List<Row> apart = region.rows().stream().filter(Row::isApart).toList();
        long leaders = apart.stream()
                .filter(r -> LEADERS.matcher(r.line().text()).matches())
                .count();
        return leaders * 2 > apart.size() || isAxis(region, apart);
    }

    /** Whether lines have what tables have. */
    boolean isTable(AlignedRegion region) {
        List<Row> apart = region.rows().stream().filter(Row::isApart).toList();
        double top = region.rows().getFirst().line().box().y0();
        double bottom = region.rows().getLast().line().box().y1();
        double size = region.rows().getFirst().line().typeSizePt();
        long ruled = rules.stream()
                .filter(r -> region.shareAlong(r) >= AlignedTableFinder.ALONG)
                .filter(r -> r.position() > top - 4 * size && r.position() < bottom + 2 * size)
                .count();
        double filled =
                apart.stream().mapToInt(r -> r.segments().size()).sum() / ((double) apart.size() * region.columns());
        if (filled < LEAST_FILLED) {
            return false;
        }
        int columnsOfFigures = columnsOfFigures(region, apart);
        if (columnsOfFigures > 0) {
            return apart.size() >= (ruled >= 2 ? LEAST_RULED_ROWS : LEAST_ROWS);
        }
        return ruled >= 3 && apart.size() >= LEAST_ROWS && region.columns() >= 2;
    }

    /** Whether the first column counts in equal steps, as the scale of a chart does. */
    private static boolean isAxis(AlignedRegion region, List<Row> rows) {
        List<Double> values = new ArrayList<>();
        for (Row row : rows) {
            TextLine first = row.segments().getFirst();
            if (region.columnOf(first.box()) > 0) {
                continue;
            }
            String number =
                    first.text().replaceAll("[%\\s]", "").replace(".", "").replace(',', '.');
            if (!number.matches("-?\\d+(\\.\\d+)?")) {
                return false;
            }
            values.add(Double.parseDouble(number));
        }
        if (values.size() <= LEAST_STEPS) {
            return false;
        }
        double step = values.get(1) - values.getFirst();
        for (int i = 2; i < values.size(); i++) {
            if (Math.abs(values.get(i) - values.get(i - 1) - step) > 1e-9) {
                return false;
            }
        }
        return step != 0 && Math.abs(step) != 1;
    }

    /** Columns after the first, for rows may be numbered, of which most cells are figures. */
    private static int columnsOfFigures(AlignedRegion region, List<Row> rows) {
        int columns = region.columns();
        int[] filled = new int[columns];
        int[] figures = new int[columns];
        for (Row row : rows) {
            for (TextLine segment : row.segments()) {
                int column = region.columnOf(segment.box());
                filled[column]++;
                figures[column] += segment.isFigure() ? 1 : 0;
            }
        }
        int count = 0;
        for (int c = 1; c < columns; c++) {
            if (figures[c] >= 2 && figures[c] >= MOSTLY * (filled[c] - 1)) {
                count++;
            }
        }
        return count;
    }
}
