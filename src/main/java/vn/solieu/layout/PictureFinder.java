package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.Page;
import vn.solieu.document.Ruling;
import vn.solieu.document.Word;

/**
 * Finds pictures by what is drawn: images, curves and slanted lines that stand together, the bars of a chart, tiles with numbers. Fills behind
 * the cells of tables are no drawing, nor are rulings alone.
 */
final class PictureFinder {

    /** Logos, bullets and icons are smaller. */
    static final double LEAST_SIDE_PT = 40;

    /** What covers more of the page is its background. */
    private static final double BACKDROP = 0.6;

    /** A curve or a polygon as large is no letter. */
    private static final double LARGE_PT = 24;

    /** A line of a chart may be flat but not short. */
    private static final double LONG_PT = 60;

    private static final double LEAST_RISE_PT = 8;

    /** Axes touch what stands on them. */
    private static final double TOUCH_PT = 6;

    /** A rule that makes the drawing larger by more than this belongs to something else. */
    private static final double MOST_LARGER = 4;

    /** What stands between axes begins near one and goes along most of the other. */
    private static final double FARTHEST_AXIS = 0.2;

    private static final double LEAST_OF_AXIS = 0.5;

    /** Marks of a legend are smaller and stand as near. */
    private static final double KEY_PT = 16;

    private static final double KEY_NEAR_PT = 30;

    /** The frame around a chart is at most so much larger. */
    private static final double MOST_FRAME = 5;

    private static final double SAME_EDGE_PT = 4;

    // Tiles of an infographic stand in a row, apart from each other; the cells of a shaded header touch.
    private static final double LEAST_TILE_PT = 45;
    private static final double LEAST_TILE_GAP_PT = 4;
    private static final double MOST_TILE_GAP_PT = 60;

    private final Page page;
    private final List<Ruling> rulings;
    private final PrintedAreas printed;
    private final List<Box> images = new ArrayList<>();
    private final List<Box> areas = new ArrayList<>();
    private final List<Box> outlines = new ArrayList<>();

    /**
     * A finder for one page.
     *
     * @param words as far as they are known before any is recognised
     */
    PictureFinder(Page page, List<DrawnShape> shapes, List<Ruling> rulings, List<TableGrid> grids, List<Word> words) {
        this.page = page;
        this.printed = new PrintedAreas(grids, words);
        this.rulings = rulings.stream().filter(r -> !printed.isInTable(r.box())).toList();
        for (DrawnShape shape : shapes) {
            Box box = shape.box();
            if (box.sharedArea(page.box()) > BACKDROP * page.box().area()) {
                continue;
            }
            switch (shape.kind()) {
                case IMAGE -> images.add(box);
                case AREA -> areas.add(box);
                case OUTLINE -> outlines.add(box);
            }
        }
    }

    List<PictureArea> find() {
        List<Box> free = areas.stream().filter(a -> !printed.isCellOrPanel(a)).toList();
        List<Box> bars = BarFinder.groups(free);
        List<Box> tiles = tiles();
        DrawingMap map = new DrawingMap(page);
        outlines.stream().filter(o -> !printed.isInTable(o)).forEach(map::add);
        bars.forEach(map::add);
        tiles.forEach(map::add);
        List<PictureArea> found = new ArrayList<>();
        for (List<Box> group : map.groups()) {
            boolean drawing = group.stream().anyMatch(b -> isLarge(b) || bars.contains(b) || tiles.contains(b));
            if (drawing) {
                found.add(new PictureArea(whole(Box.around(group), free), true));
            }
        }
        DrawingMap imageMap = new DrawingMap(page);
        images.forEach(imageMap::add);
        for (List<Box> group : imageMap.groups()) {
            found.add(new PictureArea(Box.around(group), false));
        }
        return joined(found).stream()
                .filter(p -> p.box().width() >= LEAST_SIDE_PT && p.box().height() >= LEAST_SIDE_PT)
                .filter(p ->
                        p.box().sharedArea(page.box()) <= BACKDROP * page.box().area())
                .filter(p -> !printed.isProse(p.box()))
                .sorted(Comparator.comparingDouble(p -> p.box().y0()))
                .toList();
    }

    private static boolean isLarge(Box box) {
        boolean broad = box.width() >= LARGE_PT && box.height() >= LARGE_PT;
        boolean line =
                Math.max(box.width(), box.height()) >= LONG_PT && Math.min(box.width(), box.height()) >= LEAST_RISE_PT;
        return broad || line;
    }

    /** A drawing with its axes, the lines of its grid, the marks of its legend and its frame. */
    private Box whole(Box drawing, List<Box> free) {
        Box all = drawing;
        for (Box before = null; !all.equals(before); ) {
            before = all;
            for (Ruling rule : rulings) {
                Box wider = all.union(rule.box());
                if (touches(all, rule.box()) && wider.area() <= MOST_LARGER * drawing.area()) {
                    all = wider;
                }
            }
            for (Box area : free) {
                if (touches(all, area) && all.union(area).area() <= MOST_LARGER * drawing.area()) {
                    all = all.union(area);
                }
            }
        }
        Box plot = withAxes(all);
        all = plot;
        for (Box key : free) {
            boolean small = Math.max(key.width(), key.height()) <= KEY_PT;
            if (small && key.overlapX(plot) > -KEY_NEAR_PT && key.overlapY(plot) > -KEY_NEAR_PT) {
                all = all.union(key);
            }
        }
        return framed(all);
    }

