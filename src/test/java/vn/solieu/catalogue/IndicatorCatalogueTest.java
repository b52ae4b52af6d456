package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCatalogueTest {

    private static final IndicatorCatalogue INDICATORS = IndicatorCatalogue.load();

    @TempDir
    private Path folder;

    private static String codeOf(String label, String... context) {
        return INDICATORS
                .match(label, List.of(context))
                .map(match -> match.indicator().code())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Địa điểm tạo mã QR - Lũy kế | qr.places",
                "Địa điểm tạo mã QR - Tạo mới | qr.places",
                "Số lượt quét mã - Quét mới | qr.scans",
                "Tổng lượt lượt quét | qr.scans",
                "Tổng số mã QR địa điểm đã tạo và quản lý | qr.places",
                "Hộ kinh doanh được hỗ trợ đăng ký tạo mã QR | qr.households",
                "Số liệu cài đặt ứng dụng PC-Covid | pccovid.installs",
                "máy điện thoại thông minh đã cài đặt ứng dụng PC-Covid (Bluzone) | pccovid.installs",
                "Tỷ lệ cài đặt PC-Covid trên số người thực tế | pccovid.installs.rate.population",
                "Tỉ lệ cài đặt PC Covid trên số Smartphone | pccovid.installs.rate",
                "Tổng số máy điện thoại thông minh | pccovid.smartphones",
                "Số liệu tiêm chủng thực tế | vaccination.doses",
                "Số liệu tiêm chủng trên hệ thống | vaccination.doses",
                "số mũi 1 đã tiêm thực tế | vaccination.doses.dose1",
                "Tổng số mũi đã cập nhật | vaccination.doses",
                "Số người cài đặt ứng dụng Sổ sức khoẻ điện tử | healthbook.installs",
                "Phản ánh còn tồn đang xử lý (1022) | hotline1022.pending",
                "F0 chưa cập nhật | f0.not-updated",
                "Số lượng vùng xanh | zones.green",
                "Xét nghiệm PCR | testing.pcr",
                "Test nhanh | testing.rapid",
                "Tổng số cơ sở được kiểm tra | inspection.premises",
                "Số tiền xử phạt | fines.amount",
                "Diện tích gieo trồng (ha) | crops.area.sown",
                "Năng suất (tạ/ha) | crops.yield",
                "Lượt quét mã QR tăng so với ngày 05/11 | qr.scans",
                "Hồ sơ tiếp nhận - Trong đó: Trực tuyến | procedures.received.online",
                "Số hồ sơ đã giải quyết - Đúng hạn | procedures.handled.on-time",
                "Tỷ lệ đúng hạn (%) | procedures.on-time.rate",
                "% đúng hạn | procedures.on-time.rate",
                "Hồ sơ đang giải quyết - Quá hạn | procedures.pending.overdue"
            })
    void understandsPrintedLabels(String label, String code) {
        assertThat(codeOf(label)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ghi chú",
                "Đơn vị",
                "Số, ngày ban hành văn bản",
                "Số trường học trên địa bàn",
                "Phản ánh",
                "Lũy kế",
                "",
                "Số người chưa cài đặt PC-Covid",
                "Số người không thực hiện quét mã QR",
                "Máy điện thoại cài đặt",
                "Hộ trồng trọt đăng ký tạo mã QR"
            })
    void anUnknownLabelIsNotForced(String label) {
        assertThat(codeOf(label)).isEqualTo("none");
    }

    @Test
    void headingsTellWhatAShortLabelMeans() {
        assertThat(codeOf("Số thông tin phản ánh", "4. Nền tảng tiêm chủng"))
                .isEqualTo("vaccination.feedback.received");
        assertThat(codeOf("đã tiếp nhận", "2. Hệ thống tổng đài (0251) 1022")).isEqualTo("hotline1022.received");
        assertThat(codeOf("Phản ánh tiếp nhận", "4. Nền tảng tiêm chủng", "4.2 Tổng đài 1022"))
                .isEqualTo("hotline1022.received");
        assertThat(codeOf("Máy cài đặt tăng so với kỳ trước", "Cài đặt PC-Covid"))
                .isEqualTo("pccovid.installs");
    }

    @Test
    void everyPhraseMeansItsIndicator() {
        List<String> strays = new ArrayList<>();
        for (Indicator indicator : INDICATORS.all()) {
            for (String phrase : indicator.phrases()) {
                check(strays, indicator, phrase, List.of());
            }
            for (String phrase : indicator.shortPhrases()) {
                for (String context : indicator.contexts()) {
                    check(strays, indicator, phrase, List.of(context));
                }
            }
        }
        assertThat(strays).isEmpty();
    }

    private static void check(List<String> strays, Indicator indicator, String phrase, List<String> context) {
        String found = INDICATORS
                .match(phrase, context)
                .map(match -> match.indicator().code())
                .orElse("none");
        if (!found.equals(indicator.code())) {
            strays.add(indicator.code() + ": \"" + phrase + "\" below " + context + " is " + found);
        }
    }

    @Test
    void coversItsTopics() {
        Set<String> topics = new TreeSet<>();
        INDICATORS.all().forEach(indicator -> topics.add(indicator.topic()));
        assertThat(topics).hasSize(13).contains("agriculture", "administrative-procedures", "vaccination");
        assertThat(INDICATORS.all()).hasSizeGreaterThan(110);
        assertThat(INDICATORS.byCode("hotline1022.received").orElseThrow().formulas())
                .contains(new Formula.Sum(
                        "hotline1022.received", List.of("hotline1022.assigned", "hotline1022.pending")));
    }

    @Test
    void bothYamlReadersReadTheSame() {
        for (String name : IndicatorFiles.names()) {
            String text = IndicatorFiles.text(name);
            assertThat(PlainYamlReader.read(text))
                    .as(name)
                    .isNotNull()
                    .isEqualTo(YamlTree.read(new StringReader(text), name));
        }
    }

    @Test
    void takesIndicatorsOfOnesOwnInAnyYaml() throws IOException {
        IndicatorCatalogue extended = IndicatorCatalogue.loadWith(file("""
                topic: roads
                indicators:
                - code: roads.length   # full YAML
                  vi: >-
                    Chiều dài
                    đường
                  en: 'Length'
                  unit: km
                  phrases:
                  - chiều dài đường
                """));
        Indicator found =
                extended.match("Tổng chiều dài đường", List.of()).orElseThrow().indicator();
        assertThat(found.code()).isEqualTo("roads.length");
        assertThat(found.vietnamese()).isEqualTo("Chiều dài đường");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: qr.places | phrases: [số trạm] | twice",
                "code: a.b | phrases: [lượt quét mã QR] | already a phrase of qr.yaml",
                "code: a.b | phrases: [tổng số] | nothing but fillers",
                "code: a.b | phrases: [''] | empty",
                "code: a.b | short: [số trạm] | contexts",
                "code: A.b | phrases: [số trạm] | lower-case",
                "code: a.b | kind: many | MANY",
                "code: a.b | formulas: [a.b = x + y] | unknown code: x",
                "code: a.b | formulas: [a.b is x] | not a formula",
                "code: a.b | wording: [số trạm] | only these keys"
            })
    void saysWhatIsWrongAndWhere(String code, String field, String fault) throws IOException {
        Path file =
                file("topic: t\nindicators:\n  - " + code + "\n    vi: A\n    en: B\n    unit: c\n    " + field + "\n");
        assertThatThrownBy(() -> IndicatorCatalogue.loadWith(file))
                .isInstanceOf(IndicatorFormatException.class)
                .hasMessageContaining(file + " line 3")
                .hasMessageContaining(fault);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("extra.yaml"), yaml);
    }
}
