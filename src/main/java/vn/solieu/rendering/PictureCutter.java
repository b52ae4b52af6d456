package vn.solieu.rendering;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import vn.solieu.document.Box;

/** Cuts parts out of the picture of a page and writes them as PNG. */
public final class PictureCutter {

    private PictureCutter() {}

    /**
     * A part to cut out.
     *
     * @param box in points of the displayed page
     * @param target PNG file to write
     */
    public record Cut(Box box, Path target) {}

    /**
     * Writes parts of a page.
     *
     * @param page the picture of the displayed page
     * @param pixelsPerPoint its scale
     * @return how many were written; parts outside of the page are left out
     * @throws IOException when a file cannot be written
     */
    public static int cut(BufferedImage page, double pixelsPerPoint, List<Cut> cuts) throws IOException {
        int written = 0;
        for (Cut cut : cuts) {
            int x0 = within(Math.floor(cut.box().x0() * pixelsPerPoint), page.getWidth());
            int y0 = within(Math.floor(cut.box().y0() * pixelsPerPoint), page.getHeight());
            int x1 = within(Math.ceil(cut.box().x1() * pixelsPerPoint), page.getWidth());
            int y1 = within(Math.ceil(cut.box().y1() * pixelsPerPoint), page.getHeight());
            if (x1 > x0 && y1 > y0) {
                ImageIO.write(
                        page.getSubimage(x0, y0, x1 - x0, y1 - y0),
                        "png",
                        cut.target().toFile());
                written++;
            }
        }
        return written;
    }

    private static int within(double pixel, int limit) {
        return Math.clamp((long) pixel, 0, limit);
    }
}
