package vn.solieu.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;

/**
 * Joins the glyphs of a page into words, in the order of the file.
 *
 * <p>A word ends at a space, at a gap, at a jump to another line and where the direction of writing changes.
 */
final class GlyphWords {

    /** A gap of this share of the type size parts words; a Times space is 0.25, justified lines shrink it to about 0.18. */
    private static final double GAP = 0.15;

    /** Glyphs go back by kerning or accents at most this far; more is a jump. */
    private static final double BACKSTEP = 0.5;

    /** Baselines that differ by less are one line; superscripts differ by a third. */
    private static final double BASELINE = 0.45;

    /** Letters printed twice at nearly one place make a bold face without a bold font. */
    private static final double DOUBLE_STRIKE = 0.08;

    /** A glyph as it stands on the displayed page; from the start to the end of its baseline. */
    record Glyph(String text, double startX, double startY, double endX, double endY, TypeStyle style, boolean hidden) {
        boolean horizontal() {
            return Math.abs(endX - startX) >= Math.abs(endY - startY);
        }
    }

    // Above the baseline stand capitals with two marks (Ẩ), below it dots and tails.
    private static final double ASCENT = 0.88;
    private static final double DESCENT = 0.22;

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private final List<Glyph> current = new ArrayList<>();
    private int hiddenGlyphs;
    private int glyphs;

    void add(Glyph glyph) {
        glyphs++;
        hiddenGlyphs += glyph.hidden() ? 1 : 0;
        if (glyph.text().isBlank()) {
            finishWord();
            return;
        }
        if (!current.isEmpty()) {
            Glyph last = current.getLast();
            if (isDoubleStrike(last, glyph)) {
                return;
            }
            if (startsNewWord(last, glyph)) {
                finishWord();
            }
        }
        current.add(glyph);
        letters.append(glyph.text());
    }

    private static boolean isDoubleStrike(Glyph last, Glyph next) {
        double near = DOUBLE_STRIKE * next.style().sizePt();
        return last.text().equals(next.text())
                && Math.abs(last.startX() - next.startX()) < near
                && Math.abs(last.startY() - next.startY()) < near;
    }

    private static boolean startsNewWord(Glyph last, Glyph next) {
        if (last.horizontal() != next.horizontal()) {
            return true;
        }
        double size = Math.max(1, next.style().sizePt());
        double step;
        double drift;
        if (next.horizontal()) {
            step = next.startX() - last.endX();
            drift = next.startY() - last.startY();
        } else {
            boolean upwards = last.endY() < last.startY();
            step = upwards ? last.endY() - next.startY() : next.startY() - last.endY();
            drift = next.startX() - last.startX();
        }
        return step > GAP * size || step < -BACKSTEP * size || Math.abs(drift) > BASELINE * size;
    }

    private void finishWord() {
        if (current.isEmpty()) {
            return;
        }
        List<Box> boxes = new ArrayList<>(current.size());
        for (Glyph glyph : current) {
            double size = glyph.style().sizePt();
            boxes.add(
                    glyph.horizontal()
                            ? new Box(
                                    glyph.startX(),
                                    glyph.startY() - ASCENT * size,
                                    glyph.endX(),
                                    glyph.startY() + DESCENT * size)
                            : new Box(
                                    glyph.startX() - ASCENT * size,
                                    glyph.startY(),
                                    glyph.startX() + DESCENT * size,
                                    glyph.endY()));
        }
        words.add(new Word(
                letters.toString(),
                Box.around(boxes),
                WordOrigin.TEXT_LAYER,
                null,
                current.getFirst().style()));
        current.clear();
        letters.setLength(0);
    }

    List<Word> words() {
        finishWord();
        return words;
    }

    /** Whether most glyphs were written invisibly. */
    boolean mostlyHidden() {
        return glyphs > 0 && hiddenGlyphs * 2 > glyphs;
    }
}
