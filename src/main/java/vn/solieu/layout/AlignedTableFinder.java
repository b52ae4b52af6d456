package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;
import vn.solieu.document.Table;
import vn.solieu.document.Word;
import vn.solieu.layout.AlignedRegion.Row;

/**
 * Finds tables that have no cells drawn: columns by the paper between them, rows by their lines. {@link AlignedTableJudge} tells them from
 * what only stands in columns.
 */
final class AlignedTableFinder {

    /** Rows of one table stand nearer than this, in heights of the type. */
    private static final double WIDEST_LEADING = 2.6;

    /** Lines of a header stand nearer to the rows below them. */
    private static final double HEADER_LEADING = 2.2;

    /** In one frame parts of a table stand farther apart: so many times. */
    private static final double IN_A_FRAME = 2.2;

    private static final int MOST_HEADER_LINES = 6;

    /** A rule as long as this share of the table goes along all of it. */
    static final double ALONG = 0.6;

    /** Heads may be wider than the figures below them; under a rule more so. */
    private static final double WAVERING_PT = 6;

    private static final double BEYOND_COLUMNS_PT = 24;

    /** A line of one piece that goes along so much of the columns is no head of one. */
    private static final double LONG_LINE = 0.6;

    private static final Pattern NOTE = Pattern.compile(
            "(?i)^(source|nguồn|ghi chú|note|chú thích|\\(?[*:†‡]+\\)?)\\b.*|^\\([*:†‡]+\\).*|^[*†‡].*");

    private static final Pattern CAPTION =
            Pattern.compile("(?i)(bảng|biểu|phụ lục|hình|table|figure|chart)\\s*(số\\s*)?[\\dIVX]+([.:/ ].*)?");

    /**
     * A table and what it is made of.
     *
     * @param words the words in it, which are no running text any more
     */
    record Found(Table table, List<Word> words) {}

    private final List<Ruling> rules;
    private final List<Box> frames;
    private final AlignedTableJudge judge;

    /**
     * A finder for one page.
     *
     * @param rulings of the page
     * @param frames around tables of which the rows, or the columns, are not drawn
     */
    AlignedTableFinder(List<Ruling> rulings, List<Box> frames) {
        this.rules = rulings.stream().filter(Ruling::horizontal).toList();
        this.frames = List.copyOf(frames);
        this.judge = new AlignedTableJudge(rules);
    }

