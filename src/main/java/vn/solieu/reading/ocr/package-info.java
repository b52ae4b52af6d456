/** Words of image regions, by Tesseract. */
@NullMarked
package vn.solieu.reading.ocr;

import org.jspecify.annotations.NullMarked;
