package vn.solieu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;

class DocumentAssemblerTest {

    /** A table of three columns that begins at a place; rows of 20 pt. */
    private static PageLayout page(int number, double left, double[] widths, String[]... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            double x = left;
            for (int c = 0; c < widths.length; c++) {
                Box box = new Box(x, 100 + 20 * r, x + widths[c], 120 + 20 * r);
                cells.add(new Cell(r, c, 1, 1, r == 0 && number == 1, RunningText.of(rows[r][c]), number, box));
                x += widths[c];
            }
        }
        double width = 0;
        for (double w : widths) {
            width += w;
        }
        Block table = new Table(
                List.of(number),
                new Box(left, 100, left + width, 100 + 20 * rows.length),
                rows.length,
                widths.length,
                number == 1 ? 1 : 0,
                cells,
                "",
                1.0);
        return new PageLayout(number, List.of(table), List.of());
    }

    private static final double[] WIDTHS = {30, 200, 80};

    private static final PageLayout FIRST =
            page(1, 60, WIDTHS, new String[] {"STT", "Tên xã", "Số hộ"}, new String[] {"1", "An Bình", "204"});

    @Test
    void sheetsThatLieElsewhereInTheFeederAreOneTable() {
        List<Block> blocks = new DocumentAssembler()
                .join(List.of(
                        FIRST,
                        page(2, 84, WIDTHS, new String[][] {{"2", "Hòa Lợi", "98"}}),
                        page(3, 52, WIDTHS, new String[][] {{"3", "Tân Phú", "75"}})));

        assertThat(blocks).singleElement().isInstanceOfSatisfying(Table.class, t -> {
            assertThat(t.pages()).containsExactly(1, 2, 3);
            assertThat(t.grid()).hasSize(4).contains(List.of("3", "Tân Phú", "75"));
        });
    }

    @Test
    void otherColumnsAreAnotherTable() {
        PageLayout other = page(2, 60, new double[] {120, 110, 80}, new String[][] {{"2", "Hòa Lợi", "98"}});
        assertThat(new DocumentAssembler().join(List.of(FIRST, other))).hasSize(2);
    }
}
