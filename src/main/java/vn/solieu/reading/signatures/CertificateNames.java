package vn.solieu.reading.signatures;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1T61String;
import org.bouncycastle.asn1.ASN1VisibleString;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignerCertificate.Holder;
import vn.solieu.document.VietnameseLetters;

/**
 * Whom a certificate names, in composed letters (NFC). Names are whatever the authority wrote; control characters are taken out and
 * long ones cut.
 *
 * @param name common name, or {@code null}
 * @param email address of the subject, else of the alternative names, or {@code null}
 * @param organisation or {@code null}
 * @param holder whether the name is a person's
 */
record CertificateNames(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        Holder holder) {

    private static final int LONGEST = 300;

    private static final ASN1ObjectIdentifier ORGANISATION_IDENTIFIER = new ASN1ObjectIdentifier("2.5.4.97");

    /**
     * How names of agencies begin. Family names that sound alike (Văn, Trương, Đoàn, Hội) are kept out by the word that follows.
     */
    private static final Pattern AGENCY =
            Pattern.compile("(uy ban|ubnd|hoi dong|hdnd|bo|so|cuc|tong cuc|chi cuc|vu|van phong|cong thong tin"
                    + "|trung tam|ban quan ly|ban chi dao|ban to chuc|ban dan|ban tiep|ban tuyen|ban noi|thanh tra|cong an|quoc hoi|chinh phu"
                    + "|toa an|vien kiem sat|vien|kho bac|ngan hang|bao hiem|cong ty|tong cong ty|tap doan|doanh nghiep|hop tac xa|benh vien"
                    + "|tram y te|truong (tieu|trung|dai|cao|mam|mau|thpt|thcs|th|pho|chinh|quan)|hoc vien|phong|tinh|thanh pho|thanh uy|tinh uy"
                    + "|huyen|quan uy|dang uy|xa|phuong|thi tran|thi xa|dac khu|mat tran|lien doan|tinh doan|hoi (nong|lien|cuu|chu|luat|nha)|dai)"
                    + "( .*)?");

    static CertificateNames of(X509CertificateHolder certificate) {
        String name = subject(certificate, BCStyle.CN);
        String organisation = subject(certificate, BCStyle.O);
        String email = subject(certificate, BCStyle.EmailAddress);
        return new CertificateNames(
                name,
                email != null ? email : alternativeAddress(certificate),
                organisation,
                holder(certificate, name, organisation));
    }

    /** The certificate's own attributes first, then the words of its name. */
    private static Holder holder(
            X509CertificateHolder certificate, @Nullable String name, @Nullable String organisation) {
        if (name == null) {
            return Holder.UNKNOWN;
        }
        if (subject(certificate, BCStyle.GIVENNAME) != null || subject(certificate, BCStyle.SURNAME) != null) {
            return Holder.PERSON;
        }
        String bare = words(name);
        boolean ownOrganisation = organisation != null && words(organisation).equals(bare);
        boolean registered = subject(certificate, ORGANISATION_IDENTIFIER) != null;
        if (ownOrganisation || registered || AGENCY.matcher(bare).matches()) {
            return Holder.ORGANISATION;
        }
        return Holder.PERSON;
    }

    private static String words(String text) {
        return VietnameseLetters.bare(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static @Nullable String subject(X509CertificateHolder certificate, ASN1ObjectIdentifier type) {
        for (RDN part : certificate.getSubject().getRDNs(type)) {
            for (AttributeTypeAndValue pair : part.getTypesAndValues()) {
                if (pair.getType().equals(type)) {
                    return text(pair.getValue());
                }
            }
        }
        return null;
    }

    private static @Nullable String alternativeAddress(X509CertificateHolder certificate) {
        try {
            GeneralNames names =
                    GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
            for (GeneralName name : names == null ? new GeneralName[0] : names.getNames()) {
                if (name.getTagNo() == GeneralName.rfc822Name) {
                    return text(name.getName());
                }
            }
            return null;
        } catch (RuntimeException e) {
            // An extension that cannot be read names nobody.
            return null;
        }
    }

    private static @Nullable String text(ASN1Encodable value) {
        if (!(value instanceof ASN1String string)) {
            return null;
        }
        String text = Normalizer.normalize(decoded(string), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ")
                .strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** Authorities write UTF-8 into types that know ASCII or Latin letters only; bytes that are no UTF-8 are taken as the type says. */
    private static String decoded(ASN1String string) {
        List<Class<?>> narrow =
                List.of(ASN1PrintableString.class, ASN1IA5String.class, ASN1T61String.class, ASN1VisibleString.class);
        String text = string.getString();
        if (narrow.stream().noneMatch(type -> type.isInstance(string))
                || text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
