package vn.solieu.reading.numbers;

import java.util.ArrayList;
import java.util.List;

/** The connected pieces of ink of a cell, neighbours touching at corners too. */
final class InkPieces {

    /** Ink is darker than paper by this share of the contrast, in hundredths. */
    private static final int INK_SHARE = 45;

    /** The box around a piece, and how many pixels it has. */
    record Piece(int x, int y, int width, int height, int pixels) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    private InkPieces() {}

    static List<Piece> of(GreyCell cell, int paper, int contrast, double leastPixels) {
        int w = cell.width();
        boolean[] ink = new boolean[w * cell.height()];
        int limit = paper * 100 - contrast * INK_SHARE;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = cell.at(i) * 100 < limit;
        }
        List<Piece> pieces = new ArrayList<>();
        int[] waiting = new int[ink.length];
        for (int start = 0; start < ink.length; start++) {
            if (ink[start]) {
                Piece piece = takeOut(ink, w, start, waiting);
                if (piece.pixels >= leastPixels) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    private static Piece takeOut(boolean[] ink, int w, int start, int[] waiting) {
        int h = ink.length / w;
        int x0 = w;
        int x1 = 0;
        int y0 = h;
        int y1 = 0;
        int pixels = 0;
        int depth = 0;
        waiting[depth++] = start;
        ink[start] = false;
        while (depth > 0) {
            int at = waiting[--depth];
            int x = at % w;
            int y = at / w;
            pixels++;
            x0 = Math.min(x0, x);
            x1 = Math.max(x1, x);
            y0 = Math.min(y0, y);
            y1 = Math.max(y1, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(h - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(w - 1, x + 1); nx++) {
                    int next = ny * w + nx;
                    if (ink[next]) {
                        ink[next] = false;
                        waiting[depth++] = next;
                    }
                }
            }
        }
        return new Piece(x0, y0, x1 - x0 + 1, y1 - y0 + 1, pixels);
    }
}