    List<Found> find(List<Word> words, int page) {
        List<Row> lines = LineFinder.lines(words).stream().map(Row::new).toList();
        List<Found> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!isAnchor(lines.get(i))) {
                continue;
            }
            AlignedRegion region = new AlignedRegion(lines.get(i));
            int end = grow(region, lines, i + 1);
            if (judge.isScaleOrContents(region)) {
                i = end - 1;
                continue;
            }
            int header = headerStart(region, lines, free, i);
            if (judge.isTable(region)) {
                List<Row> head = lines.subList(header, i);
                Found table = new AlignedTableBuilder(region, head, rules).build(page);
                if (table != null) {
                    found.add(table);
                    free = end;
                    i = end - 1;
                }
            }
        }
        return found;
    }

    private static boolean isAnchor(Row row) {
        return row.isApart()
                && (row.hasFigures() || row.segments().size() >= 3)
                && !CAPTION.matcher(row.line().text()).matches();
    }

    /** Takes lines as long as they fit; what stands below the last row of several pieces is left out again. */
    private int grow(AlignedRegion region, List<Row> lines, int from) {
        List<Row> pending = new ArrayList<>();
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            Row row = lines.get(i);
            Row above = lines.get(i - 1);
            if (NOTE.matcher(row.line().text()).matches()) {
                break;
            }
            if (!isNear(above, row, WIDEST_LEADING * row.line().typeSizePt())) {
                break;
            }
            if (row.isApart()) {
                if (!region.takes(pending, row)) {
                    break;
                }
                pending.clear();
                end = i + 1;
            } else if (pending.size() >= 3 || !mayStandBetween(region, row)) {
                break;
            } else {
                pending.add(row);
            }
        }
        int closed = linesAboveRule(region, lines, end);
        if (closed > 0) {
            lines.subList(end, end + closed).forEach(region::addAlone);
            return end + closed;
        }
        // The last label may go on in a second line.
        if (!pending.isEmpty() && goesOn(region, pending.getFirst())) {
            region.addAlone(pending.getFirst());
            end++;
        }
        return end;
    }

    /** How many lines, each in one column, stand between the last row and the rule that ends the table. */
    private int linesAboveRule(AlignedRegion region, List<Row> lines, int from) {
        double bottom = region.last().line().box().centreY();
        double rule = rules.stream()
                .filter(r -> r.position() > bottom && region.shareAlong(r) >= ALONG)
                .mapToDouble(Ruling::position)
                .min()
                .orElse(0);
        int count = 0;
        while (from + count < lines.size()
                && lines.get(from + count).line().box().centreY() < rule
                && region.isWithinOneColumn(lines.get(from + count))
                && isNear(
                        lines.get(from + count - 1),
                        lines.get(from + count),
                        WIDEST_LEADING * lines.get(from + count).line().typeSizePt())) {
            count++;
        }
        boolean ends = from + count == lines.size()
                || lines.get(from + count).line().box().centreY() > rule;
        return ends ? count : 0;
    }

    /** Whether lines stand as near as that, or somewhat farther in one frame. */
    private boolean isNear(Row above, Row row, double farthest) {
        double distance = distance(above, row);
        return distance <= farthest
                || (distance <= IN_A_FRAME * farthest
                        && frames.stream()
                                .anyMatch(f -> f.containsCentreOf(above.line().box())
                                        && f.containsCentreOf(row.line().box())));
    }

    private static double distance(Row above, Row row) {
        return row.line().box().centreY() - above.line().box().centreY();
    }

    private static boolean mayStandBetween(AlignedRegion region, Row row) {
        boolean inside =
                row.line().box().x0() >= region.left() - 4 && row.line().box().x1() <= region.right() + 4;
        boolean narrow = row.line().box().width() < 0.75 * (region.right() - region.left());
        return inside && (region.isWithinOneColumn(row) || narrow);
    }

    private static boolean goesOn(AlignedRegion region, Row row) {
        String text = row.line().text();
        return region.isWithinOneColumn(row)
                && Character.isLowerCase(text.codePointAt(0))
                && distance(region.last(), row) < 1.4 * row.line().typeSizePt();
    }

    /** Where the header begins: lines above the first row that stand over its columns, up to the rule over them all. */
    private int headerStart(AlignedRegion region, List<Row> lines, int free, int first) {
        int start = first;
        double top = lines.get(first).line().box().y0();
        double size = lines.get(first).line().typeSizePt();
        double roof = roofOver(region, top, size);
        while (start > free && first - start < MOST_HEADER_LINES) {
            Row above = lines.get(start - 1);
            boolean near = isNear(above, lines.get(start), HEADER_LEADING * size);
            boolean underRoof = above.line().box().centreY() > roof;
            double beyond = underRoof ? BEYOND_COLUMNS_PT : WAVERING_PT;
            boolean over = above.line().box().x0() >= region.left() - beyond
                    && above.line().box().x1() <= region.right() + beyond;
            boolean mayHead = underRoof || (roof == 0 && standsOverColumns(region, above));
            if (!near || !over || !mayHead || isCaption(region, above)) {
                break;
            }
            start--;
        }
        return start;
    }

    /** A line that names a table, or goes over all columns and begins where they begin. */
    private static boolean isCaption(AlignedRegion region, Row row) {
        boolean goesOver = !row.isApart()
                && row.line().box().x0() < region.left() + 12
                && row.line().box().width() > LONG_LINE * (region.right() - region.left());
        return goesOver || CAPTION.matcher(row.line().text()).matches();
    }

    /** The highest rule along the table above its first row that is near; 0 without one. */
    private double roofOver(AlignedRegion region, double top, double size) {
        return rules.stream()
                .filter(r -> r.position() < top + 1 && r.position() > top - MOST_HEADER_LINES * 1.5 * size)
                .filter(r -> region.shareAlong(r) >= ALONG)
                .mapToDouble(Ruling::position)
                .min()
                .orElse(0);
    }

    private static boolean standsOverColumns(AlignedRegion region, Row row) {
        return row.isApart()
                && row.segments().stream()
                        .allMatch(s -> region.gutters().stream()
                                        .filter(g -> g.isCrossedBy(s.box()))
                                        .count()
                                < region.gutters().size());
    }
}
