package vn.solieu.language.restoration;

/**
 * A stretch of a text that the restorers look at: a word of letters, or what must stay as it is.
 *
 * @param start its first character, 0-based
 * @param end after its last character
 * @param kind what it is
 * @param opensSentence whether a sentence, a heading or a list item starts here
 */
record TextToken(int start, int end, Kind kind, boolean opensSentence) {

    /** What a token is. */
    enum Kind {
        /** Letters only. */
        WORD,
        /** A number, or anything else with a digit in it. */
        NUMBER,
        /** A code of capitals, an address: letters that are no words. */
        CODE,
        /** A comma, bracket, quotation mark or dash inside a sentence; several in a row are one. */
        PAUSE
    }
}
