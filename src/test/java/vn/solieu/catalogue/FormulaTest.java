package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void readsWhatItWrites() {
        Formula sum = new Formula.Sum("a.x", List.of("b-c", "d", "e"));
        Formula share = new Formula.Percentage("a.rate", "part", "whole");
        Formula quotient = new Formula.Quotient("yield", 10, "output", "area");
        assertThat(Formula.parse("a.x = b-c + d + e")).isEqualTo(sum);
        assertThat(Formula.parse(" a.rate =  part / whole ")).isEqualTo(share);
        assertThat(Formula.parse("yield = 10 * output / area")).isEqualTo(quotient);
        for (Formula formula : List.of(sum, share, quotient)) {
            assertThat(Formula.parse(formula.written())).isEqualTo(formula);
        }
        assertThat(quotient.codes()).containsExactly("yield", "output", "area");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a = b",
                "a = b+c",
                "a = b - c",
                "a = b + c +",
                "a = 0 * b / c",
                "a = b / c / d",
                "a + b = c"
            })
    void refusesEverythingElse(String written) {
        assertThat(Formula.parse(written)).isNull();
    }
}
