package vn.solieu.reading.signatures;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** A CMS container with one signer (RFC 5652, 5), as signatures of PDF files and time stamps have it. */
final class CmsContainer {

    /** Asked by name, never registered: the process keeps the providers it has. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    /** A chain has three or four certificates; a container of more than this would only cost time. */
    private static final int MOST_CERTIFICATES = 100;

    private final CMSSignedData data;
    private final SignerInformation signer;
    private final List<X509CertificateHolder> certificates;
    private final @Nullable X509CertificateHolder certificate;
    private final @Nullable PublicKey key;

    private CmsContainer(CMSSignedData data, SignerInformation signer) throws IOException {
        this.data = data;
        this.signer = signer;
        this.certificates = new ArrayList<>(data.getCertificates().getMatches(null));
        this.certificate = certificates.stream()
                .limit(MOST_CERTIFICATES)
                .filter(signer.getSID()::match)
                .findFirst()
                .orElse(null);
        this.key =
                certificate == null ? null : BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo());
    }

    /**
     * Opens a container.
     *
     * @param bytes the container; what follows it is padding
     * @param signed the bytes it is about, or {@code null} when it holds them
     * @throws CmsBrokenException when it is none, or has not exactly one signer
     */
    static CmsContainer open(byte[] bytes, @Nullable CMSProcessable signed) throws CmsBrokenException {
        try (ASN1InputStream in = new ASN1InputStream(bytes)) {
            ContentInfo content = ContentInfo.getInstance(in.readObject());
            if (content == null) {
                throw new CmsBrokenException("cms-broken");
            }
            return of(signed == null ? new CMSSignedData(content) : new CMSSignedData(signed, content));
        } catch (IOException | CMSException | RuntimeException e) {
            // Bouncy Castle meets damage with all kinds of exceptions; what they share is that this is no container.
            throw new CmsBrokenException("cms-broken", e);
        }
    }

    /** The container inside another, such as a time stamp. */
    static CmsContainer of(CMSSignedData data) throws CmsBrokenException {
        try {
            Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
            if (signers.size() != 1) {
                throw new CmsBrokenException("signer-count");
            }
            return new CmsContainer(data, signers.iterator().next());
        } catch (IOException | RuntimeException e) {
            throw new CmsBrokenException("cms-broken", e);
        }
    }

    /** A container that cannot be weighed. */
    static final class CmsBrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        CmsBrokenException(String reason) {
            super(reason);
            this.reason = reason;
        }

        CmsBrokenException(String reason, Exception cause) {
            super(reason + ": " + cause.getMessage(), cause);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * Checks the signature with the key of the certificate that came with it; whom the certificate belongs to is another question.
     *
     * @return empty when it is right, else why it is not
     */
    String verdict() throws CmsBrokenException {
        if (certificate == null) {
            return "no-certificate";
        }
        if (key == null) {
            return "algorithm";
        }
        try {
            if (isForbiddenPair(key.getAlgorithm(), signer.getDigestAlgOID())) {
                return "algorithm";
            }
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(key))) {
                return "signature-value";
            }
            return isOf(certificate) ? "" : "certificate-swapped";
        } catch (CMSSignerDigestMismatchException e) {
            return "digest";
        } catch (OperatorCreationException e) {
            return "algorithm";
        } catch (CMSException e) {
            if (e.getCause() instanceof OperatorCreationException || e.getCause() instanceof GeneralSecurityException) {
                return "algorithm";
            }
            throw new CmsBrokenException("cms-broken", e);
        } catch (IOException | RuntimeException e) {
            throw new CmsBrokenException("cms-broken", e);
        }
    }

    /** Edwards curves go with one digest each (RFC 8419, 3); another is none of the standard's signatures. */
    private boolean isForbiddenPair(String keyAlgorithm, String digestOid) {
        ASN1ObjectIdentifier digest = new ASN1ObjectIdentifier(digestOid);
        if (signer.getSignedAttributes() == null) {
            return false;
        }
        return switch (keyAlgorithm) {
            case "Ed25519" -> !digest.equals(NISTObjectIdentifiers.id_sha512);
            case "Ed448" ->
                !digest.equals(NISTObjectIdentifiers.id_shake256)
                        && !digest.equals(NISTObjectIdentifiers.id_shake256_len);
            default -> false;
        };
    }

    /** Whether the signer meant this certificate: where its hash is signed too, another with the same key is none (RFC 5035). */
    private boolean isOf(X509CertificateHolder holder) throws IOException, OperatorCreationException {
        ASN1Encodable second = attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (second != null) {
            ESSCertIDv2 id = SigningCertificateV2.getInstance(second).getCerts()[0];
            return Arrays.equals(id.getCertHash(), digest(id.getHashAlgorithm(), holder.getEncoded()));
        }
        ASN1Encodable first = attribute(PKCSObjectIdentifiers.id_aa_signingCertificate);
        if (first != null) {
            ESSCertID id = SigningCertificate.getInstance(first).getCerts()[0];
            AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
            return Arrays.equals(id.getCertHash(), digest(sha1, holder.getEncoded()));
        }
        return true;
    }

    private @Nullable ASN1Encodable attribute(ASN1ObjectIdentifier type) {
        return value(signer.getSignedAttributes(), type);
    }

    static @Nullable ASN1Encodable value(@Nullable AttributeTable attributes, ASN1ObjectIdentifier type) {
        Attribute attribute = attributes == null ? null : attributes.get(type);
        return attribute == null || attribute.getAttrValues().size() == 0
                ? null
                : attribute.getAttrValues().getObjectAt(0);
    }

    static byte[] digest(AlgorithmIdentifier algorithm, byte[] bytes) throws IOException, OperatorCreationException {
        DigestCalculator calculator = digest(algorithm);
        calculator.getOutputStream().write(bytes);
        return calculator.getDigest();
    }

    static DigestCalculator digest(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(PROVIDER)
                .build()
                .get(algorithm);
    }

    /** When the signer says to have signed; {@code null} when nothing is said. */
    @Nullable
    Instant claimedTime() {
        try {
            ASN1Encodable time = attribute(CMSAttributes.signingTime);
            return time == null ? null : Time.getInstance(time).getDate().toInstant();
        } catch (RuntimeException e) {
            // A time that is none is no time.
            return null;
        }
    }

    SignerInformation signer() {
        return signer;
    }

    CMSSignedData data() {
        return data;
    }

    @Nullable
    X509CertificateHolder certificate() {
        return certificate;
    }

    /** All certificates that came with the signature, no more than a limit. */
    List<X509CertificateHolder> certificates() {
        return certificates.subList(0, Math.min(MOST_CERTIFICATES, certificates.size()));
    }

    Algorithms algorithms() {
        return Algorithms.of(key, signer.getDigestAlgOID());
    }
}
