package vn.solieu.document;

/**
 * A straight line drawn along a page's side, as tables are ruled.
 *
 * @param horizontal whether it runs along x
 * @param position y of a horizontal, x of a vertical ruling: the middle of its stroke, in points
 * @param from where it begins along its direction
 * @param to where it ends, greater than {@code from}
 * @param thicknessPt thickness of the stroke
 */
public record Ruling(boolean horizontal, double position, double from, double to, double thicknessPt) {

    public double length() {
        return to - from;
    }

    /** The ink of the ruling. */
    public Box box() {
        double half = thicknessPt / 2;
        return horizontal
                ? new Box(from, position - half, to, position + half)
                : new Box(position - half, from, position + half, to);
    }
}
