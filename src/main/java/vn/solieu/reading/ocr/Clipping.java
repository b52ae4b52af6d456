package vn.solieu.reading.ocr;

import java.util.List;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.PreparedScan;

/** A small part of a page, cut out with paper around it and enlarged where its resolution is low, to be read on its own. */
final class Clipping {

    /** Type of 12 pt needs about 300 dpi. */
    private static final double WANTED_DPI = 300;

    /** Ink as high as this holds more than one line of 12 pt. */
    private static final double ONE_LINE_PT = 19;

    /** Ink as high as this may be two lines of the smallest type. */
    private static final double TWO_SMALL_LINES_PT = 12;

    /** Two lines leave a row of paper between them in the middle of their height, from here to as far from its end. */
    private static final double MIDDLE = 0.36;

    /** Of a row of paper so much is ink: descenders, and marks of the line below. */
    private static final double STRAY_INK = 0.02;

    /** Paper left around the ink: with 3 pt Tesseract drops or doubles digits at the rims, with more it gains nothing. */
    static final double MARGIN_PT = 5;

    private Clipping() {}

    /**
     * Reads ink.
     *
     * @param page the whole page
     * @param ink the part to read
     * @return words where they stand on the page
     */
    static List<TesseractEngine.ReadWord> read(Pixels page, PixelBox ink, double dotsPerInch, TesseractEngine engine) {
        double enlarge = dotsPerInch < WANTED_DPI * 0.9 ? Math.min(3, WANTED_DPI / dotsPerInch) : 1;
        int margin = (int) Math.round(MARGIN_PT * dotsPerInch / 72);
        boolean oneLine = isOneLine(page, ink, dotsPerInch);
        try (Pixels clip = page.clipped(ink);
                Pixels padded = clip.bordered(margin, PreparedScan.PAPER);
                Pixels enlarged = padded.scaled(enlarge)) {
            List<TesseractEngine.ReadWord> words =
                    engine.read(enlarged, oneLine ? TesseractEngine.Layout.LINE : TesseractEngine.Layout.BLOCK, (int)
                            Math.round(dotsPerInch * enlarge));
            return words.stream()
                    .map(w -> w.moved(box -> new PixelBox(
                            ink.x() - margin + (int) Math.round(box.x() / enlarge),
                            ink.y() - margin + (int) Math.round(box.y() / enlarge),
                            (int) Math.round(box.width() / enlarge),
                            (int) Math.round(box.height() / enlarge))))
                    .toList();
        }
    }

    /** Whether ink is one line of type: low enough for it, and without paper between two lines of small type. */
    static boolean isOneLine(Pixels page, PixelBox ink, double dotsPerInch) {
        double heightPt = ink.height() * 72 / dotsPerInch;
        if (heightPt > ONE_LINE_PT || heightPt < TWO_SMALL_LINES_PT) {
            return heightPt <= ONE_LINE_PT;
        }
        int from = (int) Math.ceil(MIDDLE * ink.height());
        int to = (int) Math.floor((1 - MIDDLE) * ink.height());
        byte[] middle = page.levels(new PixelBox(ink.x(), ink.y() + from, ink.width(), to - from));
        for (int y = 0; y < to - from; y++) {
            int stray = 0;
            for (int x = 0; x < ink.width(); x++) {
                stray += (middle[y * ink.width() + x] & 255) < PreparedScan.INK ? 1 : 0;
            }
            if (stray <= STRAY_INK * ink.width()) {
                return false;
            }
        }
        return true;
    }
}
