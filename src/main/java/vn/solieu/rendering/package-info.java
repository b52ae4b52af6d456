/**
 * Pages and what was read of them in, pictures for people out: {@link vn.solieu.rendering.PageOverlay} draws the boxes of words, cells
 * and figures on a page.
 */
@NullMarked
package vn.solieu.rendering;

import org.jspecify.annotations.NullMarked;
