package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;

/**
 * The picture of a page, turned as the page is displayed.
 *
 * @param pixels the picture: grey of one byte a pixel or colour of three, no more of them than reading needs
 * @param box the part of the displayed page it covers, points
 * @param rendered whether it was drawn from the page's content, rather than found in the file
 * @param damage what was found amiss while it was unpacked; {@code null} for nothing
 */
public record PageImage(
        BufferedImage pixels,
        Box box,
        boolean rendered,
        @Nullable String damage) {

    /** Darker than any paper a scanner sees. */
    private static final int DARK = 60;

    /** Specks on a page that is black otherwise, share of its pixels. */
    private static final double SPECKS = 1e-4;

    public PageImage(BufferedImage pixels, Box box, boolean rendered) {
        this(pixels, box, rendered, null);
    }

    public double dotsPerInch() {
        return pixels.getWidth() * 72.0 / Math.max(1, box.width());
    }

    /** Whether there is no paper to be seen: a scan with the lid open, or a picture that could not be unpacked rightly. */
    public boolean isBlack() {
        if (!(pixels.getRaster().getDataBuffer() instanceof DataBufferByte buffer)) {
            return false;
        }
        byte[] bytes = buffer.getData();
        double mostLight = SPECKS * bytes.length;
        int light = 0;
        for (byte level : bytes) {
            if ((level & 255) > DARK && ++light > mostLight) {
                return false;
            }
        }
        return true;
    }
}
