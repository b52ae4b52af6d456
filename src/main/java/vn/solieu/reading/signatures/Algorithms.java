package vn.solieu.reading.signatures;

import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * Key and digest of a signature, named for people.
 *
 * @param name such as {@code "RSA-2048, SHA-256"}
 * @param weak whether it is no longer safe (NIST SP 800-131A): MD2, MD4, MD5, SHA-1, RSA or DSA below 2048 bits, curves below 224 bits
 */
record Algorithms(String name, boolean weak) {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_CURVE_BITS = 224;

    static final Algorithms UNKNOWN = new Algorithms("", false);

    /** Names a key, {@code null} for an unknown one, and a digest by its object identifier. */
    static Algorithms of(@Nullable PublicKey key, String digestOid) {
        String digest = digestName(digestOid);
        int bits = bits(key);
        boolean curve = key instanceof ECPublicKey;
        boolean weakKey = bits > 0 && bits < (curve ? LEAST_CURVE_BITS : LEAST_RSA_BITS);
        String keyName = key == null ? "" : curve ? "EC" : key.getAlgorithm();
        String name = keyName + (bits > 0 ? "-" + bits : "");
        return new Algorithms(name.isEmpty() ? digest : name + ", " + digest, weakKey || isWeak(digest));
    }

    private static boolean isWeak(String digest) {
        return digest.equals("SHA-1") || digest.startsWith("MD");
    }

    /** The usual name of a digest; its object identifier when there is none. */
    static String digestName(String oid) {
        String name = new DefaultAlgorithmNameFinder().getAlgorithmName(new ASN1ObjectIdentifier(oid));
        return name.equals("SHA1")
                ? "SHA-1"
                : name.replaceFirst("^SHA(?=\\d)", "SHA-").replace("SHA--", "SHA-");
    }

    private static int bits(@Nullable PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength();
            case DSAPublicKey dsa -> dsa.getParams().getP().bitLength();
            case null, default -> 0;
        };
    }
}
