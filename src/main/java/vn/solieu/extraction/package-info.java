/**
 * Blocks in, the document's metadata and its observations out.
 *
 * <p>{@link vn.solieu.extraction.ReportExtractor} is the door: it settles whose report it is and of when, then lets {@code metadata} read what
 * the document says of itself and {@code figures} its numbers.
 */
@NullMarked
package vn.solieu.extraction;

import org.jspecify.annotations.NullMarked;
