package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.solieu.document.Box;

/** Where rulings may be the axes or the grid of a chart: two that meet in a corner, or several level ones of one length. */
final class ChartFrames {

    private static final double LEAST_WIDTH_PT = 80;
    private static final double LEAST_HEIGHT_PT = 40;

    /** Charts are lower; the margins of a copied sheet are higher. */
    private static final double MOST_HEIGHT_PT = 480;

    /** Rulings that meet end at most so far apart. */
    private static final double MEET_PT = 5;

    private static final int LEAST_LINES = 3;

    private final List<Box> level;
    private final List<Box> upright;

    /** @param rulings their ink, points */
    ChartFrames(List<Box> rulings) {
        level = rulings.stream()
                .filter(r -> r.width() > r.height() && r.width() >= LEAST_WIDTH_PT)
                .toList();
        upright = rulings.stream()
                .filter(r -> r.height() >= r.width() && r.height() >= LEAST_HEIGHT_PT)
                .toList();
    }

    List<Box> boxes() {
        Collection<Box> boxes = new ArrayList<>();
        for (Box line : level) {
            for (Box side : upright) {
                boolean corner = Math.abs(side.y1() - line.centreY()) <= MEET_PT
                        && side.centreX() >= line.x0() - MEET_PT
                        && side.centreX() <= line.x0() + line.width() / 4;
                if (corner) {
                    boxes.add(line.union(side));
                }
            }
        }
        Set<Box> grouped = new HashSet<>();
        for (Box line : level) {
            List<Box> alike = level.stream()
                    .filter(l -> Math.abs(l.x0() - line.x0()) <= MEET_PT && Math.abs(l.x1() - line.x1()) <= MEET_PT)
                    .toList();
            Box grid = Box.around(alike);
            if (alike.size() >= LEAST_LINES && grid.height() >= LEAST_HEIGHT_PT && grouped.add(grid)) {
                boxes.add(grid);
            }
        }
        return boxes.stream()
                .filter(b -> b.height() <= MOST_HEIGHT_PT && !hasColumns(b))
                .toList();
    }

    /** Upright rules inside part the columns of a table. */
    private boolean hasColumns(Box frame) {
        return upright.stream()
                        .filter(r -> r.centreX() > frame.x0() + MEET_PT
                                && r.centreX() < frame.x1() - MEET_PT
                                && r.overlapY(frame) > frame.height() / 2)
                        .count()
                >= 2;
    }
}
