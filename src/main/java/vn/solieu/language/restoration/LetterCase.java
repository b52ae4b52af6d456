package vn.solieu.language.restoration;

import java.util.Locale;

/** How the capitals of a word stand. */
enum LetterCase {
    /** None. */
    LOWER,
    /** The first letter only, of one or more. */
    CAPITALISED,
    /** All of two or more. */
    UPPER,
    /** Any other way. */
    MIXED;

    static LetterCase of(String word) {
        int upper = 0;
        for (int i = 0; i < word.length(); i++) {
            upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (upper == 1 && Character.isUpperCase(word.charAt(0))) {
            return CAPITALISED;
        }
        return upper == word.length() ? UPPER : MIXED;
    }

    /** A word in lower case with its capitals so; mixed ones cannot be given to another word, which comes back as it is. */
    String applied(String lower) {
        return switch (this) {
            case UPPER -> lower.toUpperCase(Locale.ROOT);
            case CAPITALISED -> lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
            case LOWER, MIXED -> lower;
        };
    }
}
