/** Blocks to figures: the numbers of tables and of running text with what they count, where, when and how, and how they belong together. */
@NullMarked
package vn.solieu.extraction.figures;

import org.jspecify.annotations.NullMarked;
