package vn.solieu.compare.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.Link;
import vn.solieu.compare.export.dataset.RowCursor;
import vn.solieu.compare.export.dataset.TableShape;

/** As many figures as are asked for, with the columns of the records and made as they are taken, so that they never are in memory together. */
final class ManyFigures {

    private static final TableShape SHAPE = shape();

    private ManyFigures() {}

    private static TableShape shape() {
        Map<String, ColumnType> types = Map.ofEntries(
                Map.entry("issued", ColumnType.DATE),
                Map.entry("place_in_document", ColumnType.INTEGER),
                Map.entry("period_start", ColumnType.DATE),
                Map.entry("period_end", ColumnType.DATE),
                Map.entry("value", ColumnType.DECIMAL),
                Map.entry("page", ColumnType.INTEGER),
                Map.entry("x0", ColumnType.DOUBLE),
                Map.entry("y0", ColumnType.DOUBLE),
                Map.entry("x1", ColumnType.DOUBLE),
                Map.entry("y1", ColumnType.DOUBLE),
                Map.entry("from_table", ColumnType.TRUTH),
                Map.entry("confidence", ColumnType.DOUBLE),
                Map.entry("source", ColumnType.LINK));
        List<Column> columns = new ArrayList<>();
        for (String name : List.of(
                "id",
                "document",
                "file",
                "agency",
                "number",
                "issued",
                "place_in_document",
                "indicator",
                "printed_label",
                "indicator_code",
                "place",
                "place_code",
                "period",
                "period_start",
                "period_end",
                "kind",
                "role",
                "value",
                "raw",
                "qualifier",
                "unit",
                "page",
                "x0",
                "y0",
                "x1",
                "y1",
                "from_table",
                "confidence",
                "rule",
                "source")) {
            columns.add(MadeDatasets.column(
                    name,
                    types.getOrDefault(name, ColumnType.TEXT),
                    !List.of("id", "document", "place_in_document").contains(name)));
        }
        return new TableShape("observation", "Số liệu", "Figures", columns);
    }

    private static List<Object> row(Random random, int number) {
        String document = String.format("%012x", number / 200);
        LocalDate day = LocalDate.of(2021, 1, 1).plusDays(number % 700);
        int value = random.nextInt(1_000_000);
        double x = random.nextInt(500) + random.nextDouble();
        return Arrays.asList(
                String.format("%016x%016x", random.nextLong(), random.nextLong()),
                document,
                "bao-cao-" + number / 200 + ".pdf",
                "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI",
                number / 200 + "/BC-UBND",
                day,
                (long) (number % 200 + 1),
                "Số điểm quét QR đã tạo lập trên địa bàn",
                "điểm quét",
                "qr-places.created",
                "Huyện Vĩnh Cửu",
                Integer.toString(700 + number % 200),
                day.toString(),
                null,
                day,
                number % 2 == 0 ? "cumulative" : "new",
                null,
                BigDecimal.valueOf(value, number % 3),
                Integer.toString(value),
                null,
                "điểm",
                (long) (number % 9 + 1),
                x,
                x + 10,
                x + 50.25,
                x + 22.5,
                number % 5 != 0,
                random.nextInt(1000) / 1000.0,
                "table-figures",
                new Link("trang " + (number % 9 + 1), "documents/" + document + "#page=" + (number % 9 + 1)));
    }

    /** A dataset of one table. */
    static Dataset of(int rows) {
        DatasetTable table = new DatasetTable() {
            @Override
            public TableShape shape() {
                return SHAPE;
            }

            @Override
            public RowCursor open() {
                Random random = new Random(1);
                return new RowCursor() {
                    private int next;

                    @Override
                    public List<Object> next() {
                        return next < rows ? row(random, next++) : null;
                    }

                    @Override
                    public void close() {}
                };
            }
        };
        return new Dataset("solieu", "Số liệu báo cáo", "Report figures", List.of(table));
    }
}
