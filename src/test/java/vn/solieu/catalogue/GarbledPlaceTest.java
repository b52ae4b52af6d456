package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that were misread, and texts that only look like names. */
class GarbledPlaceTest {

    private static final UnitCatalogue UNITS = UnitCatalogue.load();
    private static final LocalDate NOVEMBER_2021 = LocalDate.of(2021, 11, 16);

    private static Optional<String> codeIn(String district, String written) {
        AdministrativeUnit area = UNITS.byCode(district, NOVEMBER_2021).orElseThrow();
        return UNITS.resolve(written, NOVEMBER_2021, area).map(AdministrativeUnit::code);
    }

    @ParameterizedTest
    @CsvSource({
        "387, Son Lur, 15016",
        "387, Thi trn Son Lu, 15016",
        "387, thi trén Son Lw, 15016",
        "387, x4 Son Thiry, 15010",
        "387, Xa Trung Thugng, 14998",
        "387, XAMuong Min, 15025",
        "732, |P. Phi Binh, 26086",
        "732, P. Sudi Tre, 26095",
        "732, Xa Binh Léc, 26089",
        "732, 12 | Xa Hang G6n, 26113",
        "732, 3. P. Xuân Bìnn, 26077",
        "741, Xa Su6i Cat, 26452",
        "741, XABao Hoa, 26464",
        "387, Huyén Quan Son, 387"
    })
    void aGarbledNameIsTheUnitItComesNearTo(String district, String written, String code) {
        assertThat(codeIn(district, written)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "387, TT.Sơn Lư., 15016",
        "387, T.T Sơn Lư:, 15016",
        "387, T.trấn Sơn Lư, 15016",
        "387, THỊ TRẤN TT. SƠN LƯ, 15016",
        "387, Thị Trấn Sơn Lư;, 15016",
        "387, - Xã Na Mèo, 15013",
        "387, UBND xã Na Mèo, 15013",
        "741, Bảo Hoà, 26464",
        "741, Xã Bảo Hòa (Xuân Lộc), 26464",
        "747, Phường 01, 26506",
        "747, P.1, 26506",
        "747, phường 1, 26506",
        "645, xã Ea H’leo, 24184",
        "645, Ea Hleo, none"
    })
    void otherSpellingsAreTheSameName(String district, String written, String code) {
        // Ea H'leo is a district and one of its communes: without a type both fit.
        assertThat(codeIn(district, written).orElse("none")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các cơ quan, đơn vị hành chính nhà nước trực thuộc UBND huyện",
                "Các điểm công cộng, doanh nghiệp, hộ kinh doanh trên địa bàn huyện",
                "Tổng cộng",
                "Tong cong",
                "Cộng",
                "Toàn huyện",
                "Toàn xã",
                "Bản Na Mèo",
                "Bản Sơn",
                "Thôn Sơn Hà",
                "Khu phố Sơn Lư",
                "Tổ dân phố 3",
                "Trạm y tế xã Sơn Hà",
                "Trường THCS Sơn Thủy",
                "Công an huyện",
                "Đồn biên phòng Na Mèo",
                "Hạt kiểm lâm",
                "Đơn vị",
                "Tên xã",
                "Sơn",
                "Xã",
                "thị trấn",
                "12",
                "1.177",
                "Nguyễn Văn Sơn",
                "Ghi chú",
                "Lur"
            })
    void namesOfOtherThingsAreNoUnits(String written) {
        assertThat(codeIn("387", written)).isEmpty();
        assertThat(codeIn("536", written)).isEmpty();
    }

    @Test
    void ofTwoNamesEquallyNearNoneIsTaken() {
        // Trung Hạ and Trung Thượng, Trung Tiến, Trung Xuân: the rest of the name is lost.
        assertThat(codeIn("387", "Xa Trung")).isEmpty();
        // Quan Sơn has Sơn Hà, Sơn Lư, Sơn Thủy, Sơn Điện.
        assertThat(codeIn("387", "Xa Son")).isEmpty();
        // Sa Pa and Sa Pả are two wards of one town.
        assertThat(codeIn("088", "Phuờng Sa Pà")).isEmpty();
    }

    @Test
    void strippedOfItsMarksANameIsNotLookedForInOtherProvinces() {
        // What is left of Xã Thành Sơn; there is a Xã Thanh in Quảng Trị.
        assertThat(codeIn("386", "Xa Thanh")).isEmpty();
        assertThat(codeIn("386", "Xã Thanh")).isPresent();
    }

    @Test
    void digitsNeverChange() {
        assertThat(codeIn("737", "Bau Ham 2")).isEmpty();
        assertThat(codeIn("737", "Xa D6i 61")).contains("26284");
        assertThat(codeIn("737", "Xa D6i 67")).isEmpty();
        assertThat(codeIn("747", "Phudng 1")).contains("26506");
        assertThat(codeIn("747", "Phudng 6")).isEmpty();
    }

    @Test
    void withoutAnAreaNothingGarbledIsSettled() {
        assertThat(UNITS.resolve("Thi trn Son Lur", NOVEMBER_2021, null)).isEmpty();
        assertThat(UNITS.resolve("huyén Quan Son", NOVEMBER_2021, null)).isEmpty();
    }

    @Test
    void namesOfOtherDistrictsAreSeldomTakenForOnesOwn() {
        long seed = Long.getLong("solieu.seed", 20211116L);
        Random random = new Random(seed);
        var units = WrittenFormsTest.units(UnitLevel.COMMUNE, LocalDate.of(2021, 11, 12), UnitCatalogue.REFORM);
        int wrong = 0;
        for (int i = 0; i < 1000; i++) {
            AdministrativeUnit named = units.get(random.nextInt(units.size()));
            AdministrativeUnit elsewhere = units.get(random.nextInt(units.size()));
            LocalDate day = WrittenFormsTest.dayOf(elsewhere);
            Optional<AdministrativeUnit> found = UNITS.resolve(
                    named.name(), day, UNITS.parentOf(elsewhere, day).orElseThrow());
            boolean sameName = found.map(
                            unit -> PlaceNameFolding.bare(unit.name()).equals(PlaceNameFolding.bare(named.name())))
                    .orElse(true);
            wrong += sameName ? 0 : 1;
        }
        assertThat(wrong).as("seed %d", seed).isLessThanOrEqualTo(5);
    }
}
