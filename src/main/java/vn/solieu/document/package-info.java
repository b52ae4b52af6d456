/**
 * The shared immutable types of the program: what is handed from room to room.
 *
 * <p>Nothing here reads or writes; only the JDK is used. Read in this order: {@link vn.solieu.document.SourceFile} (what came in),
 * {@link vn.solieu.document.OpenedPage} (a page as it is), {@link vn.solieu.document.Word}, {@link vn.solieu.document.Block} and its
 * four forms, {@link vn.solieu.document.Document}, {@link vn.solieu.document.Observation} with its
 * {@link vn.solieu.document.Provenance}, {@link vn.solieu.document.Finding}, and {@link vn.solieu.document.Outcome}, the form of
 * every answer that a bad document may spoil.
 */
@NullMarked
package vn.solieu.document;

import org.jspecify.annotations.NullMarked;
