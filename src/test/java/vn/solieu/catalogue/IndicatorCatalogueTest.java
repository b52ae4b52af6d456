package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCatalogueTest {

    private static final IndicatorCatalogue INDICATORS = IndicatorCatalogue.load();

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
                "Hồ sơ đang giải quyết - Quá hạn | procedures.pending.overdue",
                "Số hồ sơ đã giải quyết - Trước hạn | procedures.handled.early",
                "Tổ chức kiểm tra cơ sở kinh doanh dịch vụ | inspection.premises",
                "đã tiến hành kiểm tra cơ sở kinh doanh nhà hàng ăn uống | inspection.premises.restaurants",
                "cơ sở đã thực hiện xong việc nộp phạt theo quy định vào Kho bạc Nhà nước | fines.payers",
                "tổng số tiền - cơ sở đã thực hiện xong việc nộp phạt theo quy định | fines.paid",
                "lượt quan tâm Zalo OA của UBND TP. Biên Hòa | city-app.zalo.followers",
                "lượt chia sẽ bài viết đến cộng đồng mạng xã hội | city-app.posts.shares",
                "Ứng dụng Long Khánh Smart - đã tiếp nhận phản ánh | city-app.feedback.received",
                "Tỷ lệ thuê bao cài đặt PC-Covid | pccovid.installs.rate.subscribers",
                "tiến độ cập nhật số liệu tiêm chủng trên hệ thống | vaccination.update.rate",
                "Số mũi nhắc lại đã tiêm | vaccination.doses.booster",
                "Mũi bổ sung | vaccination.doses.additional",
                "nhập trên hệ thống - mũi 2 | vaccination.doses.dose2",
                "Diện tích (ĐVT: ha) - Đã thu hoạch | crops.area.harvested",
                "Sản lượng (ĐVT: tấn) - So với cùng kỳ | crops.output",
                "Trong ngày ghi nhận ca F0 mới | f0.cases",
                "đối tượng trùng đã được phát hiện | social.duplicates",
                "Học sinh bỏ học | education.pupils.left"
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
                "Số cây xanh trên địa bàn",
                "Phản ánh",
                "Lũy kế",
                "",
                "Số người chưa cài đặt PC-Covid",
                "Số người không thực hiện quét mã QR",
                "Máy điện thoại cài đặt",
                "tăng máy điện thoại đặt so với 05/11",
                "Sản lượng cùng kỳ năm trước",
                "Trường học tạo mã QR",
                "kết nối điểm cầu thành phố",
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
        assertThat(topics).hasSize(14).contains("agriculture", "education", "administrative-procedures", "vaccination");
        assertThat(INDICATORS.all()).hasSizeGreaterThan(140);
        assertThat(INDICATORS.topics()).hasSameSizeAs(topics).allSatisfy(topic -> {
            assertThat(topic.vietnamese()).isNotEqualTo(topic.code());
            assertThat(topic.english()).isNotEqualTo(topic.code());
        });
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
    void formulasTakeAPartOfAWholeAndAddLikeToLike() {
        for (Indicator indicator : INDICATORS.all()) {
            for (Formula formula : indicator.formulas()) {
                Indicator result = INDICATORS.byCode(formula.result()).orElseThrow();
                assertThat(result.isPercentage())
                        .as(formula.written())
                        .isEqualTo(formula instanceof Formula.Percentage);
                assertThat(formula.operands())
                        .as(formula.written())
                        .doesNotContain(formula.result())
                        .doesNotHaveDuplicates();
                if (formula instanceof Formula.Sum) {
                    assertThat(formula.operands())
                            .as(formula.written())
                            .allSatisfy(code -> assertThat(INDICATORS
                                            .byCode(code)
                                            .orElseThrow()
                                            .unitOfMeasure())
                                    .isEqualTo(result.unitOfMeasure()));
                }
            }
        }
    }

    @Test
    void aPercentageSaysSo() {
        for (Indicator indicator : INDICATORS.all()) {
            assertThat(indicator.isPercentage())
                    .as(indicator.code())
                    .isEqualTo(indicator.unitOfMeasure().equals("%"));
        }
    }
}
