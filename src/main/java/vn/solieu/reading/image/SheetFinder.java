package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Frame.Point;

/**
 * Finds the sheet of paper in a photograph: a bright area with four straight sides on something darker. A flatbed scan, which is paper
 * to its rims, has none.
 */
final class SheetFinder {

    /** The search is done on a picture about so long, pixels. */
    private static final double SEARCH_LENGTH = 640;

    /** Paper is brighter than what it lies on by so many levels, at least. */
    private static final double LEAST_CONTRAST = 30;

    /** Type on the paper is closed over when it is not wider than this share of the search length. */
    private static final double TYPE = 0.02;

    private static final double LEAST_AREA = 0.25;

    /** A side must be seen to end this far inside of the picture, share of its length. */
    private static final double OFF_THE_RIM = 0.006;

    /** How many of four sides must be seen to end: of a page that is held too near one is cut off. */
    private static final int LEAST_SIDES = 3;

    /** Share of a side's points that must lie on its line. */
    private static final double STRAIGHT = 0.6;

    /** Distance from its line at which a point lies on it, pixels of the search. */
    private static final double ON_LINE = 2.0;

    private final int width;
    private final int height;
    private final boolean[] sheet;

    /** A line: {@code across = slope · along + start}. */
    private record Side(double slope, double start, boolean offTheRim) {}

    private SheetFinder(int width, int height, boolean[] sheet) {
        this.width = width;
        this.height = height;
        this.sheet = sheet;
    }

    /**
     * The corners of the sheet, pixels: top left, top right, bottom right, bottom left as the picture shows them; {@code null} where no
     * sheet lies on something else.
     */
    static @Nullable List<Point> find(Pixels grey) {
        if (isPaperAtItsRims(grey)) {
            return null;
        }
        double factor = Math.min(1, SEARCH_LENGTH / Math.max(grey.width(), grey.height()));
        try (Pixels small = grey.scaled(factor)) {
            int width = small.width();
            int height = small.height();
            if (width < 50 || height < 50) {
                return null;
            }
            byte[] levels = small.levels(new PixelBox(0, 0, width, height));
            int limit = between(levels);
            if (limit < 0) {
                return null;
            }
            int type = Math.max(3, (int) (TYPE * SEARCH_LENGTH));
            boolean[] bright = new boolean[levels.length];
            // The closing of the bright is the opening of the dark: binarised images have the dark as their ink.
            try (Pixels dark = small.binarised(limit);
                    Pixels opened = dark.morphed("o" + type + "." + type)) {
                for (int y = 0; y < height; y++) {
                    boolean[] row = opened.inkOfRow(y);
                    for (int x = 0; x < width; x++) {
                        bright[y * width + x] = !row[x];
                    }
                }
            }
            List<Point> corners = new SheetFinder(width, height, largestPiece(bright, width)).corners();
            return corners == null
                    ? null
                    : corners.stream()
                            .map(p -> new Point((p.x() + 0.5) / factor, (p.y() + 0.5) / factor))
                            .toList();
        }
    }

    /** Whether the rims of a picture are as bright as its middle on two sides or more: so is a scan, and no search is needed. */
    private static boolean isPaperAtItsRims(Pixels grey) {
        int w = grey.width();
        int h = grey.height();
        int across = Math.max(1, w / 100);
        int down = Math.max(1, h / 100);
        int paper = middle(grey, new PixelBox(0, h / 2, w, 1)) - (int) LEAST_CONTRAST / 2;
        int bright = 0;
        bright += middle(grey, new PixelBox(across, 0, 1, h)) >= paper ? 1 : 0;
        bright += middle(grey, new PixelBox(w - 1 - across, 0, 1, h)) >= paper ? 1 : 0;
        bright += middle(grey, new PixelBox(0, down, w, 1)) >= paper ? 1 : 0;
        bright += middle(grey, new PixelBox(0, h - 1 - down, w, 1)) >= paper ? 1 : 0;
        return bright > 4 - LEAST_SIDES;
    }

