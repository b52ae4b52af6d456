package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;
import vn.solieu.layout.TableGrid.GridCell;

/**
 * Finds ruled tables: rulings that touch make a drawing; its edges make a lattice; places of the lattice with no edge between them are
 * one cell.
 */
final class GridFinder {

    /** Strokes on one line may differ by this much: two borders drawn side by side, a scan's wavering rule. */
    private static final double SAME_LINE_PT = 2.5;

    /** A rule may be interrupted by this much and still be one. */
    private static final double BREAK_PT = 5;

    /** Rules that should touch end at most this far apart. */
    private static final double TOUCH_PT = 4;

    /** Edges nearer than this are one edge of the lattice; a row of 6 pt type needs more. */
    private static final double SAME_EDGE_PT = 5;

    /** Columns that go on so far beyond the last rule hold a line of type. */
    private static final double OPEN_ROW_PT = 9;

    /** A column stands at most this far from the table it belongs to. */
    private static final double FARTHEST_COLUMN_PT = 100;

    /** A side of a cell counts as drawn when this share of it is. */
    private static final double DRAWN = 0.6;

    List<TableGrid> find(List<Ruling> rulings) {
        List<Ruling> horizontal = merged(rulings, true);
        List<Ruling> vertical = merged(rulings, false);
        List<TableGrid> grids = new ArrayList<>();
        for (Drawing drawing : drawings(horizontal, vertical)) {
            TableGrid grid = grid(drawing);
            if (grid != null && grid.cells().size() >= 2) {
                grids.add(grid);
            }
        }
        grids.sort(Comparator.comparingDouble(g -> g.box().y0()));
        return withColumnsBeside(withoutNested(grids));
    }

    /**
     * A column that stands apart, with the rows of the table to its left, is that table's: alone its values have no names.
     */
    private static List<TableGrid> withColumnsBeside(List<TableGrid> grids) {
        List<TableGrid> joined = new ArrayList<>(grids);
        for (TableGrid column : grids) {
            if (column.columns() > 1) {
                continue;
            }
            for (int i = 0; i < joined.size(); i++) {
                TableGrid left = joined.get(i);
                double gap = column.box().x0() - left.box().x1();
                if (left.columns() > 1 && gap > 0 && gap < FARTHEST_COLUMN_PT) {
                    TableGrid wider = left.withColumn(column, SAME_EDGE_PT);
                    if (wider != null) {
                        joined.set(i, wider);
                        joined.remove(column);
                        break;
                    }
                }
            }
        }
        return joined;
    }

    private record Drawing(List<Ruling> horizontal, List<Ruling> vertical) {}

    /** Joins strokes that lie on one line and meet. */
    private static List<Ruling> merged(List<Ruling> rulings, boolean horizontal) {
        List<Ruling> sorted = new ArrayList<>(
                rulings.stream().filter(r -> r.horizontal() == horizontal).toList());
        sorted.sort(Comparator.comparingDouble(Ruling::from));
        List<Ruling> merged = new ArrayList<>();
        for (Ruling next : sorted) {
            int match = -1;
            for (int i = merged.size() - 1; i >= 0; i--) {
                Ruling kept = merged.get(i);
                if (Math.abs(kept.position() - next.position()) <= SAME_LINE_PT
                        && next.from() <= kept.to() + BREAK_PT) {
                    match = i;
                    break;
                }
            }
            if (match < 0) {
                merged.add(next);
            } else {
                Ruling kept = merged.get(match);
                double position = kept.length() >= next.length() ? kept.position() : next.position();
                merged.set(
                        match,
                        new Ruling(
                                horizontal,
                                position,
                                kept.from(),
                                Math.max(kept.to(), next.to()),
                                Math.max(kept.thicknessPt(), next.thicknessPt())));
            }
        }
        return merged;
    }

    private static List<Drawing> drawings(List<Ruling> horizontal, List<Ruling> vertical) {
        int[] group = new int[horizontal.size() + vertical.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int h = 0; h < horizontal.size(); h++) {
            for (int v = 0; v < vertical.size(); v++) {
                if (touch(horizontal.get(h), vertical.get(v))) {
                    group[root(group, h)] = root(group, horizontal.size() + v);
                }
            }
        }
        List<Drawing> drawings = new ArrayList<>();
        for (int g = 0; g < group.length; g++) {
            if (root(group, g) != g) {
                continue;
            }
            Drawing drawing = new Drawing(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < group.length; i++) {
                if (root(group, i) == g) {
                    if (i < horizontal.size()) {
                        drawing.horizontal().add(horizontal.get(i));
                    } else {
                        drawing.vertical().add(vertical.get(i - horizontal.size()));
                    }
                }
            }
            drawings.add(drawing);
        }
        return drawings;
    }

