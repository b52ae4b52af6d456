package vn.solieu.records.database;

/**
 * Text that both databases keep as it is.
 *
 * <p>PostgreSQL takes neither the character 0 nor half a surrogate pair, which broken files do hold. They say nothing; a replacement
 * character stands for each, in the embedded database too, so that both keep the same.
 */
public final class StorableText {

    private static final int REPLACEMENT = 0xfffd;

    private StorableText() {}

    /** The text, without what cannot be kept. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        int[] points = text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? REPLACEMENT : c)
                .toArray();
        return new String(points, 0, points.length);
    }
}
