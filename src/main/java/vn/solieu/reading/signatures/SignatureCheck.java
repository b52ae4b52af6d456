package vn.solieu.reading.signatures;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignatureInfo.Integrity;
import vn.solieu.reading.signatures.CmsContainer.CmsBrokenException;

/**
 * What weighing the container of a signature came to. Every container gets an answer.
 *
 * @param reason empty when it is valid, else why it is not
 * @param algorithms key and digest, as far as known
 * @param certificate the signer's, or {@code null}
 * @param brought all certificates that came along
 * @param claimed the time in the container, or {@code null}
 * @param stamp a token that came along, whatever it is worth, or {@code null}
 * @param stampBroken whether there is a token that does not fit or cannot be read
 */
record SignatureCheck(
        String reason,
        Algorithms algorithms,
        @Nullable X509CertificateHolder certificate,
        List<X509CertificateHolder> brought,
        @Nullable Instant claimed,
        @Nullable TimeStamp stamp,
        boolean stampBroken) {

    static final String DETACHED = "adbe.pkcs7.detached";
    static final String CADES = "ETSI.CAdES.detached";
    static final String PKCS7_SHA1 = "adbe.pkcs7.sha1";
    static final String X509_RSA_SHA1 = "adbe.x509.rsa_sha1";
    static final String TIME_STAMP = "ETSI.RFC3161";

    /** Longest container that is weighed: the longest seen, with lists of revoked certificates, has 2 MB. */
    static final int LARGEST_BYTES = 32 << 20;

    private static final int MOST_CERTIFICATES = 100;

    private static final Set<String> NOT_WHAT_WAS_SIGNED = Set.of("digest", "signature-value", "certificate-swapped");

    private static final AlgorithmIdentifier SHA1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);

    /** What the reason means for the signed bytes. */
    Integrity integrity() {
        return integrity(reason);
    }

    private static Integrity integrity(String reason) {
        if (reason.isEmpty()) {
            return Integrity.VALID;
        }
        return NOT_WHAT_WAS_SIGNED.contains(reason) ? Integrity.ALTERED : Integrity.UNKNOWN;
    }

    /**
     * Weighs a signature.
     *
     * @param signature its dictionary
     * @param contents its container
     * @param signed the bytes it is about
     */
    static SignatureCheck of(COSDictionary signature, byte[] contents, CMSProcessable signed) {
        if (contents.length > LARGEST_BYTES) {
            return unknown("contents-too-large");
        }
        try {
            String format = signature.getNameAsString(COSName.SUB_FILTER, "");
            return switch (format) {
                case DETACHED, CADES -> ofContainer(CmsContainer.open(contents, signed), null);
                case PKCS7_SHA1 -> ofContainer(CmsContainer.open(contents, null), signed);
                case TIME_STAMP ->
                    ofStamp(TimeStamp.of(CmsContainer.open(contents, null).data(), signed));
                case X509_RSA_SHA1 -> PlainRsaSignature.check(certificates(signature), contents, signed);
                default -> unknown("format");
            };
        } catch (CmsBrokenException e) {
            return unknown(e.reason());
        } catch (RuntimeException | StackOverflowError e) {
            // Bouncy Castle takes containers apart when it is asked, and throws what it likes at damage; none that was
            // made to be read
            // is nested so deep that the stack ends.
            return unknown("cms-broken");
        }
    }

    static SignatureCheck unknown(String reason) {
        return new SignatureCheck(reason, Algorithms.UNKNOWN, null, List.of(), null, null, false);
    }

    /**
     * Weighs a container.
     *
     * @param digested the bytes whose SHA-1 hash the container holds; {@code null} when the container is about the bytes themselves
     */
    private static SignatureCheck ofContainer(CmsContainer container, @Nullable CMSProcessable digested)
            throws CmsBrokenException {
        String reason = verdictOf(container);
        boolean sha1 = digested != null;
        if (digested != null && reason.isEmpty() && !holdsHashOf(container, digested)) {
            reason = "digest";
        }
        TimeStamp stamp = null;
        boolean stampBroken = false;
        try {
            stamp = TimeStamp.of(container);
            stampBroken = stamp != null && !stamp.reason().isEmpty();
        } catch (CmsBrokenException e) {
            stampBroken = true;
        }
        Algorithms algorithms = container.algorithms();
        return new SignatureCheck(
                reason,
                sha1 ? new Algorithms(algorithms.name() + ", SHA-1", true) : algorithms,
                container.certificate(),
                container.certificates(),
                container.claimedTime(),
                stamp,
                stampBroken);
    }

    /** A signature whose names can be read keeps them when the rest is broken. */
    private static String verdictOf(CmsContainer container) {
        try {
            return container.verdict();
        } catch (CmsBrokenException e) {
            return e.reason();
        }
    }

    private static boolean holdsHashOf(CmsContainer container, CMSProcessable digested) throws CmsBrokenException {
        try {
            CMSTypedData content = container.data().getSignedContent();
            if (content == null || !(content.getContent() instanceof byte[] held)) {
                return false;
            }
            DigestCalculator digest = CmsContainer.digest(SHA1);
            digested.write(digest.getOutputStream());
            return Arrays.equals(held, digest.getDigest());
        } catch (IOException | CMSException | OperatorCreationException e) {
            throw new CmsBrokenException("cms-broken", e);
        }
    }

    private static SignatureCheck ofStamp(TimeStamp stamp) {
        CmsContainer container = stamp.container();
        return new SignatureCheck(
                stamp.reason(),
                container.algorithms(),
                container.certificate(),
                container.certificates(),
                null,
                stamp,
                !stamp.reason().isEmpty());
    }

    /** The certificates in the dictionary, the signer's first. */
    private static List<byte[]> certificates(COSDictionary signature) {
        COSBase value = signature.getDictionaryObject(COSName.CERT);
        if (value instanceof COSString single) {
            return List.of(single.getBytes());
        }
        List<byte[]> certificates = new ArrayList<>();
        if (value instanceof COSArray array) {
            for (int i = 0; i < Math.min(MOST_CERTIFICATES, array.size()); i++) {
                if (array.getObject(i) instanceof COSString one) {
                    certificates.add(one.getBytes());
                }
            }
        }
        return certificates;
    }
}
