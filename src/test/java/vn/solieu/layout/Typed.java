package vn.solieu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;

/** Words as a typewriter sets them: every letter 5 pt wide, lines 10 pt high. */
final class Typed {

    static final double LETTER = 5;
    static final double HEIGHT = 10;

    private final List<Word> words = new ArrayList<>();

    List<Word> words() {
        return words;
    }

    /** Sets words from a place on, with single spaces. */
    Typed at(double x, double y, String text) {
        return spaced(x, y, text, LETTER / 2);
    }

    /** Sets words so that they end at a place. */
    Typed endingAt(double x, double y, String text) {
        String[] parts = text.split(" ");
        double width = text.replace(" ", "").length() * LETTER + (parts.length - 1) * LETTER / 2;
        return at(x - width, y, text);
    }

    Typed spaced(double x, double y, String text, double space) {
        double left = x;
        for (String part : text.split(" ")) {
            if (!part.isEmpty()) {
                double right = left + part.length() * LETTER;
                words.add(new Word(
                        part,
                        part,
                        new Box(left, y, right, y + HEIGHT),
                        WordOrigin.TEXT_LAYER,
                        null,
                        new TypeStyle(HEIGHT, false, false),
                        List.of()));
                left = right + space;
            }
        }
        return this;
    }
}
