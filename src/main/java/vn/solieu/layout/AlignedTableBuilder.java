package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Ruling;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;
import vn.solieu.document.Word;
import vn.solieu.layout.AlignedRegion.Row;

/** Makes rows, header and cells of lines that stand in columns. */
final class AlignedTableBuilder {

    /** No ruling says so: at most this sure. */
    private static final double CONFIDENCE = 0.7;

    /** Lines of one cell stand nearer to each other than rows do, in heights of the type. */
    private static final double LINES_OF_A_CELL = 1.45;

    /** A rule along more than this share of the table parts the lines above and below it. */
    private static final double PARTS = 0.25;

    private final AlignedRegion region;
    private final List<Row> head;
    private final List<Ruling> rules;
    private final List<Double> edges = new ArrayList<>();

    AlignedTableBuilder(AlignedRegion region, List<Row> head, List<Ruling> rules) {
        this.region = region;
        this.head = head;
        this.rules = rules;
        edges.add(region.left() - 2);
        region.gutters().forEach(g -> edges.add(g.middle()));
        edges.add(region.right() + 2);
    }

    /** Lines that make up one row of the table. */
    private record TableRow(List<Row> lines) {

        TableRow {
            lines = new ArrayList<>(lines);
        }

        double top() {
            return lines.stream().mapToDouble(l -> l.line().box().y0()).min().orElse(0);
        }

        double bottom() {
            return lines.stream().mapToDouble(l -> l.line().box().y1()).max().orElse(0);
        }
    }

