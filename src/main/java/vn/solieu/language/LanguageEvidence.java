package vn.solieu.language;

/**
 * Tells how surprising a text is to someone who knows Vietnamese, as it stands and after it was mended. Surprise is the mean over words of
 * letters, in nats a word: 3 to 6 for right Vietnamese, above 9 for text in any other state. Numbers and abbreviations do not count. It may
 * be shared by threads.
 */
public interface LanguageEvidence {

    /** Surprise at a text as it stands; 0 for a text without words. */
    double surprise(String text);

    /** Surprise at a text after its marks were worked out anew from its bare letters. */
    double surpriseRestored(String text);

    /** Surprise at a text after its letters were taken for the misreadings of an OCR that knows no Vietnamese. */
    double surpriseUngarbled(String text);
}
