package vn.solieu.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Observation;

/**
 * A figure with the document it stands in.
 *
 * @param file how the file was named
 * @param number number and symbol of the document, or {@code null}
 * @param agency its issuing agency, or {@code null}
 * @param issued its day of issue, or {@code null}
 * @param issuerCode official code of the unit whose report it is, or {@code null}
 * @param position its place among the figures of the document, 0-based
 * @param effective whether no later version states it otherwise
 * @param readValue what was read, where a person corrected it; else {@code null}
 * @param observation the figure; its value is the corrected one
 */
public record StoredObservation(
        String file,
        @Nullable String number,
        @Nullable String agency,
        @Nullable LocalDate issued,
        @Nullable String issuerCode,
        int position,
        boolean effective,
        @Nullable BigDecimal readValue,
        Observation observation) {

    /** The first 12 digits of the document's SHA-256. */
    public String document() {
        return DocumentSummary.idOf(sha256());
    }

    /** SHA-256 of the document's bytes. */
    public String sha256() {
        return observation.provenance().documentSha256();
    }

    /** 1-based page of the document. */
    public int page() {
        return observation.provenance().page();
    }
}
