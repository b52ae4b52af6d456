package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import vn.solieu.document.Box;

/**
 * The picture of a page, turned as the page is displayed.
 *
 * @param pixels the picture
 * @param box the part of the displayed page it covers, points
 * @param rendered whether it was drawn from the page's content, rather than found in the file
 */
public record PageImage(BufferedImage pixels, Box box, boolean rendered) {

    public double dotsPerInch() {
        return pixels.getWidth() * 72.0 / Math.max(1, box.width());
    }
}
