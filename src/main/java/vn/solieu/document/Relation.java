package vn.solieu.document;

import org.jspecify.annotations.Nullable;

/**
 * How figures of one document belong together, as its wording says; whether the numbers agree is for the audit.
 *
 * @param kind how the figure depends on the other
 * @param figure position of the figure among the document's observations, 0-based
 * @param of position of the figure it belongs to: the whole, the part that a ratio measures, the level that changed, the same said before
 * @param base position of the figure a ratio is measured on; {@code null} when none is named, and for other kinds
 */
public record Relation(
        Kind kind, int figure, int of, @Nullable Integer base) {

    /** The same behind so many other figures. */
    public Relation moved(int by) {
        return new Relation(kind, figure + by, of + by, base == null ? null : base + by);
    }

    /** How two figures depend on each other. */
    public enum Kind {
        /** The figure counts a part of the other ("trong đó"). */
        PART_OF,
        /** The figure is the hundredfold ratio of the other to its base ("đạt tỷ lệ"). */
        RATIO_OF,
        /** The figure is what the other grew or shrank by ("tăng … so với"). */
        CHANGE_SINCE,
        /** The figure says the same as an earlier one: same indicator, place, period and kind. */
        SAME_AS
    }
}
