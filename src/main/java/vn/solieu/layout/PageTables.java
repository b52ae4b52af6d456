package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Ruling;
import vn.solieu.document.Table;
import vn.solieu.document.Word;

/**
 * The tables of a page. Grids that are drawn whole come first; then tables are looked for whose columns stand apart without rules, among
 * them those of which the header or the frame only is drawn.
 */
final class PageTables {

    /** Where only the header is drawn, as many rows are ruled at most. */
    private static final int MOST_ROWS_OF_A_HEAD = 2;

    /** A ruled head belongs to the rows below it when they reach over so much of it. */
    private static final double COVERED = 0.5;

    /** Cells of tables are surer in the mean, also on faxes. */
    private static final double LEAST_LEGIBLE = 0.6;

    /** A table that takes so much of a grid, and not all of it, is none. */
    private static final double TOUCHED = 0.1;

    /** Rows below a ruled head reach farther than its rules. */
    private static final double BEYOND_PT = 6;

    /** A rule as near to a grid is one of its own. */
    private static final double OWN_RULE_PT = 4;

    /** A grid that may not be all there is to its table, and whether it hides rows or columns. */
    private record Partly(TableGrid grid, boolean saysLittle) {}

    private final PageRegions regions;
    private final int page;
    private final List<Table> tables = new ArrayList<>();
    private final List<TableGrid> whole = new ArrayList<>();
    private final List<Partly> partly = new ArrayList<>();

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
            FilledGrid filled = new FilledGrid(drawn, rest);
            if (drawn.hasRowsWithoutColumns()) {
                filled = filled.withColumnsOfHeader();
            }
            TableGrid grid = filled.grid();
            boolean saysLittle = grid.hasRowsWithoutColumns() || filled.hidesRows();
            if (saysLittle || grid.rows() <= MOST_ROWS_OF_A_HEAD) {
                partly.add(new Partly(grid, saysLittle));
            } else {
                whole.add(grid);
                rest = built(filled, rest);
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
        List<Box> frames =
                partly.stream().filter(p -> p.saysLittle).map(p -> p.grid.box()).toList();
        for (AlignedTableFinder.Found found : new AlignedTableFinder(free, frames).find(body, page)) {
            Box box = found.table().box();
            if (box == null) {
                continue;
            }
            List<Partly> covered = partly.stream()
                    .filter(p -> box.sharedArea(p.grid.box())
                            > COVERED * p.grid.box().area())
                    .toList();
            boolean cutsAGrid = partly.stream()
                    .filter(p -> !covered.contains(p))
                    .anyMatch(p -> box.sharedArea(p.grid.box())
                            > TOUCHED * p.grid.box().area());
            if (!cutsAGrid
                    && isLegible(found.table())
                    && covered.stream().allMatch(p -> p.saysLittle || !isAllOf(p.grid, box))) {
                tables.add(found.table());
                rest = Word.without(rest, found.words());
                partly.removeAll(covered);
            }
        }
        for (Partly drawn : partly) {
            rest = built(new FilledGrid(drawn.grid, rest), rest);
        }
        return rest;
    }

    /** Where nothing is drawn, what is hardly legible is a picture's: patterns of bars, and labels that stand upright. */
    private static boolean isLegible(Table table) {
        return table.cells().stream()
                        .map(Cell::confidence)
                        .filter(Objects::nonNull)
                        .mapToDouble(c -> c)
                        .average()
                        .orElse(1)
                >= LEAST_LEGIBLE;
    }

    private static boolean isOf(TableGrid grid, Ruling rule) {
        Box box = grid.box().grown(OWN_RULE_PT);
        return box.contains(rule.box().centreX(), rule.box().centreY());
    }

    private static boolean isAllOf(TableGrid grid, Box box) {
        return grid.box().y0() - BEYOND_PT < box.y0() && grid.box().y1() + BEYOND_PT > box.y1();
    }

    private List<Word> built(FilledGrid filled, List<Word> rest) {
        Optional<Table> table = TableBuilder.build(filled, page);
        if (table.isEmpty()) {
            return rest;
        }
        tables.add(table.get());
        return Word.without(rest, filled.words());
    }
}
