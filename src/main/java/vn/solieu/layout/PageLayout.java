package vn.solieu.layout;

import java.util.List;
import vn.solieu.document.Block;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Word;
import vn.solieu.document.Zone;

/**
 * A page as blocks in reading order.
 *
 * @param number 1-based
 * @param blocks letterhead, body and tables from top to bottom, recipients, signature
 * @param words all words, in the frame of the blocks
 */
public record PageLayout(int number, List<Block> blocks, List<Word> words) {
    public PageLayout {
        blocks = List.copyOf(blocks);
        words = List.copyOf(words);
    }

    /** The text of the page as printed: a block a line, a table row a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            String own = block.plainText();
            if (!own.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(own);
            }
        }
        return text.toString();
    }

    /** The blocks without the page's own number. */
    List<Block> content() {
        return blocks.stream()
                .filter(b -> !(b instanceof Paragraph p && p.zone() == Zone.PAGE_NUMBER))
                .toList();
    }
}
