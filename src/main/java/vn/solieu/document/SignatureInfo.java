package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * A digital signature found in a file, and what checking it came to. A name is no proof: it is as good as the certificate's {@link
 * SignerCertificate.Trust}, and a time without a token is the signer's own word.
 *
 * @param kind what it was put there for
 * @param format the form of its container as the file names it ({@code adbe.pkcs7.detached}); empty when unnamed
 * @param algorithm key and digest ({@code "RSA-2048, SHA-256"}); empty when unknown
 * @param weak whether key or digest are no longer safe: MD5, SHA-1, RSA below 2048 bits
 * @param certificate who it speaks for
 * @param time when it was signed, as the signer claims, ISO 8601 with the offset from UTC where one is given; {@code null} for none
 * @param stampedTime the time in a time-stamp token that fits this signature, ISO 8601 in UTC; {@code null} for none
 * @param integrity whether the signed bytes are what was signed
 * @param reason a stable word that says why the integrity is not valid, or what else is odd ({@code stamp-broken}); empty for nothing
 * @param coverage how much of the file it is about
 */
public record SignatureInfo(
        Kind kind,
        String format,
        String algorithm,
        boolean weak,
        SignerCertificate certificate,
        @Nullable String time,
        @Nullable String stampedTime,
        Integrity integrity,
        String reason,
        SignatureCoverage coverage) {

    /** What a signature is for (ISO 32000-2, 12.8.1). */
    public enum Kind {
        /** Someone agrees with the document. */
        SIGNATURE,
        /** The author says which changes are allowed from then on. */
        CERTIFICATION,
        /** A time-stamp authority says that the bytes were there at its time. */
        TIME_STAMP
    }

    /** Whether the signed bytes are what was signed. */
    public enum Integrity {
        VALID,
        /** Bytes, signature or certificate are not those that were signed. */
        ALTERED,
        /** It could not be checked, or not in a way that says something of the document. */
        UNKNOWN
    }

    /** Common name of the certificate, or {@code null}. */
    public @Nullable String signer() {
        return certificate.name();
    }

    /** Address in the certificate, or {@code null}. */
    public @Nullable String email() {
        return certificate.email();
    }
}
