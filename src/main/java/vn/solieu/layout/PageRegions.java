package vn.solieu.layout;

import java.util.List;
import vn.solieu.document.Region;
import vn.solieu.document.Ruling;

/**
 * Where things are on a page.
 *
 * @param grids ruled tables, from top to bottom
 * @param rulings all rules of the page, in the upright frame
 * @param regions what is to be recognised on a page without trusted text: the text outside of tables, and every cell
 */
public record PageRegions(List<TableGrid> grids, List<Ruling> rulings, List<Region> regions) {
    public PageRegions {
        grids = List.copyOf(grids);
        rulings = List.copyOf(rulings);
        regions = List.copyOf(regions);
    }
}
