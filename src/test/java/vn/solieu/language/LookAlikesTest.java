package vn.solieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.solieu.document.NormalisedText;

class LookAlikesTest {

    private static String normalised(String raw) {
        NormalisedText text = new TextNormaliser().normalise(raw);
        assertThat(text.raw()).isEqualTo(raw);
        return text.value();
    }

    @Test
    void lettersOfOtherScriptsBecomeTheLatinOnesTheyLookLike() {
        assertThat(normalised("U\u0412ND huy\u1ec7n")).isEqualTo("UBND huyện");
        assertThat(normalised("b\u0430n nh\u00e2n d\u00e2n")).isEqualTo("ban nhân dân");
        assertThat(normalised("\u0421O\u0301")).isEqualTo("CÓ");
        assertThat(normalised("\u0391\u0392C")).isEqualTo("ABC");
    }

    @Test
    void strangersTakenForDBecomeIt() {
        assertThat(normalised("\u0189\u1ed3ng Nai, \u00d0\u1eafk L\u1eafk, \u00f0\u1ecba b\u00e0n"))
                .isEqualTo("Đồng Nai, Đắk Lắk, địa bàn");
    }

    @Test
    void wordsOfAnotherLanguageStay() {
        assertThat(normalised("\u041c\u043e\u0441\u043a\u0432\u0430"))
                .isEqualTo("\u041c\u043e\u0441\u043a\u0432\u0430");
        assertThat(normalised("\u03b1, \u03b2")).isEqualTo("\u03b1, \u03b2");
    }

    @Test
    void digitsAndRightLettersStay() {
        String right = "Số: 11805/KH-UBND, 92.688 đồng, đường Đ, Ơ, ư";
        assertThat(normalised(right)).isEqualTo(right);
    }
}
