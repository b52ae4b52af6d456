package vn.solieu.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Page;

/** A coarse map of a page, on which boxes that lie near each other run together. It costs the same however many boxes there are. */
final class DrawingMap {

    /** Side of a place of the map; boxes nearer than one to two of them are joined. */
    private static final double PLACE_PT = 4;

    /** Larger sheets are drawn coarser. */
    private static final int MOST_PLACES = 800;

    private final double place;
    private final int columns;
    private final int rows;
    private final boolean[] drawn;
    private final List<Box> boxes = new ArrayList<>();

    DrawingMap(Page page) {
        place = Math.max(PLACE_PT, Math.max(page.widthPt(), page.heightPt()) / MOST_PLACES);
        columns = (int) Math.ceil(page.widthPt() / place) + 1;
        rows = (int) Math.ceil(page.heightPt() / place) + 1;
        drawn = new boolean[columns * rows];
    }

    void add(Box box) {
        boxes.add(box);
        for (int r = at(box.y0(), rows); r <= at(box.y1(), rows); r++) {
            for (int c = at(box.x0(), columns); c <= at(box.x1(), columns); c++) {
                drawn[r * columns + c] = true;
            }
        }
    }

    private int at(double pt, int count) {
        return Math.clamp((long) Math.floor(pt / place), 0, count - 1);
    }

    /** The boxes that were added, in groups that run together. */
    List<List<Box>> groups() {
        int[] owner = new int[drawn.length];
        int count = 0;
        for (int start = 0; start < drawn.length; start++) {
            if (drawn[start] && owner[start] == 0) {
                count++;
                fill(owner, start, count);
            }
        }
        List<List<Box>> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            groups.add(new ArrayList<>());
        }
        for (Box box : boxes) {
            groups.get(owner[at(box.y0(), rows) * columns + at(box.x0(), columns)] - 1)
                    .add(box);
        }
        return groups;
    }

    /** Marks all places that can be reached from one over at most one empty place. */
    private void fill(int[] owner, int start, int number) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        owner[start] = number;
        while (!open.isEmpty()) {
            int from = open.pop();
            int row = from / columns;
            int column = from % columns;
            for (int r = Math.max(0, row - 2); r <= Math.min(rows - 1, row + 2); r++) {
                for (int c = Math.max(0, column - 2); c <= Math.min(columns - 1, column + 2); c++) {
                    int to = r * columns + c;
                    if (drawn[to] && owner[to] == 0) {
                        owner[to] = number;
                        open.push(to);
                    }
                }
            }
        }
    }
}
