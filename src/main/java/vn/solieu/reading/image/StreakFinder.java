package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds streaks: thin broken lines down the page that dirt on the glass of a fax machine or a document feeder draws. They run through
 * text and tables alike, a little aslant once the page is straightened, and must not be taken for walls of a table.
 */
final class StreakFinder {

    /** A streak is not wider than this. */
    private static final double WIDEST_PT = 1.8;

    /** Pieces of it outside of tables: so many, with this length in all, over this height. */
    private static final int LEAST_PIECES = 3;

    private static final double LEAST_LENGTH_PT = 45;
    private static final double LEAST_SPAN_PT = 140;

    /** How far pieces may stand beside the line. */
    private static final double ON_LINE_PT = 1.2;

    /** Pages are straightened by less than this, as a slope. */
    private static final double STEEPEST = 0.035;

    private static final double SLOPE_STEP = 0.001;

    /** A line {@code x = slope · y + start}, pixels. */
    private record Streak(double slope, double start) {
        double at(double y) {
            return slope * y + start;
        }

        boolean holds(PixelBox piece, double distance) {
            return Math.abs(at(middleY(piece)) - middleX(piece)) <= distance;
        }
    }

    private final double pointPx;

    StreakFinder(double pixelsPerPoint) {
        this.pointPx = pixelsPerPoint;
    }

    /**
     * Takes streaks out of the upright strokes of a page.
     *
     * @param ink all ink; it is not changed
     * @param strokes long upright strokes; those of streaks are painted out
     * @param meetsRule whether a stroke meets a level rule
     * @return the ink of the streaks where no type runs over it; {@code null} when the page has none
     */
    @Nullable
    Pixels takeOut(Pixels ink, Pixels strokes, Predicate<PixelBox> meetsRule) {
        List<PixelBox> thin = strokes.connectedPieces().stream()
                .filter(p -> p.width() <= WIDEST_PT * pointPx + 2)
                .toList();
        List<PixelBox> free =
                new ArrayList<>(thin.stream().filter(p -> !meetsRule.test(p)).toList());
        Pixels found = null;
        for (Streak streak = likeliest(free); streak != null; streak = likeliest(free)) {
            Streak line = streak;
            List<PixelBox> parts = free.stream()
                    .filter(p -> line.holds(p, ON_LINE_PT * pointPx))
                    .toList();
            free.removeAll(parts);
            thin.stream().filter(p -> line.holds(p, ON_LINE_PT * pointPx)).forEach(p -> strokes.paint(p, 0));
            Pixels along = thinInkAlong(ink, through(parts), width(parts));
            if (found == null) {
                found = along;
            } else {
                found.add(along);
                along.close();
            }
        }
        return found;
    }

    private @Nullable Streak likeliest(List<PixelBox> free) {
        Streak best = null;
        double most = LEAST_LENGTH_PT * pointPx;
        for (double slope = -STEEPEST; slope <= STEEPEST; slope += SLOPE_STEP) {
            for (PixelBox from : free) {
                Streak streak = new Streak(slope, middleX(from) - slope * middleY(from));
                int pieces = 0;
                double length = 0;
                int top = Integer.MAX_VALUE;
                int bottom = 0;
                for (PixelBox piece : free) {
                    if (streak.holds(piece, ON_LINE_PT * pointPx)) {
                        pieces++;
                        length += piece.height();
                        top = Math.min(top, piece.y());
                        bottom = Math.max(bottom, piece.y() + piece.height());
                    }
                }
                if (pieces >= LEAST_PIECES && length > most && bottom - top >= LEAST_SPAN_PT * pointPx) {
                    most = length;
                    best = streak;
                }
            }
        }
        return best;
    }

    /** The line of least squares through the middles of pieces. */
    private static Streak through(List<PixelBox> parts) {
        double meanY =
                parts.stream().mapToDouble(StreakFinder::middleY).average().orElse(0);
        double meanX =
                parts.stream().mapToDouble(StreakFinder::middleX).average().orElse(0);
        double across = 0;
        double along = 0;
        for (PixelBox part : parts) {
            across += (middleX(part) - meanX) * (middleY(part) - meanY);
            along += Math.pow(middleY(part) - meanY, 2);
        }
        double slope = along == 0 ? 0 : across / along;
        return new Streak(slope, meanX - slope * meanY);
    }

    private static double middleX(PixelBox box) {
        return box.x() + box.width() / 2.0;
    }

    private static double middleY(PixelBox box) {
        return box.y() + box.height() / 2.0;
    }

    /** Median width; strokes were found two pixels wider than they are. */
    private static int width(List<PixelBox> parts) {
        int[] widths = parts.stream().mapToInt(PixelBox::width).sorted().toArray();
        return Math.max(1, widths[widths.length / 2] - 2);
    }

    /** Ink along the line that is no wider than the streak: strokes of type that cross it stay whole. */
    private static Pixels thinInkAlong(Pixels ink, Streak streak, int width) {
        int reach = (width + 1) / 2 + 1;
        Pixels thin = ink.copied();
        try (Pixels type = ink.morphed(String.format(Locale.ROOT, "o%d.1", width + 2))) {
            thin.paintWhere(type, 0);
        }
        int step = 8;
        for (int y = 0; y < ink.height(); y += step) {
            int x = (int) Math.round(streak.at(y + step / 2.0));
            thin.paint(new PixelBox(0, y, Math.max(0, x - reach), step), 0);
            thin.paint(new PixelBox(x + reach, y, Math.max(0, ink.width() - x - reach), step), 0);
        }
        return thin;
    }
}
