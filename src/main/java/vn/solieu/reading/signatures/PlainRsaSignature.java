package vn.solieu.reading.signatures;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.signatures.CmsContainer.CmsBrokenException;

/** The oldest form: a bare RSA signature, its certificates in the dictionary beside it ({@code adbe.x509.rsa_sha1}). */
final class PlainRsaSignature {

    /** The digests the form was used with, despite its name (ISO 32000-1, table 257). */
    private static final Map<String, String> DIGESTS = Map.of(
            "1.3.14.3.2.26", "SHA1withRSA",
            "2.16.840.1.101.3.4.2.1", "SHA256withRSA",
            "2.16.840.1.101.3.4.2.2", "SHA384withRSA",
            "2.16.840.1.101.3.4.2.3", "SHA512withRSA");

    private PlainRsaSignature() {}

    static SignatureCheck check(List<byte[]> certificates, byte[] contents, CMSProcessable signed)
            throws CmsBrokenException {
        if (certificates.isEmpty()) {
            return SignatureCheck.unknown("no-certificate");
        }
        try {
            List<X509CertificateHolder> holders = new ArrayList<>();
            for (byte[] certificate : certificates) {
                holders.add(new X509CertificateHolder(certificate));
            }
            PublicKey key = BouncyCastleProvider.getPublicKey(holders.getFirst().getSubjectPublicKeyInfo());
            byte[] value = octets(contents);
            String digest = fitting(key, value, signed);
            return new SignatureCheck(
                    digest == null ? "signature-value" : "",
                    Algorithms.of(key, digest == null ? "1.3.14.3.2.26" : digest),
                    holders.getFirst(),
                    holders,
                    null,
                    null,
                    false);
        } catch (IOException | CMSException | GeneralSecurityException | RuntimeException e) {
            throw new CmsBrokenException("cms-broken", e);
        }
    }

    /** What follows the value is padding. */
    private static byte[] octets(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            return ASN1OctetString.getInstance(in.readObject()).getOctets();
        }
    }

    /** The digest with which the signature is right; {@code null} when it is with none. */
    private static @Nullable String fitting(PublicKey key, byte[] value, CMSProcessable signed)
            throws GeneralSecurityException, IOException, CMSException {
        for (Map.Entry<String, String> digest : DIGESTS.entrySet()) {
            Signature signature = Signature.getInstance(digest.getValue(), CmsContainer.PROVIDER);
            signature.initVerify(key);
            signed.write(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    try {
                        signature.update(bytes, offset, length);
                    } catch (SignatureException e) {
                        throw new IOException(e);
                    }
                }
            });
            if (signature.verify(value)) {
                return digest.getKey();
            }
        }
        return null;
    }
}
