package vn.solieu.reading.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.Ruling;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;

/**
 * One pass over the content of a PDF page: its words, rulings, shapes and images, on the displayed page.
 *
 * <p>Of the annotations only their words are taken: notes and filled fields in full. Of digital signatures only bare numbers are: offices
 * put the document's number and the day of its date on the page as little signatures of the registry, while the large ones ("Ký bởi: …")
 * are no text of the report.
 */
final class PdfPageContent extends PDFGraphicsStreamEngine {

    /** Paler strokes are invisible on paper. */
    private static final double WHITE = 0.96;

    /** Office programs lay transparent areas over charts. */
    private static final double LEAST_ALPHA = 0.05;

    private final AffineTransform toDisplayed;
    private final GlyphWords glyphWords = new GlyphWords();
    private final List<Word> annotationWords = new ArrayList<>();
    private @Nullable GlyphWords inAnnotation;
    private final RulingCollector rulings = new RulingCollector();
    private final ShapeCollector shapes = new ShapeCollector();
    private boolean clips;
    private final List<PlacedImage> images = new ArrayList<>();
    private final FontFaces fonts = new FontFaces();
    private int unmappedGlyphs;
    private int piece;

    PdfPageContent(PDPage page) {
        super(page);
        this.toDisplayed = displayTransform(page);
    }

