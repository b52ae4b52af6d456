package vn.solieu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Ruling;
import vn.solieu.document.Table;
import vn.solieu.document.Word;

class AlignedTableFinderTest {

    private static List<Table> tables(List<Word> words, Ruling... rulings) {
        return new AlignedTableFinder(List.of(rulings), List.of())
                .find(words, 1).stream().map(AlignedTableFinder.Found::table).toList();
    }

    private static Ruling rule(double y, double from, double to) {
        return new Ruling(true, y, from, to, 0.5);
    }

    @Test
    void figuresInColumnsAreATable() {
        Typed page = new Typed()
                .at(60, 80, "Kết quả thu hoạch lúa của các xã trong vụ mùa năm nay như sau")
                .at(60, 120, "Xã")
                .at(200, 120, "Diện tích")
                .at(300, 120, "Sản lượng");
        String[][] rows = {
            {"An Bình", "1.204", "6.020"},
            {"Hòa Lợi", "988", "4.742"},
            {"Tân Phú Đông", "75", "360"},
            {"Cộng", "2.267", "11.122"}
        };
        for (int r = 0; r < rows.length; r++) {
            double y = 136 + 16 * r;
            page.at(60, y, rows[r][0]).endingAt(240, y, rows[r][1]).endingAt(340, y, rows[r][2]);
        }
        page.at(60, 230, "Các xã tiếp tục thu hoạch trong tháng tới theo kế hoạch đã giao");

        assertThat(tables(page.words())).singleElement().satisfies(t -> {
            assertThat(t.grid())
                    .containsExactly(
                            List.of("Xã", "Diện tích", "Sản lượng"),
                            List.of("An Bình", "1.204", "6.020"),
                            List.of("Hòa Lợi", "988", "4.742"),
                            List.of("Tân Phú Đông", "75", "360"),
                            List.of("Cộng", "2.267", "11.122"));
            assertThat(t.headerRows()).isEqualTo(1);
            assertThat(t.confidence()).isLessThan(1);
        });
    }

