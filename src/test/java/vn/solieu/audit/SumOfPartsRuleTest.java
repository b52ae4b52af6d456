package vn.solieu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Finding;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Provenance;

class SumOfPartsRuleTest {

    private final SumOfPartsRule rule = new SumOfPartsRule();

    private static Observation value(
            String place, String printed, @Nullable ObservationRole role, @Nullable Double sure) {
        return new Observation(
                "Diện tích",
                "Diện tích",
                null,
                place,
                null,
                null,
                ObservationKind.COUNT,
                role,
                new BigDecimal(printed),
                printed,
                null,
                "ha",
                new Provenance("00", 1, null, true, sure, "table-cell"));
    }

    private List<Finding> check(String total, @Nullable Double sure, String... parts) {
        List<Observation> column = new ArrayList<>();
        for (String part : parts) {
            column.add(value("Xã " + column.size(), part, null, sure));
        }
        column.add(value("Tổng cộng", total, ObservationRole.TOTAL, sure));
        return rule.check(List.of(), column);
    }

    @Test
    void aTotalThatIsTheSumIsNotMentioned() {
        assertThat(check("60", null, "10", "20", "30")).isEmpty();
    }

    @Test
    void aWrongTotalIsAFindingOfThePaperWhenItIsDigital() {
        assertThat(check("61", null, "10", "20", "30")).singleElement().satisfies(f -> {
            assertThat(f.rule()).isEqualTo("sum_of_parts");
            assertThat(f.cause()).isEqualTo(Finding.Cause.PAPER);
            assertThat(f.expected()).isEqualByComparingTo("60");
            assertThat(f.operands()).hasSize(4);
        });
        assertThat(check("61", 0.95, "10", "20", "30"))
                .singleElement()
                .satisfies(f -> assertThat(f.cause()).isEqualTo(Finding.Cause.UNKNOWN));
    }

    @Test
    void correctlyRoundedTablesRaiseNoAlarm() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int decimals = random.nextInt(3);
            BigDecimal sum = BigDecimal.ZERO;
            String[] parts = new String[3 + random.nextInt(20)];
            for (int i = 0; i < parts.length; i++) {
                BigDecimal exact = BigDecimal.valueOf(random.nextInt(100_000), 3);
                if (decimals == 0) {
                    exact = new BigDecimal(exact.toBigInteger());
                }
                sum = sum.add(exact);
                parts[i] =
                        exact.setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString();
            }
            String total =
                    sum.setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString();

            assertThat(check(total, null, parts))
                    .as("seed %d round %d", seed, round)
                    .isEmpty();
        }
    }
}
