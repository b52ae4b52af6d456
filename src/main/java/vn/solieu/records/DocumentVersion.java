package vn.solieu.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document among its versions.
 *
 * @param summary the line of the list
 * @param arrivedAt when its bytes came in last
 * @param supersededBy SHA-256 of the document that speaks in its place; {@code null} while it speaks itself
 * @param supersededWhy {@code same-document} or {@code replaced}; {@code null} while it speaks itself
 */
public record DocumentVersion(
        DocumentSummary summary,
        Instant arrivedAt,
        @Nullable String supersededBy,
        @Nullable String supersededWhy) {}
