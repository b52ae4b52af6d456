package vn.solieu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VietnameseLettersTest {

    @Test
    void marksAndCapitalsAreLost() {
        assertThat(VietnameseLetters.bare("Đồng Nai, QUẬN Gò Vấp – ỦY BAN"))
                .isEqualTo("dong nai, quan go vap – uy ban");
    }

    @Test
    void everyLetterKeepsItsPlace() {
        String all = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
        String bare = VietnameseLetters.bare(all + all.toUpperCase(Locale.ROOT));

        assertThat(bare).hasSize(2 * all.length());
        String plain =
                Normalizer.normalize(all.replace('đ', 'd'), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        assertThat(bare).isEqualTo(plain + plain);
    }

    @Test
    void otherScriptsAreLeftAlone() {
        assertThat(VietnameseLetters.bare("№ 5 – 漢字 Ω")).isEqualTo("№ 5 – 漢字 Ω");
    }
}
