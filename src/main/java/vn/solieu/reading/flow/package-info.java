/** Documents that have text but no pages: HTML, Word and plain text, as blocks. */
@NullMarked
package vn.solieu.reading.flow;

import org.jspecify.annotations.NullMarked;
