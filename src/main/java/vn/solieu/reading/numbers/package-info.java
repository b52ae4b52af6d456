/**
 * Numbers in cells, by a small network of the project's own. In: grey pictures of cells; out: {@link
 * vn.solieu.reading.numbers.NumberReading}s. Read {@link vn.solieu.reading.numbers.NumberReader} first.
 */
@NullMarked
package vn.solieu.reading.numbers;

import org.jspecify.annotations.NullMarked;
