package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestIndicatorsTest {

    private static final IndicatorCatalogue INDICATORS = IndicatorCatalogue.load();
    private static final NearestIndicators NEAREST = INDICATORS.nearest();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tổng lượt quét thẻ QR | lượt | qr.scans",
                "Luot quet ma QR | lượt | qr.scans",
                "Số người tiêm vaccin mũi 1 | người | vaccination.doses.dose1",
                "Số máy điện thoại đã đặt PC-Covid | máy | pccovid.installs",
                "Hồ sơ thủ tục giải quyết trước thời hạn | hồ sơ | procedures.handled.early",
                "F0 chưa đưa lên phần mềm | ca | f0.not-updated",
                "Tỷ lệ hộ gia đình cài đặt Sổ sức khỏe điện tử | % | healthbook.installs.rate"
            })
    void suggestsTheIndicatorThatIsMeant(String label, String unit, String code) {
        assertThat(NEAREST.of(label, unit, 1))
                .singleElement()
                .satisfies(first -> assertThat(first.indicator().code()).isEqualTo(code));
    }

    @Test
    void saysHowNearAndByWhat() {
        List<IndicatorSuggestion> near = NEAREST.of("Đã tiếp nhận", null, 3);
        assertThat(near).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b.nearness(), a.nearness()));
        assertThat(near.getFirst().contexts())
                .as("the words tell nothing alone")
                .isNotEmpty();
        assertThat(NEAREST.of("Lượt quét mã QR", "lượt", 1).getFirst().nearness())
                .isEqualTo(1);
        assertThat(NEAREST.of("Số lá cờ đã treo", null, 3)).allMatch(far -> far.nearness() < 0.3);
    }

    @Test
    void spellingsOfOneLabelHaveOneKey() {
        assertThat(NEAREST.key("Tổng số lượt quét mã QR Code"))
                .isEqualTo(NEAREST.key("lượt quét mã QR"))
                .isNotEqualTo(NEAREST.key("Tỷ lệ quét mã QR"));
        assertThat(NEAREST.key("Tổng số")).isNotEmpty();
    }

    @Test
    void proposesACodeThatCanBeOne() {
        assertThat(NEAREST.proposedCode("Số lá cờ Tổ quốc đã treo", "")).isEqualTo("own.la-co-to-quoc-treo");
        assertThat(NEAREST.proposedCode("Số đường hầm (m²)", "roads"))
                .isEqualTo("roads.duong-ham-m")
                .matches(IndicatorFile::isCode);
        assertThat(NEAREST.proposedCode("Tổng số", "roads")).isEmpty();
    }

    /** Each phrase of the catalogue is taken for a label that the catalogue does not have. */
    @Test
    void aPhraseThatIsTakenAwayLeadsBackToItsIndicator() {
        PhraseFolding folding = IndicatorFiles.folding();
        int asked = 0;
        int first = 0;
        int amongThree = 0;
        for (Indicator indicator : INDICATORS.all()) {
            if (indicator.phrases().size() < 2) {
                continue;
            }
            for (String phrase : indicator.phrases()) {
                List<String> words = folding.fold(phrase);
                List<IndicatorSuggestion> near = NEAREST.of(
                        phrase,
                        null,
                        3,
                        wording -> !(wording.code().equals(indicator.code())
                                && wording.words().equals(words)));
                asked++;
                first += !near.isEmpty() && near.getFirst().indicator().code().equals(indicator.code()) ? 1 : 0;
                amongThree +=
                        near.stream().anyMatch(one -> one.indicator().code().equals(indicator.code())) ? 1 : 0;
            }
        }
        assertThat(asked).isGreaterThan(600);
        // Measured: 83 and 94 %.
        assertThat((double) first / asked).isGreaterThan(0.78);
        assertThat((double) amongThree / asked).isGreaterThan(0.91);
    }
}
