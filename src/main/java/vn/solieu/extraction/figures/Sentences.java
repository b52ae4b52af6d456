package vn.solieu.extraction.figures;

import java.util.regex.Pattern;

/** Where the sentences and clauses of a report end. A mark inside a number, a time or an abbreviation ends nothing. */
final class Sentences {

    /** Characters; the longest sentences of reports have half as many, and lists of numbers without a full stop are none. */
    private static final int LONGEST = 1000;

    private static final Pattern ABBREVIATION =
            Pattern.compile("\\d{1,2}(\\.\\d+)*|[IVX]+|(?iu:TP|TT|P|X|H|Q|TX|Tr|Th|ThS|TS|BS|PGS|GS|St|vv|v\\.v)");

    private Sentences() {}

    /** Whether a mark at this place is followed by a space, a bracket or nothing, as one that parts clauses is. */
    static boolean parts(String text, int at) {
        return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    static boolean isSentenceEnd(String text, int at) {
        return text.charAt(at) == '.' && parts(text, at) && !isAbbreviation(text, at);
    }

    /** A full stop, semicolon or colon that ends what is said of one thing. */
    static boolean isClauseEnd(String text, int at) {
        char c = text.charAt(at);
        return isSentenceEnd(text, at) || ((c == ';' || c == ':') && parts(text, at));
    }

    private static boolean isAbbreviation(String text, int at) {
        int word = Math.max(text.lastIndexOf(' ', at - 1), text.lastIndexOf('(', at - 1)) + 1;
        // "12." may end a sentence as well as number a paragraph; it numbers one only where the paragraph begins.
        String before = text.substring(word, at);
        if (!before.isEmpty() && Character.isDigit(before.charAt(0))) {
            return text.substring(0, word).isBlank()
                    || text.substring(0, word).strip().matches("[-+*•–]");
        }
        return ABBREVIATION.matcher(before).matches();
    }

    static boolean endsBetween(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isSentenceEnd(text, at) || text.charAt(at) == ';') {
                return true;
            }
        }
        return false;
    }

    /** The first character of the sentence that holds a place. */
    static int startOf(String text, int place) {
        int farthest = Math.max(0, place - LONGEST);
        for (int at = place - 1; at >= farthest; at--) {
            if (isSentenceEnd(text, at)) {
                return at + 1;
            }
        }
        return farthest;
    }

    /**
     * Where to cut a long text: behind the last sentence, else the last word, that ends within so many characters.
     *
     * @return a place behind {@code from}, at most {@code most} characters on
     */
    static int cutBefore(String text, int from, int most) {
        if (text.length() - from <= most) {
            return text.length();
        }
        int word = -1;
        for (int at = from + most - 1; at > from; at--) {
            if (isSentenceEnd(text, at)) {
                return at + 1;
            }
            word = word < 0 && Character.isWhitespace(text.charAt(at)) ? at : word;
        }
        return word > from ? word : from + most;
    }
}
