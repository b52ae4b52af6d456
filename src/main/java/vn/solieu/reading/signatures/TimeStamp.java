package vn.solieu.reading.signatures;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.signatures.CmsContainer.CmsBrokenException;

/**
 * A time-stamp token (RFC 3161): an authority says that it saw a hash at its time.
 *
 * @param time the authority's time
 * @param container the token, with the authority's certificate
 * @param reason empty when the token is whole and about the bytes asked for, else why not
 */
record TimeStamp(Instant time, CmsContainer container, String reason) {

    /** Opens a token and compares it with the bytes it should be about. */
    static TimeStamp of(CMSSignedData token, CMSProcessable stamped) throws CmsBrokenException {
        CmsContainer container = CmsContainer.of(token);
        try {
            TimeStampToken stamp = new TimeStampToken(token);
            var info = stamp.getTimeStampInfo();
            DigestCalculator digest = CmsContainer.digest(info.getHashAlgorithm());
            stamped.write(digest.getOutputStream());
            boolean fits = Arrays.equals(digest.getDigest(), info.getMessageImprintDigest());
            String reason = fits ? container.verdict() : "digest";
            return new TimeStamp(info.getGenTime().toInstant(), container, reason);
        } catch (OperatorCreationException e) {
            throw new CmsBrokenException("algorithm", e);
        } catch (TSPException | CMSException | IOException | RuntimeException e) {
            throw new CmsBrokenException("cms-broken", e);
        }
    }

    /** The token about a signature that came with it, or {@code null} when none did (ETSI EN 319 122-1, 5.3). */
    static @Nullable TimeStamp of(CmsContainer signature) throws CmsBrokenException {
        try {
            ASN1Encodable token = CmsContainer.value(
                    signature.signer().getUnsignedAttributes(), PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            if (token == null) {
                return null;
            }
            byte[] value = signature.signer().getSignature();
            return of(
                    new CMSSignedData(ContentInfo.getInstance(token)),
                    new org.bouncycastle.cms.CMSProcessableByteArray(value));
        } catch (CMSException | RuntimeException e) {
            throw new CmsBrokenException("stamp-broken", e);
        }
    }
}
