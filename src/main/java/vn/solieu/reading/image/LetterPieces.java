package vn.solieu.reading.image;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;

/** Pieces of ink that are letters, by their size and by those beside them. They tell areas with type on them from what is drawn. */
final class LetterPieces {

    /** Letters of type between 5 and 16 pt, with those that touch, points. */
    private static final double LEAST_LETTER_PT = 2.5;

    private static final double MOST_LETTER_PT = 13;

    /** Pieces side by side are letters of a word when they stand as near, points. */
    private static final double NEXT_LETTER_PT = 4;

    /** Cells have more letters than this on a square inch; wedges and zones with a label fewer. */
    private static final double MOST_LETTERS = 5;

    /** So few are the number at a bar, not a cell's text. */
    private static final int FEW_LETTERS = 6;

    private final List<Box> letters;

    /** @param pieces the connected pieces of a page's ink without rulings, points */
    LetterPieces(List<Box> pieces) {
        this.letters = inWords(pieces);
    }

    /** Pieces of the size of letters that have another beside them. */
    private static List<Box> inWords(List<Box> pieces) {
        List<Box> sized = new ArrayList<>(pieces.stream()
                .filter(p -> p.height() >= LEAST_LETTER_PT
                        && p.height() <= MOST_LETTER_PT
                        && p.width() <= 3 * MOST_LETTER_PT)
                .toList());
        sized.sort((a, b) -> Double.compare(a.x0(), b.x0()));
        List<Box> letters = new ArrayList<>();
        for (int i = 0; i < sized.size(); i++) {
            Box letter = sized.get(i);
            boolean inWord = false;
            for (int k = i + 1; k < sized.size() && sized.get(k).x0() - letter.x1() <= NEXT_LETTER_PT && !inWord; k++) {
                Box next = sized.get(k);
                inWord = letter.overlapY(next) > 0.6 * Math.min(letter.height(), next.height())
                        && Math.max(letter.height(), next.height()) < 2 * Math.min(letter.height(), next.height());
            }
            if (inWord) {
                letters.add(letter);
            }
        }
        return letters;
    }

    /** Whether as many letters stand in a box as in cells of tables. */
    boolean fill(Box box) {
        long inside = letters.stream().filter(box::containsCentreOf).count();
        return inside > FEW_LETTERS && inside > MOST_LETTERS * box.area() / (72 * 72);
    }
}
