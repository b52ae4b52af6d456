/** Exports as comma-separated values, a file a table: for spreadsheet programs, and as the data files of a data package. */
@NullMarked
package vn.solieu.compare.export.csv;

import org.jspecify.annotations.NullMarked;
