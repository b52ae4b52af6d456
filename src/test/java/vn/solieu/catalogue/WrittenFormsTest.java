package vn.solieu.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random units in the forms that reports, stripped text layers and bad OCR give them. */
class WrittenFormsTest {

    static final UnitCatalogue UNITS = UnitCatalogue.load();
    private static final LocalDate FIRST_LIST = LocalDate.of(2021, 11, 12);
    private static final int DRAWN = 1000;

    /** The same units each time, so that the test says the same; {@code -Dsolieu.seed} draws others. */
    private static final long SEED = Long.getLong("solieu.seed", 20211112L);

    enum Form {
        BARE,
        GARBLED,
        ABBREVIATED,
        UPPER_CASE,
        TYPED
    }

    /** How often the answer was right, and how often it was another unit; the rest is no answer. */
    record Score(int asked, int right, int wrong, List<String> failed) {

        double share() {
            return (double) right / asked;
        }
    }

    @Test
    void unitsOfADistrictAreKnownInEveryForm() {
        Map<Form, Score> scores = measure(units(UnitLevel.COMMUNE, FIRST_LIST, UnitCatalogue.REFORM), SEED);
        print("communes in their district", scores);
        int right = scores.values().stream().mapToInt(Score::right).sum();
        int wrong = scores.values().stream().mapToInt(Score::wrong).sum();
        assertThat((double) right / (DRAWN * Form.values().length))
                .as("seed %d", SEED)
                .isGreaterThanOrEqualTo(0.99);
        assertThat((double) wrong / (DRAWN * Form.values().length))
                .as("seed %d", SEED)
                .isLessThanOrEqualTo(0.002);
        assertThat(scores.get(Form.ABBREVIATED).share()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.998);
        // Half of these lack their type: a township named like its district, and names that differ by marks alone, are
        // no answer.
        assertThat(scores.get(Form.BARE).share()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.97);
        assertThat(scores.get(Form.GARBLED).share()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void districtsAndPresentCommunesAreKnownInTheirProvince() {
        for (List<AdministrativeUnit> units : List.of(
                units(UnitLevel.DISTRICT, FIRST_LIST, UnitCatalogue.REFORM),
                units(UnitLevel.COMMUNE, UnitCatalogue.REFORM, LocalDate.MAX))) {
            Map<Form, Score> scores = measure(units, SEED);
            print("units in their province", scores);
            int right = scores.values().stream().mapToInt(Score::right).sum();
            int wrong = scores.values().stream().mapToInt(Score::wrong).sum();
            assertThat((double) right / (DRAWN * Form.values().length))
                    .as("seed %d", SEED)
                    .isGreaterThanOrEqualTo(0.985);
            assertThat((double) wrong / (DRAWN * Form.values().length))
                    .as("seed %d", SEED)
                    .isLessThanOrEqualTo(0.002);
        }
    }

    static void print(String what, Map<Form, Score> scores) {
        scores.forEach((form, score) -> System.out.printf(
                Locale.ROOT,
                "%s, seed %d, %s: %.1f %% right, %.2f %% wrong, rest none%n",
                what,
                SEED,
                form,
                100 * score.share(),
                100.0 * score.wrong() / score.asked()));
    }

    /** Versions of units valid at some day of the time, first day included. */
    static List<AdministrativeUnit> units(UnitLevel level, LocalDate from, LocalDate until) {
        return UNITS.all().stream()
                .filter(unit -> unit.level() == level)
                .filter(unit -> dayOf(unit).isBefore(until) && !dayOf(unit).isBefore(from))
                .toList();
    }

    static LocalDate dayOf(AdministrativeUnit unit) {
        return unit.validFrom() == null ? FIRST_LIST : unit.validFrom();
    }

    static Map<Form, Score> measure(List<AdministrativeUnit> units, long seed) {
        Random random = new Random(seed);
        MisreadPlaces ocr = new MisreadPlaces(random);
        Map<Form, int[]> counts = new EnumMap<>(Form.class);
        Map<Form, List<String>> failed = new EnumMap<>(Form.class);
        for (int i = 0; i < DRAWN; i++) {
            AdministrativeUnit unit = units.get(random.nextInt(units.size()));
            LocalDate day = dayOf(unit);
            AdministrativeUnit area = UNITS.parentOf(unit, day).orElseThrow();
            for (Form form : Form.values()) {
                String written = written(unit, form, random, ocr);
                Optional<AdministrativeUnit> found = UNITS.resolve(written, day, area);
                int[] count = counts.computeIfAbsent(form, _ -> new int[2]);
                if (found.equals(Optional.of(unit))) {
                    count[0]++;
                } else {
                    count[1] += found.isPresent() ? 1 : 0;
                    failed.computeIfAbsent(form, _ -> new ArrayList<>())
                            .add(written + " = " + unit.fullName() + " in " + area.fullName() + ": "
                                    + found.map(AdministrativeUnit::fullName).orElse("none"));
                }
            }
        }
        Map<Form, Score> scores = new EnumMap<>(Form.class);
        counts.forEach((form, count) ->
                scores.put(form, new Score(DRAWN, count[0], count[1], failed.getOrDefault(form, List.of()))));
        return scores;
    }

    private static String written(AdministrativeUnit unit, Form form, Random random, MisreadPlaces ocr) {
        String abbreviated = abbreviation(unit.type()) + " " + unit.name();
        return switch (form) {
            case BARE ->
                MisreadPlaces.bare(random.nextBoolean() ? unit.name() : unit.fullName())
                        .toLowerCase(Locale.ROOT);
            case GARBLED -> ocr.misread(random.nextBoolean() ? unit.fullName() : abbreviated);
            case ABBREVIATED -> abbreviated;
            case UPPER_CASE -> unit.fullName().toUpperCase(Locale.ROOT);
            case TYPED -> unit.type().printed().toLowerCase(Locale.ROOT) + " " + unit.name();
        };
    }

    private static String abbreviation(UnitType type) {
        return switch (type) {
            case WARD -> "P.";
            case COMMUNE -> "X.";
            case TOWNSHIP -> "TT.";
            case TOWN -> "TX.";
            case URBAN_DISTRICT -> "Q.";
            case RURAL_DISTRICT -> "H.";
            case MUNICIPALITY, PROVINCIAL_CITY, MUNICIPAL_CITY -> "TP.";
            case SPECIAL_ZONE -> "ĐK.";
            case PROVINCE -> "T.";
        };
    }
}
