package vn.solieu.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The certificate a signature was checked with.
 *
 * @param name its common name, or {@code null}
 * @param email its address, from the subject or the alternative names, or {@code null}
 * @param organisation the organisation it names, or {@code null}
 * @param holder whether its name is a person's
 * @param validFrom first day of its validity, in UTC, or {@code null}
 * @param validUntil last day of its validity, in UTC, or {@code null}
 * @param trust whether it leads to one of the certificates the user trusts
 * @param trustReason a stable word that says why it does not; empty otherwise
 */
public record SignerCertificate(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        Holder holder,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Trust trust,
        String trustReason) {

    /** The certificate of a signature that brings none. */
    public static final SignerCertificate NONE =
            new SignerCertificate(null, null, null, Holder.UNKNOWN, null, null, Trust.NOT_CHECKED, "");

    /** Whom a certificate was given to. */
    public enum Holder {
        PERSON,
        ORGANISATION,
        /** It says neither. */
        UNKNOWN
    }

    /** Whether a chain of certificates leads to one of the user's own. */
    public enum Trust {
        /** There is none to lead to, or the integrity already fails. */
        NOT_CHECKED,
        TRUSTED,
        NOT_TRUSTED
    }
}
