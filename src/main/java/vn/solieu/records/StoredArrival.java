package vn.solieu.records;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The receipt for a file that came in.
 *
 * @param documentId id of the document its bytes are, read or not
 * @param sha256 64 lower-case hexadecimal digits
 * @param name how the file was named to people
 * @param path where it was found
 * @param arrivedAt when it came in, to the microsecond
 * @param ordinal how often these bytes came in, this time included: 1 for new bytes
 * @param original the stored bytes
 */
public record StoredArrival(
        String documentId, String sha256, String name, Path path, Instant arrivedAt, int ordinal, Path original) {

    /** Whether these bytes had never come in before. */
    public boolean first() {
        return ordinal == 1;
    }
}
