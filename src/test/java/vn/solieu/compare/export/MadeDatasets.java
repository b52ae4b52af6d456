package vn.solieu.compare.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.TableShape;

/** Datasets in the shape of the records: one written by hand, and random ones that hold whatever a format may stumble over. */
final class MadeDatasets {

    private MadeDatasets() {}

    static Column column(String name, ColumnType type, boolean nullable) {
        return new Column(name, type, nullable, "Ý nghĩa của " + name, "Meaning of " + name);
    }

    static final TableShape DOCUMENT = new TableShape(
            "document",
            "Văn bản",
            "Documents",
            List.of(
                    column("document", ColumnType.TEXT, false),
                    column("file", ColumnType.TEXT, false),
                    column("title", ColumnType.TEXT, true),
                    column("issued", ColumnType.DATE, true),
                    column("recipients", ColumnType.TEXTS, false),
                    column("page_count", ColumnType.INTEGER, false),
                    column("read_at", ColumnType.TIMESTAMP, false)),
            List.of("document"),
            List.of());

    static final TableShape OBSERVATION = new TableShape(
            "observation",
            "Số liệu",
            "Figures",
            List.of(
                    column("document", ColumnType.TEXT, false),
                    column("place_in_document", ColumnType.INTEGER, false),
                    column("indicator", ColumnType.TEXT, false),
                    column("indicator_code", ColumnType.TEXT, true),
                    column("place", ColumnType.TEXT, true),
                    column("place_code", ColumnType.TEXT, true),
                    column("period", ColumnType.TEXT, true),
                    column("period_start", ColumnType.DATE, true),
                    column("period_end", ColumnType.DATE, true),
                    column("kind", ColumnType.TEXT, false),
                    column("value", ColumnType.DECIMAL, true),
                    column("raw", ColumnType.TEXT, false),
                    column("unit", ColumnType.TEXT, true),
                    column("page", ColumnType.INTEGER, true),
                    column("from_table", ColumnType.TRUTH, true),
                    column("confidence", ColumnType.DOUBLE, true),
                    column("source", ColumnType.LINK, true)),
            List.of("document", "place_in_document"),
            List.of(new TableShape.ForeignKey(List.of("document"), "document", List.of("document"))));

    static final TableShape PROBLEM = new TableShape(
            "problem",
            "Lỗi khi đọc",
            "Problems",
            List.of(
                    column("document", ColumnType.TEXT, true),
                    column("detail", ColumnType.TEXT, true),
                    column("arguments", ColumnType.TEXTS, true),
                    column("met_at", ColumnType.TIMESTAMP, true),
                    column("share", ColumnType.DECIMAL, true)));

    static Dataset dataset(List<List<Object>> documents, List<List<Object>> observations, List<List<Object>> problems) {
        return new Dataset(
                "solieu",
                "Số liệu báo cáo",
                "Report figures",
                List.of(
                        DatasetTable.of(DOCUMENT, documents),
                        DatasetTable.of(OBSERVATION, observations),
                        DatasetTable.of(PROBLEM, problems)));
    }

    /** Two documents, five figures and a problem, with the difficult things of each type once. */
    static Dataset small() {
        String first = "3f9a0c17d2be";
        String second = "a1b2c3d4e5f6";
        return dataset(
                List.of(
                        Arrays.asList(
                                first,
                                "bao-cao.pdf",
                                "Báo cáo kết quả \"điểm quét QR\",\ntuần 45",
                                LocalDate.of(2021, 11, 12),
                                List.of("Thường trực Tỉnh ủy", "Lưu: VT, =TTCNTT"),
                                2L,
                                Instant.parse("2026-11-22T08:15:30.123456Z")),
                        Arrays.asList(
                                second,
                                "phụ lục.xlsx",
                                "",
                                null,
                                List.of(),
                                0L,
                                Instant.parse("2026-11-22T08:15:31Z"))),
                List.of(
                        Arrays.asList(
                                first,
                                1L,
                                "Điểm quét QR",
                                "qr-places",
                                "Huyện Vĩnh Cửu",
                                "734",
                                "2021-11-12",
                                null,
                                LocalDate.of(2021, 11, 12),
                                "cumulative",
                                new BigDecimal("5554"),
                                "5.554",
                                "điểm",
                                1L,
                                true,
                                0.98,
                                new Link("trang 1", "documents/3f9a0c17d2be#page=1")),
                        Arrays.asList(
                                first,
                                2L,
                                "Tỷ lệ",
                                null,
                                null,
                                null,
                                "2021-11-01/2021-11-30",
                                LocalDate.of(2021, 11, 1),
                                LocalDate.of(2021, 11, 30),
                                "percentage",
                                new BigDecimal("30.10"),
                                "30,10%",
                                "%",
                                1L,
                                false,
                                null,
                                new Link("trang \"1\"", "https://example.org/a?b=c&d=1")),
                        Arrays.asList(
                                first,
                                3L,
                                "=1+1",
                                "a.b/c",
                                "+84",
                                "01",
                                "2021-11-12T16:00",
                                null,
                                LocalDate.of(2021, 11, 12),
                                "count",
                                new BigDecimal("-0.050"),
                                "-0,050",
                                "",
                                2L,
                                null,
                                1.0e-7,
                                null),
                        Arrays.asList(
                                first,
                                4L,
                                "NULL",
                                "_U",
                                "'nháy",
                                "",
                                null,
                                null,
                                null,
                                "new",
                                new BigDecimal("1234567890123456789012345678901234567.890"),
                                "1234…",
                                "true",
                                null,
                                null,
                                null,
                                null),
                        Arrays.asList(
                                second,
                                1L,
                                " đầu và cuối ",
                                "qr-places",
                                "x;=2+2",
                                "734",
                                "2021-12-06/2021-12-12",
                                LocalDate.of(2021, 12, 6),
                                LocalDate.of(2021, 12, 12),
                                "system",
                                null,
                                "\t1",
                                null,
                                1L,
                                true,
                                0.5,
                                null)),
                List.of(Arrays.asList(
                        second,
                        "dòng 1\r\ndòng 2\rdòng 3\u0007_x0041_",
                        List.of("a", "", "\"b\""),
                        LocalDate.of(1890, 5, 19).atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
                        new BigDecimal("0.00"))));
    }