    @Test
    void aHeadOverSeveralColumnsSpansThem() {
        Typed page = new Typed()
                .at(210, 100, "Thực hiện trong kỳ báo cáo")
                .at(60, 116, "Đơn vị")
                .at(200, 116, "Nam")
                .at(300, 116, "Nữ");
        for (int r = 0; r < 4; r++) {
            double y = 132 + 16 * r;
            page.at(60, y, "Phường " + (char) ('A' + r))
                    .endingAt(215, y, "1" + r)
                    .endingAt(315, y, "2" + r);
        }
        Table table =
                tables(page.words(), rule(96, 58, 345), rule(200, 58, 345)).getFirst();
        assertThat(table.rows()).isEqualTo(6);
        assertThat(table.cells())
                .filteredOn(c -> c.row() == 0 && !c.text().value().isEmpty())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.column()).isEqualTo(1);
                    assertThat(c.columnSpan()).isEqualTo(2);
                });
    }

    @Test
    void aLabelOfTwoLinesIsOneCell() {
        Typed page = new Typed();
        page.at(60, 100, "Số hộ nghèo").endingAt(300, 100, "41").endingAt(400, 100, "38");
        page.at(60, 118, "Số hộ được hỗ trợ")
                .at(60, 130, "vay vốn")
                .endingAt(300, 118, "17")
                .endingAt(400, 118, "15");
        page.at(60, 148, "Số hộ thoát nghèo").endingAt(300, 148, "3").endingAt(400, 148, "5");
        assertThat(tables(page.words()).getFirst().grid())
                .contains(List.of("Số hộ được hỗ trợ vay vốn", "17", "15"))
                .hasSize(3);
    }

    @Test
    void notesBelowAreNoRows() {
        Typed page = new Typed();
        for (int r = 0; r < 4; r++) {
            page.at(60, 100 + 16 * r, "Xã " + (char) ('A' + r)).endingAt(300, 100 + 16 * r, "4" + r);
        }
        page.at(60, 164, "Nguồn:").at(120, 164, "Chi cục Thống kê");
        assertThat(tables(page.words()).getFirst().rows()).isEqualTo(4);
    }

    @Test
    void formsListsAndContentsAreNone() {
        Typed letterhead = new Typed()
                .at(60, 60, "ỦY BAN NHÂN DÂN")
                .at(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .at(60, 76, "HUYỆN XUÂN LỘC")
                .at(330, 76, "Độc lập - Tự do - Hạnh phúc")
                .at(60, 92, "Số: 123/BC-UBND")
                .at(330, 92, "Xuân Lộc, ngày 12 tháng 3 năm 2022");
        assertThat(tables(letterhead.words())).isEmpty();

        Typed end = new Typed()
                .at(60, 60, "Nơi nhận:")
                .at(330, 60, "TM. ỦY BAN NHÂN DÂN")
                .at(60, 76, "- Như trên;")
                .at(350, 76, "CHỦ TỊCH")
                .at(60, 92, "- Lưu: VT.")
                .at(340, 92, "Nguyễn Văn Hùng");
        assertThat(tables(end.words())).isEmpty();

        Typed contents = new Typed();
        for (int i = 1; i < 8; i++) {
            contents.at(60, 60 + 16 * i, "Phần " + i)
                    .at(120, 60 + 16 * i, "................")
                    .at(300, 60 + 16 * i, "" + 3 * i);
        }
        assertThat(tables(contents.words())).isEmpty();

        Typed axes = new Typed();
        for (int i = 0; i < 8; i++) {
            axes.endingAt(80, 60 + 16 * i, "" + (450 - 50 * i));
            axes.endingAt(320, 60 + 16 * i, "" + (90 - 10 * i));
        }
        axes.at(120, 60, "Số ca mắc")
                .at(200, 60, "Số ca khỏi")
                .at(360, 60, "Tỷ lệ")
                .at(430, 60, "Ngày");
        assertThat(tables(axes.words())).isEmpty();
    }

    @Test
    void justifiedProseIsNone() {
        long seed = new Random().nextLong();
        System.out.println("justified prose at seed " + seed);
        Random random = new Random(seed);
        for (int page = 0; page < 50; page++) {
            Typed prose = new Typed();
            for (int line = 0; line < 40; line++) {
                StringBuilder text = new StringBuilder();
                while (text.length() < 75) {
                    text.append(
                                    random.nextInt(9) == 0
                                            ? "" + random.nextInt(100_000)
                                            : "chữ".repeat(1 + random.nextInt(2)))
                            .append(' ');
                }
                String[] parts = text.toString().strip().split(" ");
                int letters = String.join("", parts).length();
                double space = Math.min(8, (470 - letters * Typed.LETTER) / (parts.length - 1));
                prose.spaced(70, 60 + 15 * line, text.toString().strip(), space);
            }
            assertThat(tables(prose.words())).as("page %d", page).isEmpty();
        }
    }

    @Test
    void randomTablesComeBackWhole() {
        long seed = new Random().nextLong();
        System.out.println("aligned tables at seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            int columns = 2 + random.nextInt(5);
            int rows = 3 + random.nextInt(20);
            List<List<String>> grid = new ArrayList<>();
            Typed page = new Typed();
            for (int r = 0; r < rows; r++) {
                List<String> row = new ArrayList<>();
                double y = 100 + 15 * r;
                String label = "Xã Tân " + "Phú".repeat(1 + random.nextInt(3)) + (char) ('A' + r);
                row.add(label);
                page.at(60, y, label);
                for (int c = 1; c < columns; c++) {
                    String value = c > 1 && r > 0 && random.nextInt(12) == 0 ? "" : "" + random.nextInt(1, 99_999);
                    row.add(value);
                    if (!value.isEmpty()) {
                        page.endingAt(160 + 65 * c, y, value);
                    }
                }
                grid.add(row);
            }
            assertThat(tables(page.words()))
                    .as("run %d of seed %d", run, seed)
                    .singleElement()
                    .satisfies(t -> assertThat(t.grid()).isEqualTo(grid));
        }
    }
}
