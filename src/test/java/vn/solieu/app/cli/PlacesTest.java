package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units looked up by name and code, as of a day. */
class PlacesTest {

    private static CommandLineRunner.Result places(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "places";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineRunner.run(all);
    }

    @ParameterizedTest
    @CsvSource({
        "'xã Sơn Hà, huyện Quan Sơn', 15004",
        "xã Sơn Hà huyện Quan Sơn, 15004",
        "'xa son ha, huyen quan son', 15004",
        "'TT. Sơn Lur, huyện Quan Sơn', 15016",
        "'P. Xuân An, TP. Long Khánh', 26080",
        "Sơn Lư, 15016",
        "15016, 15016"
    })
    void aUnitIsFoundHoweverItIsWritten(String query, String code) {
        var found = places(query, "--at", "16/11/2021", "--format", "csv", "--lang", "en");
        assertThat(found.status()).as(found.err()).isZero();
        assertThat(found.out()).startsWith("code,type,name,part of,valid from").contains("\n" + code + ",");
        assertThat(found.out().lines().count()).isEqualTo(2);
    }

    @Test
    void anEndedUnitIsShownWithWhatReplacedIt() {
        var found = places("xã Sơn Hà, huyện Quan Sơn", "--at", "2025-10-01", "--lang", "en");
        assertThat(found.status()).isZero();
        assertThat(found.out())
                .contains("15004  Xã Sơn Hà, Huyện Quan Sơn, Tỉnh Thanh Hóa")
                .contains("No longer valid: since before 2021-11-12; until 2025-06-30")
                .contains("Replaced by: 15019 Xã Tam Lư (Tỉnh Thanh Hóa)");
    }

    @Test
    void aPresentUnitIsShownWithWhatItWasMadeOf() {
        var found = places("26740", "--at", "1/10/2025", "--lang", "vi");
        assertThat(found.out())
                .startsWith("26740  Phường Sài Gòn, Thành phố Hồ Chí Minh")
                .contains("Hiệu lực: từ 1/7/2025; đến nay")
                .contains("Từ: 26737 Phường Đa Kao, 26740 Phường Bến Nghé,");
    }

    @Test
    void aDistrictIsShownWithTheUnitsOnItsTerritory() {
        var found = places("huyện Quan Sơn", "--at", "2025-10-01", "--lang", "en");
        assertThat(found.out())
                .contains("On its territory now:")
                .contains("15016 Xã Quan Sơn")
                .contains("15025 Xã Mường Mìn");
    }

    @Test
    void whereTheListsLoseTheTraceItIsSaid() {
        assertThat(places("00142", "--at", "2025-10-01", "--lang", "en").out().replaceAll("\\s+", " "))
                .contains("Phường Sài Đồng")
                .contains("until a day between 2023-04-10 and 2025-03-01")
                .contains("probably one of those where its district was:");
        assertThat(places("07693", "--at", "2025-10-01", "--lang", "en").out()).contains("probably one of those");
    }

    @Test
    void linesKeepToTheWidth() {
        var found = places("Quan Sơn", "--at", "2025-10-01", "--lang", "vi");
        assertThat(found.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void anUnknownNameGetsSuggestionsAndStatusOne() {
        var found = places("huyện Quan Sown", "--lang", "en");
        assertThat(found.status()).isEqualTo(1);
        assertThat(found.out()).isEmpty();
        assertThat(found.err())
                .contains("There is no unit named “huyện Quan Sown”")
                .contains("387  Huyện Quan Sơn");
        assertThat(found.err().lines().count()).isEqualTo(5);
    }

    @Test
    void manyUnitsOfOneNameAreCut() {
        var found = places("xã Tân Lập", "--at", "2021-12-12", "--lang", "en");
        assertThat(found.out()).contains("more. Add the district or province after a comma");
        assertThat(places("xã Tân Lập", "--at", "2021-12-12", "--format", "csv")
                        .out()
                        .lines()
                        .count())
                .isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "yesterday", "2024", "2024-13-01"})
    void aDayThatIsNoneIsWrongUse(String day) {
        var result = places("Sơn Hà", "--at", day);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(day);
    }

    @Test
    void anEmptyQueryIsWrongUse() {
        assertThat(places(" ").status()).isEqualTo(2);
        assertThat(places().status()).isEqualTo(2);
    }
}
