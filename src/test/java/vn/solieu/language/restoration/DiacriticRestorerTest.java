package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.language.restoration.RestoredText.RestoredWord;

class DiacriticRestorerTest {

    private final DiacriticRestorer restorer = new DiacriticRestorer(SharedModel.MODEL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ủy ban nhân dân huyện báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội.",
                "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
                "Số hộ nghèo giảm 125 hộ so với cùng kỳ năm trước, đạt 97,5% kế hoạch tỉnh giao.",
                "TM. ỦY BAN NHÂN DÂN",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện.",
                "Số: 125/BC-UBND",
                "Kính gửi: Sở Giáo dục và Đào tạo.",
                "Báo cáo của BCĐ và HĐND tỉnh.",
                "Diện tích gieo trồng lúa vụ Đông Xuân ước đạt 4.250 ha."
            })
    void givesTheMarksBack(String right) {
        assertThat(restorer.restore(RestorationEvaluation.stripped(right)).value())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11805/KH-UBND",
                "2092/UBND-VHTT",
                "15-CV/TU",
                "F0",
                "16h00",
                "5m2",
                "1.825.623",
                "54,57%",
                "vanthu@dongnai.gov.vn",
                "https://dichvucong.gov.vn/p/home",
                "dichvucong.gov.vn",
                "UBND",
                "CNTT",
                "QR",
                "PC-Covid-19",
                "3x10-3",
                "000.00.05.H56"
            })
    void leavesNumbersCodesAndAddresses(String kept) {
        String text = "Thuc hien theo " + kept + " cua huyen";
        assertThat(restorer.restore(text).value()).isEqualTo("Thực hiện theo " + kept + " của huyện");
    }

    @Test
    void neverTouchesADigitOrMovesACharacter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "abcdeghiklmnopqrstuvxyABDHNTUđưế0123456789./-,:; \n\t()@%";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String raw = text.toString();
            String value = restorer.restore(raw).value();
            assertThat(value).as("seed %d", seed).hasSameSizeAs(raw);
            for (int i = 0; i < raw.length(); i++) {
                char before = raw.charAt(i);
                if (!Character.isLetter(before)) {
                    assertThat(value.charAt(i)).as("seed %d, %s", seed, raw).isEqualTo(before);
                }
                assertThat(Character.isUpperCase(value.charAt(i)))
                        .as("seed %d, %s", seed, raw)
                        .isEqualTo(Character.isUpperCase(before));
            }
        }
    }

    @Test
    void everyCharacterComesFromItsPlace() {
        RestoredText restored = restorer.restore("Uy ban nhan dan xa");
        for (int i = 0; i <= restored.value().length(); i++) {
            assertThat(restored.text().rawOffset(i)).isEqualTo(i);
        }
        assertThat(restored.text().raw()).isEqualTo("Uy ban nhan dan xa");
        assertThat(restored.words())
                .extracting(w -> restored.value().substring(w.start(), w.end()))
                .containsExactly("Ủy", "ban", "nhân", "dân", "xã");
        assertThat(restored.words()).extracting(RestoredWord::changed).containsExactly(true, false, true, true, true);
        assertThat(restored.words()).allSatisfy(w -> assertThat(w.confidence()).isBetween(0.5, 1.0));
    }

    @Test
    void restoringTwiceChangesNothingMore() {
        String once = restorer.restore("Bao cao tinh hinh thuc hien nhiem vu quy III nam 2021 cua thanh pho")
                .value();
        assertThat(restorer.restore(once).value()).isEqualTo(once);
    }

    @Test
    void rightTextStays() {
        String right =
                "Ban Chỉ đạo giao Phòng Tài chính - Kế hoạch tham mưu; cho phép ba xã lùi thời gian báo cáo sang tuần sau.";
        assertThat(restorer.restore(right).value()).isEqualTo(right);
    }

    @Test
    void aLineWithoutMarksIsRestoredBesideLinesWithThem() {
        String text = "Đề nghị các đơn vị báo cáo kết quả.\nDe nghi cac don vi bao cao ket qua.\n";
        assertThat(restorer.restore(text).value())
                .isEqualTo("Đề nghị các đơn vị báo cáo kết quả.\nĐề nghị các đơn vị báo cáo kết quả.\n");
    }

    @Test
    void wrongMarksStayUnlessToldOtherwise() {
        String text = "Uỷ bán nhân dân huyện";
        assertThat(restorer.restore(text).value()).isEqualTo(text);
        assertThat(restorer.restoreAll(text).value()).isEqualTo("Ủy ban nhân dân huyện");
    }

    @Test
    void keepsCapitalsAsTheyStand() {
        assertThat(restorer.restore("UY BAN NHAN DAN tinh Dong Nai").value())
                .isEqualTo("ỦY BAN NHÂN DÂN tỉnh Đồng Nai");
    }

    @Test
    void theSecondListLetterDIsTheOneWithAStroke() {
        String list = "c) Bao cao;\nd) Ke hoach;\nd) Quyet dinh;\ne) To trinh.";
        assertThat(restorer.restore(list).value()).isEqualTo("c) Báo cáo;\nd) Kế hoạch;\nđ) Quyết định;\ne) Tờ trình.");
    }

    @Test
    void aKnownPlaceDecidesItsName() {
        PlaceNames places = name -> name.equals("xuan dinh") ? List.of("Xuân Đỉnh") : List.of();
        PlaceNames others = name -> name.equals("xuan dinh") ? List.of("Xuân Định") : List.of();
        String text = "dia ban xa Xuan Dinh co 12 ho";
        assertThat(new DiacriticRestorer(SharedModel.MODEL, places)
                        .restore(text)
                        .value())
                .contains("Xuân Đỉnh");
        assertThat(new DiacriticRestorer(SharedModel.MODEL, others)
                        .restore(text)
                        .value())
                .contains("Xuân Định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\0\u0001\uffff", "\ud800", "....", "-", "@", "://", "d)", "\u0301"})
    void oddTextsComeBack(String text) {
        assertThat(restorer.restore(text).value()).isEqualTo(text);
    }

    @Test
    void aMegabyteWithoutAnEndOfLineTakesSeconds() {
        String text = "thuc hien nhiem vu ".repeat(55_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(restorer.restore(text).value())
                        .hasSameSizeAs(text)
                        .contains("thực hiện nhiệm vụ"));
        String noBlank = "a".repeat(1_000_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(restorer.restore(noBlank).value()).isEqualTo(noBlank));
    }
}