    AlignedTableFinder.@Nullable Found build(int page) {
        int firstData = firstData();
        List<Row> headLines = new ArrayList<>(head);
        headLines.addAll(region.rows().subList(0, firstData));
        List<TableRow> headRows = headRows(headLines);
        List<TableRow> rows = new ArrayList<>(headRows);
        rows.addAll(dataRows(region.rows().subList(firstData, region.rows().size())));
        if (rows.size() < 2) {
            return null;
        }
        List<Cell> cells = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            addCells(cells, rows.get(r), r, r < headRows.size(), page);
            rows.get(r).lines.forEach(l -> words.addAll(l.line().words()));
        }
        Box box = new Box(
                edges.getFirst(),
                rows.getFirst().top(),
                edges.getLast(),
                rows.getLast().bottom());
        Table table =
                new Table(List.of(page), box, rows.size(), edges.size() - 1, headRows.size(), cells, "", CONFIDENCE);
        return new AlignedTableFinder.Found(TableHeaders.marked(table), words);
    }

    /** The first line with figures outside of the first column. */
    private int firstData() {
        for (int i = 0; i < region.rows().size(); i++) {
            boolean figures = region.rows().get(i).segments().stream()
                    .anyMatch(s -> region.columnOf(s.box()) > 0 && s.isFigure() && !isYear(s.text()));
            if (figures) {
                return i;
            }
        }
        return head.isEmpty() ? Math.min(1, region.rows().size() - 1) : 0;
    }

    /** A year heads a column more often than it is a value. */
    private static boolean isYear(String text) {
        return text.matches("(19|20)\\d\\d");
    }

    /** Header lines over each other are lines of the same cells, unless one of them heads several columns or a rule parts them. */
    private List<TableRow> headRows(List<Row> lines) {
        List<TableRow> rows = new ArrayList<>();
        for (Row line : lines) {
            boolean sameRow = !rows.isEmpty()
                    && !isParted(rows.getLast().lines.getLast(), line)
                    && rows.getLast().lines.stream().noneMatch(this::headsSeveral);
            add(rows, line, sameRow);
        }
        return rows;
    }

    private static void add(List<TableRow> rows, Row line, boolean toLast) {
        if (toLast) {
            rows.getLast().lines.add(line);
        } else {
            rows.add(new TableRow(List.of(line)));
        }
    }

    private boolean headsSeveral(Row row) {
        return row.segments().stream().anyMatch(s -> span(s.box())[1] > span(s.box())[0]);
    }

    private boolean isParted(Row above, Row below) {
        double from = above.line().box().centreY();
        double to = below.line().box().centreY();
        return rules.stream().anyMatch(r -> r.position() > from && r.position() < to && region.shareAlong(r) > PARTS);
    }

    /** Lines with figures are rows; lines without go with the row that they begin or end, or are rows that head others. */
    private List<TableRow> dataRows(List<Row> lines) {
        boolean ruled = isRuled(lines);
        List<TableRow> rows = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            Row line = lines.get(i);
            boolean sameRow =
                    i > 0 && (ruled ? !isParted(lines.get(i - 1), line) : open || endsCell(lines.get(i - 1), line));
            add(rows, line, sameRow);
            open = !ruled && beginsCell(line, i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
        return rows;
    }

    /** Whether rules part most rows. */
    private boolean isRuled(List<Row> lines) {
        List<Row> apart = lines.stream().filter(Row::isApart).toList();
        int parted = 0;
        for (int i = 1; i < apart.size(); i++) {
            parted += isParted(apart.get(i - 1), apart.get(i)) ? 1 : 0;
        }
        return apart.size() >= 3 && parted >= 0.7 * (apart.size() - 1);
    }

    /** A label that goes on below its figures begins small. */
    private boolean endsCell(Row above, Row line) {
        return !line.hasFigures()
                && near(above, line)
                && region.columnOf(line.segments().getFirst().box())
                        == region.columnOf(above.segments().getFirst().box())
                && Character.isLowerCase(line.line().text().codePointAt(0));
    }

    /** A label whose figures stand beside its second line goes on small there. */
    private boolean beginsCell(Row line, @Nullable Row next) {
        return next != null
                && !line.isApart()
                && region.columnOf(line.line().box()) == 0
                && region.isWithinOneColumn(line)
                && near(line, next)
                && next.isApart()
                && Character.isLowerCase(next.line().text().codePointAt(0));
    }

    private static boolean near(Row above, Row line) {
        return line.line().box().centreY() - above.line().box().centreY()
                < LINES_OF_A_CELL * line.line().typeSizePt();
    }

    private void addCells(List<Cell> cells, TableRow row, int index, boolean header, int page) {
        int columns = edges.size() - 1;
        Map<Integer, Integer> lastOf = new HashMap<>();
        Map<Integer, List<TextLine>> inside = new HashMap<>();
        for (Row line : row.lines) {
            for (TextLine segment : line.segments()) {
                int[] span = header || !line.isApart() ? span(segment.box()) : single(segment.box());
                int first = span[0];
                // A cell begun by a line above may be wider.
                for (int c = 0; c < span[0]; c++) {
                    if (lastOf.getOrDefault(c, -1) >= span[0]) {
                        first = c;
                    }
                }
                inside.computeIfAbsent(first, _ -> new ArrayList<>()).add(segment);
                lastOf.merge(first, span[1], Math::max);
            }
        }
        int column = 0;
        while (column < columns) {
            int end = lastOf.getOrDefault(column, column);
            List<TextLine> segments = new ArrayList<>(inside.getOrDefault(column, List.of()));
            for (int c = column + 1; c <= end; c++) {
                segments.addAll(inside.getOrDefault(c, List.of()));
                end = Math.max(end, lastOf.getOrDefault(c, c));
            }
            segments.sort(Comparator.comparingDouble(s -> Math.rint(s.box().centreY())));
            RunningText text = TextLine.joined(segments, page);
            Box box = new Box(edges.get(column), row.top(), edges.get(end + 1), row.bottom());
            cells.add(new Cell(index, column, 1, end - column + 1, header, text, page, box));
            column = end + 1;
        }
    }

    private int[] single(Box box) {
        int column = region.columnOf(box);
        return new int[] {column, column};
    }

    /** The first and the last column that a box stands over. */
    private int[] span(Box box) {
        int from = region.columnOf(box);
        int to = from;
        for (int c = 0; c < edges.size() - 1; c++) {
            double shared = Math.min(box.x1(), edges.get(c + 1)) - Math.max(box.x0(), edges.get(c));
            if (shared > 0.4 * (edges.get(c + 1) - edges.get(c))) {
                from = Math.min(from, c);
                to = Math.max(to, c);
            }
        }
        return new int[] {from, to};
    }
}