    private static int root(int[] group, int member) {
        int at = member;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static boolean touch(Ruling horizontal, Ruling vertical) {
        return vertical.position() >= horizontal.from() - TOUCH_PT
                && vertical.position() <= horizontal.to() + TOUCH_PT
                && horizontal.position() >= vertical.from() - TOUCH_PT
                && horizontal.position() <= vertical.to() + TOUCH_PT;
    }

    private static @Nullable TableGrid grid(Drawing drawing) {
        List<Double> xs = withOpenEnds(edges(drawing.vertical()), drawing.horizontal());
        List<Double> ys = withOpenEnds(edges(drawing.horizontal()), drawing.vertical());
        int columns = xs.size() - 1;
        int rows = ys.size() - 1;
        if (columns < 1 || rows < 1 || columns * rows < 2) {
            return null;
        }
        boolean[][] wallLeft = new boolean[rows][columns + 1];
        boolean[][] wallAbove = new boolean[rows + 1][columns];
        int drawn = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c <= columns; c++) {
                wallLeft[r][c] = isDrawn(drawing.vertical(), xs.get(c), ys.get(r), ys.get(r + 1));
            }
        }
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c < columns; c++) {
                wallAbove[r][c] = isDrawn(drawing.horizontal(), ys.get(r), xs.get(c), xs.get(c + 1));
            }
        }
        List<GridCell> cells = new ArrayList<>();
        boolean[][] taken = new boolean[rows][columns];
        int sides = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) {
                    continue;
                }
                int columnSpan = 1;
                while (c + columnSpan < columns && !wallLeft[r][c + columnSpan] && !taken[r][c + columnSpan]) {
                    columnSpan++;
                }
                int rowSpan = 1;
                while (r + rowSpan < rows && rowIsOpen(wallLeft, wallAbove, taken, r + rowSpan, c, columnSpan)) {
                    rowSpan++;
                }
                for (int i = r; i < r + rowSpan; i++) {
                    for (int k = c; k < c + columnSpan; k++) {
                        taken[i][k] = true;
                    }
                }
                sides += 2;
                drawn += (wallLeft[r][c] ? 1 : 0) + (wallAbove[r][c] ? 1 : 0);
                cells.add(new GridCell(
                        r,
                        c,
                        rowSpan,
                        columnSpan,
                        new Box(xs.get(c), ys.get(r), xs.get(c + columnSpan), ys.get(r + rowSpan))));
            }
        }
        Box outer = new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
        return new TableGrid(outer, rows, columns, xs, ys, cells, sides == 0 ? 0 : drawn / (double) sides);
    }

    /**
     * Edges with those that are not drawn. A row cut by the end of the page has no rule below it (or above, on the next page): there the
     * columns' rules end the table. Tables without sides end where their rows' rules end.
     */
    private static List<Double> withOpenEnds(List<Double> edges, List<Ruling> across) {
        if (edges.isEmpty()) {
            return edges;
        }
        List<Double> closed = new ArrayList<>(edges);
        List<Double> before = across.stream()
                .map(Ruling::from)
                .filter(at -> at < edges.getFirst() - OPEN_ROW_PT)
                .sorted()
                .toList();
        List<Double> after = across.stream()
                .map(Ruling::to)
                .filter(at -> at > edges.getLast() + OPEN_ROW_PT)
                .sorted()
                .toList();
        if (before.size() >= 2) {
            closed.addFirst(before.get(before.size() / 2));
        }
        if (after.size() >= 2) {
            closed.addLast(after.get(after.size() / 2));
        }
        return closed;
    }

    /** Whether a row of places joins the merged cell above it. */
    private static boolean rowIsOpen(
            boolean[][] wallLeft, boolean[][] wallAbove, boolean[][] taken, int row, int column, int columnSpan) {
        for (int c = column; c < column + columnSpan; c++) {
            if (wallAbove[row][c] || taken[row][c] || (c > column && wallLeft[row][c])) {
                return false;
            }
        }
        return true;
    }

    private static List<Double> edges(List<Ruling> rulings) {
        List<Double> positions =
                new ArrayList<>(rulings.stream().map(Ruling::position).sorted().toList());
        List<Double> edges = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (double position : positions) {
            if (position - last > SAME_EDGE_PT) {
                edges.add(position);
            }
            last = position;
        }
        return edges;
    }

    private static boolean isDrawn(List<Ruling> rulings, double position, double from, double to) {
        double covered = 0;
        for (Ruling ruling : rulings) {
            if (Math.abs(ruling.position() - position) <= SAME_EDGE_PT) {
                covered += Math.max(0, Math.min(to, ruling.to()) - Math.max(from, ruling.from()));
            }
        }
        return covered >= DRAWN * (to - from);
    }

    /** A drawing inside the cell of another is part of that cell. */
    private static List<TableGrid> withoutNested(List<TableGrid> grids) {
        return grids.stream()
                .filter(g -> grids.stream()
                        .noneMatch(other -> other.box().area() > g.box().area()
                                && other.box().sharedArea(g.box())
                                        > 0.9 * g.box().area()))
                .toList();
    }
}
