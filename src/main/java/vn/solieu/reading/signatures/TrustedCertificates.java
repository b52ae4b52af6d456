package vn.solieu.reading.signatures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignerCertificate.Trust;

/**
 * The certificates a user trusts, and whether a signer's leads to one of them (RFC 5280, 6). Neither revocation nor anything else is
 * fetched.
 */
public final class TrustedCertificates {

    /** Nobody is trusted, so that nothing is checked. */
    public static final TrustedCertificates NONE = new TrustedCertificates(List.of(), List.of());

    /** Longest chain; Vietnamese ones have three certificates. */
    private static final int LONGEST_CHAIN = 8;

    /** Certificates that vouch for each other in circles must not cost more tries than this. */
    private static final int MOST_TRIES = 400;

    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(pem|crt|cer|der|p7b)");

    private static final long LARGEST_FILE_BYTES = 4 << 20;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final List<X509Certificate> trusted;
    private final List<String> unreadable;

    private TrustedCertificates(List<X509Certificate> trusted, List<String> unreadable) {
        this.trusted = trusted;
        this.unreadable = unreadable;
    }

    /** Whether a certificate leads to a trusted one, and a stable word for why not; empty otherwise. */
    record Judgement(Trust trust, String reason) {
        static final Judgement NOT_CHECKED = new Judgement(Trust.NOT_CHECKED, "");
    }

    /**
     * Reads the certificates of a folder, in PEM or DER, several in a file or one; files whose names end otherwise are left alone.
     *
     * @throws IOException when the folder cannot be listed
     */
    public static TrustedCertificates in(Path folder) throws IOException {
        List<X509Certificate> trusted = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile)
                    .filter(f -> ENDING.matcher(String.valueOf(f.getFileName())).matches())
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try {
                if (Files.size(file) > LARGEST_FILE_BYTES) {
                    throw new CertificateException("too large");
                }
                int before = trusted.size();
                try (InputStream in = Files.newInputStream(file)) {
                    for (Certificate one : factory().generateCertificates(in)) {
                        if (one instanceof X509Certificate certificate) {
                            trusted.add(certificate);
                        }
                    }
                }
                if (trusted.size() == before) {
                    throw new CertificateException("no certificate");
                }
            } catch (CertificateException | IOException e) {
                unreadable.add(String.valueOf(file.getFileName()));
            }
        }
        if (trusted.isEmpty() && unreadable.isEmpty()) {
            unreadable.add(String.valueOf(folder));
        }
        return new TrustedCertificates(trusted, unreadable);
    }

    private static CertificateFactory factory() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    /** Names of files in the folder that hold no certificate though their names say so; the folder itself when it has none at all. */
    public List<String> unreadable() {
        return unreadable;
    }

    /**
     * Judges a certificate.
     *
     * @param brought certificates that may stand between it and a trusted one
     * @param at when it was used; {@code null} when nobody says
     */
    Judgement judge(X509CertificateHolder holder, List<X509CertificateHolder> brought, @Nullable Instant at) {
        if (trusted.isEmpty()) {
            return Judgement.NOT_CHECKED;
        }
        if (at == null) {
            return new Judgement(Trust.NOT_TRUSTED, "no-time");
        }
        try {
            X509Certificate signer = converted(holder);
            boolean[] usage = signer.getKeyUsage();
            if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
                return new Judgement(Trust.NOT_TRUSTED, "key-usage");
            }
            List<X509Certificate> between = new ArrayList<>();
            for (X509CertificateHolder one : brought) {
                between.add(converted(one));
            }
            return judge(signer, between, at);
        } catch (IOException | GeneralSecurityException e) {
            return new Judgement(Trust.NOT_TRUSTED, "certificate-broken");
        }
    }

    private static X509Certificate converted(X509CertificateHolder holder) throws IOException, CertificateException {
        return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    private record Chain(List<X509Certificate> certificates) {
        X509Certificate last() {
            return certificates.getLast();
        }

        Chain with(X509Certificate next) {
            List<X509Certificate> longer = new ArrayList<>(certificates);
            longer.add(next);
            return new Chain(longer);
        }
    }

    /** Shortest chains first, each step only where the signature of the one before is the next one's. */
    private Judgement judge(X509Certificate signer, List<X509Certificate> between, Instant at)
            throws GeneralSecurityException {
        Judgement best = new Judgement(Trust.NOT_TRUSTED, "no-chain");
        Deque<Chain> waiting = new ArrayDeque<>();
        waiting.add(new Chain(List.of(signer)));
        int tries = 0;
        while (!waiting.isEmpty()) {
            Chain chain = waiting.remove();
            if (trusted.contains(chain.last())) {
                return chain.certificates().size() == 1 ? ownValidity(signer, at) : validated(chain, at);
            }
            for (X509Certificate anchor : trusted) {
                if (isIssued(chain.last(), anchor) && tries++ < MOST_TRIES && isSigned(chain.last(), anchor)) {
                    best = validated(chain.with(anchor), at);
                    if (best.trust() == Trust.TRUSTED) {
                        return best;
                    }
                }
            }
            for (X509Certificate next : between) {
                if (chain.certificates().size() < LONGEST_CHAIN
                        && !chain.certificates().contains(next)
                        && isIssued(chain.last(), next)
                        && tries++ < MOST_TRIES
                        && isSigned(chain.last(), next)) {
                    waiting.add(chain.with(next));
                }
            }
        }
        return best;
    }

    private static Judgement ownValidity(X509Certificate certificate, Instant at) {
        boolean valid = !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
        return valid ? new Judgement(Trust.TRUSTED, "") : new Judgement(Trust.NOT_TRUSTED, "expired");
    }

    private static boolean isIssued(X509Certificate certificate, X509Certificate issuer) {
        return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    }

    private static boolean isSigned(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            // Two authorities of one name, or a key Java does not know: not this one.
            return false;
        }
    }

    /** The rules of the standard over a chain whose last certificate is trusted. */
    private static Judgement validated(Chain chain, Instant at) throws GeneralSecurityException {
        List<X509Certificate> path =
                chain.certificates().subList(0, chain.certificates().size() - 1);
        PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(chain.last(), null)));
        rules.setRevocationEnabled(false);
        rules.setDate(Date.from(at));
        try {
            CertPathValidator.getInstance("PKIX").validate(factory().generateCertPath(path), rules);
            return new Judgement(Trust.TRUSTED, "");
        } catch (CertPathValidatorException e) {
            boolean outOfDate = e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
            return new Judgement(Trust.NOT_TRUSTED, outOfDate ? "expired" : "chain");
        }
    }
}
