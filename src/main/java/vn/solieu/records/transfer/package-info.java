/**
 * Rows of any table, from one database to another or to a file and back, without a loss that goes unnoticed.
 *
 * <p>In: the connections of two databases, or one and a backup. Out: the same rows elsewhere, and a {@link
 * vn.solieu.records.transfer.RowSum} of each table to compare. Which tables there are, and which must come before which, the database's own
 * catalogue tells ({@link vn.solieu.records.transfer.TableCatalogue}), so that a new table comes along by itself.
 *
 * <p>Read {@link vn.solieu.records.transfer.TableShape} and {@link vn.solieu.records.transfer.ColumnKind} first: a row is a list of values of
 * these kinds, the same for both databases. {@code RowsOfTable} reads them, {@code RowLoader} puts them in, {@code RowFormat} writes them as
 * bytes; {@code BackupWriter} and {@code BackupFile} are about the file of a backup, whose parts {@code BackupManifest} lists.
 */
@NullMarked
package vn.solieu.records.transfer;

import org.jspecify.annotations.NullMarked;
