package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;
import vn.solieu.document.Table;
import vn.solieu.document.Word;
import vn.solieu.layout.TableGrid.GridCell;

/**
 * The tables of a page. Grids that are drawn whole come first; then tables are looked for whose columns stand apart without rules, among
 * them those of which the header or the frame only is drawn.
 */
final class PageTables {

    /** Where only the header is drawn, as many rows are ruled at most. */
    private static final int MOST_ROWS_OF_A_HEAD = 2;

    /** A ruled head belongs to the rows below it when they reach over so much of it. */
    private static final double COVERED = 0.5;

    /** Rows below a ruled head reach farther than its rules. */
    private static final double BEYOND_PT = 6;

    /** A rule as near to a grid is one of its own. */
    private static final double OWN_RULE_PT = 4;

    /** Boxes of words reach over the edge of their column by less. */
    private static final double RIM_PT = 1.5;

    /** Of the lines in a cell, as many are figures where rows are not drawn; some may be misread. */
    private static final double MOSTLY_FIGURES = 0.7;

    private final PageRegions regions;
    private final int page;
    private final List<Table> tables = new ArrayList<>();
    private final List<TableGrid> whole = new ArrayList<>();
    private final List<TableGrid> partly = new ArrayList<>();

    PageTables(PageRegions regions, int page) {
        this.regions = regions;
        this.page = page;
    }

    /** The tables found so far, in no order. */
    List<Table> tables() {
        return tables;
    }

    /** Takes the tables that are drawn whole out of the words of a page; the other words are returned. */
    List<Word> takeDrawn(List<Word> words) {
        List<Word> rest = words;
        for (TableGrid drawn : regions.grids()) {
            List<Word> inside = inside(drawn, rest);
            TableGrid grid = drawn.hasRowsWithoutColumns() ? parted(drawn, inside) : drawn;
            if (grid.rows() <= MOST_ROWS_OF_A_HEAD || grid.hasRowsWithoutColumns() || hidesRows(grid, inside)) {
                partly.add(grid);
            } else {
                whole.add(grid);
                rest = built(grid, inside, rest);
            }
        }
        return rest;
    }

    /** Takes the other tables out of the words of the body; the words of running text are returned. */
    List<Word> takeOthers(List<Word> body) {
        List<Word> rest = body;
        List<Ruling> free = regions.rulings().stream()
                .filter(r -> whole.stream().noneMatch(g -> isOf(g, r)))
                .toList();
        for (AlignedTableFinder.Found found : new AlignedTableFinder(free).find(body, page)) {
            Box box = found.table().box();
            if (box == null) {
                continue;
            }
            List<TableGrid> covered = partly.stream()
                    .filter(g -> box.sharedArea(g.box()) > COVERED * g.box().area())
                    .toList();
            List<Word> words = rest;
            if (covered.stream().noneMatch(g -> isAllOf(g, box) && !saysLittle(g, words))) {
                tables.add(found.table());
                rest = without(rest, found.words());
                partly.removeAll(covered);
            }
        }
        for (TableGrid grid : partly) {
            rest = built(grid, inside(grid, rest), rest);
        }
        return rest;
    }

    /** Rows of one cell take the columns of the header where their words stand in them. */
    private static TableGrid parted(TableGrid grid, List<Word> words) {
        TableGrid parted = grid;
        for (GridCell cell : grid.cells()) {
            if (cell.columnSpan() < grid.columns()) {
                continue;
            }
            List<Word> inside = words.stream()
                    .filter(w -> cell.box().containsCentreOf(w.box()))
                    .toList();
            boolean apart = grid.columnEdges().subList(1, grid.columns()).stream()
                    .allMatch(edge -> inside.stream()
                            .noneMatch(
                                    w -> w.box().x0() < edge - RIM_PT && w.box().x1() > edge + RIM_PT));
            long filled = inside.stream()
                    .map(w -> columnOf(grid, w.box().centreX()))
                    .distinct()
                    .count();
            if (apart && filled >= 2) {
                parted = parted.withParted(cell);
            }
        }
        return parted;
    }

    private static int columnOf(TableGrid grid, double x) {
        int column = 0;
        while (column + 1 < grid.columns() && x > grid.columnEdges().get(column + 1)) {
            column++;
        }
        return column;
    }

    private static boolean isOf(TableGrid grid, Ruling rule) {
        Box box = grid.box().grown(OWN_RULE_PT);
        return box.contains(rule.box().centreX(), rule.box().centreY());
    }

    private static boolean isAllOf(TableGrid grid, Box box) {
        return grid.box().y0() - BEYOND_PT < box.y0() && grid.box().y1() + BEYOND_PT > box.y1();
    }

    private static boolean saysLittle(TableGrid grid, List<Word> words) {
        return grid.hasRowsWithoutColumns() || hidesRows(grid, inside(grid, words));
    }

    /** Whether figures stand under each other in cells side by side: then rows are there that are not drawn. */
    private static boolean hidesRows(TableGrid grid, List<Word> inside) {
        int stacks = 0;
        for (GridCell cell : grid.cells()) {
            List<Word> words = inside.stream()
                    .filter(w -> cell.box().containsCentreOf(w.box()))
                    .toList();
            if (words.size() < 2) {
                continue;
            }
            List<TextLine> lines = LineFinder.lines(words);
            long figures = lines.stream()
                    .map(l -> new LineSegment(l.words()))
                    .filter(l -> l.isFigure() && l.hasDigits())
                    .count();
            stacks += lines.size() >= 2 && figures >= MOSTLY_FIGURES * lines.size() ? 1 : 0;
        }
        return stacks >= 2;
    }

    private List<Word> built(TableGrid grid, List<Word> inside, List<Word> rest) {
        Optional<Table> table = TableBuilder.build(grid, inside, page);
        if (table.isEmpty()) {
            return rest;
        }
        tables.add(table.get());
        return without(rest, inside);
    }

    private static List<Word> inside(TableGrid grid, List<Word> words) {
        return words.stream().filter(w -> grid.box().containsCentreOf(w.box())).toList();
    }

    private static List<Word> without(List<Word> words, Collection<Word> taken) {
        Set<Word> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(taken);
        return words.stream().filter(w -> !gone.contains(w)).toList();
    }
}
