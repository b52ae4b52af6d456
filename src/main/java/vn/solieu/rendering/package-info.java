/**
 * Pages and what was read of them in, files for people out. {@link vn.solieu.rendering.PageOverlay} draws the boxes of words, cells and
 * figures on a page. {@link vn.solieu.rendering.InkPages} puts a page's words into order and lines, for
 * {@link vn.solieu.rendering.HocrWriter} and for the searchable PDF of {@code vn.solieu.rendering.pdf}.
 */
@NullMarked
package vn.solieu.rendering;

import org.jspecify.annotations.NullMarked;
