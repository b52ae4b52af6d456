package vn.solieu.document;

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
 */
public record Word(
        String text,
        String raw,
        Box box,
        WordOrigin origin,
        @Nullable Double confidence,
        TypeStyle style) {

    public Word(String text, Box box, WordOrigin origin, @Nullable Double confidence, TypeStyle style) {
        this(text, text, box, origin, confidence, style);
    }

    public Word withText(String newText) {
        return newText.equals(text) ? this : new Word(newText, raw, box, origin, confidence, style);
    }

    public Word withBox(Box newBox) {
        return newBox.equals(box) ? this : new Word(text, raw, newBox, origin, confidence, style);
    }
}
