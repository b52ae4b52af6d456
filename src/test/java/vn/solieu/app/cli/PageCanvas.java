package vn.solieu.app.cli;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import vn.solieu.document.Box;

/** A PDF page to draw on, in points from the top left, that remembers the box around what belongs to a picture. */
final class PageCanvas implements AutoCloseable {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream content;
    private final PDFont font;
    private final List<Box> pictures = new ArrayList<>();
    private Box around = new Box(0, 0, 0, 0);
    private boolean inPicture;

    PageCanvas() throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        try (InputStream in =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, in);
        }
    }

    interface Drawing {
        void draw() throws IOException;
    }

    /** What is drawn now is one picture. */
    void picture(Drawing drawing) throws IOException {
        inPicture = true;
        around = new Box(1e9, 1e9, 1e9, 1e9);
        drawing.draw();
        pictures.add(around);
        inPicture = false;
    }

    /** The boxes of the pictures, in the order in which they were drawn. */
    List<Box> pictures() {
        return pictures;
    }

    private void note(double x0, double y0, double x1, double y1) {
        if (inPicture) {
            Box box = new Box(x0, y0, x1, y1);
            around = around.x0() >= 1e9 ? box : around.union(box);
        }
    }

    private static float up(double y) {
        return (float) (HEIGHT - y);
    }

    double widthOf(String text, double size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** A line of type that begins at x, on the baseline y. */
    void text(double x, double y, double size, Color color, String text) throws IOException {
        content.beginText();
        content.setNonStrokingColor(color);
        content.setFont(font, (float) size);
        content.newLineAtOffset((float) x, up(y));
        content.showText(text);
        content.endText();
        note(x, y - 0.72 * size, x + widthOf(text, size), y + 0.02 * size);
    }

    void centred(double x, double y, double size, String text) throws IOException {
        text(x - widthOf(text, size) / 2, y, size, Color.BLACK, text);
    }

    void endingAt(double x, double y, double size, String text) throws IOException {
        text(x - widthOf(text, size), y, size, Color.BLACK, text);
    }

    void fill(Color color, double x0, double y0, double x1, double y1) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect((float) x0, up(y1), (float) (x1 - x0), (float) (y1 - y0));
        content.fill();
        note(x0, y0, x1, y1);
    }

    /** A filled polygon with an outline; x and y in turn. */
    void polygon(Color fill, double... points) throws IOException {
        content.setNonStrokingColor(fill);
        content.setStrokingColor(Color.DARK_GRAY);
        content.setLineWidth(0.8f);
        trace(points);
        content.closeAndFillAndStroke();
    }

    void polyline(Color color, double width, double... points) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth((float) width);
        trace(points);
        content.stroke();
    }

    private void trace(double... points) throws IOException {
        content.moveTo((float) points[0], up(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            content.lineTo((float) points[i], up(points[i + 1]));
        }
        for (int i = 0; i < points.length; i += 2) {
            note(points[i], points[i + 1], points[i], points[i + 1]);
        }
    }

    void line(Color color, double width, double x0, double y0, double x1, double y1) throws IOException {
        polyline(color, width, x0, y0, x1, y1);
    }

    /** A wedge of a pie; angles in radians, clockwise from the right. */
    void wedge(Color color, double x, double y, double radius, double from, double to) throws IOException {
        content.setNonStrokingColor(color);
        content.setStrokingColor(Color.BLACK);
        content.setLineWidth(0.8f);
        content.moveTo((float) x, up(y));
        content.lineTo((float) (x + radius * Math.cos(from)), up(y + radius * Math.sin(from)));
        int steps = Math.max(1, (int) Math.ceil((to - from) / 0.5));
        for (int i = 0; i < steps; i++) {
            double a = from + (to - from) * i / steps;
            double b = from + (to - from) * (i + 1) / steps;
            double reach = 4.0 / 3 * Math.tan((b - a) / 4) * radius;
            content.curveTo(
                    (float) (x + radius * Math.cos(a) - reach * Math.sin(a)),
                    up(y + radius * Math.sin(a) + reach * Math.cos(a)),
                    (float) (x + radius * Math.cos(b) + reach * Math.sin(b)),
                    up(y + radius * Math.sin(b) - reach * Math.cos(b)),
                    (float) (x + radius * Math.cos(b)),
                    up(y + radius * Math.sin(b)));
        }
        content.closeAndFillAndStroke();
        note(x - radius, y - radius, x + radius, y + radius);
    }

    void image(BufferedImage image, double x0, double y0, double x1, double y1) throws IOException {
        content.drawImage(
                LosslessFactory.createFromImage(document, image), (float) x0, up(y1), (float) (x1 - x0), (float)
                        (y1 - y0));
        note(x0, y0, x1, y1);
    }

    /** The finished page; it is closed with this canvas. */
    PDDocument finished() throws IOException {
        content.close();
        return document;
    }

    @Override
    public void close() throws IOException {
        content.close();
        document.close();
    }
}
