package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;

/**
 * Lines below each other that leave the same stripes of paper free: the gutters between columns.
 *
 * <p>Lines are added from top to bottom; what they cover is taken from the gutters.
 */
final class AlignedRegion {

    /** Narrower stripes, in points, part no columns. */
    private static final double LEAST_GUTTER_PT = 3;

    /** A line that closes more than this share of the gutters belongs to no table with the lines above. */
    private static final double MOST_CLOSED = 0.34;

    /**
     * A stripe without ink.
     *
     * @param from left edge, points
     * @param to right edge, points
     */
    record Gutter(double from, double to) {

        double middle() {
            return (from + to) / 2;
        }

        boolean isCrossedBy(Box box) {
            return box.x0() < from && box.x1() > to;
        }
    }

    /** A line with what stands apart on it. */
    record Row(TextLine line, List<TextLine> segments) {

        Row(TextLine line) {
            this(line, line.segments());
        }

        boolean isApart() {
            return segments.size() > 1;
        }

        boolean hasFigures() {
            return segments.stream().anyMatch(TextLine::isFigure);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private List<Gutter> gutters;
    private double left;
    private double right;

    /** @param first has at least two segments */
    AlignedRegion(Row first) {
        gutters = between(
                first.segments(),
                List.of(new Gutter(first.line().box().x0(), first.line().box().x1())));
        left = first.line().box().x0();
        right = first.line().box().x1();
        rows.add(first);
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    List<Gutter> gutters() {
        return gutters;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    Row last() {
        return rows.getLast();
    }

    int columns() {
        return gutters.size() + 1;
    }

    /** The column in which the middle of a box stands, from 0. */
    int columnOf(Box box) {
        int column = 0;
        for (Gutter gutter : gutters) {
            if (box.centreX() > gutter.middle()) {
                column++;
            }
        }
        return column;
    }

    /** The part of the width along which a rule goes; not above 0 for one beside the region. */
    double shareAlong(Ruling rule) {
        double shared = Math.min(rule.to(), right) - Math.max(rule.from(), left);
        return shared / (right - left);
    }

    /**
     * Adds a line that stands apart where the stripes allow it.
     *
     * @param between lines of one piece above it, added with it
     * @return whether it was added
     */
    boolean takes(List<Row> between, Row row) {
        double newLeft = Math.min(left, row.line().box().x0());
        double newRight = Math.max(right, row.line().box().x1());
        List<Gutter> free = new ArrayList<>(gutters);
        // Beyond the lines so far everything was free: a first column may begin where none stood yet.
        if (newLeft < left - LEAST_GUTTER_PT) {
            free.addFirst(new Gutter(newLeft, left));
        }
        if (newRight > right + LEAST_GUTTER_PT) {
            free.addLast(new Gutter(right, newRight));
        }
        List<Gutter> open = between(row.segments(), free);
        // At the very rims there is no column beyond.
        open.removeIf(g -> g.from() <= newLeft || g.to() >= newRight);
        long closed = gutters.stream()
                .filter(g -> open.stream().noneMatch(o -> o.from() < g.to() && o.to() > g.from()))
                .count();
        if (open.isEmpty() || closed > MOST_CLOSED * gutters.size()) {
            return false;
        }
        gutters = open;
        left = newLeft;
        right = newRight;
        rows.addAll(between);
        rows.add(row);
        return true;
    }

    /** Adds a line of one piece that stands in one column, or heads the rows below it. */
    void addAlone(Row row) {
        rows.add(row);
    }

    boolean isWithinOneColumn(Row row) {
        return gutters.stream().noneMatch(g -> g.isCrossedBy(row.line().box()));
    }

    private static List<Gutter> between(List<TextLine> segments, List<Gutter> free) {
        List<Gutter> open = new ArrayList<>();
        for (Gutter gutter : free) {
            double from = gutter.from();
            for (TextLine segment : segments) {
                Box box = segment.box();
                if (box.x1() <= from || box.x0() >= gutter.to()) {
                    continue;
                }
                if (box.x0() - from >= LEAST_GUTTER_PT) {
                    open.add(new Gutter(from, box.x0()));
                }
                from = Math.max(from, box.x1());
            }
            if (gutter.to() - from >= LEAST_GUTTER_PT) {
                open.add(new Gutter(from, gutter.to()));
            }
        }
        return open;
    }
}
