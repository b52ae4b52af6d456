package vn.solieu.reading.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;

/** Collects the straight strokes and thin bars of a page as rulings; curves and areas are left out. */
final class RulingCollector {

    /** A filled bar up to this thick is a ruling, a thicker one an area. */
    private static final double MAX_THICKNESS_PT = 3;

    /** Shorter strokes are dots of a dashed line or parts of drawings. */
    private static final double MIN_LENGTH_PT = 3;

    /** A stroke may lean this much over its whole length. */
    private static final double MAX_LEAN_PT = 1;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private boolean curved;

    void moveTo(Point2D point) {
        List<Point2D> subpath = new ArrayList<>();
        subpath.add(point);
        path.add(subpath);
    }

    void lineTo(Point2D point) {
        if (path.isEmpty()) {
            moveTo(point);
        } else {
            path.getLast().add(point);
        }
    }

    void curve() {
        curved = true;
    }

    void close() {
        if (!path.isEmpty() && path.getLast().size() > 1) {
            path.getLast().add(path.getLast().getFirst());
        }
    }

    void rectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo(a);
        lineTo(b);
        lineTo(c);
        lineTo(d);
        close();
    }

    Point2D currentPoint() {
        return path.isEmpty() ? new Point2D.Double() : path.getLast().getLast();
    }

    void stroke(double widthPt) {
        for (List<Point2D> subpath : path) {
            for (int i = 1; i < subpath.size(); i++) {
                addSegment(subpath.get(i - 1), subpath.get(i), widthPt);
            }
        }
    }

    void fill() {
        if (curved) {
            return;
        }
        for (List<Point2D> subpath : path) {
            if (subpath.size() == 4 || subpath.size() == 5) {
                addBar(subpath);
            }
        }
    }

    void endPath() {
        path.clear();
        curved = false;
    }

    private void addSegment(Point2D from, Point2D to, double widthPt) {
        double dx = Math.abs(to.getX() - from.getX());
        double dy = Math.abs(to.getY() - from.getY());
        if (dy <= MAX_LEAN_PT && dx >= MIN_LENGTH_PT) {
            rulings.add(new Ruling(
                    true,
                    (from.getY() + to.getY()) / 2,
                    Math.min(from.getX(), to.getX()),
                    Math.max(from.getX(), to.getX()),
                    widthPt));
        } else if (dx <= MAX_LEAN_PT && dy >= MIN_LENGTH_PT) {
            rulings.add(new Ruling(
                    false,
                    (from.getX() + to.getX()) / 2,
                    Math.min(from.getY(), to.getY()),
                    Math.max(from.getY(), to.getY()),
                    widthPt));
        }
    }

    private void addBar(List<Point2D> corners) {
        Box box = Box.around(corners.stream()
                .map(p -> new Box(p.getX(), p.getY(), p.getX(), p.getY()))
                .toList());
        if (box.height() <= MAX_THICKNESS_PT && box.width() >= MIN_LENGTH_PT) {
            rulings.add(new Ruling(true, box.centreY(), box.x0(), box.x1(), box.height()));
        } else if (box.width() <= MAX_THICKNESS_PT && box.height() >= MIN_LENGTH_PT) {
            rulings.add(new Ruling(false, box.centreX(), box.y0(), box.y1(), box.width()));
        }
    }

    List<Ruling> rulings() {
        return rulings;
    }
}
