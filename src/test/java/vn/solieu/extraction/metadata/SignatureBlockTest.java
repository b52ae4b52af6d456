package vn.solieu.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of authority and office as they come out of a stamp. */
class SignatureBlockTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TM, ỦY BAN NHÂN DÂN | TM. ỦY BAN NHÂN DÂN",
                "TM ỦY B.\\N NHÂN DÂN | TM. ỦY BAN NHÂN DÂN",
                "K1. CHỦ TỊCH | KT. CHỦ TỊCH",
                "_KT, CHU TỊCH | KT. CHỦ TỊCH",
                "PHÓ (.HỦ TỊCH | PHÓ CHỦ TỊCH",
                "'HỦ TỊCH | CHỦ TỊCH"
            })
    void lettersThatAStampTookAreGivenBack(String read, String printed) {
        assertThat(SignatureBlock.roles(List.of(read), null)).containsExactly(printed);
    }

    /** Offices that are like others, and lines with more lost than is left to know them by. */
    @ParameterizedTest
    @CsvSource({
        "TỔ TRƯỞNG",
        "VIỆN TRƯỞNG",
        "TM. CHỦ TỊCH",
        "TL, CHỦ TỊCH UBND",
        "K-. TRƯỞNG",
        "TM. ỦY BAN MẶT TRẬN",
        "Chủ-tịch"
    })
    void otherLinesStayAsTheyWereRead(String read) {
        assertThat(SignatureBlock.roles(List.of(read), null)).isSubsetOf(read);
    }
}
