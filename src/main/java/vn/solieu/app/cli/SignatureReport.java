package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.AnswerTable;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignatureInfo.Integrity;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.SignerCertificate.Holder;
import vn.solieu.document.SignerCertificate.Trust;
import vn.solieu.document.SourceFile;

/** What checking signatures came to, in sentences for people and as a table for programs. */
final class SignatureReport {

    private static final int ID_DIGITS = 12;

    private final Surroundings surroundings;
    private final boolean trustAsked;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /**
     * An empty report.
     *
     * @param trustAsked whether certificates to trust were named
     */
    SignatureReport(Surroundings surroundings, boolean trustAsked) {
        this.surroundings = surroundings;
        this.trustAsked = trustAsked;
    }

    /** Adds a file; its sentences are printed at once when they are wanted. */
    void add(SourceFile source, List<SignatureInfo> signatures, boolean sentences) {
        if (sentences) {
            println(source.name() + "  (" + source.sha256().substring(0, ID_DIGITS) + ")");
            if (signatures.isEmpty()) {
                println("  " + text("verify.none"));
            }
        }
        for (int i = 0; i < signatures.size(); i++) {
            SignatureInfo signature = signatures.get(i);
            rows.add(row(source, i + 1, signature));
            if (sentences) {
                print(i + 1, signature);
            }
        }
    }

    private void print(int number, SignatureInfo signature) {
        SignerCertificate certificate = signature.certificate();
        String name = certificate.name() == null ? text("verify.nobody") : certificate.name();
        println("  " + number + ". " + text("verify.kind." + key(signature.kind()), name));
        line("verify.integrity." + key(signature.integrity()), sentence("verify.reason.", signature.reason()));
        line("verify.email", certificate.email());
        line("verify.organisation", certificate.organisation());
        line("verify.time", signature.time());
        line("verify.stamped", signature.stampedTime());
        coverage(signature.coverage());
        if (certificate.holder() != Holder.UNKNOWN) {
            println("     "
                    + text(
                            "verify.certificate." + key(certificate.holder()),
                            String.valueOf(certificate.validFrom()),
                            String.valueOf(certificate.validUntil())));
        }
        trust(signature);
        line(signature.weak() ? "verify.weak" : "verify.algorithm", signature.format() + ", " + signature.algorithm());
    }

    private void coverage(SignatureCoverage coverage) {
        Boolean whole = coverage.wholeFile();
        if (whole == null) {
            println("     " + text("verify.coverage.unknown"));
        } else if (whole) {
            println("     " + text("verify.coverage.whole"));
        } else if (coverage.bytesAfter() == 0) {
            println("     " + text("verify.coverage.gap"));
        } else {
            String changes = coverage.laterChanges().stream()
                    .map(change -> text("verify.change." + key(change)))
                    .collect(Collectors.joining(", "));
            println("     "
                    + text(
                            "verify.coverage.part",
                            coverage.bytesAfter(),
                            changes.isEmpty() ? text("verify.change.none") : changes));
        }
    }

    private void trust(SignatureInfo signature) {
        SignerCertificate certificate = signature.certificate();
        if (certificate.trust() == Trust.NOT_CHECKED) {
            boolean missing = !trustAsked || signature.integrity() == Integrity.VALID;
            println("     " + text(missing ? "verify.trust.not-asked" : "verify.trust.not-checked"));
        } else {
            println("     "
                    + text(
                            "verify.trust." + key(certificate.trust()),
                            sentence("verify.trust-reason.", certificate.trustReason())));
        }
    }

    private String sentence(String prefix, String code) {
        return code.isEmpty() ? "" : text(prefix + code);
    }

    private void line(String key, @Nullable String value) {
        if (value != null) {
            println("     " + text(key, value).strip());
        }
    }

    private void println(String line) {
        surroundings.out().println(line);
    }

    private String text(String key, Object... values) {
        return surroundings.messages().text(key, values);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<@Nullable Object> row(SourceFile source, int number, SignatureInfo signature) {
        SignerCertificate certificate = signature.certificate();
        SignatureCoverage coverage = signature.coverage();
        return Arrays.asList(
                source.name(),
                BigDecimal.valueOf(number),
                key(signature.kind()),
                certificate.name(),
                certificate.email(),
                certificate.organisation(),
                key(certificate.holder()),
                signature.time(),
                signature.stampedTime(),
                key(signature.integrity()),
                signature.reason(),
                coverage.wholeFile() == null ? "" : coverage.wholeFile().toString(),
                BigDecimal.valueOf(coverage.bytesAfter()),
                coverage.laterChanges().stream().map(SignatureReport::key).collect(Collectors.joining(" ")),
                key(certificate.trust()),
                certificate.trustReason(),
                signature.format(),
                signature.algorithm(),
                Boolean.toString(signature.weak()));
    }

    /** One row a signature, under the names of the view {@code signature}. */
    AnswerTable table() {
        List<AnswerTable.Column> columns = new ArrayList<>();
        for (String name : List.of(
                "file",
                "signature_number",
                "signature_kind",
                "certificate_name",
                "email",
                "organisation",
                "holder",
                "signed_at",
                "stamped_at",
                "integrity",
                "integrity_reason",
                "covers_whole_file",
                "bytes_after",
                "later_changes",
                "trust",
                "trust_reason",
                "signature_format",
                "algorithm",
                "weak")) {
            boolean number = name.equals("signature_number") || name.equals("bytes_after");
            columns.add(new AnswerTable.Column(name, number ? AnswerTable.Type.NUMBER : AnswerTable.Type.TEXT));
        }
        return new AnswerTable(columns, rows);
    }
}
