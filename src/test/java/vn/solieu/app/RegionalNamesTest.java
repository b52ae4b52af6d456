package vn.solieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.catalogue.UnitCatalogue;

class RegionalNamesTest {

    private static final RegionalNames NAMES = new RegionalNames(UnitCatalogue.load());

    @Test
    void aLetterheadWithItsProvinceIsEnough() {
        String text = "UBND HUYEN QUAN SON\nBao cao ket qua tren dia ban huyen Quan Son, tinh Thanh Hoa";
        assertThat(NAMES.namesIn(text))
                .hasValueSatisfying(
                        names -> assertThat(names.accented("tam thanh")).containsExactly("Tam Thanh"));
    }

    @Test
    void aDistrictAndOneOfItsCommunesAreEnough() {
        String text = "UBND HUYEN QUAN SON bao cao ve xa Tam Lu";
        assertThat(NAMES.namesIn(text))
                .hasValueSatisfying(
                        names -> assertThat(names.accented("tam lu")).containsExactly("Tam Lư"));
    }

    @Test
    void fourCommunesTellTheirDistrict() {
        String text = "cac phuong Xuan An, Xuan Binh, Xuan Trung, Bau Sen, Suoi Tre";
        assertThat(NAMES.namesIn(text))
                .hasValueSatisfying(
                        names -> assertThat(names.accented("bau sen")).containsExactly("Bàu Sen"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Uy ban nhan dan huyen",
                "Bao cao cua huyen Quan Son, huyen Ba Thuoc va huyen Quan Hoa, tinh Thanh Hoa",
                "huyen Quan Son",
                "nguoi dan o quan son tam thanh"
            })
    void textsThatTellNoDistrictGiveNone(String text) {
        assertThat(NAMES.namesIn(text)).isEmpty();
    }
}
