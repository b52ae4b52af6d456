package vn.solieu.language.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is certain of the marks that may end a sentence, whoever decides the rest. */
final class SentenceMarks {

    static final String ENDING = ".?!;:…";

    private static final String CLOSING = "\"”’')]}»";

    private static final String OPENING = "\"“‘'([{«";

    /** Written with their period; what they shorten always goes on. */
    static final Set<String> ABBREVIATIONS = Set.of(
            "TP.", "Tp.", "tp.", "P.", "TT.", "Tt.", "TX.", "Tx.", "Q.", "H.", "X.", "T.", "Đ.", "KT.", "TM.", "TL.",
            "TUQ.", "Q/.", "TS.", "ThS.", "Th.S.", "Ths.", "PGS.", "GS.", "GS.TS.", "PGS.TS.", "TSKH.", "BS.", "Bs.",
            "DS.", "KS.", "LS.", "CN.", "NGƯT.", "NGND.", "NSND.", "NSƯT.", "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "Jr.",
            "vs.", "No.", "tr.", "Tr.", "đ/c.", "ĐT.", "Nxb.", "NXB.", "s.", "m.", "sn.", "kg.", "VD.", "vd.");

    /** Numbers, letters and dashes that begin a clause. */
    private static final Pattern LIST_ITEM = Pattern.compile(
            "(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,3}|[a-zđ]{1,2}(?:\\.\\d{1,2})?\\)|\\(\\d{1,2}\\)"
                    + "|[IVX]{1,5}[.)]|[A-HĐ][.)]|[-–•+*]) +\\S.*|(?:Điều|Chương|Mục|Phần|Phụ lục) (?:\\d{1,3}|[IVX]{1,5})[a-zđ]?[.:] .*",
            Pattern.DOTALL);

    /** The same before its own period, from the beginning of a sentence on. */
    private static final Pattern NUMBER_OF_CLAUSE =
            Pattern.compile("[\"“]?(?:(?:Điều|Khoản|Chương|Mục|Tiểu mục|Phần|Phụ lục|Bảng|Biểu|Hình|Bước|Câu) )?"
                    + "(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-zđ]?|[IVX]{1,5}|[A-HĐ]|[a-zđ])");

