package vn.solieu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chosen text of a page and why it was chosen.
 *
 * @param page number and size; size 0 × 0 for documents without pages
 * @param source where the text came from
 * @param reason why, as a short key such as {@code vietnamese-text-layer}, {@code no-text-layer}, {@code no-diacritics}
 * @param confidence mean confidence of the words in [0,1]; {@code null} where the source gives none
 * @param words the words in the displayed frame, in the order they were read; empty for documents without pages
 * @param text reading order, a block a line, a table row a line
 * @param others the texts that were there too and were not chosen, as they were, in the order of their words
 * @param toDisplayed from the frame in which the page was read, where its lines are level, to the displayed page
 */
public record PageText(
        Page page,
        PageSource source,
        String reason,
        @Nullable Double confidence,
        List<Word> words,
        String text,
        List<OtherText> others,
        Frame toDisplayed) {

    /**
     * A text of a page that was not chosen.
     *
     * @param source where it came from
     * @param text its words, parted by blanks
     */
    public record OtherText(PageSource source, String text) {}

    public PageText {
        words = List.copyOf(words);
        others = List.copyOf(others);
    }

    /** The only text of a page that is read as it is displayed. */
    public PageText(
            Page page, PageSource source, String reason, @Nullable Double confidence, List<Word> words, String text) {
        this(page, source, reason, confidence, words, text, List.of(), Frame.UPRIGHT);
    }
}
