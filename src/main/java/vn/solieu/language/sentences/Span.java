package vn.solieu.language.sentences;

/**
 * A stretch of a text.
 *
 * @param start the first character, 0-based
 * @param end the character after the last one
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
        }
    }

    /** The characters of this stretch. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }
}
