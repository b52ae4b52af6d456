package vn.solieu.reading.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.solieu.document.SignerCertificate.Holder;

class CertificateNamesTest {

    private static final String NAME = "Đặng Thị Hoàng Yến";

    private static CertificateNames names(Identity identity) {
        return CertificateNames.of(identity.certificate());
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF8String", new DERUTF8String(NAME)),
                Arguments.of(
                        "UTF8String, marks apart", new DERUTF8String(Normalizer.normalize(NAME, Normalizer.Form.NFD))),
                Arguments.of("BMPString", new DERBMPString(NAME)),
                Arguments.of("UniversalString", new DERUniversalString(NAME.getBytes(StandardCharsets.UTF_32BE))),
                Arguments.of(
                        "T61String with UTF-8",
                        new DERT61String(
                                new String(NAME.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))),
                Arguments.of("with control characters", new DERUTF8String("\u0000" + NAME + "\r\n\u202e")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void namesAreReadInEveryEncoding(String encoding, ASN1Encodable name) throws Exception {
        Identity root = Identity.root("Gốc");
        CertificateNames names = names(root.issue(Identity.named(name)));
        if (!encoding.equals("UniversalString")) {
            assertThat(names.name()).as(encoding).isEqualTo(NAME);
        } else {
            // Bouncy Castle shows these as hexadecimal digits; nobody has issued one since 2004 (RFC 3280).
            assertThat(names.name()).isNotBlank();
        }
        assertThat(names.email()).isNull();
    }

    @Test
    void addressesStandInTheSubjectOrBesideIt() throws Exception {
        Identity root = Identity.root("Gốc");
        assertThat(names(root.issue(Identity.named(NAME, "Sở Y tế", "yen@example.vn")))
                        .email())
                .isEqualTo("yen@example.vn");
        Identity beside = Identity.of(
                Identity.named(NAME),
                Identity.curve(),
                root,
                Identity.Use.SIGNING,
                "yen2@example.vn",
                Identity.SINCE,
                Identity.UNTIL);
        assertThat(names(beside).email()).isEqualTo("yen2@example.vn");
    }

    @ParameterizedTest
    @CsvSource({
        "Văn Thị Huyền, Tỉnh Thanh Hóa, PERSON",
        "Trương Công Anh, Sở Tài chính, PERSON",
        "Đoàn Văn Viện, Tỉnh Thanh Hóa, PERSON",
        "Bộ Tư pháp, Bộ Tư pháp, ORGANISATION",
        "ỦY BAN NHÂN DÂN TỈNH CÀ MAU, ỦY BAN NHÂN DÂN TỈNH CÀ MAU, ORGANISATION",
        "Uỷ ban nhân dân tỉnh Bạc Liêu, Tỉnh Bạc Liêu, ORGANISATION",
        "CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ, VĂN PHÒNG CHÍNH PHỦ, ORGANISATION",
        "Văn phòng Huyện ủy, Tỉnh Khánh Bình, ORGANISATION",
        "Trường Tiểu học Xuân An, Thành phố Khánh Bình, ORGANISATION"
    })
    void agenciesAreNoPersons(String name, String organisation, Holder holder) throws Exception {
        assertThat(names(Identity.root("Gốc").issue(Identity.named(name, organisation, null)))
                        .holder())
                .isEqualTo(holder);
    }
}