    /** A drawing with the axes it stands in, where it touches them not: one at its left that ends at its foot, and what meets that. */
    private Box withAxes(Box drawing) {
        Box all = drawing;
        for (Ruling side : rulings) {
            if (side.horizontal() || !isSideOf(side, drawing)) {
                continue;
            }
            double reach = drawing.x1() - side.position();
            if (Math.abs(side.to() - drawing.y1()) <= SAME_EDGE_PT) {
                all = all.union(side.box());
            }
            for (Ruling foot : rulings) {
                boolean meet = foot.horizontal()
                        && Math.abs(side.to() - foot.position()) <= SAME_EDGE_PT
                        && Math.abs(side.position() - foot.from()) <= SAME_EDGE_PT;
                if (meet && foot.to() > drawing.x1() - SAME_EDGE_PT && reach > LEAST_OF_AXIS * foot.length()) {
                    all = all.union(side.box()).union(foot.box());
                }
            }
        }
        return all;
    }

    /** Whether an upright rule stands at the left of a drawing, along all of it. */
    private static boolean isSideOf(Ruling side, Box drawing) {
        double left = drawing.x0() - side.position();
        return left > -SAME_EDGE_PT
                && left < FARTHEST_AXIS * (drawing.x1() - side.position())
                && side.from() < drawing.y0() + SAME_EDGE_PT
                && side.to() > drawing.y1() - SAME_EDGE_PT;
    }

    private static boolean touches(Box a, Box b) {
        return a.overlapX(b) > -TOUCH_PT && a.overlapY(b) > -TOUCH_PT;
    }

    /** The smallest frame or panel around a drawing, where it stands in one. */
    private Box framed(Box drawing) {
        List<Box> frames = new ArrayList<>(areas);
        List<Ruling> level = rulings.stream().filter(Ruling::horizontal).toList();
        for (Ruling top : level) {
            for (Ruling bottom : level) {
                boolean pair = top.position() <= drawing.y0() + 1
                        && bottom.position() >= drawing.y1() - 1
                        && Math.abs(top.from() - bottom.from()) < SAME_EDGE_PT
                        && Math.abs(top.to() - bottom.to()) < SAME_EDGE_PT;
                Box frame = new Box(top.from(), top.position(), top.to(), bottom.position());
                if (pair && hasSide(frame, frame.x0()) && hasSide(frame, frame.x1())) {
                    frames.add(frame);
                }
            }
        }
        return frames.stream()
                .filter(f -> f.grown(1).sharedArea(drawing) > 0.99 * drawing.area())
                .filter(f -> f.area() <= MOST_FRAME * drawing.area()
                        && f.area() <= BACKDROP * page.box().area())
                .filter(f -> !printed.isProse(f))
                .min(Comparator.comparingDouble(Box::area))
                .orElse(drawing);
    }

    private boolean hasSide(Box frame, double x) {
        return rulings.stream()
                .anyMatch(r -> !r.horizontal()
                        && Math.abs(r.position() - x) < SAME_EDGE_PT
                        && r.from() < frame.y0() + SAME_EDGE_PT
                        && r.to() > frame.y1() - SAME_EDGE_PT);
    }

    /** Rows of equally high areas that stand apart and hold large type or none, each row as the box around it. */
    private List<Box> tiles() {
        List<Box> left = new ArrayList<>(areas.stream()
                .filter(a -> a.width() >= LEAST_TILE_PT && a.height() >= LEAST_TILE_PT && printed.mayBeTile(a))
                .sorted(Comparator.comparingDouble(Box::x0))
                .toList());
        List<Box> rows = new ArrayList<>();
        while (!left.isEmpty()) {
            Box row = left.removeFirst();
            List<Box> others = new ArrayList<>();
            for (Box next : left) {
                double gap = next.x0() - row.x1();
                boolean beside = Math.abs(next.y0() - row.y0()) < SAME_EDGE_PT
                        && Math.abs(next.y1() - row.y1()) < SAME_EDGE_PT
                        && gap >= LEAST_TILE_GAP_PT
                        && gap <= MOST_TILE_GAP_PT;
                if (beside) {
                    row = row.union(next);
                    others.add(next);
                }
            }
            left.removeAll(others);
            if (!others.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Areas that share ground are one picture. */
    static List<PictureArea> joined(List<PictureArea> areas) {
        List<PictureArea> joined = new ArrayList<>();
        for (PictureArea area : areas) {
            PictureArea all = area;
            for (int i = 0; i < joined.size(); i++) {
                if (joined.get(i).box().sharedArea(all.box()) > 0) {
                    all = all.joined(joined.remove(i));
                    i = -1;
                }
            }
            joined.add(all);
        }
        return joined;
    }
}
