package vn.solieu.document;

/**
 * Another way to read a word.
 *
 * @param text its letters, never empty
 * @param confidence of the reader, in [0,1]
 */
public record WordAlternative(String text, double confidence) {}
