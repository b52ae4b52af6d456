/**
 * The folder of an export: written whole or not at all, described by a manifest, and checked against it when it comes back.
 *
 * <p>{@link vn.solieu.compare.export.folder.ExportTarget} takes files and rows from a
 * {@link vn.solieu.compare.export.folder.FormatWriter}; {@link vn.solieu.compare.export.folder.Manifest} says what was written; a
 * {@link vn.solieu.compare.export.folder.FormatReader} reads it again and tells {@link vn.solieu.compare.export.folder.ImportLog} what it
 * meets.
 */
@NullMarked
package vn.solieu.compare.export.folder;

import org.jspecify.annotations.NullMarked;
