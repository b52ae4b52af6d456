package vn.solieu.document;

/**
 * An affine map from the upright frame, in which a page is read (turned and deskewed), to the page as it is displayed. Both are in
 * points with the origin at the top left. {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f}.
 */
public record Frame(double a, double b, double c, double d, double e, double f) {

    /** The map that changes nothing: a page that is read as it is displayed. */
    public static final Frame UPRIGHT = new Frame(1, 0, 0, 1, 0, 0);

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

    /**
     * The way back: from the displayed page to the upright frame.
     *
     * @throws ArithmeticException when this map flattens the page
     */
    public Frame inverse() {
        double determinant = a * d - b * c;
        if (determinant == 0) {
            throw new ArithmeticException("a frame without a way back");
        }
        double ia = d / determinant;
        double ib = -b / determinant;
        double ic = -c / determinant;
        double id = a / determinant;
        return new Frame(ia, ib, ic, id, -(ia * e + ic * f), -(ib * e + id * f));
    }

    public double mapX(double x, double y) {
        return a * x + c * y + e;
    }

    public double mapY(double x, double y) {
        return b * x + d * y + f;
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
