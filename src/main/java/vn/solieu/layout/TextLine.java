package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.document.Box;
import vn.solieu.document.RunningText;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Word;

/**
 * Words on one baseline, from left to right.
 *
 * @param words at least one
 * @param box around them
 */
record TextLine(List<Word> words, Box box) {

    /** A gap wider than this, in heights of the type, parts segments; justified prose stretches its spaces to two thirds. */
    private static final double WIDE_GAP = 0.85;

    private static final Pattern FIGURE = Pattern.compile("[-+(]?\\s*\\d[\\d.,\\s/]*\\s*(%|‰)?\\s*[)*]*");

    TextLine(List<Word> words) {
        this(List.copyOf(words), Box.around(words.stream().map(Word::box).toList()));
    }

    /** The lines as one text, in the order given. */
    static RunningText joined(List<TextLine> lines, int page) {
        RunningText text = RunningText.EMPTY;
        for (TextLine line : lines) {
            text = text.append(RunningText.ofWords(line.words, page));
        }
        return text;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    /** Lower case without marks, for comparing. */
    String bare() {
        return VietnameseLetters.bare(text());
    }

    boolean isBold() {
        return words.stream().filter(w -> w.style().bold()).count() * 2 > words.size();
    }

    boolean isItalic() {
        return words.stream().filter(w -> w.style().italic()).count() * 2 > words.size();
    }

    double sizePt() {
        return words.stream()
                .mapToDouble(w -> w.style().sizePt())
                .sorted()
                .skip(words.size() / 2)
                .findFirst()
                .orElse(0);
    }

    /** The size of the type, points; the height of the ink where the page gives none. */
    double typeSizePt() {
        double size = sizePt();
        return size > 0 ? size : box.height();
    }

    /** Whether the line is one number, with what may stand beside it. */
    boolean isFigure() {
        return FIGURE.matcher(text()).matches();
    }

    /** The parts of the line that wide gaps keep apart, from left to right; at least one. */
    List<TextLine> segments() {
        double gap = WIDE_GAP * typeSizePt();
        List<TextLine> segments = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        double right = Double.POSITIVE_INFINITY;
        for (Word word : words) {
            if (word.box().x0() - right > gap) {
                segments.add(new TextLine(current));
                current = new ArrayList<>();
            }
            current.add(word);
            right = current.size() == 1
                    ? word.box().x1()
                    : Math.max(right, word.box().x1());
        }
        segments.add(new TextLine(current));
        return segments;
    }

    TypeStyle style() {
        return new TypeStyle(sizePt(), isBold(), isItalic());
    }
}
