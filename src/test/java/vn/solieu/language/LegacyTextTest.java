package vn.solieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyTextTest {

    private static final String REPORT =
            "Ủy ban nhân dân huyện báo cáo kết quả thu hoạch lúa vụ Đông Xuân, diện tích gieo cấy đạt kế hoạch,"
                    + " năng suất bình quân tăng so với cùng kỳ; đề nghị Sở Nông nghiệp hỗ trợ giống, phân bón để bà con yên tâm sản xuất.";

    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"TCVN3, Céng hßa x· héi chñ nghÜa ViÖt Nam", "VNI, Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"})
    void whatOldFilesSay(LegacyEncoding encoding, String debris) {
        assertThat(encoding.decode(debris)).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void everyLetterComesBack(LegacyEncoding encoding) {
        for (char letter : LETTERS.toCharArray()) {
            String syllable = "x" + letter + "x";
            assertThat(encoding.decode(encoding.encode(syllable))).isEqualTo(syllable);
        }
        if (encoding != LegacyEncoding.TCVN3) {
            String capitals = LETTERS.toUpperCase(Locale.ROOT);
            assertThat(encoding.decode(encoding.encode(capitals))).isEqualTo(capitals);
        }
    }

    @ParameterizedTest
    @EnumSource(LegacyEncoding.class)
    void theEncodingIsToldByTheContent(LegacyEncoding encoding) {
        String small = REPORT.toLowerCase(Locale.ROOT);

        assertThat(LegacyText.detect(words(encoding.encode(small)))).contains(encoding);
    }

    @Test
    void unicodeIsNeverConverted() {
        assertThat(LegacyText.detect(words(REPORT))).isEmpty();
        assertThat(LegacyText.detect(words(REPORT.toUpperCase(Locale.ROOT)))).isEmpty();
        assertThat(LegacyText.detect(
                        words("Überprüfung der Städte für Größen und Maße: café, naïve, Zoë, Ångström, señor")))
                .isEmpty();
    }
}
