package vn.solieu.document;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle on a page, in points (1/72 inch), with the origin at the top left and y growing downwards.
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge, not less than {@code x0}
 * @param y1 bottom edge, not less than {@code y0}
 */
public record Box(double x0, double y0, double x1, double y1) {

    /** Turns the corners round where they came in the wrong order. */
    public Box {
        if (x1 < x0) {
            double left = x1;
            x1 = x0;
            x0 = left;
        }
        if (y1 < y0) {
            double top = y1;
            y1 = y0;
            y0 = top;
        }
    }

    /**
     * The smallest box around all the given ones.
     *
     * @param boxes at least one box
     * @return their union
     */
    public static Box around(Collection<Box> boxes) {
        Box all = boxes.iterator().next();
        for (Box box : boxes) {
            all = all.union(box);
        }
        return all;
    }

    public double width() {
        return x1 - x0;
    }

    public double height() {
        return y1 - y0;
    }

    public double area() {
        return width() * height();
    }

    public double centreX() {
        return (x0 + x1) / 2;
    }

    public double centreY() {
        return (y0 + y1) / 2;
    }

    public Box union(Box other) {
        return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
    }

    /** The part shared with the other box, without extent where they only touch; {@code null} when they are apart. */
    public @Nullable Box intersection(Box other) {
        return overlapX(other) < 0 || overlapY(other) < 0
                ? null
                : new Box(
                        Math.max(x0, other.x0), Math.max(y0, other.y0), Math.min(x1, other.x1), Math.min(y1, other.y1));
    }

    /** The area shared with the other box, 0 when they are apart. */
    public double sharedArea(Box other) {
        return Math.max(0, overlapX(other)) * Math.max(0, overlapY(other));
    }

    /** The length shared along x; negative when the boxes are apart, and then the distance between them. */
    public double overlapX(Box other) {
        return Math.min(x1, other.x1) - Math.max(x0, other.x0);
    }

    /** The length shared along y; negative when the boxes are apart, and then the distance between them. */
    public double overlapY(Box other) {
        return Math.min(y1, other.y1) - Math.max(y0, other.y0);
    }

    public boolean contains(double x, double y) {
        return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }

    /** Whether the centre of the other box lies inside this one. */
    public boolean containsCentreOf(Box other) {
        return contains(other.centreX(), other.centreY());
    }

    /** This box with every side moved outwards; a negative margin moves them inwards. */
    public Box grown(double marginPt) {
        double mx = Math.max(marginPt, -width() / 2);
        double my = Math.max(marginPt, -height() / 2);
        return new Box(x0 - mx, y0 - my, x1 + mx, y1 + my);
    }
}
