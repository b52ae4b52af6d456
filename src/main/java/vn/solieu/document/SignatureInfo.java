package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * A digital signature found in a file.
 *
 * @param signer common name of the certificate, or {@code null}
 * @param email address in the certificate, or {@code null}
 * @param time when it was signed, ISO 8601, or {@code null}
 * @param integrity {@code true} when the signed bytes are unchanged, {@code false} when they are not, {@code null} when unchecked
 * @param coversWholeFile whether nothing was added after signing; {@code null} when unchecked
 */
public record SignatureInfo(
        @Nullable String signer,
        @Nullable String email,
        @Nullable String time,
        @Nullable Boolean integrity,
        @Nullable Boolean coversWholeFile) {}
