package vn.solieu.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import vn.solieu.document.Box;

/** Draws boxes of pictures, words, cells and figures over the picture of a page, so that people see what was read where. */
public final class PageOverlay {

    private record Look(Color line, Color fill, float strokePt) {}

    private PageOverlay() {}

    /**
     * Draws over a picture.
     *
     * @param page the picture of the displayed page
     * @param pixelsPerPoint its scale
     * @return a new colour picture of the same size
     */
    public static BufferedImage draw(BufferedImage page, double pixelsPerPoint, List<OverlayBox> boxes) {
        BufferedImage picture = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.drawImage(page, 0, 0, null);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(pixelsPerPoint, pixelsPerPoint);
            for (OverlayBox overlay : boxes.stream()
                    .sorted(Comparator.comparing(OverlayBox::kind))
                    .toList()) {
                Box box = overlay.box();
                Look look = lookOf(overlay.kind());
                Rectangle2D shape = new Rectangle2D.Double(box.x0(), box.y0(), box.width(), box.height());
                graphics.setColor(look.fill());
                graphics.fill(shape);
                graphics.setColor(look.line());
                graphics.setStroke(new BasicStroke(look.strokePt()));
                graphics.draw(shape);
            }
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private static Look lookOf(OverlayBox.Kind kind) {
        return switch (kind) {
            case PICTURE -> new Look(new Color(170, 0, 170), new Color(170, 0, 170, 16), 2f);
            case TABLE -> new Look(new Color(0, 90, 200), new Color(0, 90, 200, 10), 1.6f);
            case CELL -> new Look(new Color(0, 120, 220, 170), new Color(0, 0, 0, 0), 0.8f);
            case HEADER_CELL -> new Look(new Color(0, 120, 220, 200), new Color(0, 120, 220, 38), 0.8f);
            case WORD -> new Look(new Color(90, 90, 90, 110), new Color(0, 0, 0, 0), 0.4f);
            case DOUBTFUL_WORD -> new Look(new Color(220, 120, 0), new Color(255, 170, 0, 60), 0.6f);
            case FIGURE -> new Look(new Color(0, 140, 60), new Color(0, 180, 80, 55), 1f);
        };
    }
}
