package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/** A part of a document in reading order: a heading, a paragraph, a table or a picture. */
public sealed interface Block permits Heading, Paragraph, Table, Picture {

    /** The page on which the block begins, 1-based. */
    int page();

    /** Its box on that page; {@code null} for documents without pages. */
    @Nullable
    Box box();

    /** The same block with its places moved into another frame. */
    Block mapped(Frame frame);

    /** Its text as it stands in a page's text. */
    String plainText();
}
