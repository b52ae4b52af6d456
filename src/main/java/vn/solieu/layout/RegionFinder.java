package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Region;
import vn.solieu.document.Word;

/** Finds the regions of a page by what is drawn on it, before any word is recognised. */
public final class RegionFinder {

    /** Cells smaller than this hold no letter of 6 pt. */
    private static final double LEAST_CELL_PT = 5;

    private final GridFinder gridFinder = new GridFinder();

    /** What is smaller on a scan is an emblem, a seal or a code to be scanned; photographs of persons are 4 cm high. */
    private static final double LEAST_OF_SCAN_PT = 90;

    /** A grid is a chart's when a picture covers so much of it. */
    private static final double OF_PICTURE = 0.6;

    public PageRegions find(OpenedPage page) {
        List<TableGrid> grids = gridFinder.find(page.rulings());
        List<Word> words = page.scan() == null ? page.textLayer() : List.of();
        List<PictureArea> pictures = pictures(page, grids, words);
        List<TableGrid> tables = withoutPictures(grids, pictures);
        List<Region> regions = new ArrayList<>();
        List<Box> apart = new ArrayList<>();
        tables.forEach(g -> apart.add(g.box().grown(2)));
        pictures.stream()
                .filter(p -> tables.stream().noneMatch(g -> g.box().containsCentreOf(p.box())))
                .forEach(p -> apart.add(p.box()));
        regions.add(new Region(Region.Kind.TEXT, page.upright().box(), apart));
        for (TableGrid grid : tables) {
            for (TableGrid.GridCell cell : grid.cells()) {
                if (cell.box().width() >= LEAST_CELL_PT && cell.box().height() >= LEAST_CELL_PT) {
                    regions.add(new Region(Region.Kind.CELL, cell.box(), List.of()));
                }
            }
        }
        apart.subList(tables.size(), apart.size())
                .forEach(p -> regions.add(new Region(Region.Kind.TEXT, p, List.of())));
        return new PageRegions(grids, page.rulings(), pictures, regions);
    }

    private static List<PictureArea> pictures(OpenedPage page, List<TableGrid> grids, List<Word> words) {
        if (page.shapes().isEmpty()) {
            return List.of();
        }
        return new PictureFinder(page.upright(), page.shapes(), page.rulings(), grids, words)
                .find().stream()
                        .filter(p -> page.scan() == null
                                || Math.max(p.box().width(), p.box().height()) >= LEAST_OF_SCAN_PT)
                        .toList();
    }

    /** The grids that are no part of a picture. */
    static List<TableGrid> withoutPictures(List<TableGrid> grids, List<PictureArea> pictures) {
        return grids.stream()
                .filter(g -> pictures.stream()
                        .noneMatch(p -> p.box().sharedArea(g.box())
                                > OF_PICTURE * g.box().area()))
                .toList();
    }
}
