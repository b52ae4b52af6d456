package vn.solieu.reading.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.SignerCertificate.Trust;

/** Trust only where a user's own certificate says so. */
class TrustTest {

    private static final X500Name NAME = Identity.named("Nguyễn Thị Ánh Tuyết");

    @TempDir
    private Path folder;

    private SignerCertificate checked(Identity signer, Identity... trusted) throws Exception {
        return checked(SignedPdfs.signed(SignedPdfs.page("1"), signer), trusted);
    }

    private SignerCertificate checked(byte[] pdf, Identity... trusted) throws Exception {
        Path roots = Files.createDirectories(folder.resolve("roots"));
        for (int i = 0; i < trusted.length; i++) {
            if (i % 2 == 0) {
                Files.writeString(roots.resolve(i + ".pem"), pem(trusted[i]));
            } else {
                Files.write(roots.resolve(i + ".der"), trusted[i].certificate().getEncoded());
            }
        }
        Path file = folder.resolve("file.pdf");
        SignedPdfs.write(file, pdf);
        TrustedCertificates certificates =
                trusted.length == 0 ? TrustedCertificates.NONE : TrustedCertificates.in(roots);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<SignatureInfo> signatures = SignatureReader.read(document.getDocument(), file, () -> certificates);
            return signatures.getFirst().certificate();
        }
    }

    /** An identity that could be used until a minute before the signatures were made. */
    private static Identity expired(Identity root) throws Exception {
        return Identity.of(
                NAME,
                Identity.curve(),
                root,
                Identity.Use.SIGNING,
                null,
                Identity.SINCE,
                SignedPdfs.SIGNED_AT.minusSeconds(60));
    }

    static String pem(Identity identity) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(identity.certificate());
        }
        return text.toString();
    }

    @Test
    void withoutCertificatesToTrustNothingIsSaid() throws Exception {
        assertThat(checked(Identity.root("Gốc").issue(NAME)).trust()).isEqualTo(Trust.NOT_CHECKED);
    }

    @Test
    void aChainToTheUsersRootIsTrusted() throws Exception {
        Identity root = Identity.root("Gốc");
        assertThat(checked(root.issue(NAME), Identity.root("Khác"), root).trust())
                .isEqualTo(Trust.TRUSTED);
    }

    @Test
    void anotherRootOfTheSameNameIsNot() throws Exception {
        SignerCertificate certificate = checked(Identity.root("Gốc").issue(NAME), Identity.root("Gốc"));
        assertThat(certificate.trust()).isEqualTo(Trust.NOT_TRUSTED);
        assertThat(certificate.trustReason()).isEqualTo("no-chain");
    }

    @Test
    void aCertificateOutOfDateWhenItWasUsedIsNot() throws Exception {
        Identity root = Identity.root("Gốc");
        Identity expired = expired(root);
        SignerCertificate certificate = checked(expired, root);
        assertThat(certificate.trust()).isEqualTo(Trust.NOT_TRUSTED);
        assertThat(certificate.trustReason()).isEqualTo("expired");
        assertThat(certificate.validUntil()).isEqualTo("2025-02-18");
    }

    @Test
    void aTrustedStampMovesTheTime() throws Exception {
        Identity root = Identity.root("Gốc");
        Identity authority = Identity.of(
                Identity.named("Dấu thời gian"),
                Identity.curve(),
                root,
                Identity.Use.STAMPING,
                null,
                Identity.SINCE,
                Identity.UNTIL);
        Identity expired = expired(root);
        Instant before = SignedPdfs.SIGNED_AT.minusSeconds(3600);
        byte[] pdf = SignedPdfs.signed(
                SignedPdfs.page("1"),
                "ETSI.CAdES.detached",
                false,
                content -> SignedPdfs.stamped(content, expired, authority, before, true));
        assertThat(checked(pdf, root).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void certificatesForOtherPurposesDoNotSign() throws Exception {
        Identity root = Identity.root("Gốc");
        Identity wrong = Identity.of(
                NAME, Identity.curve(), root, Identity.Use.ENCRYPTING, null, Identity.SINCE, Identity.UNTIL);
        assertThat(checked(wrong, root).trustReason()).isEqualTo("key-usage");
    }

    @Test
    void aPersonCannotIssueCertificates() throws Exception {
        Identity root = Identity.root("Gốc");
        Identity person = root.issue(Identity.named("Người thường"));
        Identity forged = person.issue(NAME);
        assertThat(checked(forged, root).trust()).isEqualTo(Trust.NOT_TRUSTED);
        // Whoever puts the person's own certificate among those to trust says so.
        assertThat(checked(person, person).trust()).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void anAlteredFileIsNotTrustedForItsCertificate() throws Exception {
        Identity root = Identity.root("Gốc");
        byte[] pdf = SignedPdfs.signed(SignedPdfs.page("1"), root.issue(NAME));
        int at = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("/MediaBox [0.0") + 12;
        pdf[at]++;
        assertThat(checked(pdf, root).trust()).isEqualTo(Trust.NOT_CHECKED);
    }

    @Test
    void whatIsNoCertificateIsTold() throws Exception {
        Path roots = Files.createDirectories(folder.resolve("odd"));
        Files.writeString(roots.resolve("a.pem"), "no certificate");
        Files.writeString(roots.resolve("README.txt"), "no certificate either");
        assertThat(TrustedCertificates.in(roots).unreadable()).containsExactly("a.pem");
    }
}
