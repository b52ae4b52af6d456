/**
 * Answers for people and for other programs: questions in, tables out, as a terminal shows them, as CSV or as JSON.
 *
 * <p>In: what {@code records} answers, as an {@link vn.solieu.compare.AnswerTable}. Out: its text in one of the
 * {@link vn.solieu.compare.AnswerFormat}s.
 *
 * <p>Read {@link vn.solieu.compare.AnswerTable} and {@link vn.solieu.compare.AnswerFormat}; then the writers
 * {@code TerminalTableWriter} with {@link vn.solieu.compare.TextColumns}, {@code CsvWriter} and {@code JsonRowsWriter}. Exports for other
 * programs are in {@code vn.solieu.compare.export}.
 */
@NullMarked
package vn.solieu.compare;

import org.jspecify.annotations.NullMarked;
