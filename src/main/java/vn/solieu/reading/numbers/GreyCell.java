package vn.solieu.reading.numbers;

import java.util.Arrays;

/**
 * The grey picture of one cell, its rules left out.
 *
 * @param width pixels
 * @param height pixels
 * @param grey row by row, 0 black to 255 white; read only
 * @param dotsPerInch of the scan
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is compared with none
public record GreyCell(int width, int height, byte[] grey, double dotsPerInch) {

    public GreyCell {
        if (width < 1 || height < 1 || grey.length != width * height) {
            throw new IllegalArgumentException("%d bytes for %d x %d".formatted(grey.length, width, height));
        }
    }

    /** The picture with paper around it; for ink cut out so closely that little paper is left. */
    public GreyCell bordered(int margin) {
        int wide = width + 2 * margin;
        byte[] padded = new byte[wide * (height + 2 * margin)];
        Arrays.fill(padded, (byte) ranked(grey.length * 4 / 5));
        for (int y = 0; y < height; y++) {
            System.arraycopy(grey, y * width, padded, (y + margin) * wide + margin, width);
        }
        return new GreyCell(wide, height + 2 * margin, padded, dotsPerInch);
    }

    int at(int index) {
        return grey[index] & 255;
    }

    /** The middle grey level: cells are paper mostly. */
    int paper() {
        return ranked(grey.length / 2);
    }

    /** How much darker than paper the darkest half percent is. */
    int contrast() {
        return paper() - ranked(Math.min(grey.length - 1, Math.max(3, grey.length / 200)));
    }

    private int ranked(int rank) {
        int[] counts = new int[256];
        for (byte level : grey) {
            counts[level & 255]++;
        }
        int seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += counts[level];
            if (seen > rank) {
                return level;
            }
        }
        return 255;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GreyCell cell
                && width == cell.width
                && height == cell.height
                && dotsPerInch == cell.dotsPerInch
                && Arrays.equals(grey, cell.grey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(grey);
    }
}
