package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;
import vn.solieu.document.Word;

/**
 * Finds charts by the scale at their left: numbers in equal steps, equally far apart, each at the height of a line of the chart's grid. Between
 * the numbers of a table the rules lie between the rows.
 */
final class ScaledChartFinder {

    private static final int LEAST_NUMBERS = 4;

    /** Numbers of one scale end below each other. */
    private static final double SAME_EDGE_PT = 4;

    /** Steps of a scale are equal but for rounding, in shares of the step. */
    private static final double SAME_STEP = 0.15;

    /** Lines of the grid are as high as the middle of their number. */
    private static final double SAME_HEIGHT_PT = 3.5;

    /** And begin as near to its right. */
    private static final double NEAR_PT = 18;

    /** Of the numbers, as many have their line. */
    private static final double MOSTLY = 0.6;

    private static final double LEAST_LINE_PT = 40;

    private final List<Ruling> lines;
    private final List<Ruling> upright;
    private final List<TableGrid> grids;

    ScaledChartFinder(List<Ruling> rulings, List<TableGrid> grids) {
        this.lines = rulings.stream()
                .filter(r -> r.horizontal() && r.length() >= LEAST_LINE_PT)
                .toList();
        this.upright = rulings.stream().filter(r -> !r.horizontal()).toList();
        this.grids = grids;
    }

    List<PictureArea> find(List<Word> words) {
        if (lines.size() < LEAST_NUMBERS * MOSTLY) {
            return List.of();
        }
        List<TextLine> numbers = new ArrayList<>(LineFinder.lines(words).stream()
                .flatMap(l -> l.segments().stream())
                .filter(TextLine::isFigure)
                .toList());
        List<PictureArea> found = new ArrayList<>();
        while (!numbers.isEmpty()) {
            TextLine first = numbers.getFirst();
            List<TextLine> column = numbers.stream()
                    .filter(n -> Math.abs(n.box().x1() - first.box().x1()) <= SAME_EDGE_PT
                            || Math.abs(n.box().x0() - first.box().x0()) <= SAME_EDGE_PT)
                    .sorted(Comparator.comparingDouble(n -> n.box().centreY()))
                    .toList();
            numbers.removeAll(column);
            for (List<TextLine> scale : scales(column)) {
                Box plot = plot(scale);
                if (plot != null) {
                    found.add(new PictureArea(plot, true));
                }
            }
        }
        return found;
    }

    /** Runs of numbers with equal steps in value and height. */
    private static List<List<TextLine>> scales(List<TextLine> column) {
        List<List<TextLine>> scales = new ArrayList<>();
        int from = 0;
        for (int i = 2; i <= column.size(); i++) {
            if (i == column.size() || !goesOn(column, from, i)) {
                if (i - from >= LEAST_NUMBERS) {
                    scales.add(column.subList(from, i));
                }
                from = i - 1;
            }
        }
        return scales;
    }

    private static boolean goesOn(List<TextLine> column, int from, int next) {
        if (next - from < 2) {
            return true;
        }
        double step = value(column.get(from + 1)) - value(column.get(from));
        double down =
                column.get(from + 1).box().centreY() - column.get(from).box().centreY();
        double nextStep = value(column.get(next)) - value(column.get(next - 1));
        double nextDown =
                column.get(next).box().centreY() - column.get(next - 1).box().centreY();
        return step < 0
                && Math.abs(nextStep - step) < 1e-6 * Math.abs(step)
                && Math.abs(nextDown - down) < SAME_STEP * down;
    }

    /** A number as a scale prints it; a mark before three digits parts thousands. */
    private static double value(TextLine number) {
        String text = number.text().replaceAll("[%\\s]", "").replaceAll("[.,](?=\\d{3}(\\D|$))", "");
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The lines that begin at the numbers, as one box; {@code null} where there are none. */
    private @Nullable Box plot(List<TextLine> scale) {
        List<Box> grid = new ArrayList<>();
        int met = 0;
        for (TextLine number : scale) {
            Box at = number.box();
            List<Box> own = lines.stream()
                    .filter(r -> Math.abs(r.position() - at.centreY()) <= SAME_HEIGHT_PT
                            && r.from() > at.x1() - 2
                            && r.from() < at.x1() + NEAR_PT)
                    .map(Ruling::box)
                    .toList();
            met += own.isEmpty() ? 0 : 1;
            grid.addAll(own);
        }
        if (met < MOSTLY * scale.size() || met < 2) {
            return null;
        }
        Box plot = Box.around(grid);
        for (Ruling side : upright) {
            if (plot.grown(SAME_EDGE_PT).containsCentreOf(side.box())) {
                plot = plot.union(side.box());
            }
        }
        for (TextLine number : scale) {
            plot = plot.union(number.box());
        }
        Box all = plot;
        return grids.stream()
                .filter(g -> g.box().overlapX(all) > 0 && g.box().overlapY(all) > 0)
                .filter(g -> g.box().area() < 1.5 * all.area())
                .map(TableGrid::box)
                .reduce(all, Box::union);
    }
}
