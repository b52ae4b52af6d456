package vn.solieu.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows come out of their bytes as they went in; sums do not depend on the order. */
class RowFormatTest {

    private static final TableShape EVERY_KIND = new TableShape(
            "every_kind",
            IntStream.range(0, ColumnKind.values().length)
                    .mapToObj(i -> new TableShape.Column("c" + i, ColumnKind.values()[i]))
                    .toList(),
            Optional.empty());

    private static Object random(ColumnKind kind, Random random) {
        return switch (kind) {
            case TEXT -> text(random);
            case INTEGER -> random.nextLong() >> random.nextInt(64);
            case TRUTH -> random.nextBoolean();
            case REAL -> Double.longBitsToDouble(random.nextLong());
            case DECIMAL ->
                new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(21) - 10)
                        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
            case DATE -> LocalDate.ofEpochDay(random.nextInt(200_000) - 100_000);
            case TIME -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000);
            case LOCAL_TIMESTAMP -> LocalDateTime.ofInstant(moment(random), ZoneOffset.UTC);
            case TIMESTAMP -> moment(random);
            case TEXTS ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> text(random))
                        .toArray(String[]::new);
            case INTEGERS ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> random.nextInt())
                        .toArray(Integer[]::new);
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
    }

    private static Instant moment(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            int c = random.nextBoolean() ? random.nextInt(1, 128) : random.nextInt(1, 0x10ffff);
            text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'ế' : c);
        }
        return text.toString();
    }

    @Test
    void rowsComeOutAsTheyWentIn() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RowFormat format = new RowFormat(EVERY_KIND);
        List<List<Object>> rows = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 500; i++) {
            List<Object> row = new ArrayList<>();
            for (ColumnKind kind : ColumnKind.values()) {
                row.add(random.nextInt(4) == 0 ? null : random(kind, random));
            }
            rows.add(row);
            format.write(new DataOutputStream(bytes), row);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        for (List<Object> row : rows) {
            assertThat(Arrays.deepEquals(format.read(in).toArray(), row.toArray()))
                    .as("seed %d", seed)
                    .isTrue();
        }
        assertThat(in.read()).isEqualTo(-1);
        assertThatThrownBy(() -> format.read(in)).isInstanceOf(java.io.EOFException.class);
    }

    @Test
    void sumsAreOfRowsNotOfTheirOrder() throws Exception {
        Random random = new Random(20211212);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            List<Object> row = new ArrayList<>();
            for (ColumnKind kind : ColumnKind.values()) {
                row.add(random(kind, random));
            }
            rows.add(row);
        }
        String sum = sum(rows);
        Collections.shuffle(rows, random);
        assertThat(sum(rows)).isEqualTo(sum).startsWith("50:");
        rows.getFirst().set(0, "khác");
        assertThat(sum(rows)).isNotEqualTo(sum);
        assertThat(sum(rows.subList(1, 50))).startsWith("49:");
    }

    private static String sum(List<List<Object>> rows) throws Exception {
        RowSum sum = new RowSum();
        DatabaseCopy.RowBytes bytes = new DatabaseCopy.RowBytes(EVERY_KIND);
        for (List<Object> row : rows) {
            bytes.addTo(sum, row);
        }
        return sum.text();
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        assertThat(TableCatalogue.inOrder(
                        Map.of("a", Set.of("c"), "b", Set.of(), "c", Set.of("b"), "d", Set.of("a", "b"))))
                .containsExactly("b", "c", "a", "d");
        assertThatThrownBy(() -> TableCatalogue.inOrder(Map.of("a", Set.of("b"), "b", Set.of("a"))))
                .isInstanceOf(IllegalStateException.class);
    }
}
