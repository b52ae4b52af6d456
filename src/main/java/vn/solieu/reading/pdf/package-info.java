/** Digital PDF pages: one pass over a page's content gives its words, rulings, shapes and images. */
@NullMarked
package vn.solieu.reading.pdf;

import org.jspecify.annotations.NullMarked;
