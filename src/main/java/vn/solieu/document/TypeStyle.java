package vn.solieu.document;

/**
 * How a word is set. From a text layer it is what the font says; from a scan only the size is known.
 *
 * @param sizePt height of the type in points; 0 when unknown
 * @param bold whether the font is bold; {@code false} when unknown
 * @param italic whether the font is slanted; {@code false} when unknown
 */
public record TypeStyle(double sizePt, boolean bold, boolean italic) {

    /** Nothing known, as in a web page or a plain text. */
    public static final TypeStyle UNKNOWN = new TypeStyle(0, false, false);
}