    private static int middle(Pixels grey, PixelBox line) {
        byte[] levels = grey.levels(line);
        int[] sorted = new int[levels.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = levels[i] & 255;
        }
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The level that parts two kinds of levels best (Otsu 1979); -1 where they differ too little. */
    private static int between(byte[] levels) {
        double[] counts = new double[256];
        double sum = 0;
        for (byte level : levels) {
            counts[level & 255]++;
            sum += level & 255;
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int at = -1;
        double difference = 0;
        for (int level = 0; level < 255; level++) {
            below += counts[level];
            sumBelow += counts[level] * level;
            double above = levels.length - below;
            if (below == 0 || above == 0) {
                continue;
            }
            double apart = (sum - sumBelow) / above - sumBelow / below;
            double between = below * above * apart * apart;
            if (between > best) {
                best = between;
                at = level + 1;
                difference = apart;
            }
        }
        return difference < LEAST_CONTRAST ? -1 : at;
    }

    private static boolean[] largestPiece(boolean[] bright, int width) {
        int[] piece = new int[bright.length];
        int[] waiting = new int[bright.length];
        int pieces = 0;
        int largest = 0;
        int most = 0;
        for (int start = 0; start < bright.length; start++) {
            if (!bright[start] || piece[start] != 0) {
                continue;
            }
            pieces++;
            int size = 0;
            int depth = 0;
            waiting[depth++] = start;
            piece[start] = pieces;
            while (depth > 0) {
                int at = waiting[--depth];
                size++;
                int x = at % width;
                int[] next = {x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width};
                for (int n : next) {
                    if (n >= 0 && n < bright.length && bright[n] && piece[n] == 0) {
                        piece[n] = pieces;
                        waiting[depth++] = n;
                    }
                }
            }
            if (size > most) {
                most = size;
                largest = pieces;
            }
        }
        boolean[] sheet = new boolean[bright.length];
        for (int i = 0; i < sheet.length; i++) {
            sheet[i] = piece[i] == largest && largest != 0;
        }
        return sheet;
    }

    private @Nullable List<Point> corners() {
        Side left = side(true, false);
        Side right = side(true, true);
        Side top = side(false, false);
        Side bottom = side(false, true);
        if (left == null || right == null || top == null || bottom == null) {
            return null;
        }
        int off = (left.offTheRim ? 1 : 0)
                + (right.offTheRim ? 1 : 0)
                + (top.offTheRim ? 1 : 0)
                + (bottom.offTheRim ? 1 : 0);
        if (off < LEAST_SIDES) {
            return null;
        }
        List<Point> corners =
                List.of(crossing(left, top), crossing(right, top), crossing(right, bottom), crossing(left, bottom));
        return area(corners) >= LEAST_AREA * width * height ? corners : null;
    }

    /** The line along which the sheet ends on one side; {@code null} where its rim is not straight. */
    private @Nullable Side side(boolean upright, boolean far) {
        int length = upright ? height : width;
        int breadth = upright ? width : height;
        List<double[]> rim = new ArrayList<>();
        for (int along = 0; along < length; along++) {
            int across = far ? breadth - 1 : 0;
            while (across >= 0 && across < breadth && !at(upright, along, across)) {
                across += far ? -1 : 1;
            }
            if (across >= 0 && across < breadth) {
                rim.add(new double[] {along, across});
            }
        }
        if (rim.size() < length / 4) {
            return null;
        }
        // Near the corners the rim belongs to the neighbouring sides.
        List<double[]> middle = rim.subList(rim.size() / 8, rim.size() - rim.size() / 8);
        double slope = medianSlope(middle);
        double start =
                median(middle.stream().mapToDouble(p -> p[1] - slope * p[0]).toArray());
        long on = middle.stream()
                .filter(p -> Math.abs(p[1] - slope * p[0] - start) <= ON_LINE)
                .count();
        if (on < STRAIGHT * middle.size()) {
            return null;
        }
        double middleAcross = slope * length / 2 + start;
        double fromRim = far ? breadth - 1 - middleAcross : middleAcross;
        return new Side(slope, start, fromRim > OFF_THE_RIM * breadth);
    }

    private boolean at(boolean upright, int along, int across) {
        return upright ? sheet[along * width + across] : sheet[across * width + along];
    }

    /** The median of the slopes between points half a side apart (Theil 1950). */
    private static double medianSlope(List<double[]> points) {
        int half = points.size() / 2;
        double[] slopes = new double[half];
        for (int i = 0; i < half; i++) {
            double[] from = points.get(i);
            double[] to = points.get(i + half);
            slopes[i] = (to[1] - from[1]) / (to[0] - from[0]);
        }
        return median(slopes);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Where an upright side (x by y) meets a level one (y by x). */
    private static Point crossing(Side upright, Side level) {
        double y = (level.slope * upright.start + level.start) / (1 - level.slope * upright.slope);
        return new Point(upright.slope * y + upright.start, y);
    }

    private static double area(List<Point> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point p = corners.get(i);
            Point next = corners.get((i + 1) % corners.size());
            twice += p.x() * next.y() - next.x() * p.y();
        }
        return Math.abs(twice) / 2;
    }
}
