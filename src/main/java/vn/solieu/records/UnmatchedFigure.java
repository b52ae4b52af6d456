package vn.solieu.records;

import org.jspecify.annotations.Nullable;

/**
 * Figures without indicator that are printed alike on one page.
 *
 * @param label the words printed for what they count
 * @param unit their unit of measure, or {@code null}
 * @param document first 12 digits of the document's SHA-256
 * @param file how the file was named
 * @param page 1-based
 * @param raw the number as printed
 * @param count how many there are
 */
public record UnmatchedFigure(
        String label, @Nullable String unit, String document, String file, int page, String raw, int count) {}
