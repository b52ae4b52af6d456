/**
 * Values as text, and lines of comma-separated values.
 *
 * <p>{@link vn.solieu.compare.export.text.CellText} says how a value is written, {@link vn.solieu.compare.export.text.CellEncoding} how a
 * text stands in a cell that spreadsheets or other programs read; {@link vn.solieu.compare.export.text.CsvLines} writes lines and
 * {@link vn.solieu.compare.export.text.CsvRecords} reads them.
 */
@NullMarked
package vn.solieu.compare.export.text;

import org.jspecify.annotations.NullMarked;
