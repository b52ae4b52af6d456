package vn.solieu.reading.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes a picture from rows that come one by one, so that a large one never needs to be in memory: squares of pixels become their mean. */
public final class PictureBuilder {

    private final int width;
    private final int height;
    private final int factor;
    private final int channels;
    private final BufferedImage picture;
    private final byte[] pixels;
    private final int @Nullable [] sums;
    private int rows;

    /**
     * A picture that is white as yet.
     *
     * @param width of the rows that will come
     * @param height how many will come
     * @param factor how many pixels across and down become one
     * @param colour whether rows are colours, 0xRRGGBB, rather than grey levels from 0, black, to 255
     */
    public PictureBuilder(int width, int height, int factor, boolean colour) {
        this.width = width;
        this.height = height;
        this.factor = factor;
        this.channels = colour ? 3 : 1;
        this.picture = new BufferedImage(
                Math.ceilDiv(width, factor),
                Math.ceilDiv(height, factor),
                colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        this.pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, (byte) 255);
        this.sums = factor == 1 ? null : new int[picture.getWidth() * channels];
    }

    /** Adds the next row; rows beyond the height are left out. */
    public void add(int[] row) {
        if (rows == height) {
            return;
        }
        if (sums == null) {
            store(row, rows * width * channels);
            rows++;
            return;
        }
        sum(row, sums);
        rows++;
        if (rows % factor == 0 || rows == height) {
            storeMeans(sums);
        }
    }

    private void store(int[] row, int at) {
        if (channels == 1) {
            for (int x = 0; x < width; x++) {
                pixels[at + x] = (byte) row[x];
            }
            return;
        }
        int to = at;
        for (int x = 0; x < width; x++) {
            int rgb = row[x];
            pixels[to++] = (byte) rgb;
            pixels[to++] = (byte) (rgb >> 8);
            pixels[to++] = (byte) (rgb >> 16);
        }
    }

    private void sum(int[] row, int[] into) {
        int to = 0;
        for (int x = 0; x < width; to += channels) {
            int end = Math.min(width, x + factor);
            if (channels == 1) {
                int levels = 0;
                for (; x < end; x++) {
                    levels += row[x];
                }
                into[to] += levels;
            } else {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (; x < end; x++) {
                    int rgb = row[x];
                    red += (rgb >> 16) & 255;
                    green += (rgb >> 8) & 255;
                    blue += rgb & 255;
                }
                into[to] += blue;
                into[to + 1] += green;
                into[to + 2] += red;
            }
        }
    }

    private void storeMeans(int[] of) {
        int rowsSummed = (rows - 1) % factor + 1;
        int at = (rows - 1) / factor * of.length;
        for (int i = 0; i < of.length; i++) {
            int column = i / channels * factor;
            int count = rowsSummed * Math.min(factor, width - column);
            pixels[at + i] = (byte) ((of[i] + count / 2) / count);
        }
        Arrays.fill(of, 0);
    }

    /** Whether all rows came. */
    public boolean isComplete() {
        return rows == height;
    }

    /** The picture, white where no rows came: grey where there is hardly any colour in it. */
    public BufferedImage picture() {
        return PlainPicture.greyWhereColourless(asBuilt());
    }

    /** The picture with colours even where all are grey. */
    BufferedImage asBuilt() {
        if (sums != null && rows % factor != 0 && rows < height) {
            storeMeans(sums);
        }
        return picture;
    }
}
