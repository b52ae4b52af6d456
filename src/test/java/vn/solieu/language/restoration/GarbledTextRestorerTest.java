package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarbledTextRestorerTest {

    private final GarbledTextRestorer restorer = new GarbledTextRestorer(SharedModel.MODEL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uy ban nhan dan huyén bao cdo két qua thuc hién nhiém vu | Ủy ban nhân dân huyện báo cáo kết quả thực hiện nhiệm vụ",
                "Tang cuong tng dung céng nghé th6ng tin trong quan ly nha nuéc | Tăng cường ứng dụng công nghệ thông tin trong quản lý nhà nước",
                "CONG HOA XA HQI CHU NGHIA VIET NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "trén dia ban tinh c6 12 co sd san xuat | trên địa bàn tỉnh có 12 cơ sở sản xuất",
                "Dé nghi cdc don vi nghiém ttc thyc hién va bao cdo két qua | Đề nghị các đơn vị nghiêm túc thực hiện và báo cáo kết quả"
            })
    void readsWhatThePageShows(String read, String right) {
        assertThat(restorer.restore(read).value()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11805/KH-UBND",
                "20-QD/BCD",
                "F0",
                "16h00",
                "5m2",
                "12/11/2021",
                "4,336",
                "5554/18.510",
                "30,1%",
                "UBND",
                "CNTT",
                "Covid-19",
                "Covid19",
                "quanson@thanhhoa.gov.vn",
                "1kg"
            })
    void leavesNumbersAndCodes(String kept) {
        assertThat(restorer.restore("thyc hién " + kept + " cia huyén").value()).contains(" " + kept + " ");
    }

    @Test
    void makesNoDigit() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "aăbcdeghiklmnopqrstuvxyéATUQ0123456789./-,:; \n?@¢’";
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(150); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String raw = text.toString();
            RestoredText restored = restorer.restore(raw);
            int at = 0;
            for (int i = 0; i < restored.value().length(); i++) {
                char c = restored.value().charAt(i);
                if (Character.isDigit(c)) {
                    at = raw.indexOf(c, at);
                    assertThat(at).as("seed %d, %s", seed, raw).isNotNegative();
                    at++;
                }
                int offset = restored.text().rawOffset(i);
                assertThat(offset)
                        .as("seed %d, %s", seed, raw)
                        .isBetween(0, restored.text().rawOffset(i + 1));
            }
        }
    }

    @Test
    void leadsBackWordByWord() {
        RestoredText restored = restorer.restore("huyén tng dung (c6 58)");
        assertThat(restored.value()).isEqualTo("huyện ứng dụng (có 58)");
        int ung = restored.value().indexOf("ứng");
        assertThat(restored.text().rawOffset(ung)).isEqualTo("huyén ".length());
        int number = restored.value().indexOf("58");
        assertThat(restored.text().rawOffset(number)).isEqualTo("huyén tng dung (c6 ".length());
        assertThat(restored.text().rawOffset(restored.value().length())).isEqualTo("huyén tng dung (c6 58)".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\0\u0001\uffff", "\ud800", "....", "¢", "&&&", "-"})
    void oddTextsComeBack(String text) {
        assertThat(restorer.restore(text).value()).isEqualTo(text);
    }

    @Test
    void aMegabyteWithoutAnEndOfLineTakesSeconds() {
        String text = "thyc hién nhiém vu ".repeat(55_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(restorer.restore(text).value()).contains("thực hiện nhiệm vụ"));
        String noBlank = "a".repeat(1_000_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(restorer.restore(noBlank).value()).isEqualTo(noBlank));
    }
}
