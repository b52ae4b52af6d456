package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with a document, told to people in their language by its code.
 *
 * @param code a stable name such as {@code encrypted}; the sentence for it stands in the message bundles
 * @param category what kind of cause it has
 * @param page 1-based page it concerns, or {@code null} for the whole document
 * @param detail a technical word or two for the log and the sentence; may be empty
 */
public record Problem(
        String code, Category category, @Nullable Integer page, String detail) {

    /** Whose matter a problem is. */
    public enum Category {
        /** The document is damaged, protected or not what its name says. */
        BAD_INPUT,
        /** It may work when tried again. */
        RETRYABLE,
        /** Time, memory or disk did not suffice. */
        RESOURCE,
        /** The program is wrong. */
        BUG
    }

    public static Problem badInput(String code, String detail) {
        return new Problem(code, Category.BAD_INPUT, null, detail);
    }

    public Problem onPage(int number) {
        return new Problem(code, category, number, detail);
    }
}
