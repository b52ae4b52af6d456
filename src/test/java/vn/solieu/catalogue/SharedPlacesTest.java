package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of the reports with known truth gets the code that the unit list of their time gives it, where both are at hand. */
class SharedPlacesTest {

    private static final Path REPORTS = Path.of("../shared/kit/set");
    private static final Path LIST = Path.of("../shared/gazetteer/units_2021-11.tsv");
    private static final Map<String, String> ABBREVIATIONS = Map.of("P.", "Phường", "TT.", "Thị trấn", "TX.", "Thị xã");

    @Test
    void everyRowOfAReportResolvesToItsCode() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS) && Files.isRegularFile(LIST), () -> REPORTS + " is not there");
        UnitCatalogue units = UnitCatalogue.load();
        Map<String, String> listed = listed();
        List<Path> folders = new ArrayList<>(List.of(REPORTS));
        // More sets of the same form can be named.
        String more = System.getProperty("solieu.truth", "");
        if (!more.isEmpty()) {
            folders.add(Path.of(more));
        }
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        int none = 0;
        for (Path folder : folders) {
            for (Path truth : truths(folder)) {
                JsonNode report = new ObjectMapper().readTree(truth.toFile());
                LocalDate day = LocalDate.parse(report.path("meta").path("date").asText());
                Set<String> places = new LinkedHashSet<>(report.path("figures").findValuesAsText("place"));
                String district = places.stream()
                        .filter(SharedPlacesTest::isDistrict)
                        .findFirst()
                        .orElse("");
                AdministrativeUnit area = units.resolve(district, day, null).orElse(null);
                for (String place : places) {
                    rows++;
                    String expected = isDistrict(place)
                            ? listed.get(key("", place))
                            : listed.get(key(area == null ? "" : area.code(), place));
                    none += expected == null ? 1 : 0;
                    String found = units.resolve(place, day, area)
                            .map(AdministrativeUnit::code)
                            .orElse(null);
                    if (expected == null ? found != null : !expected.equals(found)) {
                        wrong.add(truth + ": " + place + " is " + expected + ", not " + found);
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "%d places of reports, %d of them no units, %d wrong%n", rows, none, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(rows).isGreaterThan(80);
        assertThat(none).as("the two rows of Lý Sơn").isEqualTo(2);
    }

    private static List<Path> truths(Path folder) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(file -> file.endsWith("truth.json")).sorted().toList();
        }
    }

    private static boolean isDistrict(String place) {
        return place.startsWith("Huyện ") || place.startsWith("Thành phố ") || place.startsWith("Thị xã ");
    }

    /** Codes by parent and full name; districts stand without their parent. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("2") || columns[0].equals("3")) {
                codes.put(key(columns[0].equals("3") ? columns[5] : "", columns[4]), columns[1]);
            }
        }
        return codes;
    }

    /** Parent and name with the marks of each syllable sorted, so that their place does not matter. */
    private static String key(String parent, String fullName) {
        String written = fullName;
        for (Map.Entry<String, String> abbreviation : ABBREVIATIONS.entrySet()) {
            if (fullName.startsWith(abbreviation.getKey())) {
                written = abbreviation.getValue()
                        + fullName.substring(abbreviation.getKey().length());
            }
        }
        String decomposed = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return parent + " "
                + List.of(decomposed.split(" ")).stream()
                        .map(syllable -> syllable.chars()
                                .sorted()
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining(" "));
    }
}
