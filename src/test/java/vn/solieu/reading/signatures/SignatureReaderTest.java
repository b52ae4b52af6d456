package vn.solieu.reading.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.SignatureCoverage.Change;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignatureInfo.Integrity;
import vn.solieu.document.SignatureInfo.Kind;

/** Signatures made here, whole and meddled with. */
class SignatureReaderTest {

    private static Identity root;
    private static Identity signer;
    private static byte[] plain;
    private static byte[] signed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void sign() throws Exception {
        root = Identity.root("Test root");
        signer = root.issue(Identity.named("Nguyễn Thị Ánh Tuyết", "Sở Nội vụ", "tuyetnta@example.vn"));
        plain = SignedPdfs.page("So: 576/BC-UBND");
        signed = SignedPdfs.signed(plain, signer);
    }

    private List<SignatureInfo> read(byte[] pdf) throws Exception {
        Path file = folder.resolve("file.pdf");
        SignedPdfs.write(file, pdf);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<SignatureInfo> signatures =
                    SignatureReader.read(document.getDocument(), file, () -> TrustedCertificates.NONE);
            assertThat(Files.readAllBytes(file)).as("the file is left as it is").isEqualTo(pdf);
            return signatures;
        }
    }

    private SignatureInfo only(byte[] pdf) throws Exception {
        List<SignatureInfo> signatures = read(pdf);
        assertThat(signatures).hasSize(1);
        return signatures.getFirst();
    }

    private static byte[] replaced(byte[] pdf, String from, String to) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void anUnsignedFileHasNone() throws Exception {
        assertThat(read(plain)).isEmpty();
    }

    @Test
    void aWholeSignatureIsValid() throws Exception {
        SignatureInfo signature = only(signed);
        assertThat(signature.kind()).isEqualTo(Kind.SIGNATURE);
        assertThat(signature.integrity()).isEqualTo(Integrity.VALID);
        assertThat(signature.reason()).isEmpty();
        assertThat(signature.signer()).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(signature.email()).isEqualTo("tuyetnta@example.vn");
        assertThat(signature.certificate().organisation()).isEqualTo("Sở Nội vụ");
        assertThat(signature.time()).isEqualTo("2025-02-18T08:24:39+07:00");
        assertThat(signature.stampedTime()).isNull();
        assertThat(signature.coverage().wholeFile()).isTrue();
        assertThat(signature.coverage().bytesAfter()).isZero();
        assertThat(signature.coverage().laterChanges()).isEmpty();
        assertThat(signature.format()).isEqualTo("adbe.pkcs7.detached");
        assertThat(signature.algorithm()).isEqualTo("EC-256, SHA-256");
        assertThat(signature.weak()).isFalse();
    }

    @Test
    void oneAlteredByteIsSeen() throws Exception {
        byte[] altered = replaced(signed, "/MediaBox [0.0 0.0 612.0", "/MediaBox [0.0 0.0 613.0");
        SignatureInfo signature = only(altered);
        assertThat(signature.integrity()).isEqualTo(Integrity.ALTERED);
        assertThat(signature.reason()).isEqualTo("digest");
        assertThat(signature.signer()).isEqualTo("Nguyễn Thị Ánh Tuyết");
    }

    @Test
    void anAlteredSignatureValueIsSeen() throws Exception {
        byte[] altered = signed.clone();
        long[] range = SignedPdfs.range(signed);
        int end = (int) range[2] - 2;
        while (altered[end] == '0') {
            end--;
        }
        altered[end] = (byte) (altered[end] == '1' ? '2' : '1');
        assertThat(only(altered).integrity()).isNotEqualTo(Integrity.VALID);
    }

    @Test
    void contentAddedAfterwardsIsSeen() throws Exception {
        byte[] changed = SignedPdfs.changed(signed, document -> {
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
                content.addRect(10, 10, 100, 100);
                content.fill();
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        SignatureInfo signature = only(changed);
        assertThat(signature.integrity()).isEqualTo(Integrity.VALID);
        assertThat(signature.coverage().wholeFile()).isFalse();
        assertThat(signature.coverage().bytesAfter()).isEqualTo(changed.length - signed.length);
        assertThat(signature.coverage().laterChanges()).contains(Change.CONTENT);
    }

    @Test
    void aSecondSignatureIsNoChangeOfContent() throws Exception {
        Identity office = root.issue(Identity.named("Ủy ban nhân dân tỉnh Khánh Bình", "Tỉnh Khánh Bình", null));
        List<SignatureInfo> signatures = read(SignedPdfs.signed(signed, office));
        assertThat(signatures).extracting(SignatureInfo::integrity).containsOnly(Integrity.VALID);
        assertThat(signatures)
                .extracting(SignatureInfo::signer)
                .containsExactly("Nguyễn Thị Ánh Tuyết", "Ủy ban nhân dân tỉnh Khánh Bình");
        assertThat(signatures.getFirst().coverage().laterChanges()).containsExactly(Change.SIGNATURE);
        assertThat(signatures.getFirst().coverage().wholeFile()).isFalse();
        assertThat(signatures.getLast().coverage().wholeFile()).isTrue();
    }

    @Test
    void filledFormsNotesAndDataForLaterChecksAreToldApart() throws Exception {
        byte[] filled = SignedPdfs.changed(signed, document -> {
            document.getDocumentCatalog().getAcroForm().getField("place").setValue("Khanh Binh");
            COSDictionary field = document.getDocumentCatalog()
                    .getAcroForm()
                    .getField("place")
                    .getCOSObject();
            field.setNeedToBeUpdated(true);
        });
        // PDFBox puts fonts into the form while it is at it.
        assertThat(only(filled).coverage().laterChanges())
                .contains(Change.FORM)
                .isSubsetOf(Change.METADATA, Change.FORM);

        byte[] noted = SignedPdfs.changed(signed, document -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("Xem lai");
            note.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(1, 1, 9, 9));
            document.getPage(0).getAnnotations().add(note);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(only(noted).coverage().laterChanges()).containsExactly(Change.ANNOTATION);

        byte[] kept = SignedPdfs.changed(signed, document -> {
            COSDictionary store = new COSDictionary();
            store.setItem(COSName.TYPE, COSName.getPDFName("DSS"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), store);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
        assertThat(only(kept).coverage().laterChanges()).containsExactly(Change.VALIDATION_DATA);

        byte[] described = SignedPdfs.changed(signed, document -> {
            document.getDocumentInformation().setTitle("Khac");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocument().getTrailer().setNeedToBeUpdated(true);
        });
        assertThat(only(described).coverage().laterChanges()).isSubsetOf(Change.METADATA);
    }

    @Test
    void blanksAtTheEndChangeNothing() throws Exception {
        SignatureInfo signature = only(
                (new String(signed, StandardCharsets.ISO_8859_1) + "\r\n  \n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(signature.integrity()).isEqualTo(Integrity.VALID);
        assertThat(signature.coverage().wholeFile()).isFalse();
        assertThat(signature.coverage().laterChanges()).isEmpty();
    }

    @Test
    void certificationsAndStampsAreNamed() throws Exception {
        byte[] certified =
                SignedPdfs.signed(plain, "ETSI.CAdES.detached", true, content -> SignedPdfs.container(content, signer));
        assertThat(only(certified).kind()).isEqualTo(Kind.CERTIFICATION);
        assertThat(only(certified).integrity()).isEqualTo(Integrity.VALID);

        Identity authority = authority();
        Instant at = Instant.parse("2025-02-18T01:30:00Z");
        List<SignatureInfo> signatures = read(
                SignedPdfs.signed(signed, "ETSI.RFC3161", false, content -> SignedPdfs.token(content, authority, at)));
        SignatureInfo stamp = signatures.getLast();
        assertThat(stamp.kind()).isEqualTo(Kind.TIME_STAMP);
        assertThat(stamp.integrity()).isEqualTo(Integrity.VALID);
        assertThat(stamp.time()).isNull();
        assertThat(stamp.stampedTime()).isEqualTo("2025-02-18T01:30:00Z");

        byte[] wrong =
                SignedPdfs.signed(plain, "ETSI.RFC3161", false, _ -> SignedPdfs.token(new byte[] {1}, authority, at));
        assertThat(only(wrong).integrity()).isEqualTo(Integrity.ALTERED);
    }

    private static Identity authority() throws Exception {
        return Identity.of(
                Identity.named("Cấp dấu thời gian"),
                Identity.curve(),
                root,
                Identity.Use.STAMPING,
                null,
                Identity.SINCE,
                Identity.UNTIL);
    }

    @Test
    void aTokenThatCameAlongGivesItsTime() throws Exception {
        Identity authority = authority();
        Instant at = Instant.parse("2025-02-18T01:25:00Z");
        byte[] stamped = SignedPdfs.signed(
                plain,
                "ETSI.CAdES.detached",
                false,
                content -> SignedPdfs.stamped(content, signer, authority, at, true));
        assertThat(only(stamped).stampedTime()).isEqualTo("2025-02-18T01:25:00Z");
        assertThat(only(stamped).reason()).isEmpty();

        byte[] foreign = SignedPdfs.signed(
                plain,
                "ETSI.CAdES.detached",
                false,
                content -> SignedPdfs.stamped(content, signer, authority, at, false));
        assertThat(only(foreign).stampedTime()).isNull();
        assertThat(only(foreign).integrity()).isEqualTo(Integrity.VALID);
        assertThat(only(foreign).reason()).isEqualTo("stamp-broken");
    }

    /** Each range is signed as claimed: only the claim is wrong. */
    @ParameterizedTest
    @CsvSource({
        "'0 A', byte-range",
        "'0 A B', byte-range",
        "'1 A1 B C', byte-range",
        "'0 B A C', byte-range",
        "'0 A B 999', byte-range",
        "'0 A 99999 1', byte-range",
        "'0 -5 B C', byte-range",
        "'0 9 B C', gap",
        "'0 A B9 C9', gap",
        "'0 10 20 30', gap",
        "'0 A B C9', ''"
    })
    void rangesThatLieVouchForNothing(String claim, String reason) throws Exception {
        long[] range = SignedPdfs.range(signed);
        String numbers = claim.replace("A1", Long.toString(range[1] - 1))
                .replace("A", Long.toString(range[1]))
                .replace("B9", Long.toString(range[2] + 9))
                .replace("B", Long.toString(range[2]))
                .replace("C9", Long.toString(range[3] - 9))
                .replace("C", Long.toString(range[3]));
        long[] claimed = java.util.Arrays.stream(numbers.split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        boolean readable = claimed.length == 4
                && claimed[1] > 0
                && claimed[1] <= claimed[2]
                && claimed[2] + claimed[3] <= signed.length;
        SignatureInfo signature = only(SignedPdfs.withRange(signed, numbers, readable ? claimed : range, signer));
        assertThat(signature.reason()).isEqualTo(reason);
        assertThat(signature.integrity()).isEqualTo(reason.isEmpty() ? Integrity.VALID : Integrity.UNKNOWN);
        assertThat(signature.coverage().wholeFile()).isNotEqualTo(Boolean.TRUE);
    }

    @Test
    void containersThatAreNoneAreToldSo() throws Exception {
        assertThat(only(SignedPdfs.signed(plain, "adbe.pkcs7.detached", false, _ -> new byte[] {1, 2, 3}))
                        .reason())
                .isEqualTo("cms-broken");
        byte[] nested = new byte[3000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        assertThat(only(SignedPdfs.signed(plain, "adbe.pkcs7.detached", false, _ -> nested))
                        .integrity())
                .isEqualTo(Integrity.UNKNOWN);
        assertThat(only(SignedPdfs.signed(plain, "acme.own", false, c -> SignedPdfs.container(c, signer)))
                        .reason())
                .isEqualTo("format");
        assertThat(only(replaced(signed, "/SubFilter /adbe.pkcs7.detached", "/SubFilter /adbe.pkcs7.detachex"))
                        .integrity())
                .isEqualTo(Integrity.UNKNOWN);
    }

    @Test
    void oldFormsAreRead() throws Exception {
        Identity rsa = Identity.of(
                Identity.named("Trần Văn Bình"),
                Identity.rsa(1024),
                root,
                Identity.Use.SIGNING,
                null,
                Identity.SINCE,
                Identity.UNTIL);
        byte[] hashed = SignedPdfs.signed(
                plain,
                "adbe.pkcs7.sha1",
                false,
                content -> SignedPdfs.container(
                                MessageDigest.getInstance("SHA-1").digest(content), rsa, "SHA256withRSA", true, null)
                        .getEncoded());
        assertThat(only(hashed).integrity()).isEqualTo(Integrity.VALID);
        assertThat(only(hashed).weak()).isTrue();
        byte[] other = SignedPdfs.signed(
                plain,
                "adbe.pkcs7.sha1",
                false,
                _ -> SignedPdfs.container(new byte[20], rsa, "SHA256withRSA", true, null)
                        .getEncoded());
        assertThat(only(other).integrity()).isEqualTo(Integrity.ALTERED);

        byte[] bare = SignedPdfs.signed(
                plain,
                "adbe.x509.rsa_sha1",
                false,
                rsa.certificate().getEncoded(),
                content -> SignedPdfs.bare(content, rsa));
        assertThat(only(bare).integrity()).isEqualTo(Integrity.VALID);
        assertThat(only(bare).signer()).isEqualTo("Trần Văn Bình");
        assertThat(only(bare).algorithm()).isEqualTo("RSA-1024, SHA-1");
    }

    @ParameterizedTest
    @CsvSource({
        "SHA1withRSA, 'RSA-2048, SHA-1', true",
        "MD5withRSA, 'RSA-2048, MD5', true",
        "SHA512withRSA, 'RSA-2048, SHA-512', false",
        "SHA256withRSAandMGF1, 'RSA-2048, SHA-256', false"
    })
    void algorithmsAreNamed(String algorithm, String name, boolean weak) throws Exception {
        Identity rsa = Identity.of(
                Identity.named("Lê An"),
                Identity.rsa(2048),
                root,
                Identity.Use.SIGNING,
                null,
                Identity.SINCE,
                Identity.UNTIL);
        SignatureInfo signature = only(SignedPdfs.signed(
                plain,
                "adbe.pkcs7.detached",
                false,
                content -> SignedPdfs.container(content, rsa, algorithm, false, null)
                        .getEncoded()));
        assertThat(signature.integrity()).isEqualTo(Integrity.VALID);
        assertThat(signature.algorithm()).isEqualTo(name);
        assertThat(signature.weak()).isEqualTo(weak);
    }

    @Test
    void aCertificateThatWasNotMeantIsSeen() throws Exception {
        Identity other = root.issue(Identity.named("Người khác"));
        SigningCertificateV2 meant = new SigningCertificateV2(new ESSCertIDv2(
                MessageDigest.getInstance("SHA-256").digest(other.certificate().getEncoded())));
        org.bouncycastle.asn1.ASN1EncodableVector attributes = new org.bouncycastle.asn1.ASN1EncodableVector();
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(meant)));
        SignatureInfo signature = only(SignedPdfs.signed(
                plain,
                "ETSI.CAdES.detached",
                false,
                content -> SignedPdfs.container(
                                content, signer, "SHA256withECDSA", false, new AttributeTable(attributes))
                        .getEncoded()));
        assertThat(signature.integrity()).isEqualTo(Integrity.ALTERED);
        assertThat(signature.reason()).isEqualTo("certificate-swapped");
    }
}
