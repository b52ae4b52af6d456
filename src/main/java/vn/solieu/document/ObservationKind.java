package vn.solieu.document;

/** How a reported number is to be understood, decided by the wording around it. */
public enum ObservationKind {
    /** Counted in the period only: "tạo mới", "trong ngày", "tăng … so với". */
    NEW,
    /** Counted since the beginning: "lũy kế", "đến nay". */
    CUMULATIVE,
    /** A share of a hundred; the value is as printed (54,57% is 54.57). */
    PERCENTAGE,
    /** Counted on the ground: "thực tế". */
    ACTUAL,
    /** Counted in a software system: "trên hệ thống". */
    SYSTEM,
    /** A plain count: a base, a stock, a test. */
    COUNT
}
