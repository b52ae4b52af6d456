package vn.solieu.extraction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Cell;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Period;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;

class TableFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 5);

    private final UnitCatalogue units = UnitCatalogue.load();
    private final TableFigures figures = new TableFigures(units, IndicatorCatalogue.empty());

    /** A table of one header row; "" are empty cells. */
    private List<Observation> read(String above, String[]... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                if (!rows[r][c].isEmpty()) {
                    cells.add(new Cell(r, c, 1, 1, r == 0, RunningText.of(rows[r][c]), 1, null));
                }
            }
        }
        Table table = new Table(List.of(1), null, rows.length, rows[0].length, 1, cells, "", null);
        ReportContext context = new ReportContext(
                "00",
                "Huyện Lục Ngạn",
                units.resolve("huyện Lục Ngạn", DAY, null).orElseThrow(),
                Period.day(DAY),
                DAY,
                DAY,
                new ReportContext.Section(List.of(), above, null));
        return figures.read(table, context);
    }

    private static String[] row(String... cells) {
        return cells;
    }

    @Test
    void aUnitDeclaredAboveIsTheUnitOfAll() {
        List<Observation> found = read(
                "Đơn vị tính: hồ sơ",
                row("STT", "Xã, thị trấn", "Tiếp nhận", "Tỷ lệ (%)"),
                row("1", "Xã Giáp Sơn", "45", "30,5"),
                row("2", "Thị trấn Chũ", "120", "69,5"),
                row("", "Tổng cộng", "165", "100"));

        assertThat(found).extracting(Observation::unit).containsExactly("hồ sơ", "%", "hồ sơ", "%", "hồ sơ", "%");
        assertThat(found)
                .extracting(Observation::place)
                .containsExactly(
                        "Xã Giáp Sơn",
                        "Xã Giáp Sơn",
                        "Thị trấn Chũ",
                        "Thị trấn Chũ",
                        "Huyện Lục Ngạn",
                        "Huyện Lục Ngạn");
        assertThat(found.getFirst().placeCode()).isNotNull().hasSize(5);
        assertThat(found.getLast().role()).isEqualTo(ObservationRole.TOTAL);
        assertThat(found.get(1).kind()).isEqualTo(ObservationKind.PERCENTAGE);
    }

    @Test
    void rowsWithUnitsOfTheirOwnAreIndicatorsAndTheirPartsGoOnFromThem() {
        List<Observation> found = read(
                "",
                row("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "% so kế hoạch"),
                row("1", "Tổng diện tích", "ha", "5.250", "5.368,8", "102,3"),
                row("", "- Trong đó: Lúa", "ha", "3.650", "3.692,6", "101,2"),
                row("", "Rau các loại", "ha", "720", "745,2", "103,5"));

        assertThat(found)
                .extracting(Observation::indicator)
                .contains("Tổng diện tích - Lúa - Thực hiện", "Tổng diện tích - Rau các loại - Kế hoạch");
        assertThat(found).extracting(Observation::place).containsOnly("Huyện Lục Ngạn");
        assertThat(found.getFirst().role()).isEqualTo(ObservationRole.PLAN);
        assertThat(found.get(2).unit()).isEqualTo("%");
        assertThat(found.get(2).kind()).isEqualTo(ObservationKind.PERCENTAGE);
        assertThat(found.get(2).role()).isNull();
    }

    @Test
    void placesAndTimesMayStandAboveTheColumns() {
        List<Observation> places = read(
                "",
                row("Nội dung", "Xã Giáp Sơn", "Thị trấn Chũ"),
                row("Số hộ", "1.204", "2.310"),
                row("Số khẩu", "4.980", "9.120"));
        assertThat(places).extracting(Observation::indicator).containsExactly("Số hộ", "Số hộ", "Số khẩu", "Số khẩu");
        assertThat(places)
                .extracting(Observation::place)
                .containsExactly("Xã Giáp Sơn", "Thị trấn Chũ", "Xã Giáp Sơn", "Thị trấn Chũ");

        List<Observation> times =
                read("", row("Thời điểm", "Số ca"), row("Tháng 8/2023", "12"), row("Tháng 9/2023", "9"));
        assertThat(times)
                .extracting(o -> o.period() == null ? "" : o.period().iso())
                .containsExactly("2023-08-01/2023-08-31", "2023-09-01/2023-09-30");
    }

    @Test
    void ordersCodesNotesAndTelephonesAreNoFigures() {
        List<Observation> found = read(
                "",
                row("STT - Mục A", "Mã số TTHC", "Xã", "Số hồ sơ", "Ghi chú"),
                row("1", "1.004088", "Xã Giáp Sơn", "45", "0204.3882.222"),
                row("2", "2.001711", "Thị trấn Chũ", "12", "30"));
        assertThat(found).extracting(Observation::raw).containsExactly("45", "12");
    }

    @Test
    void aCellMayHoldAPartAndItsBaseOrACountAndItsShare() {
        List<Observation> found = read(
                "",
                row("Xã", "Đã cấp", "Hoàn thành"),
                row("Xã Giáp Sơn", "45/50", "12 (26,7%)"),
                row("Thị trấn Chũ", "9/10", "3 (33,3%)"));
        assertThat(found)
                .extracting(Observation::raw)
                .containsExactly("45", "50", "12", "26,7%", "9", "10", "3", "33,3%");
        assertThat(found.get(1).kind()).isEqualTo(ObservationKind.COUNT);
        assertThat(found.get(3).kind()).isEqualTo(ObservationKind.PERCENTAGE);
    }
}
