/**
 * Exports as one JSON file.
 *
 * <p>Its shape: {@code {"name", "title", "title_en", "tables": [{"name", "title", "title_en", "columns": [{"name", "type", "nullable",
 * "meaning", "meaning_en"}], "rows": [{column: value}]}]}}, a row a line. Integers, decimals and doubles are JSON numbers, decimals with
 * their printed decimals; truths are {@code true} and {@code false}; days and moments are strings in ISO form; lists of texts are arrays of
 * strings; links are {@code {"text", "target"}}; absent values are {@code null}.
 */
@NullMarked
package vn.solieu.compare.export.json;

import org.jspecify.annotations.NullMarked;
