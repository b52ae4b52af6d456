package vn.solieu.catalogue;

import vn.solieu.document.VietnameseLetters;

/**
 * What it costs to take a letter of a garbled text for a letter of a name: 0 for the letter itself, 2 for quite another.
 *
 * <p>The classes are those that an OCR without Vietnamese gives: marks are lost or become others, a vowel with two marks
 * comes out as é, d or 6, ư as w or ur, ứ as it or ir, l as 1. Costs are in steps of a twentieth and were settled on
 * such text; only their order matters much.
 */
final class MisreadLetters {

    private static final double MARK_LOST = 0.05;
    private static final double MARK_CHANGED = 0.15;
    private static final double MARK_ADDED = 0.25;
    private static final double LIKELY = 0.3;
    private static final double POSSIBLE = 0.5;
    private static final double MARKED_LETTER_LOST = 0.6;

    /** Of specks, rules of tables and parts of other letters. */
    private static final double STROKE_ADDED = 0.6;

    private static final double MARKED_VOWEL_AS_ANYTHING = 1;

    /** Letters without marks are read right but for those that look alike: another letter is another name. */
    private static final double PLAIN_LETTER_LOST = 1.5;

    private static final double PLAIN_LETTER_AS_ANYTHING = 2;

    /** A letter that cannot be another: no digit of a name ever changes. */
    static final double NEVER = 100;

    /** Shapes that one marked vowel is read as, by its letter without marks. */
    private static final String O_READINGS = "e6d0cg@9qaot";

    private static final String U_READINGS = "itlvywrfja1";
    private static final String A_READINGS = "d4e@&oi63";
    private static final String E_READINGS = "c&£6o";

    /** Groups of letters that look alike without any marks. */
    private static final String[] ALIKE = {"il1!|tjf", "oce0", "uvwy", "gq9", "s5", "b68", "hn", "hb", "ad", "z2", "y¥v"
    };

    /** Pairs that one letter comes out as. */
    private static final String PAIRS_OF_U = " ti li it ir if iv tr tt ii ui ur ri wi uw uo vr ul ";

    private static final String PAIRS_OF_O = " oe 6e de e6 we od do wo eo 6i ";
    private static final String PAIRS_OF_A = " ad da ai ";

    private MisreadLetters() {}

    /** The cost of reading this letter of a name as that one. Both are lower case; symbols may stand in the text. */
    static double substituted(char name, char text) {
        if (name == text) {
            return 0;
        }
        char bareName = bare(name);
        char bareText = bare(text);
        if (isDigit(name)) {
            return name == '1' && "li!|".indexOf(text) >= 0 ? LIKELY : NEVER;
        }
        if (bareName == bareText) {
            return text == bareText ? MARK_LOST : name == bareName ? MARK_ADDED : MARK_CHANGED;
        }
        if ((bareName == 'i' && bareText == 'y') || (bareName == 'y' && bareText == 'i')) {
            return MARK_CHANGED;
        }
        boolean marked = name != bareName;
        if (marked && readings(bareName).indexOf(bareText) >= 0) {
            return LIKELY;
        }
        if (looksAlike(bareName, bareText)) {
            return POSSIBLE;
        }
        return marked ? MARKED_VOWEL_AS_ANYTHING : PLAIN_LETTER_AS_ANYTHING;
    }

    /** The cost of reading this letter of a name as two letters. */
    static double doubled(char name, char first, char second) {
        char bareName = bare(name);
        char one = bare(first);
        char two = bare(second);
        if (bareName == 'm' && (one == 'r' || one == 'i') && two == 'n') {
            return LIKELY;
        }
        if (name == bareName) {
            return PLAIN_LETTER_AS_ANYTHING;
        }
        String pairs = switch (bareName) {
            case 'u' -> PAIRS_OF_U;
            case 'o' -> PAIRS_OF_O;
            case 'a' -> PAIRS_OF_A;
            default -> "";
        };
        int at = pairs.indexOf(one);
        while (at > 0) {
            if (pairs.charAt(at - 1) == ' ' && pairs.charAt(at + 1) == two) {
                return LIKELY + MARK_CHANGED;
            }
            at = pairs.indexOf(one, at + 1);
        }
        return PLAIN_LETTER_AS_ANYTHING;
    }

    /** The cost of a letter of the name that is not in the text. */
    static double lost(char name) {
        if (isDigit(name)) {
            return NEVER;
        }
        return name != bare(name) && name != 'đ' ? MARKED_LETTER_LOST : PLAIN_LETTER_LOST;
    }

    /** The cost of a letter of the text that is not in the name. */
    static double added(char text) {
        if (isDigit(text)) {
            return PLAIN_LETTER_AS_ANYTHING;
        }
        return "il|!tr&@".indexOf(text) >= 0 ? STROKE_ADDED : PLAIN_LETTER_LOST;
    }

    private static String readings(char bareVowel) {
        return switch (bareVowel) {
            case 'o' -> O_READINGS;
            case 'u' -> U_READINGS;
            case 'a' -> A_READINGS;
            case 'e' -> E_READINGS;
            default -> "";
        };
    }

    private static boolean looksAlike(char one, char other) {
        for (String group : ALIKE) {
            if (group.indexOf(one) >= 0 && group.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static char bare(char letter) {
        char bare = LetterFolding.bare(letter);
        // Letters of other languages, such as ä, come from an OCR that expects these.
        return bare < 0x80 ? bare : VietnameseLetters.bare(String.valueOf(bare)).charAt(0);
    }
}
