package vn.solieu.compare.export.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods and codes as SDMX writes them. */
class SdmxTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2021-11-12,,2021-11-12,D,2021-11-12",
        "2021-11-12T16:00,,2021-11-12,N,2021-11-12T16:00:00",
        "2021-11-01/2021-11-30,2021-11-01,2021-11-30,M,2021-11",
        "2024-02-01/2024-02-29,2024-02-01,2024-02-29,M,2024-02",
        "2023-02-01/2023-02-27,2023-02-01,2023-02-27,_O,2023-02-01/P27D",
        "2021-10-01/2021-12-31,2021-10-01,2021-12-31,Q,2021-Q4",
        "2021-11-01/2022-01-31,2021-11-01,2022-01-31,_O,2021-11-01/P92D",
        "2021-07-01/2021-12-31,2021-07-01,2021-12-31,S,2021-S2",
        "2021-01-01/2021-12-31,2021-01-01,2021-12-31,A,2021",
        "2021-12-06/2021-12-12,2021-12-06,2021-12-12,W,2021-12-06/P7D",
        "2021-12-06/2021-12-06,2021-12-06,2021-12-06,_O,2021-12-06/P1D",
        "2021-12-06/2021-12-01,2021-12-06,2021-12-01,D,2021-12-01"
    })
    void periodsHaveAFrequency(String period, LocalDate start, LocalDate end, String frequency, String time) {
        assertThat(SdmxTime.of(period, start, end)).isEqualTo(new SdmxTime(frequency, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "734", "qr-places", "a.b/c", "$", "_U", "$0041", "điểm", "😀", " ", "\n"})
    void codesBecomeIdentifiersAndComeBack(String code) {
        String identifier = SdmxCode.of(code);

        assertThat(identifier).matches("[A-Za-z0-9_@$-]+").isNotEqualTo("_U");
        assertThat(SdmxCode.isCode(identifier)).isTrue();
        assertThat(SdmxCode.read(identifier)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "$$", "a$", "$12", "$0041"})
    void otherTextsAreNoIdentifiers(String text) {
        assertThat(SdmxCode.isCode(text)).isFalse();
    }
}
