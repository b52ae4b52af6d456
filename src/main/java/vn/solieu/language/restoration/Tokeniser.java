package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.VietnameseSyllables;
import vn.solieu.language.restoration.TextToken.Kind;

/**
 * Splits a text into words and what is never changed: numbers, codes, addresses. Words and codes are told apart by their form alone, so
 * that training and restoring see the same tokens.
 */
final class Tokeniser {

    /** Letters glued to a number from this length on are a word that lost its space ("02don"); shorter ones a unit ("5m2", "16h00"). */
    private static final int LEAST_GLUED_WORD = 3;

    /** A line of running text over a page holds 60 to 100 characters. */
    private static final int LEAST_FULL_LINE = 55;

    private final String text;
    private final List<TextToken> tokens = new ArrayList<>();
    private boolean opens = true;

    private Tokeniser(String text) {
        this.text = text;
    }

    /** The tokens of a text in order; punctuation stands in none of them. */
    static List<TextToken> tokens(String text) {
        Tokeniser tokeniser = new Tokeniser(text);
        tokeniser.run();
        return tokeniser.tokens;
    }

    private void run() {
        int at = 0;
        int newlines = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                newlines += c == '\n' ? 1 : 0;
                at++;
                continue;
            }
            // An empty line parts paragraphs, but text drawn from a page may have one after every line of a sentence.
            opens |= newlines > 1 && !Character.isLowerCase(c) && !(Character.isLetter(c) && wraps());
            newlines = 0;
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            chunk(at, end);
            at = end;
        }
    }

    /** Whether the last line with letters is as long as lines of running text are. */
    private boolean wraps() {
        if (tokens.isEmpty()) {
            return false;
        }
        int end = tokens.getLast().end();
        int start = text.lastIndexOf('\n', end - 1);
        return end - start > LEAST_FULL_LINE;
    }

    private void chunk(int from, int to) {
        if (isAddress(from, to)) {
            add(from, to, Kind.CODE);
            return;
        }
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean inNumber = i > from && i + 1 < to && isDigit(i - 1) && isDigit(i + 1);
            if (!inNumber
                    && !Character.isLetterOrDigit(c)
                    && c != '/'
                    && c != '-'
                    && c != '.'
                    && c != '&'
                    && c != '_') {
                piece(start, i);
                if (c != ':' || !leadsToNumber(i + 1)) {
                    opens |= endsSentence(c);
                    pause(i);
                }
                start = i + 1;
            }
        }
        piece(start, to);
    }

    /** A stretch of letters, digits and the marks that join codes. */
    private void piece(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            boolean digits = false;
            for (int i = start; i < end; i++) {
                digits |= isDigit(i);
            }
            if (digits) {
                withDigits(start, end);
            } else if (isCapitalCode(start, end)) {
                add(start, end, Kind.CODE);
            } else {
                words(start, end);
            }
        }
        for (int i = end; i < to; i++) {
            opens |= text.charAt(i) == '.';
        }
        if (start == end && from < to) {
            pause(from);
        }
    }

    private void pause(int at) {
        if (!opens && !tokens.isEmpty() && tokens.getLast().kind() != Kind.PAUSE) {
            add(at, at + 1, Kind.PAUSE);
        }
    }

    private void withDigits(int from, int to) {
        int start = from;
        int lastDigit = to - 1;
        while (!isDigit(lastDigit)) {
            lastDigit--;
        }
        // "Covid-19", "mau-2": a word in lower case before the number's mark is read as a word.
        int firstDigit = from;
        while (!isDigit(firstDigit)) {
            firstDigit++;
        }
        if (firstDigit > from && !Character.isLetter(text.charAt(firstDigit - 1)) && hasLowerWord(from, firstDigit)) {
            words(from, firstDigit - 1);
            start = firstDigit;
        }
        int tail = lastDigit + 1;
        if (tail < to && hasLowerWord(tail, to) && !contains(start, tail, '/')) {
            add(start, tail, Kind.NUMBER);
            words(tail, to);
        } else {
            add(start, to, Kind.NUMBER);
        }
    }

    private boolean hasLowerWord(int from, int to) {
        int run = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            run = Character.isLowerCase(c) ? run + 1 : 0;
            if (run >= LEAST_GLUED_WORD) {
                return true;
            }
        }
        return false;
    }

    private void words(int from, int to) {
        int at = from;
        while (at < to) {
            if (!Character.isLetter(text.charAt(at))) {
                opens |= text.charAt(at) == '.';
                at++;
                continue;
            }
            int end = at;
            while (end < to && Character.isLetter(text.charAt(end))) {
                end++;
            }
            add(at, end, Kind.WORD);
            at = end;
        }
    }

    /** "KH-UBND", "CV/TU": capitals joined by marks, one of them no syllable. */
    private boolean isCapitalCode(int from, int to) {
        boolean joined = false;
        boolean allSyllables = true;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !Character.isLetter(text.charAt(i))) {
                if (i > start) {
                    String bare = VietnameseLetters.bare(text.substring(start, i));
                    allSyllables &= bare.length() > 1 && VietnameseSyllables.isBareSyllable(bare);
                }
                joined |= i < to;
                start = i + 1;
            } else if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return joined && !allSyllables;
    }

    private boolean isAddress(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == '@' && i > from && i + 1 < to && contains(i, to, '.'))
                    || (c == ':' && text.startsWith("://", i))
                    || (c == 'w' && text.startsWith("www.", i))) {
                return true;
            }
        }
        return text.startsWith(".vn", to - 3) && to - from > 6;
    }

    private boolean contains(int from, int to, char wanted) {
        int at = text.indexOf(wanted, from);
        return at >= 0 && at < to;
    }

    private boolean isDigit(int at) {
        return Character.isDigit(text.charAt(at));
    }

    /** "Số: 125": the number goes with the word before the colon. */
    private boolean leadsToNumber(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && isDigit(at);
    }

    private static boolean endsSentence(char c) {
        return c == ';' || c == ':' || c == '?' || c == '!' || c == '|' || c == '…';
    }

    private void add(int from, int to, Kind kind) {
        tokens.add(new TextToken(from, to, kind, opens));
        opens = false;
    }
}
