package vn.solieu.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;

/** The table {@code signature}: the digital signatures of a file, as checked when it was read. */
final class SignatureRows {

    private SignatureRows() {}

    static void insert(Connection connection, long key, List<SignatureInfo> signatures) throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "signature",
                "document_id",
                "position",
                "kind",
                "format",
                "algorithm",
                "weak",
                "signer",
                "email",
                "organisation",
                "holder",
                "valid_from",
                "valid_until",
                "trust",
                "trust_reason",
                "signed_at",
                "stamped_at",
                "integrity",
                "reason",
                "covers_whole_file",
                "bytes_after",
                "later_changes")) {
            for (int i = 0; i < signatures.size(); i++) {
                SignatureInfo s = signatures.get(i);
                SignerCertificate certificate = s.certificate();
                SignatureCoverage coverage = s.coverage();
                insert.add(
                        key,
                        i,
                        StoredName.of(s.kind()),
                        s.format(),
                        s.algorithm(),
                        s.weak(),
                        certificate.name(),
                        certificate.email(),
                        certificate.organisation(),
                        StoredName.of(certificate.holder()),
                        certificate.validFrom(),
                        certificate.validUntil(),
                        StoredName.of(certificate.trust()),
                        certificate.trustReason(),
                        s.time(),
                        s.stampedTime(),
                        StoredName.of(s.integrity()),
                        s.reason(),
                        coverage.wholeFile(),
                        coverage.bytesAfter(),
                        coverage.laterChanges().stream().map(StoredName::of).collect(Collectors.joining(" ")));
            }
        }
    }

    /** The signatures of a document, in the order in which they were put there. */
    static List<SignatureInfo> of(Connection connection, long key) throws SQLException {
        return Row.list(
                connection,
                "select * from signature where document_id = ? order by position",
                row -> new SignatureInfo(
                        StoredName.read(SignatureInfo.Kind.class, row.text("kind")),
                        row.text("format"),
                        row.text("algorithm"),
                        row.truth("weak"),
                        certificate(row),
                        row.textOrNull("signed_at"),
                        row.textOrNull("stamped_at"),
                        StoredName.read(SignatureInfo.Integrity.class, row.text("integrity")),
                        row.text("reason"),
                        coverage(row)),
                key);
    }

    private static SignerCertificate certificate(Row row) throws SQLException {
        return new SignerCertificate(
                row.textOrNull("signer"),
                row.textOrNull("email"),
                row.textOrNull("organisation"),
                StoredName.read(SignerCertificate.Holder.class, row.text("holder")),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_until"),
                StoredName.read(SignerCertificate.Trust.class, row.text("trust")),
                row.text("trust_reason"));
    }

    private static SignatureCoverage coverage(Row row) throws SQLException {
        return new SignatureCoverage(
                row.truthOrNull("covers_whole_file"),
                row.longInteger("bytes_after"),
                Arrays.stream(row.text("later_changes").split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(name -> StoredName.read(SignatureCoverage.Change.class, name))
                        .toList());
    }
}
