package vn.solieu.rendering.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The part of a page that is displayed, turned as it is displayed.
 *
 * @param widthPt as displayed, points
 * @param heightPt as displayed, points
 * @param toPage from the source's coordinates to those of a page of this size that needs no turning, both counted upwards
 */
record DisplayedPage(double widthPt, double heightPt, AffineTransform toPage) {

    static DisplayedPage of(PDPage page) throws IOException {
        PDRectangle crop = page.getCropBox();
        double width = crop.getWidth();
        double height = crop.getHeight();
        if (!(width > 0 && height > 0)) {
            throw new IOException("a page of " + width + " by " + height);
        }
        int rotation = Math.floorMod(page.getRotation(), 360);
        AffineTransform transform = switch (rotation) {
            case 90 -> new AffineTransform(0, -1, 1, 0, 0, width);
            case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 270 -> new AffineTransform(0, 1, -1, 0, height, 0);
            default -> new AffineTransform();
        };
        transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
        boolean turned = rotation % 180 != 0;
        return new DisplayedPage(turned ? height : width, turned ? width : height, transform);
    }
}
