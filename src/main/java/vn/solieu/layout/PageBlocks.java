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
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;
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
     * @param regions its tables
     * @param toDisplayed the frame the result is given in
     * @return blocks and words on the displayed page
     */
    public PageLayout layOut(Page page, List<Word> words, PageRegions regions, Frame toDisplayed) {
        PageTables pageTables = new PageTables(regions, page.number());
        PageZones zones = PageZones.split(page, pageTables.takeDrawn(words), regions.grids());
        List<Word> running = pageTables.takeOthers(zones.body());
        List<Table> tables = pageTables.tables();
        List<Block> blocks = new ArrayList<>();
        addLines(blocks, zones.pageNumber(), Zone.PAGE_NUMBER, page);
        addLetterhead(blocks, zones, page);
        List<TextLine> body = LineFinder.lines(running);
        ParagraphBuilder paragraphs = new ParagraphBuilder(page, body);
        double end = zones.endTop();
        addBody(blocks, paragraphs, body, tables, 0, end);
        addLines(blocks, zones.recipients(), Zone.RECIPIENTS, page);
        addLines(blocks, zones.signature(), Zone.SIGNATURE, page);
        addBody(blocks, paragraphs, body, tables, end, Double.MAX_VALUE);
        return new PageLayout(
                page.number(),
                blocks.stream().map(b -> b.mapped(toDisplayed)).toList(),
                words.stream().map(w -> w.withBox(toDisplayed.map(w.box()))).toList());
    }

    /** Paragraphs and tables from one height to another, in order. */
    private static void addBody(
            List<Block> blocks,
            ParagraphBuilder paragraphs,
            List<TextLine> body,
            List<Table> tables,
            double from,
            double to) {
        List<Table> here = tables.stream()
                .filter(t -> top(t) >= from && top(t) < to)
                .sorted(Comparator.comparingDouble(PageBlocks::top))
                .toList();
        double at = from;
        for (Table table : here) {
            addText(blocks, paragraphs, body, at, top(table));
            blocks.add(table);
            at = top(table);
        }
        addText(blocks, paragraphs, body, at, to);
    }

    private static double top(Table table) {
        Box box = table.box();
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
        RunningText text = RunningText.EMPTY;
        for (TextLine line : lines) {
            text = text.append(RunningText.ofWords(line.words(), page.number()));
        }
        Box box = Box.around(lines.stream().map(TextLine::box).toList());
        return new Paragraph(page.number(), box, text, zone, lines.getFirst().style(), false);
    }
}
