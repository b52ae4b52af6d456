package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonePlacementTest {

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "thuỷ, thủy",
        "hòan, hoàn",
        "khoẻ, khỏe",
        "quý, quý",
        "qúy, quý",
        "giá, giá",
        "gì, gì",
        "Nguyễn, nguyễn",
        "đường, đường",
        "khuỷu, khuỷu",
        "ngoài, ngoài",
        "của, của",
        "UBND, ubnd",
        "Québec, québec"
    })
    void agreesOnOnePlace(String printed, String agreed) {
        assertThat(TonePlacement.agreed(printed)).isEqualTo(agreed);
    }

    @Test
    void bothStylesCountAsRight() {
        assertThat(RestorationEvaluation.ofSameLength("Biên Hoà", "Biên Hòa").wrong())
                .isZero();
        assertThat(RestorationEvaluation.ofSameLength("Biên Hoà", "Biên Hóa").wrong())
                .isEqualTo(1);
    }
}
