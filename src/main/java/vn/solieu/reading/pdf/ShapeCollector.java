package vn.solieu.reading.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.DrawnShape.Kind;

/**
 * Collects what is painted on a page and is no ruling: areas, curves, slanted lines. Their number is bounded, whatever a page draws: small
 * shapes that stand together are kept as one.
 */
final class ShapeCollector {

    /** What is thinner is a ruling. */
    private static final double MAX_RULING_PT = 3;

    /** A stroke leans when both its sides are longer. */
    private static final double LEAN_PT = 1.5;

    /** Rounded corners are smaller shares of the shorter side; a circle's quarters are halves. */
    private static final double ROUNDED = 0.3;

    /** Outlines of letters and markers are smaller; those of one square are kept as one shape. */
    private static final double SMALL_PT = 12;

    /** The side of such a square, points. */
    private static final double SQUARE_PT = 24;

    /** Charts have hundreds of shapes; maps have more, and then the squares say as much. */
    private static final int MOST_SINGLE_SHAPES = 3000;

    /** Dust outside of every page is not kept. */
    private static final int MOST_SQUARES = 20_000;

    private record Square(Kind kind, long column, long row) {}

    private final List<DrawnShape> single = new ArrayList<>();
    private final Map<Square, Box> squares = new HashMap<>();
    private final List<Subpath> path = new ArrayList<>();

    /** A part of a path drawn in one go, as far as its form matters. */
    private static final class Subpath {
        private Box box;
        private Point2D last;
        private boolean slanted;
        private double largestCurvePt;

        Subpath(Point2D start) {
            last = start;
            box = at(start);
        }

        private static Box at(Point2D point) {
            return new Box(point.getX(), point.getY(), point.getX(), point.getY());
        }

        void lineTo(Point2D point) {
            slanted |= Math.abs(point.getX() - last.getX()) > LEAN_PT && Math.abs(point.getY() - last.getY()) > LEAN_PT;
            box = box.union(at(point));
            last = point;
        }

        void curveTo(Point2D first, Point2D second, Point2D end) {
            Box curve = at(last).union(at(first)).union(at(second)).union(at(end));
            largestCurvePt = Math.max(largestCurvePt, Math.max(curve.width(), curve.height()));
            box = box.union(curve);
            last = end;
        }

        boolean isLevel() {
            return !slanted && largestCurvePt <= ROUNDED * Math.min(box.width(), box.height());
        }
    }

    void moveTo(Point2D point) {
        path.add(new Subpath(point));
    }

    void lineTo(Point2D point) {
        if (path.isEmpty()) {
            moveTo(point);
        } else {
            path.getLast().lineTo(point);
        }
    }

    void curveTo(Point2D first, Point2D second, Point2D end) {
        if (path.isEmpty()) {
            moveTo(first);
        }
        path.getLast().curveTo(first, second, end);
    }

    void rectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo(a);
        lineTo(b);
        lineTo(c);
        lineTo(d);
    }

    /** The box around the path so far; {@code null} without one. */
    @Nullable
    Box pathBox() {
        return path.isEmpty() ? null : Box.around(path.stream().map(s -> s.box).toList());
    }

    /** Takes the path as strokes: level ones are rulings and left out. */
    void stroke(@Nullable Box seen) {
        for (Subpath part : path) {
            if (!part.isLevel()) {
                add(Kind.OUTLINE, part.box, seen);
            }
        }
    }

    /** Takes the path as areas. */
    void fill(@Nullable Box seen) {
        for (Subpath part : path) {
            if (!part.isLevel()) {
                add(Kind.OUTLINE, part.box, seen);
            } else if (Math.min(part.box.width(), part.box.height()) > MAX_RULING_PT) {
                add(Kind.AREA, part.box, seen);
            }
        }
    }

    void endPath() {
        path.clear();
    }

    /**
     * Adds a shape.
     *
     * @param seen the part of the page that is not clipped away; {@code null} where nothing is
     */
    void add(Kind kind, Box whole, @Nullable Box seen) {
        Box box = seen == null ? null : whole.intersection(seen);
        if (box == null) {
            return;
        }
        boolean small = Math.max(box.width(), box.height()) < SMALL_PT;
        if (small || single.size() >= MOST_SINGLE_SHAPES) {
            Square square =
                    new Square(kind, Math.round(box.centreX() / SQUARE_PT), Math.round(box.centreY() / SQUARE_PT));
            if (squares.size() < MOST_SQUARES || squares.containsKey(square)) {
                squares.merge(square, box, Box::union);
            }
        } else {
            single.add(new DrawnShape(kind, box));
        }
    }

    List<DrawnShape> shapes() {
        List<DrawnShape> shapes = new ArrayList<>(single);
        squares.forEach((square, box) -> shapes.add(new DrawnShape(square.kind(), box)));
        return shapes;
    }
}
