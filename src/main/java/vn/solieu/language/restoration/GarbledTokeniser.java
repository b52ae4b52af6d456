package vn.solieu.language.restoration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.VietnameseSyllables;
import vn.solieu.language.restoration.TextToken.Kind;

/**
 * Splits badly read text into what may be misread words and what is never changed. Unlike {@link Tokeniser} it takes a digit or a sign
 * among small letters for part of a word: "s6", "nu@c", "st?".
 */
final class GarbledTokeniser {

    /** "16h00", "5m2", "F0", "17g", "4x", "m2" after a number: never words. */
    private static final Pattern MEASURE = Pattern.compile("[A-Z]\\d|k?m2");

    /** "Covid19". */
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile(".*\\d\\d|\\p{L}{4,}\\d");

    /** "1a", "1ap", "1y" stand for "là", "lập", "lý"; "1m", "1kg", "1h30" are measures. */
    private static final Pattern L_AS_ONE = Pattern.compile("1(?!m|g|h|p|k|l|x|cm|ca$|ha$)[a-zé]{1,3}");

    private static final Pattern CODE_PART = Pattern.compile("\\d+|[A-ZĐ&]{1,7}|QĐ|QD|TTg|CTr|CĐ|NĐ");

    /** Signs that an OCR puts for letters, where they stand among letters. */
    private static final String LETTER_SIGNS = "@¢$&?’'!€£©®¥°";

    private static final String ENDS = ".;:?!|…";

    private final String text;
    private final List<TextToken> tokens = new ArrayList<>();
    private boolean opens = true;

    private GarbledTokeniser(String text) {
        this.text = text;
    }

    /** The tokens of a text in order. */
    static List<TextToken> tokens(String text) {
        GarbledTokeniser tokeniser = new GarbledTokeniser(text);
        int at = 0;
        int newlines = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                newlines += text.charAt(at) == '\n' ? 1 : 0;
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            tokeniser.opens |= newlines > 1 && !Character.isLowerCase(text.charAt(at));
            newlines = 0;
            tokeniser.chunk(at, end);
            at = end;
        }
        return tokeniser.tokens;
    }

    private void chunk(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !isWordPart(start) && !opensWord(start, end)) {
            start++;
        }
        while (end > start && !isWordPart(end - 1) && !closesWord(start, end)) {
            end--;
        }
        if (start > from || start == end) {
            pause(from);
        }
        if (start < end) {
            core(start, end);
        }
        for (int i = end; i < to; i++) {
            opens |= ENDS.indexOf(text.charAt(i)) >= 0;
        }
        if (end < to) {
            pause(end);
        }
    }

    private boolean isWordPart(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    /** "$6", "¢6": a sign before a digit that no number follows. */
    private boolean opensWord(int at, int end) {
        char c = text.charAt(at);
        return (c == '$' || c == '¢' || c == '€') && end - at <= 4 && end - at > 1;
    }

    /** "st?", "ct?", "thy’": a sign right after letters that are no syllable by themselves. */
    private boolean closesWord(int start, int end) {
        char c = text.charAt(end - 1);
        return (c == '?' || c == '’' || c == '@' || c == '¢' || c == '&')
                && end - start <= 6
                && end - start > 1
                && Character.isLetter(text.charAt(end - 2))
                && (c == '¢' || c == '&' || !VietnameseSyllables.isBareSyllable(text.substring(start, end - 1)));
    }

    private void core(int from, int to) {
        String core = text.substring(from, to);
        if ((core.indexOf('@') > 0 && core.indexOf('.') > 0) || core.contains("://") || core.startsWith("www.")) {
            add(from, to, Kind.CODE);
            return;
        }
        String[] parts = core.split("[-/.,;:()]", -1);
        boolean digits = core.chars().anyMatch(Character::isDigit);
        if (parts.length > 1 && digits && isCode(parts)) {
            add(from, to, Kind.NUMBER);
            return;
        }
        int at = from;
        for (String part : parts) {
            if (at > from) {
                opens |= ENDS.indexOf(text.charAt(at - 1)) >= 0 && !part.isEmpty() && isLetters(part);
            }
            if (!part.isEmpty()) {
                add(at, at + part.length(), kind(part, at));
            }
            at += part.length() + 1;
        }
    }

    private static boolean isCode(String[] parts) {
        for (String part : parts) {
            if (!part.isEmpty() && !CODE_PART.matcher(part).matches() && !part.matches("[^a-z]*\\d.*")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetters(String part) {
        return part.chars().allMatch(Character::isLetter);
    }

    private Kind kind(String part, int at) {
        int letters = 0;
        int digits = 0;
        int signs = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            signs += LETTER_SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
        if (digits == 0) {
            return letters + signs == part.length() && letters > 0 ? Kind.WORD : Kind.CODE;
        }
        if (isNumberWord(part, at)) {
            return Kind.WORD;
        }
        boolean word = (Character.isLetter(part.charAt(0)) || part.charAt(0) == '¢' || opensWithL(part, at))
                && !ENDS_WITH_NUMBER.matcher(part).matches()
                && !MEASURE.matcher(part).matches()
                && digits <= (part.length() >= 5 ? 2 : 1)
                && letters + digits + signs == part.length()
                && part.chars().noneMatch(c -> Character.isDigit(c) && c > '9');
        return word && !LetterCase.of(VietnameseLetters.bare(part)).equals(LetterCase.UPPER) ? Kind.WORD : Kind.NUMBER;
    }

    private boolean opensWithL(String part, int at) {
        boolean counts = at + part.length() < text.length() && text.charAt(at + part.length()) == ')';
        return !counts && L_AS_ONE.matcher(part).matches();
    }

    /** "S6:", "$6 12": the word "Số" before a number. */
    private boolean isNumberWord(String part, int at) {
        return (part.equals("S6") || part.equals("$6") || part.equals("86"))
                && (text.startsWith(":", at + 2) || (part.charAt(0) != '8' && startsNumber(at + 2)));
    }

    private boolean startsNumber(int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isDigit(text.charAt(at + 1));
    }

    private void pause(int at) {
        if (!opens && !tokens.isEmpty() && tokens.getLast().kind() != Kind.PAUSE) {
            add(at, at + 1, Kind.PAUSE);
        }
    }

    private void add(int from, int to, Kind kind) {
        tokens.add(new TextToken(from, to, kind, opens));
        opens = false;
    }
}