    void read() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView() && annotation.getNormalAppearanceStream() != null) {
                readAnnotation(annotation);
            }
        }
    }

    private void readAnnotation(PDAnnotation annotation) throws IOException {
        GlyphWords own = new GlyphWords();
        inAnnotation = own;
        try {
            showAnnotation(annotation);
        } finally {
            inAnnotation = null;
        }
        boolean signature = COSName.SIG.equals(annotation.getCOSObject().getCOSName(COSName.FT));
        List<Word> written = own.words(List.of());
        boolean onlyNumbers = written.stream().allMatch(w -> w.text().matches("[\\d.,/-]+"));
        if (!signature || onlyNumbers) {
            annotationWords.addAll(written);
        }
    }

    /** From PDF user space (origin bottom left, y up) to the displayed page (cropped, rotated, origin top left, y down). */
    static AffineTransform displayTransform(PDPage page) {
        PDRectangle crop = page.getCropBox();
        double width = crop.getWidth();
        double height = crop.getHeight();
        AffineTransform transform = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
        transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
        return transform;
    }

    List<Word> words() {
        return Stream.concat(glyphWords.words(rulings()).stream(), annotationWords.stream())
                .map(w -> w.withText(Normalizer.normalize(w.text(), Normalizer.Form.NFC)))
                .toList();
    }

    boolean textMostlyHidden() {
        return glyphWords.mostlyHidden();
    }

    int unmappedGlyphs() {
        return unmappedGlyphs;
    }

    List<Ruling> rulings() {
        return rulings.rulings();
    }

    List<DrawnShape> shapes() {
        return shapes.shapes();
    }

    List<PlacedImage> images() {
        return images;
    }

    List<String> fontNames() {
        return fonts.names();
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        piece++;
        super.showText(string);
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
            throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.codePointAt(0) == 0xFFFD) {
            unmappedGlyphs++;
            return;
        }
        double[] ends = {
            textRenderingMatrix.getTranslateX(),
            textRenderingMatrix.getTranslateY(),
            textRenderingMatrix.getTranslateX() + displacement.getX() * textRenderingMatrix.getValue(0, 0),
            textRenderingMatrix.getTranslateY() + displacement.getX() * textRenderingMatrix.getValue(0, 1)
        };
        toDisplayed.transform(ends, 0, ends, 0, 2);
        double size = Math.hypot(textRenderingMatrix.getValue(1, 0), textRenderingMatrix.getValue(1, 1));
        FontFaces.Face face = fonts.of(font);
        PDGraphicsState state = getGraphicsState();
        boolean hidden = !state.getTextState().getRenderingMode().isFill()
                && !state.getTextState().getRenderingMode().isStroke();
        GlyphWords target = inAnnotation == null ? glyphWords : inAnnotation;
        target.add(new GlyphWords.Glyph(
                text,
                ends[0],
                ends[1],
                ends[2],
                ends[3],
                new TypeStyle(size, face.bold(), face.italic()),
                hidden,
                piece));
    }

    @Override
    public void drawImage(PDImage image) {
        if (inAnnotation != null) {
            return;
        }
        AffineTransform place = new AffineTransform(toDisplayed);
        place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        double[] corners = {0, 0, 1, 1, 0, 1, 1, 0};
        place.transform(corners, 0, corners, 0, 4);
        Box box = Box.around(List.of(
                new Box(corners[0], corners[1], corners[2], corners[3]),
                new Box(corners[4], corners[5], corners[6], corners[7])));
        images.add(new PlacedImage(
                image, place, box, seen(), isVisible(getGraphicsState().getNonStrokingColor())));
    }

    private Point2D displayed(Point2D point) {
        return toDisplayed.transform(point, null);
    }

    /** The box of what is not clipped away, on the displayed page; {@code null} where nothing is left. */
    private @Nullable Box seen() {
        Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
        if (clip.isEmpty()) {
            return null;
        }
        double[] corners = {clip.getMinX(), clip.getMinY(), clip.getMaxX(), clip.getMaxY()};
        toDisplayed.transform(corners, 0, corners, 0, 2);
        return new Box(corners[0], corners[1], corners[2], corners[3]);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        rulings.rectangle(displayed(p0), displayed(p1), displayed(p2), displayed(p3));
        shapes.rectangle(displayed(p0), displayed(p1), displayed(p2), displayed(p3));
    }

    @Override
    public void moveTo(float x, float y) {
        rulings.moveTo(displayed(new Point2D.Double(x, y)));
        shapes.moveTo(displayed(new Point2D.Double(x, y)));
    }

    @Override
    public void lineTo(float x, float y) {
        rulings.lineTo(displayed(new Point2D.Double(x, y)));
        shapes.lineTo(displayed(new Point2D.Double(x, y)));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        rulings.curve();
        rulings.moveTo(displayed(new Point2D.Double(x3, y3)));
        shapes.curveTo(
                displayed(new Point2D.Double(x1, y1)),
                displayed(new Point2D.Double(x2, y2)),
                displayed(new Point2D.Double(x3, y3)));
    }

    @Override
    public Point2D getCurrentPoint() {
        // The engine asks only to draw Bézier shorthands, whose exact course does not matter here.
        return rulings.currentPoint();
    }

    @Override
    public void closePath() {
        rulings.close();
    }

    @Override
    public void endPath() {
        clipToPath();
        rulings.endPath();
        shapes.endPath();
    }

    @Override
    public void strokePath() {
        if (inAnnotation == null && isVisible(getGraphicsState().getStrokingColor())) {
            Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
            rulings.stroke(getGraphicsState().getLineWidth() * ctm.getScalingFactorX());
            shapes.stroke(seen());
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
        strokePath();
    }

    private void fill() {
        if (inAnnotation == null && isVisible(getGraphicsState().getNonStrokingColor())) {
            rulings.fill();
            if (getGraphicsState().getNonStrokeAlphaConstant() > LEAST_ALPHA) {
                shapes.fill(seen());
            }
        }
    }

    private static boolean isVisible(@Nullable PDColor color) {
        if (color == null || color.isPattern()) {
            return true;
        }
        try {
            int rgb = color.toRGB();
            double luminance = (0.299 * ((rgb >> 16) & 255) + 0.587 * ((rgb >> 8) & 255) + 0.114 * (rgb & 255)) / 255;
            return luminance < WHITE;
        } catch (IOException | UnsupportedOperationException e) {
            // A colour that cannot be worked out is taken as ink: a ruling too many does less harm than one lost.
            return true;
        }
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
    }

    /**
     * Takes a clip at the end of its path, as painting does: by its box, which is what is known of shapes. Rulings are kept whole, for clips
     * of cells cut them in halves.
     */
    private void clipToPath() {
        Box box = shapes.pathBox();
        if (clips && box != null) {
            try {
                double[] corners = {box.x0(), box.y0(), box.x1(), box.y1()};
                toDisplayed.inverseTransform(corners, 0, corners, 0, 2);
                Rectangle2D clip = new Rectangle2D.Double();
                clip.setFrameFromDiagonal(corners[0], corners[1], corners[2], corners[3]);
                getGraphicsState().intersectClippingPath(new Area(clip));
            } catch (NoninvertibleTransformException e) {
                throw new IllegalStateException("quarter turns have a way back", e);
            }
        }
        clips = false;
    }

    @Override
    public void shadingFill(COSName shadingName) {
        Box seen = seen();
        if (inAnnotation == null && seen != null) {
            shapes.add(DrawnShape.Kind.AREA, seen, seen);
        }
    }
}
