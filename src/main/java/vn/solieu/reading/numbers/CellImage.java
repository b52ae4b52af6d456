package vn.solieu.reading.numbers;

import org.jspecify.annotations.Nullable;

/**
 * What the network sees of a cell: 32 rows, of them 20 for the band of ink, 1 for ink and 0 for paper.
 *
 * <p>The same as {@code prepare} in {@code tools/numbers/cellimage.py}, which training uses; a change must be made in both.
 *
 * @param width columns
 * @param ink row by row
 * @param leftPixel where in the cell's picture the first column begins
 * @param pixelsPerColumn how many pixels of the cell's picture a column covers
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once
record CellImage(int width, float[] ink, double leftPixel, double pixelsPerColumn) {

    static final int HEIGHT = 32;

    private static final int BAND = 20;

    /** Columns of paper left and right. */
    private static final int SIDE = 8;

    /** About thirty digits; no number is longer. */
    private static final int MAX_WIDTH = 512;

    /** Samples for each pixel and direction, so that shrinking averages. */
    private static final int SUBSAMPLES = 3;

    /** {@code null} when the band is too long for a number. */
    static @Nullable CellImage of(
            GreyCell cell, int paper, int contrast, InkBand band, double shiftShare, double growShare) {
        double high = band.height() * (1 + growShare);
        double top = (band.top() + band.bottom()) / 2 - high / 2 + shiftShare * band.height();
        double step = high / BAND;
        int width = (int) Math.ceil((band.right() - band.left()) / step) + 2 * SIDE;
        if (width > MAX_WIDTH) {
            return null;
        }
        int w = cell.width();
        int h = cell.height();
        double left = band.left() - SIDE * step;
        float[][] columns = weights(left, step, width, w);
        float[][] rows = weights(top - (HEIGHT - BAND) / 2.0 * step, step, HEIGHT, h);
        // First along the lines, then down: both are sparse.
        float[] narrow = new float[h * width];
        float[] line = new float[w];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                line[x] = Math.clamp((paper - cell.at(y * w + x)) / (float) contrast, 0f, 1f);
            }
            for (int i = 0; i < width; i++) {
                narrow[y * width + i] = dot(columns[i], line, 1, 0, w);
            }
        }
        float[] ink = new float[HEIGHT * width];
        for (int r = 0; r < HEIGHT; r++) {
            for (int i = 0; i < width; i++) {
                ink[r * width + i] = dot(rows[r], narrow, width, i, h);
            }
        }
        return new CellImage(width, ink, left, step);
    }

    /** Weights from an index on, which is the first number; outside of the picture there is paper. */
    private static float[][] weights(double start, double step, int count, int length) {
        float[][] all = new float[count][];
        for (int i = 0; i < count; i++) {
            int first = (int) Math.floor(start + (i + .5 / SUBSAMPLES) * step - .5);
            int last = (int) Math.floor(start + (i + (SUBSAMPLES - .5) / SUBSAMPLES) * step - .5) + 1;
            float[] row = new float[last - first + 2];
            row[0] = first;
            for (int k = 0; k < SUBSAMPLES; k++) {
                double at = start + (i + (k + .5) / SUBSAMPLES) * step - .5;
                int low = (int) Math.floor(at);
                double part = at - low;
                row[1 + low - first] += (float) ((1 - part) / SUBSAMPLES);
                row[2 + low - first] += (float) (part / SUBSAMPLES);
            }
            for (int k = 1; k < row.length; k++) {
                if (first + k - 1 < 0 || first + k - 1 >= length) {
                    row[k] = 0;
                }
            }
            all[i] = row;
        }
        return all;
    }

    private static float dot(float[] weights, float[] values, int stride, int offset, int length) {
        int first = (int) weights[0];
        float sum = 0;
        for (int k = Math.max(1, 1 - first); k < weights.length && first + k - 1 < length; k++) {
            sum += weights[k] * values[(first + k - 1) * stride + offset];
        }
        return sum;
    }
}
