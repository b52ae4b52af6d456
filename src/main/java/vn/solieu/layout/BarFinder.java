package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.solieu.document.Box;

/**
 * Finds the bars of charts among filled rectangles: they stand on one line, are equally thick and of different lengths. The fills of a
 * table's row begin and end together.
 */
final class BarFinder {

    /** Bars that stand on one line do so to a rounded point. */
    private static final double SAME_LINE_PT = 1.5;

    /** Bars are equally thick but for rounding, in shares of their thickness. */
    private static final double SAME_THICKNESS = 0.12;

    /** Fewer are a header of two levels. */
    private static final int LEAST_BARS = 3;

    /** Lengths differ by more, in points and in shares of the longest. */
    private static final double LEAST_DIFFERENCE_PT = 6;

    private static final double LEAST_DIFFERENCE = 0.12;

    /** Farther apart, in thicknesses, are no bars of one chart. */
    private static final double FARTHEST = 8;

    private BarFinder() {}

    /** Groups of bars, each as the box around it. */
    static List<Box> groups(List<Box> areas) {
        List<Box> groups = new ArrayList<>();
        addGroups(groups, areas, Box::y1, Box::x0, Box::width, Box::height);
        addGroups(groups, areas, Box::x0, Box::y0, Box::height, Box::width);
        return groups;
    }

    private static void addGroups(
            List<Box> groups,
            List<Box> areas,
            ToDoubleFunction<Box> foot,
            ToDoubleFunction<Box> along,
            ToDoubleFunction<Box> thickness,
            ToDoubleFunction<Box> length) {
        List<Box> left = new ArrayList<>(areas);
        left.sort(Comparator.comparingDouble(along));
        while (!left.isEmpty()) {
            Box first = left.removeFirst();
            List<Box> group = new ArrayList<>(List.of(first));
            double wide = thickness.applyAsDouble(first);
            double at = along.applyAsDouble(first);
            for (Box next : left) {
                boolean alike = Math.abs(foot.applyAsDouble(next) - foot.applyAsDouble(first)) <= SAME_LINE_PT
                        && Math.abs(thickness.applyAsDouble(next) - wide)
                                <= Math.max(SAME_LINE_PT, SAME_THICKNESS * wide);
                if (alike && along.applyAsDouble(next) - at <= FARTHEST * wide) {
                    group.add(next);
                    at = along.applyAsDouble(next);
                }
            }
            left.removeAll(group);
            if (group.size() >= LEAST_BARS && areDifferent(group, length)) {
                groups.add(Box.around(group));
            }
        }
    }

    private static boolean areDifferent(List<Box> group, ToDoubleFunction<Box> length) {
        double shortest = group.stream().mapToDouble(length).min().orElse(0);
        double longest = group.stream().mapToDouble(length).max().orElse(0);
        return longest - shortest > Math.max(LEAST_DIFFERENCE_PT, LEAST_DIFFERENCE * longest);
    }
}