    /** A list item is told by its first characters. */
    private static final int LONGEST_NUMBER = 24;

    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}(?!\\d)");

    private SentenceMarks() {}

    /**
     * Splits the lines of a text one by one.
     *
     * @param ends what decides of a line, trimmed, given the line: positions of marks that end a sentence
     */
    static List<Span> split(CharSequence text, java.util.function.Function<String, List<Integer>> ends) {
        List<Span> spans = new ArrayList<>();
        int lineStart = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineBreak(text.charAt(i))) {
                int start = skip(text, lineStart, i, Character::isWhitespace);
                int end = i;
                while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                if (end > start) {
                    addSentences(text.subSequence(start, end).toString(), start, ends, spans);
                }
                lineStart = i + 1;
            }
        }
        return List.copyOf(spans);
    }

    private static void addSentences(
            String line, int offset, java.util.function.Function<String, List<Integer>> ends, List<Span> spans) {
        int start = 0;
        for (int mark : ends.apply(line)) {
            int end = afterClosing(line, mark);
            if (end < line.length()) {
                spans.add(new Span(offset + start, offset + end));
                start = nextWord(line, end);
            }
        }
        spans.add(new Span(offset + start, offset + line.length()));
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    /** The position after a mark and the quotes and brackets closed behind it. */
    static int afterClosing(CharSequence line, int mark) {
        return skip(line, mark + 1, line.length(), c -> CLOSING.indexOf(c) >= 0);
    }

    /** The first character that is not a space. */
    static int nextWord(CharSequence line, int from) {
        return skip(line, from, line.length(), Character::isWhitespace);
    }

    private static int skip(CharSequence text, int from, int to, IntPredicate skipped) {
        int at = from;
        while (at < to && skipped.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a mark stands where a sentence can end: before a space and a next word, closing quotes and brackets between. */
    static boolean isCandidate(CharSequence line, int mark) {
        if (ENDING.indexOf(line.charAt(mark)) < 0) {
            return false;
        }
        int after = afterClosing(line, mark);
        return after < line.length() && Character.isWhitespace(line.charAt(after));
    }

    /** The first character of the word that a mark belongs to. */
    static int startOfWord(CharSequence line, int mark) {
        int at = mark;
        while (at > 0 && !Character.isWhitespace(line.charAt(at - 1))) {
            at--;
        }
        while (at < mark && OPENING.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /**
     * Whether a period surely does not end a sentence: that of an abbreviation, an initial, the number of a clause, or a number torn apart.
     *
     * @param sentenceStart where the sentence of the mark begins
     */
    static boolean surelyGoesOn(CharSequence line, int sentenceStart, int mark) {
        if (line.charAt(mark) != '.') {
            return false;
        }
        int wordStart = startOfWord(line, mark);
        String word = line.subSequence(wordStart, mark + 1).toString();
        return isAbbreviation(word)
                || isInitial(line, wordStart, mark)
                || isNumberOfClause(line, nextWord(line, sentenceStart), mark)
                || isTornNumber(line, mark);
    }

    /** Abbreviations also stand one behind the other or behind a hyphen: PGS.TS., GS-TS. */
    static boolean isAbbreviation(String word) {
        if (ABBREVIATIONS.contains(word)) {
            return true;
        }
        int last = Math.max(
                word.lastIndexOf('.', word.length() - 2), Math.max(word.lastIndexOf('-'), word.lastIndexOf(',')));
        return last > 0 && word.length() - last > 2 && isAbbreviation(word.substring(last + 1)) && word.length() < 16;
    }

    /** A single capital behind a name and before another word with a capital: Nguyễn Văn A. Trần. */
    private static boolean isInitial(CharSequence line, int wordStart, int mark) {
        boolean oneLetter = mark - wordStart == 1
                || (mark - wordStart > 2
                        && mark - wordStart <= 5
                        && line.charAt(mark - 2) == '.'
                        && line.charAt(wordStart + 1) == '.');
        if (!oneLetter || !Character.isUpperCase(line.charAt(mark - 1))) {
            return false;
        }
        String before = wordBefore(line, wordStart);
        return before.isEmpty() || Character.isUpperCase(firstLetter(before)) || isAbbreviation(before);
    }

    private static char firstLetter(String word) {
        int at = skip(word, 0, word.length() - 1, c -> OPENING.indexOf(c) >= 0);
        return word.charAt(at);
    }

    static String wordBefore(CharSequence line, int wordStart) {
        int end = wordStart;
        while (end > 0
                && (Character.isWhitespace(line.charAt(end - 1)) || OPENING.indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        int start = end;
        while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) {
            start--;
        }
        return line.subSequence(start, end).toString();
    }

    private static boolean isNumberOfClause(CharSequence line, int sentenceStart, int mark) {
        return mark > sentenceStart
                && mark - sentenceStart <= LONGEST_NUMBER
                && NUMBER_OF_CLAUSE
                        .matcher(line.subSequence(sentenceStart, mark))
                        .matches();
    }

    /** Recognised text has spaces in numbers: 4. 336. */
    private static boolean isTornNumber(CharSequence line, int mark) {
        if (mark == 0 || !Character.isDigit(line.charAt(mark - 1)) || mark + 2 > line.length()) {
            return false;
        }
        int wordStart = startOfWord(line, mark);
        Matcher next = THREE_DIGITS.matcher(line).region(nextWord(line, mark + 1), line.length());
        return mark - wordStart <= 3 && next.lookingAt();
    }

    /** Whether a clause with a number, letter or dash begins here. */
    static boolean beginsListItem(CharSequence line, int at) {
        return LIST_ITEM
                .matcher(line)
                .region(at, Math.min(line.length(), at + LONGEST_NUMBER))
                .matches();
    }
}
