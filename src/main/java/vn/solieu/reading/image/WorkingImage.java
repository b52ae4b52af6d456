package vn.solieu.reading.image;

import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Frame.Point;

/**
 * A page's picture on its way to being read, and where its pixels stand on the displayed page: each step changes both. It owns its
 * pixels until they are taken.
 */
final class WorkingImage implements AutoCloseable {

    // A4, points.
    private static final double A4_SHORT_PT = 595.3;
    private static final double A4_LONG_PT = 841.9;

    /** A sheet whose sides differ from A4's by less is A4 seen at a slant. */
    private static final double LIKE_A4 = 0.12;

    /** No office scans paper larger than A3 or smaller than A6: what seems so has no true resolution. */
    private static final double MOST_SHORT_PT = 870;

    private static final double LEAST_SHORT_PT = 250;

    private Pixels pixels;
    private Frame pixelsToDisplayed;
    private double pixelsPerPointX;
    private double pixelsPerPointY;

    WorkingImage(Pixels pixels, Box displayed) {
        this.pixels = pixels;
        this.pixelsPerPointX = pixels.width() / Math.max(1, displayed.width());
        this.pixelsPerPointY = pixels.height() / Math.max(1, displayed.height());
        this.pixelsToDisplayed =
                new Frame(1 / pixelsPerPointX, 0, 0, 1 / pixelsPerPointY, displayed.x0(), displayed.y0());
    }

    Pixels pixels() {
        return pixels;
    }

    double pixelsPerPointX() {
        return pixelsPerPointX;
    }

    double pixelsPerPointY() {
        return pixelsPerPointY;
    }

    double dotsPerInch() {
        return pixelsPerPointX * 72;
    }

    /** The same place with other levels. */
    void replace(Pixels next) {
        pixels.close();
        pixels = next;
    }

    /** As many pixels to the inch down as across: faxes have fewer lines. */
    void makeSquare() {
        double ratio = pixelsPerPointX / pixelsPerPointY;
        if (ratio < 0.9 || ratio > 1.1) {
            scale(Math.max(1, 1 / ratio), Math.max(1, ratio));
        }
    }

    void scale(double factorX, double factorY) {
        replace(pixels.scaled(factorX, factorY));
        pixelsToDisplayed = Frame.scale(1 / factorX, 1 / factorY).then(pixelsToDisplayed);
        pixelsPerPointX *= factorX;
        pixelsPerPointY *= factorY;
    }

    /** Flattens the sheet of a photograph, and takes it for A4 where it has the shape. */
    void flatten(List<Point> corners) {
        double width = Math.max(distance(corners.get(0), corners.get(1)), distance(corners.get(3), corners.get(2)));
        double height = Math.max(distance(corners.get(0), corners.get(3)), distance(corners.get(1), corners.get(2)));
        boolean lying = width > height;
        double shape = Math.max(width, height) / Math.min(width, height);
        double ofA4 = A4_LONG_PT / A4_SHORT_PT;
        if (Math.abs(shape / ofA4 - 1) < LIKE_A4) {
            double area = width * height;
            double shorter = Math.sqrt(area / ofA4);
            width = lying ? area / shorter : shorter;
            height = area / width;
        }
        int columns = (int) Math.round(width);
        int rows = (int) Math.round(height);
        Frame toPicture = Frame.ofSheet(columns, rows, corners);
        replace(BilinearWarp.of(pixels, toPicture, columns, rows));
        pixelsToDisplayed = toPicture.then(pixelsToDisplayed);
        setScale(Math.min(columns, rows) / A4_SHORT_PT);
    }

    /** Where the file's resolution cannot be true the short side is taken for A4's. */
    void giveTrueScale() {
        double shortPt = Math.min(pixels.width() / pixelsPerPointX, pixels.height() / pixelsPerPointY);
        if (shortPt > MOST_SHORT_PT || shortPt < LEAST_SHORT_PT) {
            double longer = Math.max(pixels.width(), pixels.height());
            setScale(Math.max(Math.min(pixels.width(), pixels.height()) / A4_SHORT_PT, longer / A4_LONG_PT));
        }
    }

    private void setScale(double pixelsPerPoint) {
        pixelsPerPointX = pixelsPerPoint;
        pixelsPerPointY = pixelsPerPoint;
    }

    /** Turns content upright that stands turned clockwise by this many quarters. */
    void undoQuarters(int quarters) {
        if (quarters != 0) {
            Frame turn = Frame.quarterTurns(quarters, pixels.width(), pixels.height());
            replace(pixels.turnedQuarters((4 - quarters) % 4));
            pixelsToDisplayed = turn.then(pixelsToDisplayed);
            if (quarters % 2 == 1) {
                double across = pixelsPerPointX;
                pixelsPerPointX = pixelsPerPointY;
                pixelsPerPointY = across;
            }
        }
    }

    /** Turns by a small angle, clockwise. */
    void turn(double degrees) {
        double centreX = pixels.width() / 2.0;
        double centreY = pixels.height() / 2.0;
        replace(pixels.turned(degrees));
        pixelsToDisplayed =
                Frame.turn(-Math.toRadians(degrees), centreX, centreY).then(pixelsToDisplayed);
    }

    /** From the upright frame, whose origin is the picture's corner, to the displayed page; in points. */
    Frame toDisplayed() {
        Frame frame = Frame.scale(pixelsPerPointX, pixelsPerPointY).then(pixelsToDisplayed);
        return isUpright(frame) ? Frame.UPRIGHT : frame;
    }

    private static boolean isUpright(Frame f) {
        double off = Math.abs(f.a() - 1)
                + Math.abs(f.b())
                + Math.abs(f.c())
                + Math.abs(f.d() - 1)
                + Math.abs(f.e())
                + Math.abs(f.f())
                + Math.abs(f.g())
                + Math.abs(f.h());
        return off < 1e-6;
    }

    /** The picture's size in the upright frame, points. */
    Box upright() {
        return new Box(0, 0, pixels.width() / pixelsPerPointX, pixels.height() / pixelsPerPointY);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Override
    public void close() {
        pixels.close();
    }
}
