package vn.solieu.document;

/**
 * What was measured on the image that makes up a scanned page.
 *
 * @param box the part of the page the image covers, points
 * @param dotsPerInch resolution of the image on the page
 * @param skewDegrees how far the lines were turned, clockwise positive; already undone in the upright frame
 * @param quarterTurns how many quarters the page stood turned clockwise in its pixels, 0 to 3; already undone in the upright frame
 * @param rendered whether the image is a rendering of the page, because no single image covers it
 */
public record Scan(Box box, double dotsPerInch, double skewDegrees, int quarterTurns, boolean rendered) {}
