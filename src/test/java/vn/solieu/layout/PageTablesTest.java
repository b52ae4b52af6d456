package vn.solieu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Ruling;
import vn.solieu.document.Table;
import vn.solieu.document.Word;

/** Tables of which only some rules are drawn, or were seen. */
class PageTablesTest {

    private static List<Table> tables(List<Ruling> rulings, List<Word> words) {
        PageRegions regions = new PageRegions(new GridFinder().find(rulings), rulings, List.of(), List.of());
        PageTables tables = new PageTables(regions, 1);
        tables.takeOthers(tables.takeDrawn(words));
        return tables.tables();
    }

    private static Ruling across(double y, double from, double to) {
        return new Ruling(true, y, from, to, 0.75);
    }

    private static Ruling down(double x, double from, double to) {
        return new Ruling(false, x, from, to, 0.75);
    }

    /** Three columns, the given rows of 20 pt; the rule above one cell of the last column is missing. */
    private static List<Ruling> withLostRule(int rows, int lost) {
        List<Ruling> rulings = new ArrayList<>();
        for (int r = 0; r <= rows; r++) {
            rulings.add(across(100 + 20 * r, 50, r == lost ? 250 : 350));
        }
        for (double x : new double[] {50, 150, 250, 350}) {
            rulings.add(down(x, 100, 100 + 20 * rows));
        }
        return rulings;
    }

    @Test
    void figuresOfTwoRowsArePartedWhereAScanLostTheRule() {
        Typed words = new Typed();
        for (int r = 0; r < 4; r++) {
            words.at(60, 105 + 20 * r, "Xã " + (char) ('A' + r))
                    .at(160, 105 + 20 * r, "" + (10 + r))
                    .at(260, 105 + 20 * r, "" + (20 + r));
        }
        assertThat(tables(withLostRule(4, 2), words.words()))
                .singleElement()
                .satisfies(
                        t -> assertThat(t.grid()).contains(List.of("Xã B", "11", "21"), List.of("Xã C", "12", "22")));
    }

    @Test
    void aFigureForTwoRowsStaysOne() {
        Typed words = new Typed();
        for (int r = 0; r < 4; r++) {
            words.at(60, 105 + 20 * r, "Xã " + (char) ('A' + r)).at(160, 105 + 20 * r, "" + (10 + r));
        }
        words.at(260, 105, "20").at(260, 135, "41").at(260, 165, "23");
        assertThat(tables(withLostRule(4, 2), words.words()).getFirst().cells())
                .filteredOn(c -> c.text().value().equals("41"))
                .singleElement()
                .satisfies(c -> assertThat(c.rowSpan()).isEqualTo(2));
    }

