/**
 * Exports as one workbook of Office Open XML (ECMA-376), a sheet a table, that people filter, sort and save again.
 *
 * <p>What a cell cannot hold exactly stands in it as text, so that it moves with its row: numbers of more than 15 digits, days before March
 * 1900, moments that a serial number would blur. Texts longer than a cell go on in a sheet of their own
 * ({@link vn.solieu.compare.export.xlsx.SheetText}).
 *
 * <p>The sheets are written here and not by a library: those at hand either keep every text in memory, or drop control characters
 * and blanks at the ends of texts, or put the time of day into the file.
 */
@NullMarked
package vn.solieu.compare.export.xlsx;

import org.jspecify.annotations.NullMarked;
