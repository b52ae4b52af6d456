package vn.solieu.rendering.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** Goes through a page's content and keeps account of its paths: where something is painted, and what they clip away. */
abstract class PathEngine extends PDFGraphicsStreamEngine {

    private static final int NO_CLIP = -1;

    private final GeneralPath path = new GeneralPath();
    private int clipRule = NO_CLIP;

    PathEngine(PDPage page) {
        super(page);
    }

    /** A path was filled or stroked. */
    abstract void painted(PDColor color, Rectangle2D where);

    static boolean isWhite(PDColor color) {
        try {
            return !color.isPattern() && color.toRGB() == 0xFFFFFF;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void paint(PDColor color) {
        if (path.getCurrentPoint() != null) {
            painted(color, path.getBounds2D());
        }
        finishPath();
    }

    private void finishPath() {
        if (clipRule != NO_CLIP) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(path);
            clipRule = NO_CLIP;
        }
        path.reset();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        finishPath();
    }

    @Override
    public void strokePath() {
        paint(getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int windingRule) {
        paint(getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        // Either colour may show.
        PDColor filling = getGraphicsState().getNonStrokingColor();
        paint(isWhite(filling) ? getGraphicsState().getStrokingColor() : filling);
    }

    @Override
    public void clip(int windingRule) {
        clipRule = windingRule == Path2D.WIND_EVEN_ODD ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO;
    }
}
