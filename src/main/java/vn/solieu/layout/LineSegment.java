package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Box;
import vn.solieu.document.Word;

/**
 * Words of a line that stand together, with wide gaps on either side.
 *
 * @param words at least one, from left to right
 * @param box around them
 */
record LineSegment(List<Word> words, Box box) {

    /** A gap wider than this, in heights of the type, parts segments; justified prose stretches its spaces to two thirds. */
    private static final double WIDE_GAP = 0.85;

    private static final Pattern FIGURE =
            Pattern.compile("[-+(]?\\s*[\\d][\\d.,\\s/]*\\s*(%|‰)?\\s*[)*]*|[-–—−./*]{1,3}|n/?a|\\(?[a-z*†]\\)?");

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

    LineSegment(List<Word> words) {
        this(List.copyOf(words), Box.around(words.stream().map(Word::box).toList()));
    }

    static List<LineSegment> of(TextLine line) {
        double gap = WIDE_GAP * typeSize(line);
        List<LineSegment> segments = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        double right = 0;
        for (Word word : line.words()) {
            if (!current.isEmpty() && word.box().x0() - right > gap) {
                segments.add(new LineSegment(current));
                current = new ArrayList<>();
                right = 0;
            }
            current.add(word);
            right = Math.max(right, word.box().x1());
        }
        segments.add(new LineSegment(current));
        return segments;
    }

    static double typeSize(TextLine line) {
        double size = line.sizePt();
        return size > 0 ? size : line.box().height();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** A number with what may stand beside it, or a mark that stands for one. */
    boolean isFigure() {
        return FIGURE.matcher(text()).matches();
    }

    boolean hasDigits() {
        return DIGIT.matcher(text()).matches();
    }
}
