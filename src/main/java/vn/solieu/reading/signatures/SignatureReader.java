package vn.solieu.reading.signatures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import vn.solieu.document.SignatureInfo;
import vn.solieu.reading.BadDocumentException;

/**
 * Reads and checks the digital signatures of a PDF file, in the order in which they were put there.
 *
 * <p>Whatever is wrong with a signature is its verdict; only a file that claims a hopeless number of them is refused.
 */
public final class SignatureReader {

    /** Paperwork seen so far has nine signatures at most. */
    private static final int MOST_SIGNATURES = 500;

    private SignatureReader() {}

    /** The certificates the user trusts, read when the first signature is met. */
    public interface TrustSource {
        TrustedCertificates get() throws IOException;
    }

    /**
     * Checks all signatures of an open document.
     *
     * @param document the file, opened
     * @return the signatures in the order of their bytes; empty when it has none
     * @throws IOException when the file cannot be read
     */
    public static List<SignatureInfo> read(COSDocument document, Path file, TrustSource trusted)
            throws IOException, BadDocumentException {
        List<COSDictionary> signatures = SignatureFields.signatures(document);
        if (signatures.isEmpty()) {
            // Most files: Bouncy Castle is not even loaded.
            return List.of();
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new BadDocumentException("too-many-signatures", Integer.toString(signatures.size()));
        }
        try (SignedFile signed = new SignedFile(file, trusted.get())) {
            return signed.inOrder(signatures);
        }
    }
}
