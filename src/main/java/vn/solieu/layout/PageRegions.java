package vn.solieu.layout;

import java.util.List;
import vn.solieu.document.Region;

/**
 * Where things are on a page.
 *
 * @param grids ruled tables, from top to bottom
 * @param regions what is to be recognised on a page without trusted text: the text outside of tables, and every cell
 */
public record PageRegions(List<TableGrid> grids, List<Region> regions) {
    public PageRegions {
        grids = List.copyOf(grids);
        regions = List.copyOf(regions);
    }
}
