package vn.solieu.reading;

import java.util.List;
import vn.solieu.document.Block;

/**
 * A received file whose format is known.
 *
 * @param format what it really is, whatever its name says
 * @param pageCount number of pages; 1 for documents without pages
 * @param blocks the content of a document without pages, in order; lines inside a cell are parted by line feeds. Empty for documents
 *     with pages
 */
public record OpenedDocument(DocumentFormat format, int pageCount, List<Block> blocks) {
    public OpenedDocument {
        blocks = List.copyOf(blocks);
    }
}
