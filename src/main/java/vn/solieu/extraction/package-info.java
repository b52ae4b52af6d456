/**
 * Blocks in, the document's metadata and its observations out.
 *
 * <p>{@link vn.solieu.extraction.ReportExtractor} is the door. {@link vn.solieu.extraction.MetadataExtractor} reads letterhead, title and
 * end; {@link vn.solieu.extraction.TableFigures} and {@link vn.solieu.extraction.ProseFigures} read figures;
 * {@link vn.solieu.extraction.KindRules} tells their kind by the wording around them.
 */
@NullMarked
package vn.solieu.extraction;

import org.jspecify.annotations.NullMarked;
