/**
 * Pages and the words read on them in, searchable PDF/A-2u out: {@link vn.solieu.rendering.pdf.PageCopier} writes each page with its
 * picture and, invisibly, its words; {@link vn.solieu.rendering.pdf.SearchablePdf} binds them.
 */
@NullMarked
package vn.solieu.rendering.pdf;

import org.jspecify.annotations.NullMarked;
