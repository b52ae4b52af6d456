package vn.solieu.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;

/** Which documents there are, from a seed: every district reports every week, few do not, and some send another version. */
final class MadeReports {

    /** The day of the unit lists the reports are written by. */
    static final LocalDate UNITS_AT = LocalDate.of(2021, 11, 12);

    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);

    /** Indicators told of the district itself: those of all districts, and others of each. */
    static final int COMMON = 40;

    private static final int OWN = 25;

    /** Indicators told of each of its communes too. */
    static final int OF_COMMUNES = 5;

    /** One report in so many is not sent. */
    private static final int MISSING = 33;

    /** One document in so many replaces the one before it. */
    private static final int REPLACING = 50;

    /**
     * A document.
     *
     * @param number 1-based, its number in the database
     * @param week 0-based
     * @param district its place in the list of districts
     * @param replaces whether it takes the place of the document before
     * @param replaced whether the next takes its place
     */
    record Slot(int number, int week, int district, boolean replaces, boolean replaced) {}

    final long seed;
    final List<AdministrativeUnit> provinces;
    final List<AdministrativeUnit> districts;
    final List<List<AdministrativeUnit>> communes = new ArrayList<>();
    /** In a chance order that puts those of all districts first. */
    final List<Indicator> indicators;

    final List<Slot> documents = new ArrayList<>();
    final int weeks;
    final long figures;

    MadeReports(UnitCatalogue units, IndicatorCatalogue catalogue, long seed, long figures) {
        this.seed = seed;
        this.provinces = valid(units, UnitLevel.PROVINCE);
        this.districts = valid(units, UnitLevel.DISTRICT);
        for (AdministrativeUnit district : districts) {
            communes.add(units.childrenOf(district, UNITS_AT));
        }
        List<Indicator> mixed = new ArrayList<>(catalogue.all());
        Collections.shuffle(mixed, new Random(seed));
        // Those that communes tell are no shares: they come first.
        List<Indicator> counts =
                mixed.stream().filter(i -> !i.isPercentage()).limit(OF_COMMUNES).toList();
        mixed.removeAll(counts);
        mixed.addAll(0, counts);
        this.indicators = List.copyOf(mixed);
        this.figures = plan(figures);
        this.weeks = documents.getLast().week() + 1;
    }

    private static List<AdministrativeUnit> valid(UnitCatalogue units, UnitLevel level) {
        return units.all().stream()
                .filter(unit -> unit.level() == level && unit.isValidAt(UNITS_AT))
                .toList();
    }

    private long plan(long wanted) {
        SplittableRandom random = new SplittableRandom(seed);
        long made = 0;
        for (int week = 0; made < wanted; week++) {
            for (int district = 0; district < districts.size() && made < wanted; district++) {
                if (random.nextInt(MISSING) == 0) {
                    continue;
                }
                boolean twice = random.nextInt(REPLACING) == 0;
                documents.add(new Slot(documents.size() + 1, week, district, false, twice));
                made += figuresOf(district);
                if (twice) {
                    documents.add(new Slot(documents.size() + 1, week, district, true, false));
                    made += figuresOf(district);
                }
            }
        }
        return made;
    }

    private int figuresOf(int district) {
        return COMMON + OWN + OF_COMMUNES * communes.get(district).size();
    }

    /** The day a week's reports speak of. */
    LocalDate day(int week) {
        return LAST_DAY.minusWeeks(weeks - 1L - week);
    }

    /** The indicators a district tells of itself, always the same. */
    List<Indicator> indicatorsOf(int district) {
        List<Indicator> told = new ArrayList<>(indicators.subList(0, COMMON));
        List<Indicator> others = indicators.subList(COMMON, indicators.size());
        for (int i = 0; i < OWN; i++) {
            told.add(others.get((district * 11 + i) % others.size()));
        }
        return told;
    }

    /** SHA-256 of a document's bytes, or what stands for it. */
    String sha256(int number) {
        SplittableRandom random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append("%016x".formatted(random.nextLong()));
        }
        return text.toString();
    }

    /** Number and symbol, as printed. */
    String printedNumber(Slot slot) {
        long mixed = new SplittableRandom(seed + slot.number()).nextLong();
        return Math.floorMod(mixed, 900) + 100 + "/BC-UBND";
    }
}
