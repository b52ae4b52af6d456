package vn.solieu.language.restoration;

/**
 * What modified Kneser-Ney smoothing takes from counts of one, two, and three or more.
 *
 * <p>Source: Chen and Goodman 1999, "An empirical study of smoothing techniques for language modeling", section 4.1.6.
 */
final class Discounts {

    /** Where a corpus is too small to have n-grams of every low count: a discount in the usual range. */
    private static final double USUAL = 0.75;

    private final double[] ofCount = new double[4];

    /** From how many n-grams were seen once, twice, three and four times, at index 1 to 4. */
    Discounts(long[] countsOfCounts) {
        double ones = countsOfCounts[1];
        double y = ones / Math.max(1, ones + 2 * countsOfCounts[2]);
        for (int count = 1; count <= 3; count++) {
            double here = countsOfCounts[count];
            double above = countsOfCounts[count + 1];
            double discount = here == 0 ? USUAL : count - (count + 1) * y * above / here;
            ofCount[count] = discount > 0 && discount < count ? discount : USUAL;
        }
    }

    /** The share of an n-gram's weight that is taken away. */
    double share(int rawCount) {
        return ofCount[Math.min(3, rawCount)] / rawCount;
    }
}
