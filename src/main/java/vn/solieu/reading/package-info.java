/**
 * Received files in, pages and words out.
 *
 * <p>{@link vn.solieu.reading.DocumentReader} is the door: <i>open</i> gives a document's pages as they are (text layer, rulings,
 * fonts, what was measured on the scan), <i>recognise</i> gives the words of regions of a page. Read
 * {@link vn.solieu.reading.local.LocalDocumentReader} first, then {@code pdf} (digital pages), {@code signatures} (who signed
 * them), {@code image} (scans), {@code ocr} (Tesseract) and {@code flow} (documents without pages). Bytes in here are not to be
 * trusted: the program runs this package in child processes only.
 */
@NullMarked
package vn.solieu.reading;

import org.jspecify.annotations.NullMarked;
