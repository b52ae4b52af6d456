package vn.solieu.rendering.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws what a page shows over its first images: stamps of the registry, signatures, notes. */
final class RestRenderer extends PDFRenderer {

    private final int images;

    /**
     * A renderer for one page.
     *
     * @param images how many images are left out, and with them all that is drawn before the last of them
     */
    RestRenderer(PDDocument document, int images) {
        super(document);
        this.images = images;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Rest(parameters, images);
    }

    private static final class Rest extends PageDrawer {

        private int toSkip;

        Rest(PageDrawerParameters parameters, int images) throws IOException {
            super(parameters);
            this.toSkip = images;
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if (toSkip > 0) {
                toSkip--;
            } else {
                super.drawImage(image);
            }
        }

        @Override
        protected void showFontGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
                throws IOException {
            if (toSkip == 0) {
                super.showFontGlyph(textRenderingMatrix, font, code, displacement);
            }
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            if (toSkip == 0) {
                super.fillPath(windingRule);
            } else {
                endPath();
            }
        }

        @Override
        public void strokePath() throws IOException {
            if (toSkip == 0) {
                super.strokePath();
            } else {
                endPath();
            }
        }

        @Override
        public void fillAndStrokePath(int windingRule) throws IOException {
            if (toSkip == 0) {
                super.fillAndStrokePath(windingRule);
            } else {
                endPath();
            }
        }

        @Override
        public void shadingFill(COSName shadingName) throws IOException {
            if (toSkip == 0) {
                super.shadingFill(shadingName);
            }
        }
    }
}
