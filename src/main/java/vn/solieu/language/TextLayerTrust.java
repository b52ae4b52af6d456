package vn.solieu.language;

/**
 * What a page's text layer is worth.
 *
 * @param verdict the judgement
 * @param reason a short key that names what decided
 */
public record TextLayerTrust(Verdict verdict, String reason) {

    /** The judgement on a text layer. */
    public enum Verdict {
        /** It says what the page shows. */
        TRUSTED,
        /** Right letters without their marks. */
        STRIPPED,
        /** Wrong letters. */
        GARBLED,
        /** Letters of an encoding before Unicode. */
        LEGACY_ENCODING,
        /** There is none worth the name. */
        NONE
    }
}
