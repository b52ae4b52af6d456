package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Word;

/** The words of a picture: those in it, and the scale, labels and legend around a drawing. */
final class PictureLabels {

    /** Labels stand nearer to their drawing, in heights of the type. */
    private static final double NEAR = 1.1;

    /** A label beside a drawing is no longer than this; lines of a column of text are. */
    private static final double LONGEST_BESIDE_PT = 90;

    /** Lines of labels below each other: values, names, the name of the axis. */
    private static final int MOST_ROUNDS = 5;

    /** Names beside a drawing stand nearer, with a mark of their colour between. */
    private static final double LEGEND_PT = 45;

    private static final double SAME_EDGE_PT = 3;

    /** Labels reach over the ends of the axis by less. */
    private static final double OVERHANG_PT = 18;

    /** The name of an axis stands in the middle, and leaves so much of it free. */
    private static final double OFF_CENTRE = 0.08;

    private static final double LONGEST_NAME = 0.8;

    private final List<Word> words = new ArrayList<>();
    private Box box;

    /** @param tables beside the picture, of whose words none is a label */
    PictureLabels(PictureArea picture, List<Word> pageWords, List<Box> tables) {
        box = picture.box();
        List<Word> outside = new ArrayList<>();
        for (Word word : pageWords) {
            if (box.containsCentreOf(word.box())) {
                words.add(word);
            } else if (tables.stream().noneMatch(t -> t.containsCentreOf(word.box()))) {
                outside.add(word);
            }
        }
        for (Word word : words) {
            box = box.union(word.box());
        }
        if (picture.drawn()) {
            List<TextLine> lines = LineFinder.lines(outside);
            takeLegend(lines);
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (!takeRound(lines)) {
                    break;
                }
            }
        }
    }

    /** Takes short lines below each other beside the drawing, which begin at one place: the names of its parts. */
    private void takeLegend(List<TextLine> lines) {
        List<TextLine> beside = lines.stream()
                .map(l -> l.segments().getLast())
                .filter(s -> s.box().x0() > box.x1()
                        && s.box().x0() < box.x1() + LEGEND_PT
                        && s.box().width() <= LONGEST_BESIDE_PT
                        && box.contains(box.centreX(), s.box().centreY()))
                .toList();
        List<TextLine> legend = beside.stream()
                .filter(s -> beside.stream()
                                .filter(o -> Math.abs(o.box().x0() - s.box().x0()) < SAME_EDGE_PT)
                                .count()
                        >= 2)
                .toList();
        for (TextLine name : legend) {
            words.addAll(name.words());
            box = box.union(name.box());
        }
    }

    /** The picture with its labels. */
    Box box() {
        return box;
    }

    List<Word> words() {
        return words;
    }

    private boolean takeRound(List<TextLine> lines) {
        Box before = box;
        for (TextLine line : lines) {
            List<TextLine> segments = line.segments();
            List<TextLine> under = segments.stream().filter(this::standsInWidth).toList();
            for (TextLine segment : segments) {
                boolean known = words.containsAll(segment.words());
                if (!known && !CaptionFinder.isCaption(segment) && isLabel(segment, segments.size(), under.size())) {
                    words.addAll(segment.words());
                    box = box.union(segment.box());
                }
            }
        }
        return !box.equals(before);
    }

    private boolean standsInWidth(TextLine segment) {
        return segment.box().x0() > box.x0() - OVERHANG_PT && segment.box().x1() < box.x1() + OVERHANG_PT;
    }

    private boolean isLabel(TextLine segment, int segmentsOfLine, int inWidth) {
        Box at = segment.box();
        double near = NEAR * segment.typeSizePt();
        boolean beside = at.overlapY(box) > 0.5 * at.height() && at.overlapX(box) > -near;
        if (beside) {
            return segment.isFigure() || at.width() <= LONGEST_BESIDE_PT;
        }
        if (!standsInWidth(segment) || at.overlapY(box) < -near) {
            return false;
        }
        if (segment.isFigure() || (inWidth >= 2 && inWidth == segmentsOfLine)) {
            return true;
        }
        return inWidth == segmentsOfLine
                && at.width() < LONGEST_NAME * box.width()
                && Math.abs(at.centreX() - box.centreX()) < OFF_CENTRE * box.width()
                && !segment.text().matches(".*[.:;,]$");
    }
}
