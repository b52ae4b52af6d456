package vn.solieu.reading.signatures;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key and its certificate, made for a test. */
public record Identity(KeyPair key, X509CertificateHolder certificate) {

    private static final AtomicLong SERIAL = new AtomicLong(1000);

    static final Instant SINCE = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");

    /** What a certificate is for. */
    enum Use {
        SIGNING,
        ISSUING,
        STAMPING,
        ENCRYPTING
    }

    String signatureAlgorithm() {
        return key.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /** Keys on a curve are made in no time. */
    static KeyPair curve() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    public static Identity root(String name) throws Exception {
        return of(named(name), curve(), null, Use.ISSUING, null, SINCE, UNTIL);
    }

    public Identity issue(X500Name subject) throws Exception {
        return of(subject, curve(), this, Use.SIGNING, null, SINCE, UNTIL);
    }

    static X500Name named(String commonName) {
        return named(new DERUTF8String(commonName));
    }

    static X500Name named(ASN1Encodable commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    public static X500Name named(String commonName, String organisation, String email) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, new DERUTF8String(organisation))
                .addRDN(BCStyle.CN, new DERUTF8String(commonName));
        return (email == null ? name : name.addRDN(BCStyle.EmailAddress, email)).build();
    }

    static Identity of(
            X500Name subject,
            KeyPair key,
            Identity issuer,
            Use use,
            String alternativeEmail,
            Instant from,
            Instant until)
            throws Exception {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer == null ? subject : issuer.certificate.getSubject(),
                BigInteger.valueOf(SERIAL.incrementAndGet()),
                Date.from(from),
                Date.from(until.truncatedTo(ChronoUnit.SECONDS)),
                subject,
                key.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.ISSUING));
        int usage = switch (use) {
            case ISSUING -> KeyUsage.keyCertSign | KeyUsage.cRLSign;
            case ENCRYPTING -> KeyUsage.keyEncipherment;
            default -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        };
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (use == Use.STAMPING) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        if (alternativeEmail != null) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.rfc822Name, alternativeEmail)));
        }
        KeyPair signer = issuer == null ? key : issuer.key;
        String algorithm = signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new Identity(key, builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
    }
}
