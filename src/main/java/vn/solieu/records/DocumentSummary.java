package vn.solieu.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line about a stored document.
 *
 * @param id the first 12 digits of the SHA-256
 * @param sha256 64 lower-case hexadecimal digits
 * @param name how the file was named when it was read
 * @param outcome how far the reading went
 * @param format file format, or {@code null} when the reading failed
 * @param number number and symbol, or {@code null}
 * @param agency issuing agency, or {@code null}
 * @param issued date of issue, or {@code null}
 * @param title subject, or {@code null}
 * @param pages number of pages
 * @param tables number of tables
 * @param observations number of figures
 * @param findings number of findings, remarks not counted
 * @param problems number of problems
 * @param arrivals how often the bytes came in
 * @param readAt when it was read
 * @param programVersion the program that read it
 */
public record DocumentSummary(
        String id,
        String sha256,
        String name,
        ReadingOutcome outcome,
        @Nullable String format,
        @Nullable String number,
        @Nullable String agency,
        @Nullable LocalDate issued,
        @Nullable String title,
        int pages,
        int tables,
        int observations,
        int findings,
        int problems,
        int arrivals,
        Instant readAt,
        String programVersion) {

    static final int ID_DIGITS = 12;

    /** The id of the document with these bytes. */
    static String idOf(String sha256) {
        return sha256.substring(0, ID_DIGITS);
    }
}
