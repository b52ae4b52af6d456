package vn.solieu.layout;

import java.util.List;
import vn.solieu.document.Box;
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

    TextLine(List<Word> words) {
        this(List.copyOf(words), Box.around(words.stream().map(Word::box).toList()));
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

    TypeStyle style() {
        return new TypeStyle(sizePt(), isBold(), isItalic());
    }
}
