package vn.solieu.document;

/** Where the letters of a word came from. */
public enum WordOrigin {
    /** The text layer of a digital page. */
    TEXT_LAYER,
    /** Recognised in an image. */
    OCR,
    /** Letters restored from a stripped or garbled text. */
    RESTORED,
    /** The text of a document without pages: HTML, Word, plain text. */
    DOCUMENT
}
