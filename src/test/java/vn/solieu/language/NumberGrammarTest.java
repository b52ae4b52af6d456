package vn.solieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "92.688|92688",
                "1.825.623|1825623",
                "54,57|54.57",
                "102,0|102.0",
                "5554|5554",
                "02|2",
                "1 234 567|1234567",
                "1,234,567|1234567",
                "12.5|12.5",
                "1.234,56|1234.56",
                "-12|-12",
                "0|0"
            })
    void theUsualForms(String printed, BigDecimal value) {
        assertThat(NumberGrammar.parse(printed, true)).hasValueSatisfying(n -> {
            assertThat(n.value()).isEqualTo(value);
            assertThat(n.otherReading()).isNull();
        });
    }

    @Test
    void oneGroupAfterACommaIsThousandsOnlyWhereWholeThingsAreCounted() {
        var counted = NumberGrammar.parse("4,336", true).orElseThrow();
        var measured = NumberGrammar.parse("4,336", false).orElseThrow();

        assertThat(counted.value()).isEqualByComparingTo("4336");
        assertThat(counted.otherReading()).isEqualByComparingTo("4.336");
        assertThat(measured.value()).isEqualByComparingTo("4.336");
        assertThat(measured.otherReading()).isEqualByComparingTo("4336");
    }

    @Test
    void aPercentSignIsKept() {
        assertThat(NumberGrammar.parse("30,1 %", true)).hasValueSatisfying(n -> {
            assertThat(n.percent()).isTrue();
            assertThat(n.value()).isEqualByComparingTo("30.1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F0", "12/12/2021", "5m2", "1.23.456", "abc", "-", "1..2", "3,", "12a"})
    void whatIsNoNumberGivesNone(String printed) {
        assertThat(NumberGrammar.parse(printed, true)).isEmpty();
    }

    @Test
    void everyNumberComesBackFromItsVietnamesePrint() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        for (int i = 0; i < 5000; i++) {
            int decimals = random.nextInt(4);
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), decimals);
            String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
            String printed = new DecimalFormat(pattern, symbols).format(value);
            boolean doubtful = printed.matches("[1-9]\\d{0,2},\\d{3}");

            var parsed = NumberGrammar.parse(printed, false).orElseThrow();

            assertThat(parsed.value()).as("%s (seed %d)", printed, seed).isEqualTo(value);
            assertThat(parsed.otherReading() != null)
                    .as("%s (seed %d)", printed, seed)
                    .isEqualTo(doubtful);
        }
    }
}
