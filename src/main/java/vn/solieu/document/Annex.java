package vn.solieu.document;

/**
 * A part behind the signature that belongs to the same document.
 *
 * @param name as printed, "PHỤ LỤC I"; "" where only a title is printed
 * @param title as printed, "" where there is none
 * @param page 1-based page it begins on
 * @param sentWith the line that names the document it was sent with, as printed, or ""
 */
public record Annex(String name, String title, int page, String sentWith) {}
