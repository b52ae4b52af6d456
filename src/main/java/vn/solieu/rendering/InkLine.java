package vn.solieu.rendering;

import java.util.List;
import vn.solieu.document.Word;

/**
 * Words of one line, or of one line of a cell.
 *
 * @param words from left to right, in the upright frame; at least one
 * @param sizePt size of the type, the same for lines of one paragraph wherever they may be
 */
public record InkLine(List<Word> words, double sizePt) {
    public InkLine {
        words = List.copyOf(words);
    }

    /** The y of the line on which a word stands; in a line that is not quite level it changes from word to word. */
    public double baseline(int word) {
        return LetterShapes.baseline(words.get(word), sizePt);
    }
}
