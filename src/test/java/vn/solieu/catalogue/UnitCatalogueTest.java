package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCatalogueTest {

    private static final UnitCatalogue UNITS = UnitCatalogue.load();
    private static final LocalDate LONG_KHANH_REPORT = LocalDate.of(2021, 12, 12);
    private static final LocalDate LAST_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate AUTUMN_2025 = LocalDate.of(2025, 10, 1);

    private static AdministrativeUnit longKhanh() {
        return UNITS.byCode("732", LONG_KHANH_REPORT).orElseThrow();
    }

    private static String codeOf(String written, LocalDate at, AdministrativeUnit within) {
        return UNITS.resolve(written, at, within).map(AdministrativeUnit::code).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "P. Xuân An, 26080", "P. Xuân Thanh, 26074", "P. Xuân Bình, 26077", "P. Xuân Trung, 26071",
        "P. Xuân Hòa, 26083", "P. Xuân Tân, 26110", "P. Xuân Lập, 26101", "P. Phú Bình, 26086",
        "P. Bàu Sen, 26104", "P. Bảo Vinh, 26098", "P. Suối Tre, 26095", "Xã Hàng Gòn, 26113",
        "Xã Bảo Quang, 26092", "Xã Bình Lộc, 26089", "Xã Bàu Trâm, 26107"
    })
    void settlesTheRowsOfALongKhanhReport(String written, String code) {
        AdministrativeUnit unit =
                UNITS.resolve(written, LONG_KHANH_REPORT, longKhanh()).orElseThrow();
        assertThat(unit.code()).isEqualTo(code);
        assertThat(UNITS.childrenOf(longKhanh(), LONG_KHANH_REPORT))
                .contains(unit)
                .hasSize(15);
        assertThat(UNITS.provinceOf(unit, LONG_KHANH_REPORT).orElseThrow().name())
                .isEqualTo("Đồng Nai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P.Xuân An",
                "phường Xuân An",
                "PHƯỜNG XUÂN AN",
                "Xuân An",
                "p xuân an",
                "Phuong Xuan An",
                "Xuan An",
                "UBND phường Xuân An",
                "Ủy ban nhân dân phường Xuân An",
                "Uỷ ban nhân dân P. Xuân An",
                " P. Xuân  An ."
            })
    void knowsTheWaysToWriteAWard(String written) {
        assertThat(codeOf(written, LONG_KHANH_REPORT, longKhanh())).isEqualTo("26080");
    }

    @ParameterizedTest
    @CsvSource({
        "TP. Biên Hòa, 731",
        "thành phố Biên Hoà, 731",
        "TP.HCM, 79",
        "TP Hồ Chí Minh, 79",
        "TPHCM, 79",
        "Q. 1, 760",
        "Quận 1, 760",
        "Q1, 760",
        "H. Lý Sơn, 536",
        "huyện Lí Sơn, 536",
        "UBND huyện Quan Sơn, 387",
        "UBND TỈNH ĐỒNG NAI, 75",
        "huyen Quan Son, 387",
        "TT. Trảng Bom, 26248",
        "Thị trấn Trảng Bom, 26248",
        "Huyện Krông A Na, 655",
        "Huyện Krông Ana, 655",
        "huyện Ea H'leo, 645",
        "huyện Ea H’Leo, 645",
        "TX. Buôn Hồ, 644",
        "thị xã Buôn Hồ, 644",
        "TP Thủ Đức, 769",
        "Bà Rịa Vũng Tàu, 77",
        "tỉnh Đăk Lăk, 66"
    })
    void knowsTheWaysToWriteTypesAndNames(String written, String code) {
        assertThat(codeOf(written, LONG_KHANH_REPORT, null)).isEqualTo(code);
    }

    @Test
    void oldAndNewTonePlacementAreOneName() {
        assertThat(codeOf("Xã Bảo Hòa", LONG_KHANH_REPORT, null))
                .isEqualTo(codeOf("Xã Bảo Hoà", LONG_KHANH_REPORT, null))
                .isEqualTo("26464");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường 1", "xã Tân Phú", "Long Khánh", "Các cơ quan", "tỉnh", "", "1. ", "Xuân Hoạ"})
    void anAmbiguousOrUnknownNameIsNoUnit(String written) {
        assertThat(UNITS.resolve(written, LONG_KHANH_REPORT, null)).isEmpty();
    }

    @Test
    void aNameIsSettledInItsAreaFirst() {
        assertThat(UNITS.named("Phường 1", LONG_KHANH_REPORT)).hasSizeGreaterThan(20);
        AdministrativeUnit vungTau = UNITS.byCode("747", LONG_KHANH_REPORT).orElseThrow();
        assertThat(codeOf("P.1", LONG_KHANH_REPORT, vungTau)).isEqualTo("26506");
        assertThat(codeOf("Long Khánh", LONG_KHANH_REPORT, longKhanh())).isEqualTo("732");
        assertThat(codeOf("tỉnh Đồng Nai", LONG_KHANH_REPORT, longKhanh())).isEqualTo("75");
        assertThat(codeOf("xã Sơn Hà, huyện Quan Sơn", LONG_KHANH_REPORT, null)).isEqualTo("15004");
    }

    @Test
    void outsideOfTheAreaANameNeedsItsType() {
        assertThat(codeOf("Na Mèo", LONG_KHANH_REPORT, longKhanh())).isEqualTo("none");
        assertThat(codeOf("xã Na Mèo", LONG_KHANH_REPORT, longKhanh())).isNotEqualTo("none");
    }

    @Test
    void aCodeMeansAnotherUnitAfterTheReform() {
        assertThat(UNITS.byCode("26740", LAST_OF_DISTRICTS).orElseThrow().fullName())
                .isEqualTo("Phường Bến Nghé");
        assertThat(UNITS.byCode("26740", UnitCatalogue.REFORM).orElseThrow().fullName())
                .isEqualTo("Phường Sài Gòn");
        assertThat(UNITS.byCode("760", UnitCatalogue.REFORM)).isEmpty();
        assertThat(UNITS.byCode("99999", AUTUMN_2025)).isEmpty();
    }

    @Test
    void lySonHasNoCommunesAndBecomesASpecialZone() {
        AdministrativeUnit lySon = UNITS.byCode("536", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.childrenOf(lySon, LONG_KHANH_REPORT)).isEmpty();
        assertThat(UNITS.successorsOf(lySon))
                .extracting(AdministrativeUnit::fullName)
                .containsExactly("Đặc khu Lý Sơn");
        assertThat(UNITS.resolve("đặc khu Lý Sơn", AUTUMN_2025, null)).isPresent();
    }

    @Test
    void successorsLeadFromOldUnitsToNew() {
        AdministrativeUnit benNghe = UNITS.byCode("26740", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.successorsOf(benNghe))
                .extracting(AdministrativeUnit::name)
                .contains("Sài Gòn");
        AdministrativeUnit binhPhuoc = UNITS.byCode("70", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.successorsOf(binhPhuoc))
                .extracting(AdministrativeUnit::fullName)
                .containsExactly("Tỉnh Đồng Nai");
        assertThat(UNITS.successorsOf(longKhanh())).isEmpty();
        AdministrativeUnit hanoi = UNITS.byCode("01", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.successorsOf(hanoi, AUTUMN_2025)).containsExactly(hanoi);
    }

    @Test
    void successorsAreFollowedOverSeveralChanges() {
        AdministrativeUnit trungTu = UNITS.byCode("00226", LONG_KHANH_REPORT).orElseThrow();
        assertThat(trungTu.name()).isEqualTo("Trung Tự");
        assertThat(UNITS.successorsOf(trungTu))
                .extracting(AdministrativeUnit::name)
                .containsExactly("Phương Liên - Trung Tự");
        assertThat(UNITS.successorsOf(trungTu, AUTUMN_2025))
                .hasSize(2)
                .allMatch(unit -> unit.isValidAt(AUTUMN_2025) && unit.level() == UnitLevel.COMMUNE);
    }

    @Test
    void aNameCarriedOnByAMergedUnitIsFollowed() {
        AdministrativeUnit phuongLien = UNITS.byCode("00220", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.successorsOf(phuongLien))
                .extracting(AdministrativeUnit::name)
                .containsExactly("Phương Liên - Trung Tự");
        assertThat(UNITS.successorsOf(phuongLien, AUTUMN_2025))
                .isEqualTo(UNITS.successorsOf(
                        UNITS.byCode("00226", LONG_KHANH_REPORT).orElseThrow(), AUTUMN_2025))
                .hasSize(2);
    }

    @Test
    void communesThatTheConversionLacksAreFollowedByWhatNewUnitsSayTheyWereMadeOf() {
        AdministrativeUnit yenVien = UNITS.byCode("00532", LAST_OF_DISTRICTS).orElseThrow();
        assertThat(UNITS.successorsOf(yenVien))
                .extracting(AdministrativeUnit::fullName)
                .containsExactly("Xã Phù Đổng");
        assertThat(UNITS.all().stream()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE
                                && UnitCatalogue.REFORM.equals(unit.validUntil())
                                && unit.successorCodes().isEmpty()))
                .hasSize(11)
                .allMatch(unit -> UNITS.everCoded(unit.code()).getFirst().equals(unit), "brought back by one list");
    }

    @Test
    void whatALostCommuneMayHaveBecomeLiesInItsDistrict() {
        AdministrativeUnit saiDong = UNITS.byCode("00142", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.successorsOf(saiDong, AUTUMN_2025)).isEmpty();
        assertThat(UNITS.territoryOf(saiDong, AUTUMN_2025))
                .extracting(AdministrativeUnit::name)
                .contains("Việt Hưng", "Phúc Lợi")
                .hasSizeLessThan(10);
        assertThat(UNITS.territoryOf(longKhanh(), AUTUMN_2025))
                .extracting(AdministrativeUnit::name)
                .contains("Long Khánh", "Hàng Gòn");
        AdministrativeUnit lySon = UNITS.byCode("536", LONG_KHANH_REPORT).orElseThrow();
        assertThat(UNITS.territoryOf(lySon, AUTUMN_2025)).isEmpty();
    }

    @Test
    void predecessorsAreTheOtherEndOfSuccessors() {
        AdministrativeUnit saiGon = UNITS.byCode("26740", AUTUMN_2025).orElseThrow();
        assertThat(UNITS.predecessorsOf(saiGon))
                .extracting(AdministrativeUnit::name)
                .contains("Bến Nghé", "Đa Kao");
        Random random = new Random(11);
        List<AdministrativeUnit> all = UNITS.all();
        for (int i = 0; i < 200; i++) {
            AdministrativeUnit unit = all.get(random.nextInt(all.size()));
            assertThat(UNITS.successorsOf(unit))
                    .allMatch(next -> UNITS.predecessorsOf(next).contains(unit));
            assertThat(UNITS.predecessorsOf(unit))
                    .allMatch(before -> UNITS.successorsOf(before).contains(unit));
        }
    }

    @Test
    void theListsHaveTheNumbersOfTheirTime() {
        assertThat(numbersAt(LONG_KHANH_REPORT))
                .isEqualTo(Map.of(UnitLevel.PROVINCE, 63L, UnitLevel.DISTRICT, 705L, UnitLevel.COMMUNE, 10599L));
        assertThat(numbersAt(LAST_OF_DISTRICTS))
                .isEqualTo(Map.of(UnitLevel.PROVINCE, 63L, UnitLevel.DISTRICT, 696L, UnitLevel.COMMUNE, 10047L));
        assertThat(numbersAt(AUTUMN_2025)).isEqualTo(Map.of(UnitLevel.PROVINCE, 34L, UnitLevel.COMMUNE, 3321L));
    }

    private static Map<UnitLevel, Long> numbersAt(LocalDate date) {
        return UNITS.all().stream()
                .filter(unit -> unit.isValidAt(date))
                .collect(Collectors.groupingBy(AdministrativeUnit::level, Collectors.counting()));
    }

    @Test
    void everyUnitHasItsParentAndEverySuccessorIsKnown() {
        for (AdministrativeUnit unit : UNITS.all()) {
            LocalDate day = unit.validFrom() == null ? LocalDate.of(2021, 11, 12) : unit.validFrom();
            assertThat(UNITS.parentOf(unit, day).isPresent())
                    .as(unit.toString())
                    .isEqualTo(unit.level() != UnitLevel.PROVINCE);
            assertThat(UNITS.byCode(unit.code(), day)).contains(unit);
            if (!unit.successorCodes().isEmpty()) {
                assertThat(UNITS.successorsOf(unit)).as(unit.toString()).hasSameSizeAs(unit.successorCodes());
            }
        }
    }

    @Test
    void betweenTwoListsTheNamesOfTheNextCountToo() {
        LocalDate january2025 = LocalDate.of(2025, 1, 15);
        AdministrativeUnit dongDa = UNITS.byCode("006", january2025).orElseThrow();
        assertThat(codeOf("phường Phương Liên - Trung Tự", january2025, dongDa)).isEqualTo("00226");
        assertThat(codeOf("phường Trung Tự", january2025, dongDa)).isEqualTo("00226");
    }

    @Test
    void everyCommuneOfRandomDistrictsIsSettledByItsFullName() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<AdministrativeUnit> districts = UNITS.all().stream()
                .filter(unit -> unit.level() == UnitLevel.DISTRICT && unit.isValidAt(LONG_KHANH_REPORT))
                .toList();
        for (int i = 0; i < 60; i++) {
            AdministrativeUnit district = districts.get(random.nextInt(districts.size()));
            for (AdministrativeUnit commune : UNITS.childrenOf(district, LONG_KHANH_REPORT)) {
                assertThat(UNITS.resolve(commune.fullName(), LONG_KHANH_REPORT, district))
                        .as("seed %d, %s in %s", seed, commune.fullName(), district.fullName())
                        .contains(commune);
            }
        }
    }
}
