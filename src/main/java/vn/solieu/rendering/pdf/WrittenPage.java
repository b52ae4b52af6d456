package vn.solieu.rendering.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import vn.solieu.rendering.InkPage;

/**
 * A document of one page in the making. Its text names the font {@link InvisibleText#FONT}, which the binding adds, so that a bound
 * document has it once.
 */
final class WrittenPage implements AutoCloseable {

    // Sides a PDF/A-2 page may have (ISO 19005-2, 6.1.13).
    static final double SHORTEST_SIDE = 3;
    static final double LONGEST_SIDE = 14_400;

    private final PDDocument document;
    private final PDPage page;
    private final PDResources resources = new PDResources();
    private final ContentText content = new ContentText();
    private final double widthPt;
    private final double heightPt;

    WrittenPage(double widthPt, double heightPt) {
        this.document = new PDDocument(SearchablePdf.STORAGE.streamCache);
        this.widthPt = widthPt;
        this.heightPt = heightPt;
        double unit = Math.max(1, Math.max(widthPt, heightPt) / LONGEST_SIDE);
        this.page = new PDPage(new PDRectangle(
                (float) Math.max(SHORTEST_SIDE, widthPt / unit), (float) Math.max(SHORTEST_SIDE, heightPt / unit)));
        if (unit > 1) {
            page.setUserUnit((float) unit);
            content.transform(AffineTransform.getScaleInstance(1 / unit, 1 / unit));
        }
        document.addPage(page);
    }

    PDDocument document() {
        return document;
    }

    double widthPt() {
        return widthPt;
    }

    double heightPt() {
        return heightPt;
    }

    /** An image over the whole page. */
    void addPagePicture(PDImageXObject image) {
        addImage(image, new AffineTransform(widthPt, 0, 0, heightPt, 0, 0), null, new double[0]);
    }

    /**
     * An image.
     *
     * @param place from its unit square to the page
     * @param clip what of it is shown; {@code null} for all
     * @param colour red, green and blue of a stencil; nothing for other images
     */
    void addImage(PDImageXObject image, AffineTransform place, @Nullable Rectangle2D clip, double[] colour) {
        COSName name = resources.add(image);
        content.add("q");
        if (clip != null) {
            content.add("re", clip.getX(), clip.getY(), clip.getWidth(), clip.getHeight())
                    .add("W")
                    .add("n");
        }
        if (colour.length > 0) {
            content.add("rg", colour);
        }
        content.transform(place).add("/" + name.getName() + " Do").add("Q");
    }

    /**
     * A picture with transparent parts.
     *
     * @param leftPt from the left of the page
     * @param topPt from its top
     */
    void addTransparent(BufferedImage picture, double leftPt, double topPt, double dotsPerInch) throws IOException {
        double width = picture.getWidth() * 72 / dotsPerInch;
        double height = picture.getHeight() * 72 / dotsPerInch;
        addImage(
                LosslessFactory.createFromImage(document, picture),
                new AffineTransform(width, 0, 0, height, leftPt, heightPt - topPt - height),
                null,
                new double[0]);
    }

    void addText(InkPage ink) {
        InvisibleText.write(content, ink, heightPt);
    }

    void save(Path target) throws IOException {
        COSStream contents = document.getDocument().createCOSStream();
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.bytes());
        }
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        page.setResources(resources);
        document.save(target.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
