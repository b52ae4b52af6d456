package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Block;
import vn.solieu.document.Cell;
import vn.solieu.document.Heading;
import vn.solieu.document.Paragraph;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;

/**
 * Brings documents without pages into the form of the others: tables that only place the letterhead or the signature become paragraphs
 * of their zones, numbered lines become headings, data tables get their header rows.
 */
public final class FlowBlocks {

    /** Layout tables have few cells; a table of data that happens to name the state has more. */
    private static final int MOST_CELLS_OF_FORM = 12;

    public PageLayout layOut(List<Block> flow) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : flow) {
            switch (block) {
                case Table table -> addTable(table, blocks);
                case Paragraph paragraph -> blocks.add(headingOrParagraph(paragraph));
                default -> blocks.add(block);
            }
        }
        return new PageLayout(1, inZones(blocks), List.of());
    }

    private static void addTable(Table table, List<Block> blocks) {
        String bare = VietnameseLetters.bare(table.plainText());
        boolean small = table.cells().size() <= MOST_CELLS_OF_FORM;
        if (small && (bare.contains("cong hoa xa hoi") || bare.contains("doc lap - tu do"))) {
            addLetterhead(table, blocks);
        } else if (small && bare.contains("noi nhan")) {
            addEnd(table, blocks);
        } else {
            List<Cell> tidy = table.cells().stream()
                    .map(c -> new Cell(
                            c.row(),
                            c.column(),
                            c.rowSpan(),
                            c.columnSpan(),
                            c.header(),
                            RunningText.of(c.text().value().replace('\n', ' ')),
                            c.page(),
                            c.box()))
                    .toList();
            blocks.add(TableHeaders.marked(new Table(
                    table.pages(),
                    table.box(),
                    table.rows(),
                    table.columns(),
                    table.headerRows(),
                    tidy,
                    table.title(),
                    table.confidence())));
        }
    }

    private static void addLetterhead(Table table, List<Block> blocks) {
        List<Block> agency = new ArrayList<>();
        List<Block> state = new ArrayList<>();
        List<Block> number = new ArrayList<>();
        List<Block> subject = new ArrayList<>();
        List<Block> date = new ArrayList<>();
        for (Cell cell : table.cells()) {
            for (String line : cell.text().value().split("\n")) {
                String bare = VietnameseLetters.bare(line);
                if (line.isBlank() || line.matches("[\\W_]+")) {
                    continue;
                }
                boolean right = cell.column() > 0;
                if (bare.matches(".*ngay\\b.*thang\\b.*")) {
                    date.add(line(line, Zone.PLACE_AND_DATE));
                } else if (right || bare.contains("cong hoa xa hoi")) {
                    state.add(line(line, Zone.LETTERHEAD_STATE));
                } else if (!subject.isEmpty() || bare.matches("^(v/v|ve viec)\\b.*")) {
                    subject.add(line(line, Zone.SUBJECT));
                } else if (bare.matches("^so\\s*:.*")) {
                    number.add(line(line, Zone.NUMBER));
                } else {
                    agency.add(line(line, Zone.LETTERHEAD_AGENCY));
                }
            }
        }
        blocks.addAll(agency);
        blocks.addAll(state);
        blocks.addAll(number);
        blocks.addAll(subject);
        blocks.addAll(date);
    }

    private static void addEnd(Table table, List<Block> blocks) {
        List<Block> signature = new ArrayList<>();
        for (Cell cell : table.cells()) {
            for (String line : cell.text().value().split("\n")) {
                if (!line.isBlank()) {
                    if (cell.column() == 0) {
                        blocks.add(line(line, Zone.RECIPIENTS));
                    } else {
                        signature.add(line(line, Zone.SIGNATURE));
                    }
                }
            }
        }
        blocks.addAll(signature);
    }

    private static Paragraph line(String text, Zone zone) {
        return new Paragraph(1, null, RunningText.of(text.strip()), zone, TypeStyle.UNKNOWN, false);
    }

    private static Block headingOrParagraph(Paragraph paragraph) {
        int level = ParagraphBuilder.headingLevel(
                paragraph.text().value(), paragraph.style().bold());
        return level > 0 && !paragraph.centred()
                ? new Heading(paragraph.page(), null, paragraph.text(), level)
                : paragraph;
    }

    /** Lines of a letterhead or an end that no table holds get their zones by what they say. */
    private static List<Block> inZones(List<Block> blocks) {
        List<Block> zoned = new ArrayList<>();
        boolean inRecipients = false;
        boolean bodyBegun =
                blocks.stream().anyMatch(b -> b instanceof Paragraph p && p.zone() == Zone.LETTERHEAD_STATE);
        for (Block block : blocks) {
            if (!(block instanceof Paragraph paragraph) || paragraph.zone() != Zone.BODY) {
                zoned.add(block);
                continue;
            }
            String text = paragraph.text().value();
            String bare = VietnameseLetters.bare(text);
            Zone zone = Zone.BODY;
            if (bare.startsWith("noi nhan")) {
                inRecipients = true;
                zone = Zone.RECIPIENTS;
            } else if (inRecipients && (text.startsWith("-") || bare.startsWith("luu"))) {
                zone = Zone.RECIPIENTS;
            } else if (inRecipients) {
                zone = Zone.SIGNATURE;
            } else if (!bodyBegun && bare.matches("^so\\s*:.*")) {
                zone = Zone.NUMBER;
            } else if (!bodyBegun && bare.matches("^.{2,30}, ngay\\s.*thang\\s.*nam\\s.*") && text.length() < 60) {
                zone = Zone.PLACE_AND_DATE;
                bodyBegun = true;
            } else if (bare.contains("cong hoa xa hoi chu nghia") && text.length() < 60) {
                zone = Zone.LETTERHEAD_STATE;
            } else if (bare.startsWith("doc lap - tu do") && text.length() < 60) {
                zone = Zone.LETTERHEAD_STATE;
            }
            zoned.add(
                    zone == Zone.BODY
                            ? paragraph
                            : new Paragraph(
                                    paragraph.page(),
                                    paragraph.box(),
                                    paragraph.text(),
                                    zone,
                                    paragraph.style(),
                                    paragraph.centred()));
        }
        return zoned;
    }
}
