package vn.solieu.catalogue;

import java.util.List;

/**
 * Something in a file of indicators that cannot be, and where it stands.
 *
 * @param file as it was named
 * @param line 1-based line of the entry or the value; 0 when the file as a whole is meant
 * @param entry code of the entry; empty when the fault is in none, or before its code is known
 * @param kind what is wrong
 * @param details what the sentence about it names, in the order of {@link Kind}
 */
public record IndicatorFault(String file, int line, String entry, Kind kind, List<String> details) {

    /** What can be wrong, and which details tell of it. */
    public enum Kind {
        /** The file cannot be read; the reason. */
        UNREADABLE,
        /** It is no YAML; what the parser says, in English. */
        NOT_YAML,
        /** It has no list "indicators" with entries. */
        NO_INDICATORS,
        /** A value is missing or empty; its key. */
        MISSING,
        /** A list is expected; its key. */
        NO_LIST,
        /** An entry of a list has no text; the key of the list. */
        EMPTY_TEXT,
        /** A key nobody knows; the key, and those that are known. */
        UNKNOWN_KEY,
        /** A code in the wrong form; the code. */
        CODE_FORM,
        /** Another indicator has the code; where it stands. */
        CODE_TAKEN,
        /** Wordings for an indicator that there is not. */
        UNKNOWN_INDICATOR,
        /** Not one of the kinds; what was written, and the kinds. */
        UNKNOWN_KIND,
        /** Not a formula; what was written. */
        FORMULA_FORM,
        /** A formula names an indicator that there is not; its code. */
        FORMULA_CODE,
        /** An indicator without wordings. */
        NO_PHRASES,
        /** Short wordings without contexts. */
        NO_CONTEXTS,
        /** A wording of fillers alone; the wording. */
        ONLY_FILLERS,
        /** A wording means another indicator; the wording, the code of the other, and where that stands. */
        PHRASE_TAKEN
    }

    /** Keeps an unmodifiable copy of the details. */
    public IndicatorFault {
        details = List.copyOf(details);
    }

    /** The fault for those who write the built-in files. */
    @Override
    public String toString() {
        return file
                + (line == 0 ? "" : " line " + line)
                + (entry.isEmpty() ? "" : " (" + entry + ")")
                + ": "
                + kind
                + " "
                + details;
    }
}
