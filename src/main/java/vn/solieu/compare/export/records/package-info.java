/**
 * The way from the records into exports and back.
 *
 * <p>{@link vn.solieu.compare.export.records.RecordDataset} makes a dataset of the tables of the records,
 * {@link vn.solieu.compare.export.records.RecordImport} brings one back, all of it or nothing.
 */
@NullMarked
package vn.solieu.compare.export.records;

import org.jspecify.annotations.NullMarked;
