package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * Where a value was read.
 *
 * @param documentSha256 the document's bytes
 * @param page 1-based
 * @param box the ink on the displayed page; {@code null} for documents without pages
 * @param fromTable whether it stood in a table, else in running text
 * @param confidence least confidence of the words read, in [0,1]; {@code null} where the source gives none
 * @param rule name of the rule that read it
 */
public record Provenance(
        String documentSha256,
        int page,
        @Nullable Box box,
        boolean fromTable,
        @Nullable Double confidence,
        String rule) {}
