package vn.solieu.reading;

import java.util.List;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Region;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;

/**
 * Reads received files page by page.
 *
 * <p>Every call names the file and page anew, so that any reader can answer it: one that has the page at hand answers quicker, one
 * that was just started opens it again. Bad files give {@code Failed}, never an exception. Readers are safe for use by several
 * threads.
 */
public interface DocumentReader extends AutoCloseable {

    /** Finds the format and the number of pages; documents without pages are read whole. */
    Outcome<OpenedDocument> open(SourceFile source);

    /**
     * Reads a page as it is.
     *
     * @param page 1-based
     */
    Outcome<OpenedPage> openPage(SourceFile source, int page);

    /**
     * Recognises the words of regions of a page's image; a page without an image is rendered first.
     *
     * @param page 1-based
     * @param regions in the upright frame of the page
     * @return the words in the upright frame, region by region
     */
    Outcome<List<Word>> recognise(SourceFile source, int page, List<Region> regions);

    /**
     * Checks the digital signatures of a file against its bytes.
     *
     * @return in the order in which they were put there; empty for an unsigned PDF, failed for files that are none
     */
    Outcome<List<SignatureInfo>> signatures(SourceFile source);

    @Override
    void close();
}
