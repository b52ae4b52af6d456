package vn.solieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.SignerCertificate.Holder;

class SignerAgreementTest {

    private static SignatureInfo by(String name, Holder holder) {
        return new SignatureInfo(
                SignatureInfo.Kind.SIGNATURE,
                "adbe.pkcs7.detached",
                "",
                false,
                new SignerCertificate(name, null, null, holder, null, null, SignerCertificate.Trust.NOT_CHECKED, ""),
                null,
                null,
                SignatureInfo.Integrity.VALID,
                "",
                new SignatureCoverage(true, 0, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Trần Tuyết Minh, Trần Tuyết Minh, false",
                "TRAN TUYET MINH, Trần Tuyết Minh, false",
                "ThS. Trần Tuyết Minh, Trần Tuyết Minh, false",
                "Đặng Văn Đường, Đặng Văn Đường (BOT), false",
                "Nguyễn Văn An, Nguyễn Văn Anh, true",
                "Nguyễn Văn An, Lê Văn Bình, true",
                "Minh, Trần Tuyết Minh, true",
                "-, Trần Tuyết Minh, false",
                "Nguyễn Văn An, -, false"
            })
    void namesAreComparedWithoutMarks(String typed, String certified, boolean problem) {
        assertThat(SignerAgreement.problem(typed, List.of(by(certified, Holder.PERSON)))
                        .isPresent())
                .isEqualTo(problem);
    }

    @Test
    void anAgencyIsNoPersonAndOneOfSeveralIsEnough() {
        SignatureInfo agency = by("Ủy ban nhân dân tỉnh Khánh Bình", Holder.ORGANISATION);
        SignatureInfo drafter = by("Lê Văn Sâm", Holder.PERSON);
        SignatureInfo signer = by("Trần Tuyết Minh", Holder.PERSON);
        assertThat(SignerAgreement.problem("Trần Tuyết Minh", List.of(agency))).isEmpty();
        assertThat(SignerAgreement.problem("Trần Tuyết Minh", Arrays.asList(drafter, signer, agency)))
                .isEmpty();
        assertThat(SignerAgreement.problem("Trần Tuyết Minh", List.of(drafter, agency)))
                .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("signer-differs"));
        assertThat(SignerAgreement.problem("Trần Tuyết Minh", List.of())).isEmpty();
    }
}
