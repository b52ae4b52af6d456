package vn.solieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.Period;

class DateGrammarTest {

    private static final LocalDate ISSUED = LocalDate.of(2021, 11, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ngày 16 tháng 11 năm 2021|2021-11-16",
                "đến ngày 12/11/2021|2021-11-12",
                "ngày 12-11-2021|2021-11-12",
                "(Cập nhật đến 16h00 ngày 12/12/2021)|2021-12-12T16:00",
                "tính đến 17 giờ 00 phút ngày 16/01/2022|2022-01-16T17:00",
                "tính đến 20 giờ 30 phút ngày 05/1/2022|2022-01-05T20:30",
                "so với ngày 05/11|2021-11-05",
                "so với ngày 25/12|2020-12-25",
                "Từ ngày 10/11/2021 đến ngày 17/11/2021|2021-11-10/2021-11-17",
                "Từ ngày 10/11 đến ngày 17/11/2021|2021-11-10/2021-11-17",
                "tháng 9/2025|2025-09-01/2025-09-30",
                "quý III năm 2025|2025-07-01/2025-09-30",
                "6 tháng đầu năm 2024|2024-01-01/2024-06-30",
                "năm 2023|2023-01-01/2023-12-31"
            })
    void whatReportsWrite(String text, String iso) {
        List<DateGrammar.FoundDate> found = DateGrammar.find(text, ISSUED);

        assertThat(found).hasSize(1);
        Period period = found.getFirst().period();
        assertThat(period).isNotNull();
        assertThat(period.iso()).isEqualTo(iso);
    }

    @Test
    void aDayThatDoesNotExistIsADateWithoutAMeaning() {
        List<DateGrammar.FoundDate> found = DateGrammar.find("ngày 31/11/2021", ISSUED);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().period()).isNull();
    }

    @Test
    void withoutAReferenceNoYearIsGuessed() {
        assertThat(DateGrammar.find("so với ngày 05/11", null))
                .singleElement()
                .satisfies(d -> assertThat(d.period()).isNull());
    }

    @Test
    void numbersOfDocumentsAreNoDates() {
        assertThat(DateGrammar.find("Công văn số 2447/STTTT-CNTT và 3.062/11.360 máy", ISSUED))
                .isEmpty();
    }
}
