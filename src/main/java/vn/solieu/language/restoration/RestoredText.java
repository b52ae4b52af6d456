package vn.solieu.language.restoration;

import java.util.List;
import vn.solieu.document.NormalisedText;

/**
 * A text that was restored, with the way back to the text as it was.
 *
 * @param text the restored text as its value, the text it was made from as raw, and for each character where it came from
 * @param words every word of letters in order, changed or not; what stands between them was not touched
 */
public record RestoredText(NormalisedText text, List<RestoredWord> words) {

    /**
     * A word of a restored text.
     *
     * @param start its first character in the restored text, 0-based
     * @param end after its last character
     * @param confidence how sure its form is, from 0 to 1, by its lead over the next best; 1 where there was no choice
     * @param changed whether it differs from the text it was made from
     */
    public record RestoredWord(int start, int end, double confidence, boolean changed) {}

    /** Copies the list. */
    public RestoredText {
        words = List.copyOf(words);
    }

    /** The restored text. */
    public String value() {
        return text.value();
    }

    /** The probability that belongs to a lead in nats over the only rival. */
    static double confidence(float lead) {
        return 1 / (1 + Math.exp(-lead));
    }
}
