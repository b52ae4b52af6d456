package vn.solieu.document;

/**
 * A text made comparable, with the way back to the text as it was.
 */
public final class NormalisedText {

    private final String raw;
    private final String value;
    private final int[] rawOffsets;

    /**
     * A text and its normal form.
     *
     * @param raw the text as it was
     * @param value the normalised text
     * @param rawOffsets for each character of {@code value}, and for its end, the character of {@code raw} it came from; ascending
     */
    public NormalisedText(String raw, String value, int[] rawOffsets) {
        if (rawOffsets.length != value.length() + 1) {
            throw new IllegalArgumentException("one offset a character and one for the end are needed");
        }
        this.raw = raw;
        this.value = value;
        this.rawOffsets = rawOffsets.clone();
    }

    public String raw() {
        return raw;
    }

    public String value() {
        return value;
    }

    /**
     * Where a character of the normalised text was in the raw text.
     *
     * @param offset 0-based; the length of the value asks for its end
     */
    public int rawOffset(int offset) {
        return rawOffsets[offset];
    }
}
