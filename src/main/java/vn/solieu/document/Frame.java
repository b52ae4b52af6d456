package vn.solieu.document;

import java.util.List;

/**
 * A projective map from the upright frame, in which a page is read (flat, turned upright, lines level), to the page as it is displayed.
 * Both are in points with the origin at the top left. {@code x' = (a·x + c·y + e) / w}, {@code y' = (b·x + d·y + f) / w},
 * {@code w = g·x + h·y + 1}. For all but photographs it is affine: {@code g = h = 0}.
 */
public record Frame(double a, double b, double c, double d, double e, double f, double g, double h) {

    /** The map that changes nothing: a page that is read as it is displayed. */
    public static final Frame UPRIGHT = new Frame(1, 0, 0, 1, 0, 0);

    /** A place on a page, points. */
    public record Point(double x, double y) {}

    /** An affine map. */
    public Frame(double a, double b, double c, double d, double e, double f) {
        this(a, b, c, d, e, f, 0, 0);
    }

    /**
     * A turn about a point.
     *
     * @param radians the angle; positive turns clockwise as seen on the page (y grows downwards)
     */
    public static Frame turn(double radians, double centreX, double centreY) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Frame(
                cos, sin, -sin, cos, centreX - cos * centreX + sin * centreY, centreY - sin * centreX - cos * centreY);
    }

    /** A change of scale about the origin. */
    public static Frame scale(double factorX, double factorY) {
        return new Frame(factorX, 0, 0, factorY, 0, 0);
    }

    /**
     * A page that is displayed turned: from the page held upright to how it is displayed.
     *
     * @param quarters how many quarter turns clockwise the displayed page was turned away from upright, 0 to 3
     * @param width of the displayed page
     * @param height of the displayed page
     */
    public static Frame quarterTurns(int quarters, double width, double height) {
        return switch (quarters) {
            case 0 -> UPRIGHT;
            case 1 -> new Frame(0, 1, -1, 0, width, 0);
            case 2 -> new Frame(-1, 0, 0, -1, width, height);
            case 3 -> new Frame(0, -1, 1, 0, 0, height);
            default -> throw new IllegalArgumentException("quarter turns: " + quarters);
        };
    }

    /**
     * The map that takes a sheet's corners to four places (Heckbert, Fundamentals of Texture Mapping, 1989).
     *
     * @param width of the sheet
     * @param height of the sheet
     * @param corners where top left, top right, bottom right and bottom left come to
     */
    public static Frame ofSheet(double width, double height, List<Point> corners) {
        Point p0 = corners.get(0);
        Point p1 = corners.get(1);
        Point p2 = corners.get(2);
        Point p3 = corners.get(3);
        double sx = p0.x - p1.x + p2.x - p3.x;
        double sy = p0.y - p1.y + p2.y - p3.y;
        double dx1 = p1.x - p2.x;
        double dx2 = p3.x - p2.x;
        double dy1 = p1.y - p2.y;
        double dy2 = p3.y - p2.y;
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / determinant;
        double h = (dx1 * sy - sx * dy1) / determinant;
        Frame ofUnitSquare = new Frame(
                p1.x - p0.x + g * p1.x,
                p1.y - p0.y + g * p1.y,
                p3.x - p0.x + h * p3.x,
                p3.y - p0.y + h * p3.y,
                p0.x,
                p0.y,
                g,
                h);
        return scale(1 / width, 1 / height).then(ofUnitSquare);
    }

    /** This map, and after it another. */
    public Frame then(Frame next) {
        return ofMatrix(
                next.a * a + next.c * b + next.e * g,
                next.b * a + next.d * b + next.f * g,
                next.a * c + next.c * d + next.e * h,
                next.b * c + next.d * d + next.f * h,
                next.a * e + next.c * f + next.e,
                next.b * e + next.d * f + next.f,
                next.g * a + next.h * b + g,
                next.g * c + next.h * d + h,
                next.g * e + next.h * f + 1);
    }

    /**
     * The way back: from the displayed page to the upright frame.
     *
     * @throws ArithmeticException when this map flattens the page
     */
    public Frame inverse() {
        double determinant = a * (d - f * h) - c * (b - f * g) + e * (b * h - d * g);
        if (determinant == 0) {
            throw new ArithmeticException("a frame without a way back");
        }
        return ofMatrix(
                d - f * h,
                f * g - b,
                e * h - c,
                a - e * g,
                c * f - d * e,
                b * e - a * f,
                b * h - d * g,
                c * g - a * h,
                a * d - b * c);
    }

    private static Frame ofMatrix(
            double a, double b, double c, double d, double e, double f, double g, double h, double scale) {
        return new Frame(a / scale, b / scale, c / scale, d / scale, e / scale, f / scale, g / scale, h / scale);
    }

    public double mapX(double x, double y) {
        return (a * x + c * y + e) / (g * x + h * y + 1);
    }

    public double mapY(double x, double y) {
        return (b * x + d * y + f) / (g * x + h * y + 1);
    }

    /** The smallest upright box around the mapped corners. */
    public Box map(Box box) {
        if (equals(UPRIGHT)) {
            return box;
        }
        double ax = mapX(box.x0(), box.y0());
        double bx = mapX(box.x1(), box.y0());
        double cx = mapX(box.x0(), box.y1());
        double dx = mapX(box.x1(), box.y1());
        double ay = mapY(box.x0(), box.y0());
        double by = mapY(box.x1(), box.y0());
        double cy = mapY(box.x0(), box.y1());
        double dy = mapY(box.x1(), box.y1());
        return new Box(
                Math.min(Math.min(ax, bx), Math.min(cx, dx)),
                Math.min(Math.min(ay, by), Math.min(cy, dy)),
                Math.max(Math.max(ax, bx), Math.max(cx, dx)),
                Math.max(Math.max(ay, by), Math.max(cy, dy)));
    }
}