    @Test
    void wordsOfTwoLinesStayInTheirMergedCell() {
        Typed words = new Typed();
        for (int r = 0; r < 4; r++) {
            words.at(60, 105 + 20 * r, "Xã " + (char) ('A' + r)).at(160, 105 + 20 * r, "" + (10 + r));
        }
        words.at(260, 124, "Đang rà").at(260, 146, "soát lại");
        assertThat(tables(withLostRule(4, 2), words.words()).getFirst().cells())
                .filteredOn(c -> c.text().value().startsWith("Đang"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.rowSpan()).isEqualTo(2);
                    assertThat(c.text().value()).isEqualTo("Đang rà soát lại");
                });
    }

    @Test
    void rowsBelowARuledHeadBelongToIt() {
        List<Ruling> rulings = new ArrayList<>();
        rulings.add(across(100, 50, 350));
        rulings.add(across(120, 50, 350));
        for (double x : new double[] {50, 150, 250, 350}) {
            rulings.add(down(x, 100, 120));
        }
        Typed words = new Typed().at(60, 105, "Đơn vị").at(170, 105, "Hồ sơ").at(270, 105, "Quá hạn");
        for (int r = 0; r < 5; r++) {
            words.at(60, 125 + 16 * r, "Phòng " + (char) ('A' + r))
                    .endingAt(200, 125 + 16 * r, "3" + r)
                    .endingAt(300, 125 + 16 * r, "" + r);
        }
        assertThat(tables(rulings, words.words())).singleElement().satisfies(t -> {
            assertThat(t.rows()).isEqualTo(6);
            assertThat(t.grid().getFirst()).containsExactly("Đơn vị", "Hồ sơ", "Quá hạn");
            assertThat(t.grid().getLast()).containsExactly("Phòng E", "34", "4");
        });
    }

    @Test
    void rowsStackedInOneFrameAreParted() {
        List<Ruling> rulings = new ArrayList<>();
        for (double y : new double[] {100, 120, 220, 240}) {
            rulings.add(across(y, 50, 350));
        }
        for (double x : new double[] {50, 150, 250, 350}) {
            rulings.add(down(x, 100, 240));
        }
        Typed words = new Typed().at(60, 105, "Đơn vị").at(170, 105, "Hồ sơ").at(270, 105, "Quá hạn");
        for (int r = 0; r < 6; r++) {
            words.at(60, 124 + 16 * r, "Phòng " + (char) ('A' + r))
                    .endingAt(200, 124 + 16 * r, "3" + r)
                    .endingAt(300, 124 + 16 * r, "" + (r + 1));
        }
        words.at(60, 225, "Cộng").endingAt(200, 225, "195").endingAt(300, 225, "21");
        assertThat(tables(rulings, words.words())).singleElement().satisfies(t -> {
            assertThat(t.rows()).isEqualTo(8);
            assertThat(t.grid().getLast()).containsExactly("Cộng", "195", "21");
        });
    }

    @Test
    void rowsDrawnAsOneCellTakeTheColumnsOfTheirHead() {
        List<Ruling> rulings = new ArrayList<>();
        for (int r = 0; r <= 5; r++) {
            rulings.add(across(100 + 20 * r, 50, 350));
        }
        rulings.add(down(50, 100, 200));
        rulings.add(down(350, 100, 200));
        rulings.add(down(150, 100, 120));
        rulings.add(down(250, 100, 120));
        Typed words = new Typed().at(60, 105, "Đơn vị").at(170, 105, "Hồ sơ").at(270, 105, "Quá hạn");
        words.at(60, 125, "Khối các phòng chuyên môn thuộc huyện");
        for (int r = 2; r < 5; r++) {
            words.at(60, 105 + 20 * r, "Phòng " + r)
                    .at(170, 105 + 20 * r, "3" + r)
                    .at(270, 105 + 20 * r, "" + r);
        }
        assertThat(tables(rulings, words.words()))
                .singleElement()
                .satisfies(t -> assertThat(t.grid())
                        .contains(
                                List.of("Khối các phòng chuyên môn thuộc huyện", "", ""),
                                List.of("Phòng 3", "33", "3")));
    }

    @Test
    void rowsThatNoColumnPartsAreNoHarm() {
        // The middle rule is there for half of each column only: an edge of the lattice, but a wall of no cell.
        List<Ruling> rulings = new ArrayList<>(withLostRule(4, 0));
        rulings.removeIf(r -> r.horizontal() && r.position() == 140);
        rulings.add(across(140, 50, 90));
        rulings.add(across(140, 150, 190));
        rulings.add(across(140, 250, 290));
        Typed words = new Typed();
        for (int r = 0; r < 4; r++) {
            words.at(60, 105 + 20 * r, "Xã " + (char) ('A' + r)).at(160, 105 + 20 * r, "" + (10 + r));
        }
        assertThat(tables(rulings, words.words()))
                .singleElement()
                .satisfies(t -> assertThat(t.rows()).isEqualTo(4));
    }

    @Test
    void oneFrameHoldsPartsThatStandApart() {
        // Columns are drawn in the head only, rows nowhere; a section heads the second part.
        List<Ruling> rulings = new ArrayList<>();
        for (double y : new double[] {100, 120, 260}) {
            rulings.add(across(y, 50, 350));
        }
        rulings.add(down(50, 100, 260));
        rulings.add(down(150, 100, 260));
        rulings.add(down(350, 100, 260));
        rulings.add(down(250, 100, 120));
        Typed words = new Typed().at(60, 105, "Đơn vị").at(170, 105, "Hồ sơ").at(270, 105, "Quá hạn");
        double[] rows = {126, 140, 154, 180, 194, 208, 222};
        for (int r = 0; r < rows.length; r++) {
            words.at(60, rows[r], "Phòng " + (char) ('A' + r))
                    .endingAt(200, rows[r], "-3" + r)
                    .endingAt(300, rows[r], "" + (r + 1));
        }
        assertThat(tables(rulings, words.words())).singleElement().satisfies(t -> {
            assertThat(t.grid().getFirst()).containsExactly("Đơn vị", "Hồ sơ", "Quá hạn");
            assertThat(t.rows()).isEqualTo(8);
            assertThat(t.grid().get(4)).containsExactly("Phòng D", "-33", "4");
        });
    }

    @Test
    void theLastCellGoesOnDownToTheRuleBelowIt() {
        List<Ruling> rulings = new ArrayList<>();
        for (double y : new double[] {116, 134, 152, 210}) {
            rulings.add(across(y, 50, 400));
        }
        Typed words = new Typed();
        words.at(60, 100, "Việc").at(180, 100, "Đơn vị").at(280, 100, "Kết quả");
        words.at(60, 120, "Tiêm chủng").at(180, 120, "Trạm y tế").at(280, 120, "Đạt");
        words.at(60, 138, "Khai báo").at(180, 138, "Công an").at(280, 138, "Đạt");
        words.at(60, 156, "Quét mã").at(180, 156, "Các xã").at(280, 156, "Chưa đạt,");
        words.at(280, 170, "do thiếu").at(280, 184, "Điểm quét tại").at(280, 198, "Chợ xã");
        assertThat(tables(rulings, words.words()))
                .singleElement()
                .satisfies(t -> assertThat(t.grid().getLast())
                        .containsExactly("Quét mã", "Các xã", "Chưa đạt, do thiếu Điểm quét tại Chợ xã"));
    }
}
