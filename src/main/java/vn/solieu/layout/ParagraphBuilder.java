package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Heading;
import vn.solieu.document.Page;
import vn.solieu.document.Paragraph;
import vn.solieu.document.RunningText;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Zone;

/** Joins the lines of a page's body into paragraphs and tells headings. */
final class ParagraphBuilder {

    /** A first line stands in from the margin by 1 to 1.27 cm; less is wavering. */
    private static final double INDENT_PT = 10;

    /** A line in the middle has about as much space left as right, and a lot of it. */
    private static final double CENTRED_PT = 14;

    private static final double LEAST_SIDE_SPACE_PT = 22;

    /** A gap wider than the usual one by this factor parts paragraphs. */
    private static final double WIDE_GAP = 1.6;

    private static final Pattern LIST_MARK =
            Pattern.compile("^([-+*•●▪◦–]|\\d{1,2}(\\.\\d{1,2})*[.)\\-]|[IVX]{1,5}\\.|[a-zđ]\\))(\\s|$).*");

    /** A number of a section, and the levels it stands for. */
    private static final Pattern ROMAN = Pattern.compile("^[IVX]{1,5}[.\\-]\\s*\\S.*");

    private static final Pattern ARABIC = Pattern.compile("^\\d{1,2}[.)\\-]\\s*\\D.*");
    private static final Pattern ARABIC_DEEP = Pattern.compile("^\\d{1,2}(\\.\\d{1,2})+[.)\\-]?\\s.*");

    /** Longer ones are numbered paragraphs. */
    private static final int LONGEST_HEADING = 180;

    private final Page page;
    private final double left;
    private final double right;
    private final double usualGap;

    ParagraphBuilder(Page page, List<TextLine> body) {
        this.page = page;
        List<TextLine> wide = body.stream()
                .filter(l -> l.box().width() > 0.55 * page.widthPt())
                .toList();
        List<TextLine> measured = wide.isEmpty() ? body : wide;
        this.left = percentile(measured.stream().map(l -> l.box().x0()).toList(), 0.15, 0);
        this.right = percentile(measured.stream().map(l -> l.box().x1()).toList(), 0.85, page.widthPt());
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < body.size(); i++) {
            gaps.add(Math.max(
                    0, body.get(i).box().centreY() - body.get(i - 1).box().centreY()));
        }
        this.usualGap = percentile(gaps, 0.4, 0);
    }

    private static double percentile(List<Double> values, double share, double otherwise) {
        return values.isEmpty()
                ? otherwise
                : values.stream().sorted().toList().get((int) Math.floor(share * (values.size() - 1)));
    }

    /** Blocks of lines that follow each other without a table between. */
    List<Block> blocks(List<TextLine> lines) {
        List<Block> blocks = new ArrayList<>();
        List<TextLine> current = new ArrayList<>();
        for (TextLine line : lines) {
            if (!current.isEmpty() && startsNew(current, line)) {
                blocks.add(block(current));
                current = new ArrayList<>();
            }
            current.add(line);
        }
        if (!current.isEmpty()) {
            blocks.add(block(current));
        }
        return blocks;
    }

    private boolean startsNew(List<TextLine> current, TextLine line) {
        TextLine last = current.getLast();
        if (isCentred(line) || isCentred(last)) {
            return true;
        }
        if (usualGap > 0 && line.box().centreY() - last.box().centreY() > WIDE_GAP * usualGap) {
            return true;
        }
        double firstWord = line.words().getFirst().box().width();
        boolean hadRoom = last.box().x1() + firstWord + 6 < right;
        boolean indented = line.box().x0() > left + INDENT_PT
                && line.box().x0() > last.box().x0() + INDENT_PT / 2;
        boolean marked = LIST_MARK.matcher(line.text()).matches();
        boolean lastEnded = last.text().matches(".*[.;:!?]$");
        boolean standsIn = line.box().x0() > left + INDENT_PT;
        if (hadRoom || indented || (marked && (standsIn || lastEnded))) {
            return true;
        }
        return line.isBold() != last.isBold() && (line.isBold() || lastEnded || standsIn);
    }

    boolean isCentred(TextLine line) {
        double leftSpace = line.box().x0() - left;
        double rightSpace = right - line.box().x1();
        return Math.abs(leftSpace - rightSpace) < CENTRED_PT
                && leftSpace > LEAST_SIDE_SPACE_PT
                && !LIST_MARK.matcher(line.text()).matches();
    }

    private Block block(List<TextLine> lines) {
        RunningText text = TextLine.joined(lines, page.number());
        Box box = Box.around(lines.stream().map(TextLine::box).toList());
        boolean bold = lines.stream().allMatch(TextLine::isBold);
        int level = headingLevel(text.value(), bold);
        if (level > 0) {
            return new Heading(page.number(), box, text, level);
        }
        TypeStyle style =
                new TypeStyle(lines.getFirst().sizePt(), bold, lines.stream().allMatch(TextLine::isItalic));
        return new Paragraph(
                page.number(), box, text, Zone.BODY, style, lines.size() == 1 && isCentred(lines.getFirst()));
    }

    /**
     * The level of a section's heading by its number: 1 for "I.", 2 for "1.", 3 for "1.1."; 0 for other text.
     *
     * @param bold whether the whole text is known to be bold
     */
    static int headingLevel(String text, boolean bold) {
        boolean sentence = text.endsWith(";") || (text.endsWith(".") && !bold) || text.length() > LONGEST_HEADING;
        if (sentence) {
            return 0;
        }
        if (ROMAN.matcher(text).matches()) {
            return 1;
        }
        if (ARABIC_DEEP.matcher(text).matches()) {
            return 3;
        }
        return ARABIC.matcher(text).matches() ? 2 : 0;
    }
}
