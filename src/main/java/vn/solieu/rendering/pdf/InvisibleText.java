package vn.solieu.rendering.pdf;

import java.awt.geom.AffineTransform;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Word;
import vn.solieu.rendering.InkBlock;
import vn.solieu.rendering.InkLine;
import vn.solieu.rendering.InkPage;

/**
 * Writes the words of a page invisibly where their ink is: every word is stretched to its box, and the blank after it to the gap, so that
 * a line selected in a reader is the line on the paper.
 */
final class InvisibleText {

    /** Name of the font in the resources of every page. */
    static final String FONT = "T";

    private static final int INVISIBLE = 3;

    /** Stretching in percent; 0 would not be a text any more. */
    private static final double LEAST_STRETCH = 1;

    /** Words nearer to each other are one word to most readers, whatever stands between them; so much of the type size is kept free. */
    private static final double LEAST_GAP = 0.15;

    /** Width of a blank, as a share of the type size. */
    private static final double BLANK = 0.25;

    private static final double RIGHT_ANGLE = Math.PI / 2;

    /** Sheets lie askew by less than this; what is turned further was meant to be, or was photographed. */
    private static final double ASKEW = Math.toRadians(6);

    private InvisibleText() {}

    /**
     * Adds a page's text.
     *
     * @param pageHeight of the page written, points
     */
    static void write(ContentText content, InkPage page, double pageHeight) {
        if (page.blocks().isEmpty()) {
            return;
        }
        content.add("BT").add("Tr", INVISIBLE);
        double size = 0;
        for (InkBlock block : page.blocks()) {
            for (InkLine line : block.lines()) {
                if (line.sizePt() != size) {
                    size = line.sizePt();
                    content.add("/" + FONT + " " + size + " Tf");
                }
                write(content, line, page.toDisplayed(), pageHeight);
            }
        }
        content.add("ET");
    }

    private static void write(ContentText content, InkLine line, Frame frame, double pageHeight) {
        for (int i = 0; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            Box box = word.box();
            place(content, frame, box.x0(), line.baseline(i), box.width(), pageHeight);
            boolean last = i + 1 == line.words().size();
            // A blank ends the line too: where a sheet lies askew, readers do not see where one line ends and the next
            // begins.
            double next = last
                    ? box.x1() + BLANK * line.sizePt()
                    : line.words().get(i + 1).box().x0();
            double room = next - box.x0() - LEAST_GAP * line.sizePt();
            double width = Math.clamp(room, box.width() / 2, box.width());
            show(content, word.text(), width, line.sizePt());
            show(content, " ", next - box.x0() - width, line.sizePt());
        }
    }

    /**
     * Turns the text along with the page: the frame says where right and up are. Of a sheet that lies a little askew each word stays level
     * in its place, since readers break words whose letters do not stand on one line.
     *
     * @param x where the word begins, in the upright frame
     * @param y its baseline
     */
    private static void place(ContentText content, Frame frame, double x, double y, double width, double pageHeight) {
        double middle = x + width / 2;
        double middleX = frame.mapX(middle, y);
        double middleY = frame.mapY(middle, y);
        // The page of a PDF counts upwards.
        AffineTransform letters = new AffineTransform(
                frame.mapX(middle + 1, y) - middleX,
                middleY - frame.mapY(middle + 1, y),
                frame.mapX(middle, y - 1) - middleX,
                middleY - frame.mapY(middle, y - 1),
                0,
                0);
        double angle = Math.atan2(letters.getShearY(), letters.getScaleX());
        double quarter = Math.rint(angle / RIGHT_ANGLE) * RIGHT_ANGLE;
        if (Math.abs(angle - quarter) < ASKEW) {
            letters.preConcatenate(AffineTransform.getRotateInstance(quarter - angle));
        }
        content.add(
                "Tm",
                letters.getScaleX(),
                letters.getShearY(),
                letters.getShearX(),
                letters.getScaleY(),
                middleX - letters.getScaleX() * width / 2,
                pageHeight - middleY - letters.getShearY() * width / 2);
    }

    private static void show(ContentText content, String text, double width, double size) {
        int length = GlyphlessFont.length(text);
        if (length > 0) {
            double natural = length * GlyphlessFont.ADVANCE * size;
            content.add("Tz", Math.max(LEAST_STRETCH, 100 * width / natural));
            content.add(GlyphlessFont.codes(text) + " Tj");
        }
    }
}
