package vn.solieu.catalogue;

/** The level of an administrative unit; there are no districts from 1 July 2025. */
public enum UnitLevel {
    /** Tỉnh, thành phố trực thuộc trung ương: codes of two digits. */
    PROVINCE("cấp tỉnh"),
    /** Quận, huyện, thị xã, thành phố thuộc tỉnh: codes of three digits, until 30 June 2025. */
    DISTRICT("cấp huyện"),
    /** Phường, xã, thị trấn, đặc khu: codes of five digits. */
    COMMUNE("cấp xã");

    private final String printed;

    UnitLevel(String printed) {
        this.printed = printed;
    }

    /** The level in Vietnamese, "cấp tỉnh". */
    public String printed() {
        return printed;
    }
}
