/**
 * What is exported and brought back: a dataset of a few tables, each with described, typed columns and a stream of rows.
 *
 * <p>Read {@link vn.solieu.compare.export.dataset.Dataset}, {@link vn.solieu.compare.export.dataset.TableShape} and
 * {@link vn.solieu.compare.export.dataset.ColumnType}; then {@link vn.solieu.compare.export.dataset.ImportFault}, what may be wrong with
 * files that come back.
 */
@NullMarked
package vn.solieu.compare.export.dataset;

import org.jspecify.annotations.NullMarked;
