package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Region;

/** Finds the regions of a page by its rulings alone, before any word is known. */
public final class RegionFinder {

    /** Cells smaller than this hold no letter of 6 pt. */
    private static final double LEAST_CELL_PT = 5;

    private final GridFinder gridFinder = new GridFinder();

    public PageRegions find(OpenedPage page) {
        List<TableGrid> grids = gridFinder.find(page.rulings());
        List<Region> regions = new ArrayList<>();
        List<Box> tables = grids.stream().map(g -> g.box().grown(2)).toList();
        regions.add(new Region(Region.Kind.TEXT, page.upright().box(), tables));
        for (TableGrid grid : grids) {
            for (TableGrid.GridCell cell : grid.cells()) {
                if (cell.box().width() >= LEAST_CELL_PT && cell.box().height() >= LEAST_CELL_PT) {
                    regions.add(new Region(Region.Kind.CELL, cell.box(), List.of()));
                }
            }
        }
        return new PageRegions(grids, page.rulings(), regions);
    }
}
