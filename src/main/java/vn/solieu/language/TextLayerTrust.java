package vn.solieu.language;

import java.util.Locale;

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
        /** A page of letters in another language; they are what it shows. */
        NOT_VIETNAMESE,
        /** There is none worth the name. */
        NONE;

        /** The name in lower case, as labels and tables write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
