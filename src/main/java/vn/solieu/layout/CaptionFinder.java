package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Box;
import vn.solieu.document.Word;

/** Finds the line above or below a picture that names it. */
final class CaptionFinder {

    /** Names of kinds of pictures; "hình" and "ảnh" begin many other words and need a number or a colon, or what usually goes with them. */
    private static final Pattern NAME = Pattern.compile(
            "^(bieu do|ban do|do thi|so do|hinh ve|hinh anh|anh chup|anh minh hoa|(hinh|anh|figure|fig\\.?|chart|map)\\s*(\\d|[ivx]+\\b|[:.–-])|(figure|chart|map)\\b).*");

    /** Captions stand nearer, points; below a picture with a source line between them a little farther. */
    private static final double FARTHEST_PT = 32;

    /** A caption is not much wider than its picture, and lies below or above it, not beside. */
    private static final double MOST_WIDER_PT = 120;

    private CaptionFinder() {}

    static boolean isCaption(TextLine line) {
        return Character.isUpperCase(line.text().codePointAt(0))
                && NAME.matcher(line.bare()).matches();
    }

    /** The words of the caption; none without one. */
    static List<Word> find(Box picture, List<Word> words) {
        List<TextLine> near = LineFinder.lines(words).stream()
                .flatMap(l -> l.segments().stream())
                .filter(CaptionFinder::isCaption)
                .filter(s -> distance(picture, s.box()) <= FARTHEST_PT
                        && s.box().overlapX(picture) > 0.5 * Math.min(s.box().width(), picture.width())
                        && s.box().width() < picture.width() + MOST_WIDER_PT)
                .sorted(Comparator.comparingDouble(s -> distance(picture, s.box())))
                .toList();
        return near.isEmpty() ? List.of() : new ArrayList<>(near.getFirst().words());
    }

    private static double distance(Box picture, Box line) {
        return Math.max(0, -picture.overlapY(line));
    }
}
