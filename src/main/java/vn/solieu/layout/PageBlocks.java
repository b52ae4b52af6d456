package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.Page;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Picture;
import vn.solieu.document.Word;
import vn.solieu.document.Zone;

/** Makes blocks in reading order of the words of a page. */
public final class PageBlocks {

    private static final Pattern NUMBER_LINE = Pattern.compile("^so\\s*[:.].*|^so\\s*\\d+.*/.*");
    private static final Pattern SUBJECT_LINE = Pattern.compile("^(v/v|vv|ve viec)\\b.*");
    private static final Pattern DATE_LINE = Pattern.compile(".*ng[a-z]y\\b.*\\bth[a-z]ng\\b.*");

    /**
     * Lays out a page.
     *
     * @param page number and size
     * @param words its words in the upright frame, in any order
     * @param regions its tables and what is drawn on it
     * @param toDisplayed the frame the result is given in
     * @return blocks and words on the displayed page
     */
    public PageLayout layOut(Page page, List<Word> words, PageRegions regions, Frame toDisplayed) {
        PagePictures pictures = new PagePictures(page, regions, words);
        PageTables pageTables = new PageTables(pictures.regions(), page.number());
        PageZones zones = PageZones.split(
                page, pageTables.takeDrawn(pictures.rest()), pictures.regions().grids());
        List<Word> running = pageTables.takeOthers(zones.body());
        List<Block> placed = new ArrayList<>(pageTables.tables());
        placed.addAll(pictures.pictures());
        placed.addAll(pictures.captions());
        List<Block> blocks = new ArrayList<>();
        addLines(blocks, zones.pageNumber(), Zone.PAGE_NUMBER, page);
        addLetterhead(blocks, zones, page);
        List<TextLine> body = LineFinder.lines(running);
        ParagraphBuilder paragraphs = new ParagraphBuilder(page, body);
        double end = zones.endTop();
        addBody(blocks, paragraphs, body, placed, 0, end);
        addLines(blocks, zones.recipients(), Zone.RECIPIENTS, page);
        addLines(blocks, zones.signature(), Zone.SIGNATURE, page);
        addBody(blocks, paragraphs, body, placed, end, Double.MAX_VALUE);
        return new PageLayout(
                page.number(),
                blocks.stream().map(b -> b.mapped(toDisplayed)).toList(),
                words.stream().map(w -> w.withBox(toDisplayed.map(w.box()))).toList());
    }

    /**
     * Paragraphs, tables and pictures from one height to another, in order. Text beside a picture runs on past it: the picture comes before the
     * first paragraph that begins below its upper edge.
     */
    private static void addBody(
            List<Block> blocks,
            ParagraphBuilder paragraphs,
            List<TextLine> body,
            List<Block> placed,
            double from,
            double to) {
        List<Block> here = placed.stream()
                .filter(b -> top(b) >= from && top(b) < to)
                .sorted(Comparator.comparingDouble(PageBlocks::top))
                .toList();
        List<Block> beside = here.stream()
                .filter(b -> b instanceof Picture p && hasTextBeside(p, body))
                .toList();
        List<Block> done = new ArrayList<>();
        double at = from;
        for (Block block : here) {
            if (!beside.contains(block)) {
                addText(done, paragraphs, body, at, top(block));
                done.add(block);
                at = top(block);
            }
        }
        addText(done, paragraphs, body, at, to);
        for (Block picture : beside) {
            int before = 0;
            while (before < done.size() && top(done.get(before)) < top(picture)) {
                before++;
            }
            done.add(before, picture);
        }
        blocks.addAll(done);
    }

    private static boolean hasTextBeside(Picture picture, List<TextLine> body) {
        return body.stream()
                .anyMatch(l ->
                        picture.box().contains(picture.box().centreX(), l.box().centreY()));
    }

    private static double top(Block block) {
        Box box = block.box();
        return box == null ? 0 : box.y0();
    }

    private static void addText(
            List<Block> blocks, ParagraphBuilder paragraphs, List<TextLine> body, double from, double to) {
        blocks.addAll(paragraphs.blocks(body.stream()
                .filter(l -> l.box().centreY() >= from && l.box().centreY() < to)
                .toList()));
    }

    private static void addLetterhead(List<Block> blocks, PageZones zones, Page page) {
        List<TextLine> agency = new ArrayList<>();
        List<TextLine> number = new ArrayList<>();
        List<TextLine> subject = new ArrayList<>();
        for (TextLine line : LineFinder.lines(zones.agency())) {
            String bare = line.bare();
            if (!subject.isEmpty() || SUBJECT_LINE.matcher(bare).matches()) {
                subject.add(line);
            } else if (!number.isEmpty() || NUMBER_LINE.matcher(bare).matches()) {
                number.add(line);
            } else {
                agency.add(line);
            }
        }
        List<TextLine> state = new ArrayList<>();
        List<TextLine> date = new ArrayList<>();
        for (TextLine line : LineFinder.lines(zones.state())) {
            (DATE_LINE.matcher(line.bare()).matches() ? date : state).add(line);
        }
        agency.forEach(l -> blocks.add(paragraph(List.of(l), Zone.LETTERHEAD_AGENCY, page)));
        state.forEach(l -> blocks.add(paragraph(List.of(l), Zone.LETTERHEAD_STATE, page)));
        if (!number.isEmpty()) {
            blocks.add(paragraph(number, Zone.NUMBER, page));
        }
        if (!subject.isEmpty()) {
            blocks.add(paragraph(subject, Zone.SUBJECT, page));
        }
        date.forEach(l -> blocks.add(paragraph(List.of(l), Zone.PLACE_AND_DATE, page)));
    }

    private static void addLines(List<Block> blocks, List<Word> words, Zone zone, Page page) {
        for (TextLine line : LineFinder.lines(words)) {
            blocks.add(paragraph(List.of(line), zone, page));
        }
    }

    private static Paragraph paragraph(List<TextLine> lines, Zone zone, Page page) {
        Box box = Box.around(lines.stream().map(TextLine::box).toList());
        return new Paragraph(
                page.number(),
                box,
                TextLine.joined(lines, page.number()),
                zone,
                lines.getFirst().style(),
                false);
    }
}
