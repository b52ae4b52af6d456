package vn.solieu.extraction;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.NumberTokens.Token;

/** A running text cut at its numbers: the words that belong to each of them. */
final class Clauses {

    /** Between a part and its base: "5.554/18.510", "592.210 (tăng trong ngày 1.311)/ 740.210". */
    private static final Pattern RATIO_JOINT = Pattern.compile("\\s*(\\([^()]*\\))?\\s*/\\s*");

    /** How many numbers may stand in the bracket between a part and its base. */
    private static final int BRACKETED_NUMBERS = 2;

    /** After a comma these begin what is said of the next number, or of another matter. */
    private static final Pattern NEW_MATTER = Pattern.compile(
            "^(nang|voi|trong do|dat|qua|ty le|ti le|tang|giam|so|tong|con|co|da|mui|chiem|va|gom|bao gom|tuong duong|bang|nhung|thi|cac|hien)\\b.*");

    /** "trên địa bàn huyện có", "toàn thành phố Biên Hòa có": a place and a verb, but nothing that is counted. */
    private static final Pattern ONLY_PLACE = Pattern.compile(
            "^(toan|tren dia ban|tai|thanh pho|huyen|tinh|xa|phuong|thi xa|quan|dia ban|dia phuong)\\b.*\\bco$|^co$");

    private static final int LONGEST_AFTER_COMMA = 32;

    /** Characters; the longest sentences of reports have half as many, and lists of numbers without a full stop are none. */
    private static final int LONGEST_SENTENCE = 2000;

    private final String text;
    private final List<Token> tokens;
    private final BitSet ends = new BitSet();

