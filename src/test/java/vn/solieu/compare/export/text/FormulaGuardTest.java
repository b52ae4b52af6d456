package vn.solieu.compare.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text is run, and every text comes back. */
class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "''=1",
                "'",
                "a;=1",
                "a; =1",
                "a;'=1",
                "a\t+1",
                "a\r\n-1",
                "a;b;@c",
                ";=1",
                ";;=1"
            })
    void noCellBeginsAFormula(String text) {
        String cell = FormulaGuard.guarded(text);

        for (String piece : cell.split("[;\\t\\r\\n]", -1)) {
            assertThat(piece.strip()).as(cell).doesNotContainPattern("^[\\s\\u00a0]*[=+\\-@＝＋－＠]");
        }
        assertThat(cell).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("\n");
        assertThat(FormulaGuard.unguarded(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Huyện Vĩnh Cửu", "1-2", "a=b", "tăng 5; giảm 3", "e@x", ";", "a\nb", "it's", "a; 'b"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
        assertThat(FormulaGuard.unguarded(text)).isEqualTo(text);
    }
}
