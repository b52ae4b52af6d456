package vn.solieu.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. What is absent or in doubt is {@code null}, never guessed.
 *
 * @param agencyParent the agency above the issuing one, as printed
 * @param agency the issuing agency, as printed
 * @param number number and symbol, "576/BC-UBND"
 * @param place place of issue
 * @param date date of issue
 * @param documentType type as printed ("Báo cáo nhanh"); "CÔNG VĂN" for an official letter
 * @param title subject, in one line
 * @param subtitle the bracketed line below the title
 * @param signer name of the signer
 * @param signerRole authority and role lines, as printed
 * @param recipients lines of "Nơi nhận"
 * @param period the time the report speaks of
 * @param signatures digital signatures of the file
 * @param issuerCode official code, valid on the day of issue, of the unit whose report it is; {@code null} when it is not known
 * @param annexes parts behind the signature, in order
 * @param amendments earlier documents that it replaces or corrects, in the order they are named
 * @param doubts where its parts contradict each other, and what of it was not read surely enough to be given
 */
public record Metadata(
        @Nullable String agencyParent,
        @Nullable String agency,
        @Nullable String number,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String documentType,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String signer,
        List<String> signerRole,
        List<String> recipients,
        @Nullable Period period,
        List<SignatureInfo> signatures,
        @Nullable String issuerCode,
        List<Annex> annexes,
        List<Amendment> amendments,
        List<Problem> doubts) {

    /** Of a document that says nothing of itself. */
    public static final Metadata NOTHING = new Metadata(
            null, null, null, null, null, null, null, null, null, List.of(), List.of(), null, List.of(), null,
            List.of(), List.of(), List.of());

    public Metadata {
        signerRole = List.copyOf(signerRole);
        recipients = List.copyOf(recipients);
        signatures = List.copyOf(signatures);
        annexes = List.copyOf(annexes);
        amendments = List.copyOf(amendments);
        doubts = List.copyOf(doubts);
    }

    /** The same of a file with these digital signatures. */
    public Metadata withSignatures(List<SignatureInfo> found) {
        return with(found, issuerCode, annexes, amendments, doubts);
    }

    /** The same of a document of this unit. */
    public Metadata withIssuer(@Nullable String code) {
        return with(signatures, code, annexes, amendments, doubts);
    }

    /** The same of a document with these annexes, amendments and doubts. */
    public Metadata withParts(List<Annex> found, List<Amendment> amending, List<Problem> contradicting) {
        return with(signatures, issuerCode, found, amending, contradicting);
    }

    private Metadata with(
            List<SignatureInfo> signed,
            @Nullable String issuer,
            List<Annex> parts,
            List<Amendment> amending,
            List<Problem> contradicting) {
        return new Metadata(
                agencyParent,
                agency,
                number,
                place,
                date,
                documentType,
                title,
                subtitle,
                signer,
                signerRole,
                recipients,
                period,
                signed,
                issuer,
                parts,
                amending,
                contradicting);
    }
}
