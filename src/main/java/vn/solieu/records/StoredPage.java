package vn.solieu.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText.OtherText;

/**
 * The text of a page as it was chosen; the places of its words are not kept.
 *
 * @param page number and size; size 0 × 0 for documents without pages
 * @param source where the text came from
 * @param reason why, as a short key
 * @param confidence mean confidence of the words in [0,1]; {@code null} where the source gives none
 * @param text reading order, a block a line, a table row a line
 * @param others the texts that were not chosen
 */
public record StoredPage(
        Page page,
        PageSource source,
        String reason,
        @Nullable Double confidence,
        String text,
        List<OtherText> others) {

    public StoredPage {
        others = List.copyOf(others);
    }
}
