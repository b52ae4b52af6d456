package vn.solieu.reading.image;

import vn.solieu.document.Box;

/**
 * The size of a page of an image file.
 *
 * @param widthPx pixels from left to right
 * @param heightPx pixels from top to bottom
 * @param dotsPerInchAcross pixels to an inch from left to right
 * @param dotsPerInchDown pixels to an inch from top to bottom; fax machines have fewer of them
 * @param asStored whether the stored rows are displayed as they are; else the file asks for them to be turned or mirrored
 */
public record ImageSize(int widthPx, int heightPx, double dotsPerInchAcross, double dotsPerInchDown, boolean asStored) {

    /** The page in points. */
    public Box box() {
        return new Box(0, 0, widthPx * 72 / dotsPerInchAcross, heightPx * 72 / dotsPerInchDown);
    }
}
