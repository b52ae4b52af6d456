package vn.solieu.reading.image;

/** Dots per inch along and across the stored rows, as the file says; where it does not a pixel is a point. */
record Resolution(double dpiX, double dpiY) {

    /** What programs write that know no resolution; then a pixel is a point. */
    private static final double UNKNOWN_DOTS_PER_INCH = 72;

    /** The same, of Windows. */
    private static final double UNKNOWN_ON_WINDOWS = 96;

    // A4, inches.
    private static final double SHORT_SIDE = 8.27;
    private static final double LONG_SIDE = 11.69;

    private static final double LEAST_DOTS_PER_INCH = 50;
    private static final double MOST_DOTS_PER_INCH = 2400;

    static Resolution of(PictureHeader header) {
        return isInRange(header.dpiX()) && isInRange(header.dpiY())
                ? new Resolution(header.dpiX(), header.dpiY())
                : new Resolution(UNKNOWN_DOTS_PER_INCH, UNKNOWN_DOTS_PER_INCH);
    }

    /** The resolution the picture has on paper: what programs write that know none would make pages larger than A4. */
    static double onPaper(PictureHeader header) {
        Resolution said = of(header);
        double least = Math.min(said.dpiX, said.dpiY);
        if (Math.round(least) != UNKNOWN_DOTS_PER_INCH && Math.round(least) != UNKNOWN_ON_WINDOWS) {
            return least;
        }
        int shorter = Math.min(header.width(), header.height());
        int longer = Math.max(header.width(), header.height());
        return Math.max(least, Math.max(shorter / SHORT_SIDE, longer / LONG_SIDE));
    }

    private static boolean isInRange(double dotsPerInch) {
        return dotsPerInch >= LEAST_DOTS_PER_INCH && dotsPerInch <= MOST_DOTS_PER_INCH;
    }
}
