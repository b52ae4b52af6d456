package vn.solieu.records;

/** How far the reading of a stored document went. */
public enum ReadingOutcome {
    /** All of it was read. */
    COMPLETE,
    /** Some of it was read; the problems say what was not. */
    PARTIAL,
    /** None of it was read; the problems say why. */
    FAILED
}
