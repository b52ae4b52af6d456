/**
 * Paths in, source files out: what people name on the command line or drop into a folder becomes
 * {@link vn.solieu.document.SourceFile}s, known by the hash of their bytes. Bytes are hashed here, never parsed.
 */
@NullMarked
package vn.solieu.intake;

import org.jspecify.annotations.NullMarked;
