package vn.solieu.app.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;

/** The binary form of checked signatures. */
final class SignatureWire {

    private SignatureWire() {}

    static void write(DataOutput out, SignatureInfo signature) throws IOException {
        Wire.writeText(out, signature.kind().name());
        Wire.writeText(out, signature.format());
        Wire.writeText(out, signature.algorithm());
        out.writeBoolean(signature.weak());
        writeCertificate(out, signature.certificate());
        Wire.writeOptional(out, signature.time(), Wire::writeText);
        Wire.writeOptional(out, signature.stampedTime(), Wire::writeText);
        Wire.writeText(out, signature.integrity().name());
        Wire.writeText(out, signature.reason());
        writeCoverage(out, signature.coverage());
    }

    static SignatureInfo read(DataInput in) throws IOException {
        return new SignatureInfo(
                Wire.member(SignatureInfo.Kind.class, Wire.readText(in)),
                Wire.readText(in),
                Wire.readText(in),
                in.readBoolean(),
                readCertificate(in),
                Wire.readOptional(in, Wire::readText),
                Wire.readOptional(in, Wire::readText),
                Wire.member(SignatureInfo.Integrity.class, Wire.readText(in)),
                Wire.readText(in),
                readCoverage(in));
    }

    private static void writeCertificate(DataOutput out, SignerCertificate certificate) throws IOException {
        Wire.writeOptional(out, certificate.name(), Wire::writeText);
        Wire.writeOptional(out, certificate.email(), Wire::writeText);
        Wire.writeOptional(out, certificate.organisation(), Wire::writeText);
        Wire.writeText(out, certificate.holder().name());
        writeDay(out, certificate.validFrom());
        writeDay(out, certificate.validUntil());
        Wire.writeText(out, certificate.trust().name());
        Wire.writeText(out, certificate.trustReason());
    }

    private static SignerCertificate readCertificate(DataInput in) throws IOException {
        return new SignerCertificate(
                Wire.readOptional(in, Wire::readText),
                Wire.readOptional(in, Wire::readText),
                Wire.readOptional(in, Wire::readText),
                Wire.member(SignerCertificate.Holder.class, Wire.readText(in)),
                readDay(in),
                readDay(in),
                Wire.member(SignerCertificate.Trust.class, Wire.readText(in)),
                Wire.readText(in));
    }

    private static void writeDay(DataOutput out, @Nullable LocalDate day) throws IOException {
        Wire.writeOptional(out, day, (o, d) -> o.writeLong(d.toEpochDay()));
    }

    private static @Nullable LocalDate readDay(DataInput in) throws IOException {
        try {
            return Wire.readOptional(in, i -> LocalDate.ofEpochDay(i.readLong()));
        } catch (DateTimeException e) {
            throw new IOException("no such day", e);
        }
    }

    private static void writeCoverage(DataOutput out, SignatureCoverage coverage) throws IOException {
        Wire.writeOptional(out, coverage.wholeFile(), DataOutput::writeBoolean);
        out.writeLong(coverage.bytesAfter());
        Wire.writeList(out, coverage.laterChanges(), (o, change) -> Wire.writeText(o, change.name()));
    }

    private static SignatureCoverage readCoverage(DataInput in) throws IOException {
        return new SignatureCoverage(
                Wire.readOptional(in, DataInput::readBoolean),
                in.readLong(),
                Wire.readList(in, i -> Wire.member(SignatureCoverage.Change.class, Wire.readText(i))));
    }
}
