/** Reading in the process it is called in: tells a file's format and hands it to the right reader. */
@NullMarked
package vn.solieu.reading.local;

import org.jspecify.annotations.NullMarked;
