package vn.solieu.document;

import java.util.List;

/**
 * A part of a page whose words are to be recognised together, in the upright frame.
 *
 * @param kind how it is to be read
 * @param box where it is
 * @param without boxes inside it that are read on their own and must not be seen here
 */
public record Region(Kind kind, Box box, List<Box> without) {

    /** How a region is read. */
    public enum Kind {
        /** Running text in one or more columns. */
        TEXT,
        /** The inside of one ruled cell. */
        CELL
    }

    public Region {
        without = List.copyOf(without);
    }
}