    Clauses(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        tokens.forEach(t -> ends.set(t.end()));
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /** The number of which this one is the base; -1 for none. */
    int partOf(int index) {
        for (int before = index - 1; before >= Math.max(0, index - 1 - BRACKETED_NUMBERS); before--) {
            boolean joined = RATIO_JOINT.matcher(between(before, index)).matches();
            if (joined && !tokens.get(before).percent() && !inBrackets(before)) {
                return before;
            }
        }
        return -1;
    }

    /** The base of this number; -1 for none. */
    int baseOf(int index) {
        for (int next = index + 1; next < Math.min(tokens.size(), index + 2 + BRACKETED_NUMBERS); next++) {
            if (partOf(next) == index) {
                return next;
            }
        }
        return -1;
    }

    private String between(int a, int b) {
        return text.substring(tokens.get(a).end(), tokens.get(b).start());
    }

    /** Whether an opened bracket is not closed before the number. */
    boolean inBrackets(int index) {
        int start = tokens.get(index).start();
        for (int at = start - 1; at >= Math.max(0, start - LONGEST_SENTENCE); at--) {
            char c = text.charAt(at);
            if (c == '(' || c == ')') {
                return c == '(' && text.indexOf(')', start + 1) > start;
            }
        }
        return false;
    }

    /** The words before a number, back to the beginning of its clause; brackets that were closed are left out. */
    String left(int index) {
        return leftFrom(index, false);
    }

    /** The same, going back beyond a comma after which only a place is named. */
    String leftBeyondPlace(int index) {
        return leftFrom(index, true);
    }

    /** The words before a number with the brackets among them, for what they say of its kind. */
    String leftWithBrackets(int index) {
        int start = tokens.get(index).start();
        return text.substring(clauseStart(index, false), start);
    }

    /** Whether the words before a number name a place and nothing that is counted. */
    boolean leftIsOnlyPlace(int index) {
        return ONLY_PLACE.matcher(VietnameseLetters.bare(left(index))).matches();
    }

    private String leftFrom(int index, boolean beyondPlace) {
        int start = tokens.get(index).start();
        return text.substring(clauseStart(index, beyondPlace), start)
                .replaceAll("\\([^()]*\\)\\s*", "")
                .strip();
    }

    private int clauseStart(int index, boolean beyondPlace) {
        int start = tokens.get(index).start();
        int depth = 0;
        for (int at = start - 1; at >= 0; at--) {
            char c = text.charAt(at);
            if (c == ')') {
                depth++;
            } else if (c == '(') {
                if (depth == 0) {
                    return at + 1;
                }
                depth--;
            } else if (depth == 0) {
                boolean comma = c == ',' && isBoundary(at);
                if (comma && beyondPlace) {
                    String since = VietnameseLetters.bare(text.substring(at + 1, start))
                            .strip();
                    comma = !ONLY_PLACE.matcher(since).matches();
                }
                if (comma || endsClause(at) || endsNumber(at + 1)) {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    private boolean endsNumber(int position) {
        return ends.get(position);
    }

    /** A full stop, semicolon or colon that is not inside a number or a time. */
    private boolean endsClause(int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ';' || c == ':') && isBoundary(at);
    }

    private boolean isBoundary(int at) {
        return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** The words after a number up to the end of its clause or the next number; a bracket directly after it is stepped over. */
    String right(int index) {
        int at = skipSpaces(tokens.get(index).end());
        if (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            at = close < 0 ? text.length() : close + 1;
        }
        int begin = at;
        int limit = nextStart(index, begin);
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '(' || c == ')' || endsClause(at) || (c == ',' && isBoundary(at) && endsMatter(at, limit))) {
                break;
            }
            at++;
        }
        String phrase = text.substring(begin, at).strip();
        return phrase.startsWith("/") ? "" : phrase;
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether what follows a comma is about something else; "cơ sở ăn uống, lưu trú" goes on. */
    private boolean endsMatter(int comma, int limit) {
        int end = comma + 1;
        while (end < text.length() && ",;.:()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String next = VietnameseLetters.bare(text.substring(comma + 1, Math.min(end, text.length())))
                .strip();
        boolean nextNumberInside = end > limit && limit < text.length();
        return nextNumberInside
                || next.length() > LONGEST_AFTER_COMMA
                || NEW_MATTER.matcher(next).matches();
    }

    private int nextStart(int index, int begin) {
        for (int next = index + 1; next < tokens.size(); next++) {
            if (tokens.get(next).start() >= begin) {
                return tokens.get(next).start();
            }
        }
        return text.length();
    }

    /** The words before the last colon of the sentence, which name what follows it. */
    String colonLabel(int index) {
        int start = tokens.get(index).start();
        int sentence = sentenceStart(start);
        int colon = -1;
        for (int at = sentence; at < start; at++) {
            if (text.charAt(at) == ':' && isBoundary(at)) {
                colon = at;
            }
        }
        if (colon < 0) {
            return "";
        }
        int from = sentence;
        for (int at = colon - 1; at >= sentence; at--) {
            if (text.charAt(at) == ';' && isBoundary(at)) {
                from = at + 1;
                break;
            }
        }
        return text.substring(from, colon).replaceAll("\\([^()]*\\)", "").strip();
    }

    boolean directlyAfterColon(int index) {
        int start = tokens.get(index).start();
        String before = VietnameseLetters.bare(text.substring(sentenceStart(start), start))
                .stripTrailing();
        return before.matches("(?s).*:\\s*(hon|gan|khoang|tren|co|dat)?$");
    }

    private int sentenceStart(int position) {
        int farthest = Math.max(0, position - LONGEST_SENTENCE);
        for (int at = position - 1; at > farthest; at--) {
            if (text.charAt(at) == '.' && isBoundary(at) && !isAbbreviation(at)) {
                return at + 1;
            }
        }
        return farthest;
    }

    /** The full stop of "1." or "TP." ends no sentence. */
    private boolean isAbbreviation(int at) {
        int word = text.lastIndexOf(' ', at - 1) + 1;
        return text.substring(word, at).matches("\\d{1,2}(\\.\\d+)*|[IVX]+|TP|TT|P|X|H|Q|TX");
    }

    /** The beginning of the sentence up to the number: what it says of the time and the source of its numbers. */
    String sentenceLead(int index) {
        int start = tokens.get(index).start();
        return text.substring(sentenceStart(start), start);
    }
}