    private static final String[] ODD_TEXTS = {
        "",
        " ",
        "'",
        "''",
        "'x",
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "\nx",
        "\r",
        "\r\n",
        " =1",
        "a;=1",
        "a;'b",
        "a\t-1",
        "a\n@b",
        "\"",
        "\"\"",
        "\"\"\"",
        "\"\"\"\"",
        "a\"b",
        "a,b",
        "a;b",
        "NULL",
        "null",
        "true",
        "FALSE",
        "0",
        "007",
        "1.50",
        "1,5",
        "1e5",
        "-",
        "2021-12-12",
        "12/11/2021",
        "\u0000",
        "\u0001\u001f",
        "\uFFFE\uFFFF",
        "\uFEFFx",
        "_x000D_",
        "_x005F_x0041_",
        "_x00",
        "_xc678\u0007",
        "_x0041",
        "\u0007x0041_",
        "__x0041__x0041_",
        "😀",
        "Đồng Nai",
        "D\u0323o\u0302\u0300ng",
        "\u202Eabc",
        "＝1+1",
        "＋1",
        "'#1: x",
        "#1: x",
        "[]",
        "{\"a\":1}",
        "<a href='x'>&amp;</a>",
        "]]>",
        " x ",
        "x <y>",
        "\u00a0=1",
        "\u2028",
        "_U",
        "$",
        "a.b",
        "x/y z",
        "␍␛",
        "␛␍\r",
        "'~x",
        "HYPERLINK(\"a\",\"b\")",
        "\\N",
        "\\",
        "\u007f\u0085"
    };

    private static final String LETTERS =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ 0123456789,.;:'\"=+-@\t\n\r_x\u0007😀\u0301&<>";

    static String text(Random random) {
        int kind = random.nextInt(20);
        if (kind < 9) {
            return ODD_TEXTS[random.nextInt(ODD_TEXTS.length)];
        }
        int length = kind == 19 ? 1000 + random.nextInt(2000) : random.nextInt(30);
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static BigDecimal number(Random random) {
        int digits = 1 + random.nextInt(random.nextInt(3) == 0 ? 40 : 12);
        BigInteger unscaled = new BigInteger(Math.min(130, digits * 3), random);
        int scale = random.nextInt(3) == 0 ? random.nextInt(38) : random.nextInt(4);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
    }

    private static LocalDate date(Random random) {
        return random.nextInt(4) == 0
                ? LocalDate.of(0, 1, 1).plusDays(random.nextInt(3_652_000))
                : LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2000));
    }

    static Object value(Random random, ColumnType type) {
        return switch (type) {
            case TEXT -> text(random);
            case INTEGER -> random.nextInt(5) == 0 ? random.nextLong() : Long.valueOf(random.nextInt(2000) - 1000);
            case DECIMAL -> number(random);
            case TRUTH -> random.nextBoolean();
            case DATE -> date(random);
            case TIMESTAMP ->
                date(random)
                        .atStartOfDay()
                        .toInstant(java.time.ZoneOffset.UTC)
                        .plusNanos(
                                random.nextBoolean()
                                        ? 1000 * random.nextLong(86_400_000_000L)
                                        : 1_000_000 * random.nextLong(86_400_000L));
            case TEXTS ->
                random.ints(random.nextInt(4), 0, 1).mapToObj(_ -> text(random)).toList();
            case DOUBLE ->
                switch (random.nextInt(4)) {
                    case 0 -> random.nextDouble();
                    case 1 -> Math.scalb(random.nextDouble(), random.nextInt(2000) - 1000);
                    case 2 -> -0.0;
                    default -> (double) random.nextInt(1000);
                };
            case LINK ->
                new Link(
                        text(random),
                        "documents/" + Integer.toHexString(random.nextInt()) + "#page=" + random.nextInt(99));
        };
    }

    private static List<List<Object>> rows(Random random, TableShape shape, int count) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Object> row = new ArrayList<>();
            for (Column column : shape.columns()) {
                boolean absent = column.nullable() && random.nextInt(4) == 0;
                row.add(absent ? null : value(random, column.type()));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A random dataset; the same seed gives the same one. One text in it is longer than a cell of a spreadsheet. */
    static Dataset random(long seed) {
        Random random = new Random(seed);
        List<List<Object>> problems = rows(random, PROBLEM, 1 + random.nextInt(40));
        problems.getFirst().set(1, "=😀" + "dài 😀_x0041_\r".repeat(100_000 / 14));
        List<List<Object>> observations = rows(random, OBSERVATION, random.nextInt(60));
        for (List<Object> row : observations) {
            if (random.nextBoolean()) {
                // A period as the records have it.
                LocalDate end = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(900));
                LocalDate start = random.nextBoolean() ? null : end.minusDays(random.nextInt(400));
                row.set(6, start == null ? end.toString() : start + "/" + end);
                row.set(7, start);
                row.set(8, end);
            }
        }
        return dataset(rows(random, DOCUMENT, random.nextInt(20)), observations, problems);
    }
}
