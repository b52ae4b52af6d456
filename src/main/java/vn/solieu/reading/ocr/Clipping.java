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
    static final double ONE_LINE_PT = 19;

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
        boolean oneLine = ink.height() * 72 / dotsPerInch <= ONE_LINE_PT;
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
}
