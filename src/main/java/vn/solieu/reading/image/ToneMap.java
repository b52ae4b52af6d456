package vn.solieu.reading.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A page's grey levels at one pixel a point, and what its paper would have there. The paper is taken for a surface that bends once: so the
 * light of a photograph falls off, and no shaded table is taken for paper.
 */
final class ToneMap {

    /** Paper is measured in squares of this side, pixels. */
    private static final int SQUARE = 12;

    /** In a square with type the lightest tenth is paper. */
    private static final double LIGHTEST = 0.9;

    /** A square darker than the surface by this is no paper. */
    private static final double NO_PAPER = 14;

    private static final int ROUNDS = 6;

    /** The surface has terms 1, x, y, x², xy, y². */
    private static final int TERMS = 6;

    private final int width;
    private final int height;
    private final byte[] levels;
    private final double[] surface;

    ToneMap(Pixels small) {
        this.width = small.width();
        this.height = small.height();
        this.levels = small.levels(new PixelBox(0, 0, width, height));
        this.surface = paper();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How light a pixel is, 1 as the paper. */
    double tone(int x, int y) {
        return (levels[y * width + x] & 255) / Math.max(1, at(surface, x, y));
    }

    /** What is darker than paper, as ink of a binary image; to be closed by the caller. */
    Pixels darkerThan(double tone) {
        byte[] mask = new byte[levels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mask[y * width + x] = (byte) (tone(x, y) < tone ? 0 : 255);
            }
        }
        try (Pixels grey = Pixels.ofLevels(width, height, mask)) {
            return grey.binarised(128);
        }
    }

    private double at(double[] terms, double x, double y) {
        double u = x / width - 0.5;
        double v = y / height - 0.5;
        return terms[0] + terms[1] * u + terms[2] * v + terms[3] * u * u + terms[4] * u * v + terms[5] * v * v;
    }

    private double[] paper() {
        int columns = Math.max(1, width / SQUARE);
        int rows = Math.max(1, height / SQUARE);
        int[] lightest = new int[columns * rows];
        int[] counts = new int[256];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                lightest[r * columns + c] = lightest(c * SQUARE, r * SQUARE, counts);
            }
        }
        double[] terms = new double[TERMS];
        int[] sorted = lightest.clone();
        Arrays.sort(sorted);
        terms[0] = sorted[sorted.length * 3 / 4];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] equations = new double[TERMS][TERMS + 1];
            int used = 0;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    double x = (c + 0.5) * SQUARE;
                    double y = (r + 0.5) * SQUARE;
                    double level = lightest[r * columns + c];
                    // The first surface is flat: light that falls off must not be shut out at once.
                    if (level > at(terms, x, y) - NO_PAPER * (round == 0 ? 3 : 1)) {
                        add(equations, x / width - 0.5, y / height - 0.5, level);
                        used++;
                    }
                }
            }
            double[] next = used > 4 * TERMS ? solved(equations) : null;
            if (next == null) {
                break;
            }
            terms = next;
        }
        return terms;
    }

    private int lightest(int left, int top, int[] counts) {
        Arrays.fill(counts, 0);
        int right = Math.min(width, left + SQUARE);
        int bottom = Math.min(height, top + SQUARE);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts[levels[y * width + x] & 255]++;
            }
        }
        int below = (int) (LIGHTEST * (right - left) * (bottom - top));
        int level = 0;
        while (level < 255 && below >= counts[level]) {
            below -= counts[level];
            level++;
        }
        return level;
    }

    private static void add(double[][] equations, double u, double v, double level) {
        double[] terms = {1, u, v, u * u, u * v, v * v};
        for (int i = 0; i < TERMS; i++) {
            for (int k = 0; k < TERMS; k++) {
                equations[i][k] += terms[i] * terms[k];
            }
            equations[i][TERMS] += terms[i] * level;
        }
    }

    /** The solution of least squares; {@code null} where the squares say too little. */
    private static double @Nullable [] solved(double[][] equations) {
        for (int i = 0; i < TERMS; i++) {
            int pivot = i;
            for (int k = i + 1; k < TERMS; k++) {
                pivot = Math.abs(equations[k][i]) > Math.abs(equations[pivot][i]) ? k : pivot;
            }
            double[] row = equations[pivot];
            equations[pivot] = equations[i];
            equations[i] = row;
            if (Math.abs(row[i]) < 1e-9) {
                return null;
            }
            for (int k = 0; k < TERMS; k++) {
                double factor = k == i ? 0 : equations[k][i] / row[i];
                for (int j = i; j <= TERMS && factor != 0; j++) {
                    equations[k][j] -= factor * row[j];
                }
            }
        }
        double[] terms = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            terms[i] = equations[i][TERMS] / equations[i][i];
        }
        return terms;
    }
}
