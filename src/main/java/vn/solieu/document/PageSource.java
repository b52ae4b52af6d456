package vn.solieu.document;

/** Where the text of a page came from. */
public enum PageSource {
    /** The file's own text layer, trusted. */
    TEXT_LAYER,
    /** Recognised in the page's image. */
    OCR,
    /** Restored from a stripped or garbled text layer. */
    RESTORED,
    /** A document that has text but no pages: HTML, Word, plain text. */
    DOCUMENT
}
