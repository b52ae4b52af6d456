package vn.solieu.document;

/** The part a number plays among its neighbours. */
public enum ObservationRole {
    /** The sum of others. */
    TOTAL,
    /** A target. */
    PLAN,
    /** A difference of two others. */
    DIFFERENCE,
    /** A part of another ("trong đó"). */
    PART,
    /** What is left over ("còn lại", "còn tồn"). */
    REST
}
