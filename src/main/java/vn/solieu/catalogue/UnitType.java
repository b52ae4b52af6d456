package vn.solieu.catalogue;

/** The type of an administrative unit as the law names it; several types share one printed word, "Thành phố". */
public enum UnitType {
    /** Tỉnh. */
    PROVINCE(UnitLevel.PROVINCE, "Tỉnh"),
    /** Thành phố trực thuộc trung ương. */
    MUNICIPALITY(UnitLevel.PROVINCE, "Thành phố"),
    /** Quận. */
    URBAN_DISTRICT(UnitLevel.DISTRICT, "Quận"),
    /** Huyện. */
    RURAL_DISTRICT(UnitLevel.DISTRICT, "Huyện"),
    /** Thị xã. */
    TOWN(UnitLevel.DISTRICT, "Thị xã"),
    /** Thành phố thuộc tỉnh. */
    PROVINCIAL_CITY(UnitLevel.DISTRICT, "Thành phố"),
    /** Thành phố thuộc thành phố trực thuộc trung ương. */
    MUNICIPAL_CITY(UnitLevel.DISTRICT, "Thành phố"),
    /** Phường. */
    WARD(UnitLevel.COMMUNE, "Phường"),
    /** Xã. */
    COMMUNE(UnitLevel.COMMUNE, "Xã"),
    /** Thị trấn. */
    TOWNSHIP(UnitLevel.COMMUNE, "Thị trấn"),
    /** Đặc khu, from 1 July 2025. */
    SPECIAL_ZONE(UnitLevel.COMMUNE, "Đặc khu");

    private final UnitLevel level;
    private final String printed;

    UnitType(UnitLevel level, String printed) {
        this.level = level;
        this.printed = printed;
    }

    /** The level that units of this type stand on. */
    public UnitLevel level() {
        return level;
    }

    /** The word printed before the name, capitalised: "Thị trấn". */
    public String printed() {
        return printed;
    }

    /**
     * The type that a letter of the unit list stands for.
     *
     * @throws IllegalArgumentException when no type has this letter
     */
    static UnitType ofLetter(char letter) {
        return switch (letter) {
            case 'T' -> PROVINCE;
            case 'C' -> MUNICIPALITY;
            case 'Q' -> URBAN_DISTRICT;
            case 'H' -> RURAL_DISTRICT;
            case 'S' -> TOWN;
            case 'F' -> PROVINCIAL_CITY;
            case 'M' -> MUNICIPAL_CITY;
            case 'P' -> WARD;
            case 'X' -> COMMUNE;
            case 'N' -> TOWNSHIP;
            case 'K' -> SPECIAL_ZONE;
            default -> throw new IllegalArgumentException("no unit type has the letter " + letter);
        };
    }
}
