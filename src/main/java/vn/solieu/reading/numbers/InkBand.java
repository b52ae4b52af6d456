package vn.solieu.reading.numbers;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.numbers.InkPieces.Piece;

/**
 * The line of type in a cell, pixels: between the top and the foot of its digits, from its first piece of ink to its last. The network
 * knows digits of one height only; a band a third too high costs one reading in twenty.
 *
 * <p>The same as {@code band} in {@code tools/numbers/cellimage.py}, which training uses.
 */
record InkBand(double top, double bottom, double left, double right) {

    /** Side of the smallest piece that counts: half the dot of 10 pt type. */
    private static final double SPECK_PT = 0.5;

    /** Digits of 6.5 pt type. */
    private static final double LEAST_DIGIT_PT = 4.2;

    /** Band of cells with nothing as high as a digit, such as "-". */
    private static final double LOW_BAND_PT = 8;

    /** Remains of rules are thinner. */
    private static final double RULE_PT = 1.0;

    double height() {
        return bottom - top;
    }

    /** {@code null} where there is no type. */
    static @Nullable InkBand find(GreyCell cell, int paper, int contrast) {
        double point = cell.dotsPerInch() / 72;
        double speck = Math.max(2.0, SPECK_PT * point * (SPECK_PT * point));
        List<Piece> found = InkPieces.of(cell, paper, contrast, speck).stream()
                .filter(p -> !isRule(p, cell, point))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        List<Piece> tall =
                found.stream().filter(p -> p.height() >= LEAST_DIGIT_PT * point).toList();
        List<Piece> inner = tall.stream()
                .filter(p -> p.y() > 0 && p.bottom() < cell.height())
                .toList();
        double top;
        double bottom;
        if (tall.isEmpty()) {
            Piece biggest = biggest(found);
            double middle = biggest.y() + biggest.height() / 2.0;
            top = middle - LOW_BAND_PT * point / 2;
            bottom = middle + LOW_BAND_PT * point / 2;
        } else {
            Piece seed = biggest(inner.isEmpty() ? tall : inner);
            List<Piece> row = tall.stream()
                    .filter(p -> 2 * overlap(p.y(), p.bottom(), seed.y(), seed.bottom())
                            >= Math.min(p.height(), seed.height()))
                    .toList();
            int quarter = row.size() / 4;
            top = row.stream().mapToInt(Piece::y).sorted().toArray()[quarter];
            bottom = row.stream().mapToInt(Piece::bottom).sorted().toArray()[row.size() - 1 - quarter];
        }
        return across(found, top, Math.max(bottom - top, LEAST_DIGIT_PT * point));
    }

    private static @Nullable InkBand across(List<Piece> found, double top, double high) {
        double bottom = top + high;
        List<Piece> near = found.stream()
                .filter(p -> overlap(p.y(), p.bottom(), top - .1 * high, bottom + .3 * high)
                                >= .5 * Math.min(p.height(), high)
                        && p.pixels() >= .012 * high * high)
                .sorted(Comparator.comparingInt(Piece::x))
                .toList();
        int from = 0;
        int to = near.size();
        while (to - from > 1
                && isSmall(near.get(from), high)
                && leftOf(near.subList(from + 1, to)) - near.get(from).right() > 1.5 * high) {
            from++;
        }
        while (to - from > 1
                && isSmall(near.get(to - 1), high)
                && near.get(to - 1).x() - rightOf(near.subList(from, to - 1)) > 1.5 * high) {
            to--;
        }
        List<Piece> kept = near.subList(from, to);
        return kept.isEmpty() ? null : new InkBand(top, bottom, leftOf(kept), rightOf(kept));
    }

    private static boolean isRule(Piece p, GreyCell cell, double point) {
        double thin = RULE_PT * point;
        boolean flat = p.height() <= thin && p.width() > 12 * point;
        boolean upright = p.width() <= thin && p.height() > 14 * point;
        boolean atSide = p.width() <= thin && (p.x() == 0 || p.right() == cell.width());
        boolean atEnd = p.height() <= thin && (p.y() == 0 || p.bottom() == cell.height());
        return flat || upright || atSide || atEnd;
    }

    private static boolean isSmall(Piece p, double high) {
        return p.pixels() < .05 * high * high;
    }

    private static Piece biggest(List<Piece> pieces) {
        // The first of equals, as in training.
        Piece biggest = pieces.getFirst();
        for (Piece piece : pieces) {
            if (piece.pixels() > biggest.pixels()) {
                biggest = piece;
            }
        }
        return biggest;
    }

    private static int leftOf(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::x).min().orElse(0);
    }

    private static int rightOf(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::right).max().orElse(0);
    }

    private static double overlap(double a0, double a1, double b0, double b1) {
        return Math.min(a1, b1) - Math.max(a0, b0);
    }
}
