package vn.solieu.reading.image;

/** Tells how well a picture of type can be read as it stands. */
@FunctionalInterface
public interface Legibility {

    /**
     * Reads a part of a page.
     *
     * @param part grey
     * @param dotsPerInch of the part
     * @return the letters read, each counted by its confidence
     */
    double of(Pixels part, double dotsPerInch);
}
