package vn.solieu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Ruling;

class GridFinderTest {

    private final GridFinder finder = new GridFinder();

    private static Ruling across(double y, double from, double to) {
        return new Ruling(true, y, from, to, 0.75);
    }

    private static Ruling down(double x, double from, double to) {
        return new Ruling(false, x, from, to, 0.75);
    }

    @Test
    void aPlainGrid() {
        List<TableGrid> grids = finder.find(List.of(
                across(100, 50, 350),
                across(120, 50, 350),
                across(140, 50, 350),
                down(50, 100, 140),
                down(150, 100, 140),
                down(350, 100, 140)));

        assertThat(grids).singleElement().satisfies(g -> {
            assertThat(g.rows()).isEqualTo(2);
            assertThat(g.columns()).isEqualTo(2);
            assertThat(g.cells()).hasSize(4);
            assertThat(g.confidence()).isEqualTo(1);
        });
    }

    @Test
    void mergedHeaderCellsAreOne() {
        // The first row has one cell over both right columns; the left column has one cell over both header rows.
        List<TableGrid> grids = finder.find(List.of(
                across(100, 50, 350),
                across(120, 150, 350),
                across(140, 50, 350),
                across(160, 50, 350),
                down(50, 100, 160),
                down(150, 100, 160),
                down(250, 120, 160),
                down(350, 100, 160)));

        assertThat(grids.getFirst().cells())
                .extracting(c -> List.of(c.row(), c.column(), c.rowSpan(), c.columnSpan()))
                .contains(List.of(0, 0, 2, 1), List.of(0, 1, 1, 2), List.of(1, 1, 1, 1), List.of(2, 2, 1, 1));
    }

    @Test
    void aRowCutByThePageEndIsStillARow() {
        List<TableGrid> grids = finder.find(List.of(
                across(700, 50, 350),
                across(720, 50, 350),
                down(50, 700, 780),
                down(150, 700, 780),
                down(350, 700, 780)));

        assertThat(grids.getFirst().rows()).isEqualTo(2);
    }

    @Test
    void aFrameAndALineAreNoTables() {
        assertThat(finder.find(
                        List.of(across(100, 50, 350), across(140, 50, 350), down(50, 100, 140), down(350, 100, 140))))
                .isEmpty();
        assertThat(finder.find(List.of(across(100, 50, 350)))).isEmpty();
        assertThat(finder.find(List.of())).isEmpty();
    }

    @Test
    void gridsDrawnInPiecesAndOutOfTrueAreFound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(12);
            int columns = 2 + random.nextInt(7);
            List<Double> xs = edges(random, columns, 40, 25);
            List<Double> ys = edges(random, rows, 100, 12);
            List<Ruling> rulings = new ArrayList<>();
            for (double y : ys) {
                pieces(rulings, random, true, y, xs.getFirst(), xs.getLast());
            }
            for (double x : xs) {
                pieces(rulings, random, false, x, ys.getFirst(), ys.getLast());
            }
            Collections.shuffle(rulings, random);

            List<TableGrid> grids = finder.find(rulings);

            assertThat(grids).as("seed %d round %d", seed, round).hasSize(1);
            assertThat(grids.getFirst().rows())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(rows);
            assertThat(grids.getFirst().columns())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(columns);
            assertThat(grids.getFirst().cells())
                    .as("seed %d round %d", seed, round)
                    .hasSize(rows * columns);
        }
    }

    private static List<Double> edges(Random random, int count, double first, double least) {
        List<Double> edges = new ArrayList<>();
        double at = first;
        for (int i = 0; i <= count; i++) {
            edges.add(at);
            at += least + random.nextDouble() * 40;
        }
        return edges;
    }

    /** A line in one to three strokes with small gaps, wavering by up to half a point. */
    private static void pieces(
            List<Ruling> rulings, Random random, boolean horizontal, double position, double from, double to) {
        int count = 1 + random.nextInt(3);
        double step = (to - from) / count;
        for (int i = 0; i < count; i++) {
            double gap = i == 0 ? 0 : random.nextDouble() * 2;
            double waver = (random.nextDouble() - 0.5);
            rulings.add(new Ruling(horizontal, position + waver, from + i * step + gap, from + (i + 1) * step, 0.75));
        }
    }

    @Test
    void tablesWithoutSidesEndWhereTheirRowsEnd() {
        List<TableGrid> grids = finder.find(List.of(
                across(100, 50, 350),
                across(120, 50, 350),
                across(140, 50, 350),
                down(150, 100, 140),
                down(250, 100, 140)));

        assertThat(grids).singleElement().satisfies(g -> {
            assertThat(g.columns()).isEqualTo(3);
            assertThat(g.columnEdges()).containsExactly(50.0, 150.0, 250.0, 350.0);
        });
    }

    @Test
    void aColumnThatStandsApartBelongsToTheTableWithItsRows() {
        List<Ruling> rulings = new ArrayList<>(List.of(
                down(50, 100, 160),
                down(150, 100, 160),
                down(250, 100, 160),
                down(300, 100, 160),
                down(350, 100, 160)));
        for (double y = 100; y <= 160; y += 20) {
            rulings.add(across(y, 50, 250));
            rulings.add(across(y, 300, 350));
        }
        assertThat(finder.find(rulings)).singleElement().satisfies(g -> {
            assertThat(g.columns()).isEqualTo(3);
            assertThat(g.cells()).hasSize(9);
        });

        rulings.removeIf(r -> r.horizontal() && r.from() == 300);
        rulings.addAll(List.of(across(100, 300, 350), across(130, 300, 350), across(160, 300, 350)));
        assertThat(finder.find(rulings)).hasSize(2);
    }
}
