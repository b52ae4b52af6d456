/** Scans: decoding, straightening and the rulings seen in them. */
@NullMarked
package vn.solieu.reading.image;

import org.jspecify.annotations.NullMarked;
