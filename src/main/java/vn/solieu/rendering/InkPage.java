package vn.solieu.rendering;

import java.util.List;
import vn.solieu.document.Frame;

/**
 * The words of a page where their ink is, for files that people search and select in.
 *
 * @param number 1-based
 * @param widthPt width of the displayed page; 0 when the page was not read
 * @param heightPt height of the displayed page; 0 when the page was not read
 * @param toDisplayed from the upright frame, in which the words are level, to the displayed page
 * @param blocks in reading order, in the upright frame; empty for a page that was not read
 */
public record InkPage(int number, double widthPt, double heightPt, Frame toDisplayed, List<InkBlock> blocks) {
    public InkPage {
        blocks = List.copyOf(blocks);
    }

    /** A page of which nothing was read. */
    public static InkPage unread(int number) {
        return new InkPage(number, 0, 0, Frame.UPRIGHT, List.of());
    }
}
