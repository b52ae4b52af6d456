package vn.solieu.reading;

import vn.solieu.document.SourceFile;

/** Lends readers. Whoever works through a page borrows one for it, so that the steps of the page find it open. */
public interface DocumentReaders extends AutoCloseable {

    /**
     * Lends a reader, waiting until one is free.
     *
     * @param source what is to be read; a reader that has it open is preferred
     * @return a reader for one thread, given back by closing it
     * @throws InterruptedException when interrupted while waiting
     */
    DocumentReader borrow(SourceFile source) throws InterruptedException;

    /** How many readers can work at the same time. */
    int capacity();

    @Override
    void close();
}
