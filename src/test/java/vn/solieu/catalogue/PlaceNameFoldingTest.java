package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Bảo Hòa, Bảo Hoà",
        "Thủy Xuân, Thuỷ Xuân",
        "Lý Sơn, Lí Sơn",
        "Phú Quý, Phú Quí",
        "QUỲNH LƯU, Quình Lưu",
        "Ea H'leo, Ea Hleo",
        "Ea H' Leo, EA H’LEO",
        "Krông A Na, Krông Ana",
        "Phan Rang-Tháp Chàm, Phan Rang - Tháp Chàm",
        "1, 01",
        "I, 1",
        "Tam Xuân II, Tam Xuân 2",
        "NT Liên Sơn, Nông Trường Liên Sơn",
        "Mỹ An, Mĩ An"
    })
    void spellingsOfOneNameAreEqual(String one, String other) {
        assertThat(PlaceNameFolding.fold(one)).isEqualTo(PlaceNameFolding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"Hòa, Hóa", "Tân An, Tấn An", "Lai Châu, Lay Châu", "Thúy, Thúi", "Sơn, Son", "Phường 1, Phường 11"})
    void differentNamesAreNot(String one, String other) {
        assertThat(PlaceNameFolding.fold(one)).isNotEqualTo(PlaceNameFolding.fold(other));
    }

    @Test
    void decomposedTextIsTheSame() {
        String name = "Bảo Hoà Đường";
        assertThat(PlaceNameFolding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(PlaceNameFolding.fold(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Son Thuy, Sơn Thủy, true", "Sơn Thuy, Sơn Thủy, true", "Đăk Lăk, Đắk Lắk, true", "Hòa, Hoa, false",
        "Hóa, Hòa, false", "Sơn, Son, false", "Son, Sơn La, false", "Hoa, Hòa, true"
    })
    void marksMayBeMissingButNotDifferent(String written, String name, boolean agrees) {
        assertThat(PlaceNameFolding.agrees(written, name)).isEqualTo(agrees);
    }
}
