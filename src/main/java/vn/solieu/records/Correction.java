package vn.solieu.records;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person set in place of a figure that was read, or took back again.
 *
 * @param document first 12 digits of the document's SHA-256
 * @param observationId the figure's id when it was corrected
 * @param indicator what was counted, as the figure said then
 * @param place where, or {@code null}
 * @param raw the number as printed
 * @param page 1-based
 * @param readValue the value that was read
 * @param correctedValue the value that was set; {@code null} where the correction before was taken back
 * @param reason why
 * @param by who
 * @param at when
 * @param applied whether a figure of the document's present reading carries it
 */
public record Correction(
        String document,
        String observationId,
        String indicator,
        @Nullable String place,
        String raw,
        int page,
        BigDecimal readValue,
        @Nullable BigDecimal correctedValue,
        String reason,
        String by,
        Instant at,
        boolean applied) {}
