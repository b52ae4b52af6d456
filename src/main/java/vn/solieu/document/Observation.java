package vn.solieu.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a report: what was counted, where, when, how, and how many.
 *
 * @param indicator what was counted, in words that can be understood alone: as printed, completed where the print is shorter than what it means
 * @param printedLabel the words printed for it; those of {@code indicator} where nothing was added
 * @param indicatorCode code in the indicator catalogue, or {@code null} when it is not in there
 * @param place the place as printed, or the issuer's name for a total
 * @param placeCode official code valid at the period, or {@code null}
 * @param period the time it speaks of, or {@code null}
 * @param kind how the number is to be understood
 * @param role its part among its neighbours, or {@code null}
 * @param value the number with its printed decimals
 * @param raw the number as printed
 * @param qualifier a word before the number that says it is not exact ("hơn", "gần"), or {@code null}
 * @param unit unit of measure, or {@code null}
 * @param provenance where it was read
 */
public record Observation(
        String indicator,
        String printedLabel,
        @Nullable String indicatorCode,
        @Nullable String place,
        @Nullable String placeCode,
        @Nullable Period period,
        ObservationKind kind,
        @Nullable ObservationRole role,
        BigDecimal value,
        String raw,
        @Nullable String qualifier,
        @Nullable String unit,
        Provenance provenance) {

    private static final int DOCUMENT_DIGITS = 12;
    private static final int CONTENT_BYTES = 10;

    /** The same figure with the value that a person set in place of the one read. */
    public Observation withValue(BigDecimal other) {
        return new Observation(
                indicator,
                printedLabel,
                indicatorCode,
                place,
                placeCode,
                period,
                kind,
                role,
                other,
                raw,
                qualifier,
                unit,
                provenance);
    }

    /** The same number understood in another way. */
    public Observation withKind(ObservationKind other) {
        return new Observation(
                indicator,
                printedLabel,
                indicatorCode,
                place,
                placeCode,
                period,
                other,
                role,
                value,
                raw,
                qualifier,
                unit,
                provenance);
    }

    /**
     * The beginning of its document's hash and a hash of what is said and where it stands: the same reading of the same bytes
     * gives the same id. In documents without boxes two equal figures share it.
     *
     * @return 32 hexadecimal digits, the first 12 those of the document
     */
    public String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String content = String.join(
                    "\u0000",
                    provenance.documentSha256(),
                    Integer.toString(provenance.page()),
                    String.valueOf(provenance.box()),
                    indicator,
                    String.valueOf(place),
                    period == null ? "" : period.iso(),
                    kind.name(),
                    raw);
            byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return provenance.documentSha256().substring(0, DOCUMENT_DIGITS)
                    + HexFormat.of().formatHex(hash, 0, CONTENT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
