package vn.solieu.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Ruling;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;

/** Text of a cell that reaches up to the text of the next, as spreadsheets print names that are too long. */
class GlyphWordsTest {

    private static final double LETTER = 5;

    /** Pieces of text, one right after the other from x = 100 on, letters of 5 pt. */
    private static List<String> words(List<Ruling> rulings, String... pieces) {
        GlyphWords words = new GlyphWords();
        double x = 100;
        for (int piece = 0; piece < pieces.length; piece++) {
            for (char letter : pieces[piece].toCharArray()) {
                words.add(new GlyphWords.Glyph(
                        "" + letter, x, 200, x + LETTER, 200, new TypeStyle(10, false, false), false, piece));
                x += LETTER;
            }
        }
        return words.words(rulings).stream().map(Word::text).toList();
    }

    private static Ruling down(double x) {
        return new Ruling(false, x, 180, 220, 0.5);
    }

    @Test
    void aRuleBetweenTwoPiecesOfTextCutsTheWord() {
        assertThat(words(List.of(down(125)), "Hoàng", "1234")).containsExactly("Hoàng", "1234");
        assertThat(words(List.of(down(126.2)), "Hoàng", "1234")).containsExactly("Hoàng", "1234");
    }

    @Test
    void whatIsNoBorderBetweenTextsLeavesTheWordWhole() {
        // One piece of text that runs over a rule; pieces that meet elsewhere; a rule of another line; a level rule.
        assertThat(words(List.of(down(125)), "Hoàng1234")).containsExactly("Hoàng1234");
        assertThat(words(List.of(down(133)), "Hoàng", "1234")).containsExactly("Hoàng1234");
        assertThat(words(List.of(new Ruling(false, 125, 300, 400, 0.5)), "Hoàng", "1234"))
                .containsExactly("Hoàng1234");
        assertThat(words(List.of(new Ruling(true, 200, 100, 150, 0.5)), "Hoàng", "1234"))
                .containsExactly("Hoàng1234");
    }
}
