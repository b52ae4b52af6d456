/**
 * Words, rulings and shapes in, blocks in reading order out.
 *
 * <p>{@link vn.solieu.layout.RegionFinder} says where tables and text are before any word is known; {@link vn.solieu.layout.PageBlocks}
 * makes blocks of the words of a page, those of its pictures first, {@link vn.solieu.layout.FlowBlocks} of a document without pages;
 * {@link vn.solieu.layout.DocumentAssembler} joins pages. Geometry is in the upright frame, in points.
 */
@NullMarked
package vn.solieu.layout;

import org.jspecify.annotations.NullMarked;
