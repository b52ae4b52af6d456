package vn.solieu.rendering.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a page for what can be seen on it: whether it begins with images that can be taken over as they are, and whether anything
 * is drawn over them.
 */
final class VisibleMarks extends PathEngine {

    /** What the images leave uncovered by less than this is not looked at. */
    private static final double TOLERANCE_PT = 1.5;

    /** Scans in more strips than this are drawn. */
    private static final int MOST_IMAGES = 500;

    /**
     * An image where it stands.
     *
     * @param place from its unit square to the source's coordinates
     * @param clip what of it is seen, in the source's coordinates; {@code null} for all
     * @param red colour of a stencil; so are green and blue
     */
    record PlacedImage(
            PDImageXObject image,
            AffineTransform place,
            @Nullable Rectangle2D clip,
            double red,
            double green,
            double blue) {}

    private final Rectangle2D displayed;
    private final List<PlacedImage> images = new ArrayList<>();
    private int imagesMet;
    private int lastTaken;
    private @Nullable Rectangle2D before;
    private boolean drawnOver;
    private boolean odd;
    private boolean lost;

    private VisibleMarks(PDPage page) {
        super(page);
        this.displayed = page.getCropBox().toGeneralPath().getBounds2D();
    }

    static VisibleMarks on(PDPage page) throws IOException {
        VisibleMarks marks = new VisibleMarks(page);
        marks.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean shown = !annotation.isHidden()
                    && !annotation.isNoView()
                    && !(annotation instanceof PDAnnotationLink)
                    && !(annotation instanceof PDAnnotationPopup);
            if (shown) {
                marks.mark(displayedBox(annotation, page));
            }
        }
        return marks;
    }

    private static Rectangle2D displayedBox(PDAnnotation annotation, PDPage page) {
        return annotation.getRectangle() == null
                ? page.getCropBox().toGeneralPath().getBounds2D()
                : annotation.getRectangle().toGeneralPath().getBounds2D();
    }

    /** The images the page begins with, in the order they are drawn; empty when it has to be drawn as a whole. */
    List<PlacedImage> images() {
        return odd || before != null ? List.of() : images;
    }

    /** Whether anything is drawn over the images. */
    boolean drawnOver() {
        return drawnOver;
    }

    /** Whether the page has an image that nobody here can draw: it would be left out without a word. */
    boolean drawingLosesImages() {
        return lost;
    }

    /** How many images the page draws up to the last one taken over. */
    int imagesUpToLast() {
        return lastTaken;
    }

    /** What share of the page the images cover; strips must not overlap for it to be right. */
    double coverage() {
        double area = images.stream()
                .map(i -> corners(i.place()).createIntersection(displayed))
                .filter(r -> r.getWidth() > 0 && r.getHeight() > 0)
                .mapToDouble(r -> r.getWidth() * r.getHeight())
                .sum();
        return area / Math.max(1, displayed.getWidth() * displayed.getHeight());
    }

    private static Rectangle2D corners(AffineTransform place) {
        return place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    }

    private void mark(Rectangle2D where) {
        // Grown, as a level line has no height of its own.
        if (!grown(where).intersects(displayed)) {
            return;
        }
        if (images.isEmpty()) {
            before = before == null ? where : before.createUnion(where);
        } else {
            drawnOver = true;
        }
    }

    private void noteOddState() {
        PDGraphicsState state = getGraphicsState();
        // Drawn apart from what is below it, such a mark would look different.
        odd |= !BlendMode.NORMAL.equals(state.getBlendMode());
    }

    @Override
    public void drawImage(PDImage image) {
        imagesMet++;
        noteOddState();
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        Rectangle2D box = corners(place);
        if (drawnOver || !(image instanceof PDImageXObject object) || !canBeTaken(object, box)) {
            lost |= image instanceof PDImageXObject drawn && !ImageCopy.canBeDrawn(drawn);
            mark(box);
            return;
        }
        if (images.isEmpty() && before != null) {
            Rectangle2D seen = box.createIntersection(
                    getGraphicsState().getCurrentClippingPath().getBounds2D());
            if (!ImageCopy.isOpaque(object) || !grown(seen).contains(before.createIntersection(displayed))) {
                mark(box);
                return;
            }
            // Text that some programs put below their scan.
            before = null;
        }
        take(object, place, box);
    }

    private boolean canBeTaken(PDImageXObject image, Rectangle2D box) {
        PDGraphicsState state = getGraphicsState();
        boolean plain = state.getSoftMask() == null
                && state.getNonStrokeAlphaConstant() == 1
                && images.size() < MOST_IMAGES
                && !(image.isStencil() && state.getNonStrokingColor().isPattern());
        if (!plain || !ImageCopy.isPermitted(image)) {
            return false;
        }
        Area clip = state.getCurrentClippingPath();
        return clip.isRectangular() || clip.contains(shrunk(box.createIntersection(displayed)));
    }

    private void take(PDImageXObject image, AffineTransform place, Rectangle2D box) {
        PDGraphicsState state = getGraphicsState();
        Area clip = state.getCurrentClippingPath();
        Rectangle2D seen = box.createIntersection(displayed);
        boolean whole = seen.isEmpty() || clip.contains(shrunk(seen));
        int rgb = 0;
        if (image.isStencil()) {
            try {
                rgb = state.getNonStrokingColor().toRGB();
            } catch (IOException | RuntimeException e) {
                // A colour that cannot be worked out is drawn as PDFBox draws it.
                mark(box);
                return;
            }
        }
        lastTaken = imagesMet;
        images.add(new PlacedImage(
                image,
                place,
                whole ? null : clip.getBounds2D(),
                ((rgb >> 16) & 255) / 255.0,
                ((rgb >> 8) & 255) / 255.0,
                (rgb & 255) / 255.0));
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - TOLERANCE_PT,
                box.getY() - TOLERANCE_PT,
                box.getWidth() + 2 * TOLERANCE_PT,
                box.getHeight() + 2 * TOLERANCE_PT);
    }

    private static Rectangle2D shrunk(Rectangle2D box) {
        double x = Math.min(TOLERANCE_PT, box.getWidth() / 4);
        double y = Math.min(TOLERANCE_PT, box.getHeight() / 4);
        return new Rectangle2D.Double(box.getX() + x, box.getY() + y, box.getWidth() - 2 * x, box.getHeight() - 2 * y);
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
            throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        odd |= mode.isClip();
        String text = font.toUnicode(code);
        if ((mode.isFill() || mode.isStroke()) && !(text != null && text.isBlank())) {
            noteOddState();
            double size = Math.hypot(textRenderingMatrix.getValue(1, 0), textRenderingMatrix.getValue(1, 1));
            mark(new Rectangle2D.Double(
                    textRenderingMatrix.getTranslateX(), textRenderingMatrix.getTranslateY(), size / 2, size / 2));
        }
        super.showGlyph(textRenderingMatrix, font, code, displacement);
    }

    @Override
    protected void showType3Glyph(Matrix textRenderingMatrix, PDType3Font font, int code, Vector displacement)
            throws IOException {
        // As PDFBox does when it draws: an invisible letter is not looked into.
        if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
            super.showType3Glyph(textRenderingMatrix, font, code, displacement);
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        odd |= form.getCOSObject().containsKey(COSName.OC);
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        PDGraphicsState state = getGraphicsState();
        noteOddState();
        odd |= group.getCOSObject().containsKey(COSName.OC);
        // Inside the group its own transparency is not seen any more.
        if (state.getSoftMask() != null || state.getNonStrokeAlphaConstant() < 1) {
            odd |= images.isEmpty();
            mark(displayed);
        }
        super.showTransparencyGroup(group);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        // Layers may be switched off.
        odd |= COSName.OC.equals(tag);
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    void painted(PDColor color, Rectangle2D where) {
        noteOddState();
        // A white ground under a scan is the paper.
        if (!(images.isEmpty() && isWhite(color))) {
            mark(where);
        }
    }

    @Override
    public void shadingFill(COSName shadingName) {
        noteOddState();
        mark(displayed);
    }
}
