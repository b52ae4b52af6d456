package vn.solieu.reading.signatures;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessable;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureCoverage.Change;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignatureInfo.Integrity;
import vn.solieu.document.SignatureInfo.Kind;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.SignerCertificate.Trust;

/** A file with signatures, checked against its bytes. Whatever is wrong with a signature is its verdict. */
final class SignedFile implements AutoCloseable {

    /** Comparing revisions reads the whole document each time; beyond this number the kind of change stays unknown. */
    private static final int MOST_COMPARED = 40;

    /** A certificate that cannot be read. */
    private static final SignerCertificate BROKEN = new SignerCertificate(
            null, null, null, SignerCertificate.Holder.UNKNOWN, null, null, Trust.NOT_TRUSTED, "certificate-broken");

    private static final int MOST_REFERENCES = 100;

    private final Path file;
    private final TrustedCertificates trusted;
    private int compared;
    private @Nullable PDDocument now;

    SignedFile(Path file, TrustedCertificates trusted) {
        this.file = file;
        this.trusted = trusted;
    }

    private record Placed(long end, SignatureInfo signature) {}

    /** Checks signatures, in the order of the bytes they are about. */
    List<SignatureInfo> inOrder(List<COSDictionary> signatures) throws IOException {
        List<Placed> placed = new ArrayList<>();
        try (FileChannel bytes = FileChannel.open(file)) {
            for (COSDictionary signature : signatures) {
                COSArray numbers =
                        signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array ? array : null;
                SignedRange range = SignedRange.of(numbers, bytes.size());
                placed.add(new Placed(range == null ? Long.MAX_VALUE : range.end(), checked(signature, range, bytes)));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingLong(Placed::end))
                .map(Placed::signature)
                .toList();
    }

    private SignatureInfo checked(COSDictionary signature, @Nullable SignedRange range, FileChannel bytes)
            throws IOException {
        byte[] contents =
                signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString value ? value.getBytes() : null;
        SignatureCheck check;
        if (contents == null || contents.length == 0) {
            check = SignatureCheck.unknown("contents-missing");
        } else {
            check = SignatureCheck.of(signature, contents, new SignedBytes(range, bytes));
        }
        boolean placed = range != null && contents != null && range.gapHolds(contents, bytes);
        String reason = check.reason();
        Integrity integrity = check.integrity();
        if (range == null && !reason.equals("contents-missing")) {
            // Nothing was hashed: whatever the container says, it is not about this file.
            reason = "byte-range";
            integrity = Integrity.UNKNOWN;
        } else if (integrity == Integrity.VALID && !placed) {
            reason = "gap";
            integrity = Integrity.UNKNOWN;
        } else if (integrity == Integrity.VALID && check.stampBroken()) {
            reason = "stamp-broken";
        }
        ClaimedTime time = ClaimedTime.of(signature.getString(COSName.M), check.claimed());
        TimeStamp stamp = check.stampBroken() ? null : check.stamp();
        return new SignatureInfo(
                kind(signature),
                signature.getNameAsString(COSName.SUB_FILTER, ""),
                check.algorithms().name(),
                check.algorithms().weak(),
                certificate(check, integrity, time, stamp),
                time == null ? null : time.iso(),
                stamp == null
                        ? null
                        : stamp.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                integrity,
                reason,
                range == null ? SignatureCoverage.UNKNOWN : coverage(range, placed, bytes));
    }

    private static Kind kind(COSDictionary signature) {
        if (SignatureCheck.TIME_STAMP.equals(signature.getNameAsString(COSName.SUB_FILTER))) {
            return Kind.TIME_STAMP;
        }
        if (signature.getDictionaryObject(COSName.getPDFName("Reference")) instanceof COSArray references) {
            for (int i = 0; i < Math.min(references.size(), MOST_REFERENCES); i++) {
                COSBase reference = references.getObject(i);
                if (reference instanceof COSDictionary transform
                        && SignatureFields.DOC_MDP.equals(
                                transform.getDictionaryObject(COSName.getPDFName("TransformMethod")))) {
                    return Kind.CERTIFICATION;
                }
            }
        }
        return Kind.SIGNATURE;
    }

    private SignerCertificate certificate(
            SignatureCheck check, Integrity integrity, @Nullable ClaimedTime time, @Nullable TimeStamp stamp) {
        X509CertificateHolder holder = check.certificate();
        if (holder == null) {
            return SignerCertificate.NONE;
        }
        try {
            return certificate(holder, check, integrity, time, stamp);
        } catch (RuntimeException e) {
            // Bouncy Castle takes certificates apart when it is asked, and throws what it likes at damage.
            return BROKEN;
        }
    }

    private SignerCertificate certificate(
            X509CertificateHolder holder,
            SignatureCheck check,
            Integrity integrity,
            @Nullable ClaimedTime time,
            @Nullable TimeStamp stamp) {
        CertificateNames names = CertificateNames.of(holder);
        TrustedCertificates.Judgement judgement = integrity == Integrity.VALID
                ? trusted.judge(holder, check.brought(), usedAt(time, stamp))
                : TrustedCertificates.Judgement.NOT_CHECKED;
        return new SignerCertificate(
                names.name(),
                names.email(),
                names.organisation(),
                names.holder(),
                day(holder.getNotBefore()),
                day(holder.getNotAfter()),
                judgement.trust(),
                judgement.reason());
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A stamped time counts where its authority is trusted; else there is only what the signer says. */
    private @Nullable Instant usedAt(@Nullable ClaimedTime time, @Nullable TimeStamp stamp) {
        if (stamp != null) {
            X509CertificateHolder authority = stamp.container().certificate();
            if (authority != null
                    && trusted.judge(authority, stamp.container().certificates(), stamp.time())
                                    .trust()
                            == Trust.TRUSTED) {
                return stamp.time();
            }
        }
        return time != null ? time.instant() : stamp != null ? stamp.time() : null;
    }

    private SignatureCoverage coverage(SignedRange range, boolean placed, FileChannel bytes) throws IOException {
        long after = bytes.size() - range.end();
        List<Change> changes;
        if (after == 0 || range.isFollowedByBlanksOnly(bytes, bytes.size())) {
            changes = List.of();
        } else if (!placed || !range.endsLikeAFile(bytes) || ++compared > MOST_COMPARED) {
            changes = List.of(Change.UNKNOWN);
        } else {
            changes = changesAfter(range.end());
        }
        return new SignatureCoverage(placed && after == 0, after, changes);
    }

    private List<Change> changesAfter(long end) throws IOException {
        try (FileStart start = new FileStart(file, end);
                PDDocument signed = Loader.loadPDF(start)) {
            return RevisionComparison.changes(signed.getDocument(), now().getDocument());
        } catch (IOException | RuntimeException e) {
            // The signed state cannot be opened on its own: nobody can say what was changed in it.
            return List.of(Change.UNKNOWN);
        }
    }

    /** The file as it is, opened for comparisons alone: whoever reads pages may change what is in memory. */
    private PDDocument now() throws IOException {
        PDDocument open = now;
        if (open == null) {
            open = Loader.loadPDF(file.toFile());
            now = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (now != null) {
            now.close();
        }
    }

    /** The signed bytes as Bouncy Castle asks for them; none when the range makes no sense. */
    private record SignedBytes(@Nullable SignedRange range, FileChannel bytes) implements CMSProcessable {
        @Override
        public void write(OutputStream out) throws IOException {
            if (range != null) {
                range.writeTo(bytes, out);
            }
        }

        @Override
        public Object getContent() {
            return bytes;
        }
    }
}
