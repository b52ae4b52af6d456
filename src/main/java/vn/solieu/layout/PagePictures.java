package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Page;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Picture;
import vn.solieu.document.RunningText;
import vn.solieu.document.Word;
import vn.solieu.document.Zone;

/**
 * The pictures of a page, now that its words are known: what was drawn, and charts that show by their scale. Emblems of the letterhead, stamps
 * and signatures are left out, labels and legends are taken in, captions are found.
 */
final class PagePictures {

    /** Emblems and logos of a letterhead are smaller. */
    private static final double LARGEST_EMBLEM_PT = 110;

    // The state's emblem on forms of certificates stands in the middle, below the motto.
    private static final double IN_THE_MIDDLE_PT = 20;
    private static final double BELOW_MOTTO_PT = 120;

    /** Where a page begins without the state's name, its logo stands in this part. */
    private static final double HEAD = 0.14;

    /** Pictures all below this are part of the foot. */
    private static final double FOOT = 0.08;

    /** Stamps and signatures reach so far around the words of the signature. */
    private static final double AROUND_SIGNATURE_PT = 60;

    /** They are smaller: a stamp of 36 mm with a signature across it. */
    private static final double LARGEST_SIGNATURE_PT = 270;

    /** Recognised words less sure than this are strokes of the drawing. */
    private static final double LEAST_CONFIDENCE = 0.4;

    /** A picture and the line that names it. */
    private record Named(PictureArea area, Box box, List<Word> words, List<Word> caption) {}

    private final Page page;
    private final List<Named> named = new ArrayList<>();
    private final List<Word> rest;
    private final PageRegions regions;

    PagePictures(Page page, PageRegions found, List<Word> words) {
        this.page = page;
        List<PictureArea> areas = new ArrayList<>(found.pictures());
        areas.addAll(new ScaledChartFinder(found.rulings(), found.grids()).find(words));
        if (areas.isEmpty()) {
            this.rest = words;
            this.regions = found.without(List.of());
            return;
        }
        PrintedAreas printed = new PrintedAreas(found.grids(), words);
        PageZones zones = PageZones.split(page, words, found.grids());
        List<PictureArea> pictures = PictureFinder.joined(areas).stream()
                .filter(p ->
                        !isEmblem(p.box(), zones, words) && !isSignature(p.box(), zones) && !printed.isProse(p.box()))
                .filter(p -> !p.drawn() || !printed.isInTable(p.box()))
                .toList();
        this.regions = found.without(pictures);
        List<Box> tables = regions.grids().stream().map(TableGrid::box).toList();
        List<Word> left = new ArrayList<>(words);
        for (PictureArea picture : pictures) {
            List<Box> beside = tables.stream()
                    .filter(t -> !t.containsCentreOf(picture.box()))
                    .toList();
            PictureLabels labels = new PictureLabels(picture, left, beside);
            left = Word.without(left, labels.words());
            named.add(new Named(picture, labels.box(), labels.words(), List.of()));
        }
        for (int i = 0; i < named.size(); i++) {
            Named picture = named.get(i);
            List<Word> caption = CaptionFinder.find(picture.box(), left);
            left = Word.without(left, caption);
            named.set(i, new Named(picture.area(), picture.box(), picture.words(), caption));
        }
        this.rest = left;
    }

    /** The words that stand in no picture and in no caption. */
    List<Word> rest() {
        return rest;
    }

    /** The tables of the page without grids of charts. */
    PageRegions regions() {
        return regions;
    }

    /** The pictures, from top to bottom. */
    List<Picture> pictures() {
        return named.stream()
                .sorted(Comparator.comparingDouble(n -> n.box().y0()))
                .map(n -> new Picture(
                        page.number(),
                        n.box(),
                        textOf(n.caption()).value(),
                        LineFinder.lines(n.words()).stream()
                                .map(l -> RunningText.ofWords(l.words(), page.number()))
                                .toList()))
                .toList();
    }

    /** The captions as the paragraphs they are. */
    List<Paragraph> captions() {
        return named.stream()
                .map(Named::caption)
                .filter(c -> !c.isEmpty())
                .map(c -> new Paragraph(
                        page.number(),
                        Box.around(c.stream().map(Word::box).toList()),
                        textOf(c),
                        Zone.BODY,
                        new TextLine(c).style(),
                        true))
                .toList();
    }

    private RunningText textOf(List<Word> words) {
        return TextLine.joined(LineFinder.lines(words), page.number());
    }

    private boolean isEmblem(Box box, PageZones zones, List<Word> words) {
        double bottom = HEAD * page.heightPt();
        for (Word word : zones.state()) {
            bottom = Math.max(bottom, word.box().y1());
        }
        for (Word word : zones.agency()) {
            bottom = Math.max(bottom, word.box().y1());
        }
        boolean inForm = Math.abs(box.centreX() - page.widthPt() / 2) < IN_THE_MIDDLE_PT
                && Math.max(box.width(), box.height()) <= LARGEST_EMBLEM_PT
                && LineFinder.lines(words).stream()
                        .filter(l -> l.bare().contains("doc lap"))
                        .anyMatch(l -> l.box().y1() < box.centreY()
                                && box.y0() - l.box().y1() < BELOW_MOTTO_PT);
        boolean small = box.y0() < bottom && Math.max(box.width(), box.height()) <= LARGEST_EMBLEM_PT;
        return inForm || small || box.y1() < HEAD * page.heightPt() || box.y0() > (1 - FOOT) * page.heightPt();
    }

    private static boolean isSignature(Box box, PageZones zones) {
        if (zones.signature().isEmpty() || Math.max(box.width(), box.height()) > LARGEST_SIGNATURE_PT) {
            return false;
        }
        Box signature = Box.around(zones.signature().stream().map(Word::box).toList());
        return signature.grown(AROUND_SIGNATURE_PT).containsCentreOf(box);
    }

    static boolean isSure(Word word) {
        Double confidence = word.confidence();
        return confidence == null || confidence >= LEAST_CONFIDENCE;
    }
}
