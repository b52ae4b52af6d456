package vn.solieu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a page with the place of its ink.
 *
 * @param text the normalised letters, never empty
 * @param raw the letters as the source had them
 * @param box in the frame of its page, points
 * @param origin where the letters came from
 * @param confidence in [0,1]; {@code null} where the source gives none (a text layer)
 * @param style size and face
 * @param alternatives other ways its reader saw to read it, the likelier first; empty where it gives none
 */
public record Word(
        String text,
        String raw,
        Box box,
        WordOrigin origin,
        @Nullable Double confidence,
        TypeStyle style,
        List<WordAlternative> alternatives) {

    public Word {
        alternatives = List.copyOf(alternatives);
    }

    /** A word without alternatives. */
    public Word(String text, String raw, Box box, WordOrigin origin, @Nullable Double confidence, TypeStyle style) {
        this(text, raw, box, origin, confidence, style, List.of());
    }

    /** A word whose letters are as the source had them. */
    public Word(String text, Box box, WordOrigin origin, @Nullable Double confidence, TypeStyle style) {
        this(text, text, box, origin, confidence, style);
    }

    public Word withText(String newText) {
        return newText.equals(text) ? this : new Word(newText, raw, box, origin, confidence, style, alternatives);
    }

    public Word withBox(Box newBox) {
        return newBox.equals(box) ? this : new Word(text, raw, newBox, origin, confidence, style, alternatives);
    }

    public Word withConfidence(@Nullable Double newConfidence) {
        return new Word(text, raw, box, origin, newConfidence, style, alternatives);
    }
}
