package vn.solieu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was found, before anything is understood. Words, rulings and shapes are in the upright frame.
 *
 * @param page number and size, as displayed
 * @param upright number and size in the upright frame
 * @param toDisplayed from the upright frame to the displayed page
 * @param textLayer words of the text layer, in the order of the file; empty for a bare scan
 * @param hiddenText whether most of the text layer is invisible, as OCR programs write it below or over a scan
 * @param unmappedGlyphs how many glyphs of the text layer have no letter
 * @param fonts names of the fonts used
 * @param rulings lines drawn on the page or seen in its scan
 * @param shapes what else is drawn on the page or seen in its scan, in no order; the scan itself is none
 * @param scan what was measured on the page's image; {@code null} when no image makes up the page
 */
public record OpenedPage(
        Page page,
        Page upright,
        Frame toDisplayed,
        List<Word> textLayer,
        boolean hiddenText,
        int unmappedGlyphs,
        List<String> fonts,
        List<Ruling> rulings,
        List<DrawnShape> shapes,
        @Nullable Scan scan) {

    public OpenedPage {
        textLayer = List.copyOf(textLayer);
        fonts = List.copyOf(fonts);
        rulings = List.copyOf(rulings);
        shapes = List.copyOf(shapes);
    }
}
