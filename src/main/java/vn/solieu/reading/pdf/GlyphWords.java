package vn.solieu.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Ruling;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;

/**
 * Joins the glyphs of a page into words, in the order of the file.
 *
 * <p>A word ends at a space, at a gap, at a jump to another line and where the direction of writing changes; in tables also at a rule that
 * stands between two pieces of text, where one cell's text runs up to the next.
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

    /** A rule between two cells stands no farther from where their texts meet. */
    private static final double AT_RULE_PT = 2;

    /**
     * A glyph as it stands on the displayed page; from the start to the end of its baseline.
     *
     * @param piece counts the pieces of text that the file shows one by one
     */
    record Glyph(
            String text,
            double startX,
            double startY,
            double endX,
            double endY,
            TypeStyle style,
            boolean hidden,
            int piece) {
        boolean horizontal() {
            return Math.abs(endX - startX) >= Math.abs(endY - startY);
        }
    }

    // Above the baseline stand capitals with two marks (Ẩ), below it dots and tails.
    private static final double ASCENT = 0.88;
    private static final double DESCENT = 0.22;

    /** Glyphs of a word, and of those made of several pieces the glyphs themselves. */
    private record Joined(Word word, List<Glyph> glyphs) {}

    private final List<Joined> words = new ArrayList<>();
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
        if (!current.isEmpty()) {
            boolean onePiece = current.getFirst().piece() == current.getLast().piece();
            words.add(new Joined(word(current), onePiece ? List.of() : List.copyOf(current)));
            current.clear();
        }
    }

    private static Word word(List<Glyph> glyphs) {
        StringBuilder letters = new StringBuilder();
        List<Box> boxes = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            double size = glyph.style().sizePt();
            letters.append(glyph.text());
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
        return new Word(
                letters.toString(),
                Box.around(boxes),
                WordOrigin.TEXT_LAYER,
                null,
                glyphs.getFirst().style());
    }

    /** The words, those cut in two that a rule goes through where two pieces of text meet. */
    List<Word> words(List<Ruling> rulings) {
        finishWord();
        List<Ruling> upright = rulings.stream().filter(r -> !r.horizontal()).toList();
        List<Word> cut = new ArrayList<>(words.size());
        for (Joined joined : words) {
            if (joined.glyphs.isEmpty() || upright.isEmpty()) {
                cut.add(joined.word);
            } else {
                addCut(cut, joined, upright);
            }
        }
        return cut;
    }

    private static void addCut(List<Word> cut, Joined joined, List<Ruling> upright) {
        Box box = joined.word.box();
        List<Ruling> through = upright.stream()
                .filter(r -> r.position() > box.x0() && r.position() < box.x1())
                .filter(r -> r.from() < box.centreY() && r.to() > box.centreY())
                .toList();
        int from = 0;
        for (int i = 1; !through.isEmpty() && i < joined.glyphs.size(); i++) {
            Glyph last = joined.glyphs.get(i - 1);
            Glyph next = joined.glyphs.get(i);
            boolean atRule = last.piece() != next.piece()
                    && through.stream().anyMatch(r -> Math.abs(r.position() - next.startX()) <= AT_RULE_PT);
            if (atRule) {
                cut.add(word(joined.glyphs.subList(from, i)));
                from = i;
            }
        }
        cut.add(from == 0 ? joined.word : word(joined.glyphs.subList(from, joined.glyphs.size())));
    }

    /** Whether most glyphs were written invisibly. */
    boolean mostlyHidden() {
        return glyphs > 0 && hiddenGlyphs * 2 > glyphs;
    }
}
