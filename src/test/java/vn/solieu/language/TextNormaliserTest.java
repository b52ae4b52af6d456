package vn.solieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.solieu.document.NormalisedText;

class TextNormaliserTest {

    private final TextNormaliser normaliser = new TextNormaliser();

    @Test
    void decomposedLettersAreComposedAndInvisibleOnesDropped() {
        String raw =
                Normalizer.normalize("Thành phố Biên Hòa", Normalizer.Form.NFD).replace(" ", "\u00a0\u200b");

        assertThat(normaliser.normalise(raw).value()).isEqualTo("Thành phố Biên Hòa");
    }

    @Test
    void ligaturesAndFullWidthDigitsAreResolved() {
        assertThat(normaliser.normalise("o\ufb03ce １２３").value()).isEqualTo("office 123");
    }

    @Test
    void superscriptsKeepTheirValue() {
        // m² must not become m2 and then a number.
        assertThat(normaliser.normalise("40 m²").value()).isEqualTo("40 m²");
    }

    @Test
    void everyCharacterLeadsBackToItsOrigin() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] parts = {
            "a", "ế", "e\u0302\u0301", "\u200b", "\u00ad", "\u00a0", "\ufb01", "9", "Đ", "o\u031b\u0323", "\ufeff", "–"
        };
        for (int round = 0; round < 2000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                raw.append(parts[random.nextInt(parts.length)]);
            }
            NormalisedText text = normaliser.normalise(raw.toString());
            int last = 0;
            for (int i = 0; i <= text.value().length(); i++) {
                assertThat(text.rawOffset(i)).as("seed %d, <%s>", seed, raw).isBetween(last, raw.length());
                last = text.rawOffset(i);
            }
            assertThat(text.rawOffset(text.value().length())).isEqualTo(raw.length());
            assertThat(Normalizer.isNormalized(text.value(), Normalizer.Form.NFC))
                    .isTrue();
        }
    }
}
