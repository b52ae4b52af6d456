package vn.solieu.reading.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;

/**
 * An image as it is placed on a page.
 *
 * @param unitSquareToPage from its pixels' unit square to the displayed page
 * @param seen the part of the page that is not clipped away; {@code null} where nothing is
 * @param darkPaint whether a mask is painted so that it can be seen on paper
 */
record PlacedImage(
        PDImage image,
        AffineTransform unitSquareToPage,
        Box box,
        @Nullable Box seen,
        boolean darkPaint) {}
