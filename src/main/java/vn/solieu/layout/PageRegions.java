package vn.solieu.layout;

import java.util.List;
import vn.solieu.document.Region;
import vn.solieu.document.Ruling;

/**
 * Where things are on a page.
 *
 * @param grids ruled tables, from top to bottom; those of charts among them
 * @param rulings all rules of the page, in the upright frame
 * @param pictures where something is drawn that is no table, as far as this shows before words are known
 * @param regions what is to be recognised on a page without trusted text: the text outside of tables and pictures, every cell, every picture
 */
public record PageRegions(
        List<TableGrid> grids, List<Ruling> rulings, List<PictureArea> pictures, List<Region> regions) {
    public PageRegions {
        grids = List.copyOf(grids);
        rulings = List.copyOf(rulings);
        pictures = List.copyOf(pictures);
        regions = List.copyOf(regions);
    }

    /** The same regions without what is part of a picture. */
    PageRegions without(List<PictureArea> found) {
        return new PageRegions(
                RegionFinder.withoutPictures(grids, found),
                rulings.stream()
                        .filter(r -> found.stream().noneMatch(p -> p.box().containsCentreOf(r.box())))
                        .toList(),
                found,
                regions);
    }
}
