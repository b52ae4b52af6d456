package vn.solieu.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.restoration.PlaceNames;

/**
 * Finds the district a text speaks of, and the names of its communes, by the text itself: its letterhead names the district, and where a
 * text names many communes, only one district has them all.
 */
final class RegionalNames {

    /** With fewer communes named, chance would decide. */
    private static final int LEAST_COMMUNES = 4;

    /** A district named with its type counts as so many communes: with its province, or one of its communes, it is enough. */
    private static final int NAMED_DISTRICT = 3;

    private static final Set<String> DISTRICT_TYPES = Set.of("huyen", "quan", "tp", "tx", "thanh pho", "thi xa");
    private static final Set<String> PROVINCE_TYPES = Set.of("tinh", "tp", "thanh pho");

    /** The district must lead the next one by this factor: names repeat over the country. */
    private static final double LEAD = 1.6;

    /** Names of communes have two syllables, some have three. */
    private static final int LONGEST_NAME = 3;

    private final Map<String, List<AdministrativeUnit>> communes = new HashMap<>();
    private final Map<String, List<AdministrativeUnit>> districts = new HashMap<>();
    private final Map<String, Set<String>> provinceCodes = new HashMap<>();
    private final Map<String, PlaceNames> ofDistrict = new ConcurrentHashMap<>();

    /** Gathers the communes of all districts; to be kept, for it goes through the whole catalogue. */
    RegionalNames(UnitCatalogue units) {
        for (AdministrativeUnit unit : units.all()) {
            String bare = VietnameseLetters.bare(unit.name());
            if (unit.level() == UnitLevel.COMMUNE
                    && unit.parentCode() != null
                    && unit.parentCode().length() == 3) {
                communes.computeIfAbsent(bare, _ -> new ArrayList<>(1)).add(unit);
            } else if (unit.level() == UnitLevel.DISTRICT) {
                districts.computeIfAbsent(bare, _ -> new ArrayList<>(1)).add(unit);
            } else if (unit.level() == UnitLevel.PROVINCE) {
                provinceCodes.computeIfAbsent(bare, _ -> new HashSet<>(1)).add(unit.code());
            }
        }
    }

    /**
     * The names of the district a text speaks of.
     *
     * @param text with or without marks; its capitals tell names
     * @return empty when it names too few communes, or those of several districts
     */
    Optional<PlaceNames> namesIn(String text) {
        Set<Named> sequences = capitalisedSequences(text);
        Map<String, Set<String>> named = new HashMap<>();
        Set<String> provinces = new HashSet<>();
        for (Named sequence : sequences) {
            for (AdministrativeUnit unit : communes.getOrDefault(sequence.name(), List.of())) {
                named.computeIfAbsent(String.valueOf(unit.parentCode()), _ -> new HashSet<>())
                        .add(sequence.name());
            }
            if (sequence.follows(PROVINCE_TYPES)) {
                provinces.addAll(provinceCodes.getOrDefault(sequence.name(), Set.of()));
            }
        }
        Map<String, Integer> points = new HashMap<>();
        named.forEach((district, names) -> points.put(district, names.size()));
        for (AdministrativeUnit district : districtsIn(sequences)) {
            int own = NAMED_DISTRICT + (provinces.contains(String.valueOf(district.parentCode())) ? 1 : 0);
            points.merge(district.code(), own, Integer::sum);
        }
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> district : points.entrySet()) {
            int count = district.getValue();
            if (count > most) {
                second = most;
                most = count;
                best = district.getKey();
            } else {
                second = Math.max(second, count);
            }
        }
        if (most < LEAST_COMMUNES || most < LEAD * second) {
            return Optional.empty();
        }
        return Optional.of(ofDistrict.computeIfAbsent(best, this::namesOf));
    }

    private PlaceNames namesOf(String district) {
        Map<String, List<String>> names = new HashMap<>();
        communes.forEach((bare, units) -> {
            List<String> spelled = units.stream()
                    .filter(unit -> district.equals(unit.parentCode()))
                    .map(AdministrativeUnit::name)
                    .distinct()
                    .toList();
            if (!spelled.isEmpty()) {
                names.put(bare, spelled);
            }
        });
        return bareName -> names.getOrDefault(bareName, List.of());
    }

    /** The districts named with their type, each once however often it or its older versions are named. */
    private List<AdministrativeUnit> districtsIn(Set<Named> sequences) {
        Map<String, AdministrativeUnit> found = new HashMap<>();
        for (Named sequence : sequences) {
            if (sequence.follows(DISTRICT_TYPES)) {
                for (AdministrativeUnit unit : districts.getOrDefault(sequence.name(), List.of())) {
                    found.putIfAbsent(unit.code(), unit);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * A run of capitalised syllables.
     *
     * @param name in bare letters
     * @param before the two syllables before it in bare letters, with a blank between
     */
    private record Named(String name, String before) {

        boolean follows(Set<String> types) {
            return types.contains(before) || types.contains(before.substring(before.indexOf(' ') + 1));
        }
    }

    /** All runs of two or three capitalised syllables, each once with the same syllables before it. */
    private static Set<Named> capitalisedSequences(String text) {
        Set<Named> sequences = new LinkedHashSet<>();
        Deque<String> last = new ArrayDeque<>();
        int run = 0;
        for (int at = 0; at < text.length(); ) {
            if (!Character.isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            boolean capital = Character.isUpperCase(text.charAt(at));
            last.addLast(text.substring(at, end));
            if (last.size() > LONGEST_NAME + 2) {
                last.removeFirst();
            }
            run = capital ? run + 1 : 0;
            if (run > 1) {
                addRuns(List.copyOf(last), Math.min(run, LONGEST_NAME), sequences);
            }
            at = end;
        }
        return sequences;
    }

    /** Adds the runs that end with the last syllable. */
    private static void addRuns(List<String> last, int longest, Set<Named> sequences) {
        int end = last.size();
        for (int length = 2; length <= longest; length++) {
            int start = end - length;
            sequences.add(new Named(
                    VietnameseLetters.bare(String.join(" ", last.subList(start, end))),
                    VietnameseLetters.bare(
                            (start > 1 ? last.get(start - 2) : "") + " " + (start > 0 ? last.get(start - 1) : ""))));
        }
    }
}
