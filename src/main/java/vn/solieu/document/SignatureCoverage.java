package vn.solieu.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a file a signature is about, and what was done to the document afterwards.
 *
 * @param wholeFile whether every byte but the signature's own is signed; {@code null} when its range makes no sense
 * @param bytesAfter bytes behind the signed ones, 0 for none
 * @param laterChanges what the bytes behind changed, the least serious first; empty when nothing did
 */
public record SignatureCoverage(@Nullable Boolean wholeFile, long bytesAfter, List<Change> laterChanges) {

    /** The coverage of a signature whose range makes no sense. */
    public static final SignatureCoverage UNKNOWN = new SignatureCoverage(null, 0, List.of(Change.UNKNOWN));

    public SignatureCoverage {
        laterChanges = List.copyOf(laterChanges);
    }

    /** What may be done to a document after it was signed, the least serious first. */
    public enum Change {
        /** Certificates, revocation lists and time stamps for later checks (the document security store). */
        VALIDATION_DATA,
        /** Information about the file that no page shows. */
        METADATA,
        /** A further signature, and the place for it. */
        SIGNATURE,
        /** Fields of a form were filled in. */
        FORM,
        /** Notes, stamps or links were put on pages. */
        ANNOTATION,
        /** What the pages say or how they look. */
        CONTENT,
        /** The bytes cannot be compared with the signed ones. */
        UNKNOWN
    }
}
