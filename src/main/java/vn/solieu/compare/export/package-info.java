/**
 * Exports that other programs read, and imports that bring them back whole.
 *
 * <p>In: a {@link vn.solieu.compare.export.dataset.Dataset} of described tables and streams of rows. Out: a folder in one of the
 * {@linkplain vn.solieu.compare.export.dataset.ExportFormat formats}; and from such a folder the rows again, equal to the last character,
 * or what is wrong with it and where.
 *
 * <p>Read {@link vn.solieu.compare.export.Exporter} and {@link vn.solieu.compare.export.Importer}; then {@code dataset}, {@code text} and
 * {@code folder}, which all formats share; then the formats, a package each. docs/decisions/0020 says how each keeps every character.
 */
@NullMarked
package vn.solieu.compare.export;

import org.jspecify.annotations.NullMarked;
