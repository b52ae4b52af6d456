package vn.solieu.compare.export.dataset;

/**
 * A text that leads somewhere.
 *
 * @param text what people read; any characters
 * @param target a URI or a relative path; printable ASCII without blanks, angle brackets and quotes, not empty
 */
public record Link(String text, String target) {

    /**
     * Checks the target.
     *
     * @throws IllegalArgumentException when it has characters that a URI has not
     */
    public Link {
        if (!isTarget(target)) {
            throw new IllegalArgumentException("no link target: " + target);
        }
    }

    /** Whether a text can be the target of a link. */
    public static boolean isTarget(String target) {
        return !target.isEmpty()
                && target.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '"');
    }
}
