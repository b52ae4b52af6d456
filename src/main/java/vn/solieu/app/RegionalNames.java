package vn.solieu.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.language.restoration.PlaceNames;

/**
 * Finds the district a text speaks of, and the names of its communes, by the text itself: where a text names many communes, only one district has them all.
 */
final class RegionalNames {

    /** With fewer communes named, chance would decide. */
    private static final int LEAST_COMMUNES = 4;

    /** The district must lead the next one by this factor: names repeat over the country. */
    private static final double LEAD = 1.6;

    /** Names of communes have two syllables, some have three. */
    private static final int LONGEST_NAME = 3;

    private final Map<String, List<AdministrativeUnit>> communes = new HashMap<>();

    /** Gathers the communes of all districts; to be kept, for it goes through the whole catalogue. */
    RegionalNames(UnitCatalogue units) {
        for (AdministrativeUnit unit : units.all()) {
            if (unit.level() == UnitLevel.COMMUNE
                    && unit.parentCode() != null
                    && unit.parentCode().length() == 3) {
                communes.computeIfAbsent(VietnameseLetters.bare(unit.name()), _ -> new ArrayList<>(1))
                        .add(unit);
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
        Map<String, Set<String>> named = new HashMap<>();
        for (String name : capitalisedSequences(text)) {
            for (AdministrativeUnit unit : communes.getOrDefault(name, List.of())) {
                named.computeIfAbsent(String.valueOf(unit.parentCode()), _ -> new HashSet<>())
                        .add(name);
            }
        }
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> district : named.entrySet()) {
            int count = district.getValue().size();
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
        Map<String, List<String>> names = new HashMap<>();
        for (Map.Entry<String, List<AdministrativeUnit>> entry : communes.entrySet()) {
            for (AdministrativeUnit unit : entry.getValue()) {
                List<String> spelled = names.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>(1));
                if (best.equals(unit.parentCode()) && !spelled.contains(unit.name())) {
                    spelled.add(unit.name());
                }
            }
        }
        names.values().removeIf(List::isEmpty);
        return Optional.of(bareName -> names.getOrDefault(bareName, List.of()));
    }

    /** All runs of two or three capitalised syllables, in bare letters. */
    private static Set<String> capitalisedSequences(String text) {
        String[] syllables = text.split("[^\\p{L}]+");
        Set<String> sequences = new HashSet<>();
        for (int i = 0; i < syllables.length; i++) {
            StringBuilder sequence = new StringBuilder();
            for (int n = 0; n < LONGEST_NAME && i + n < syllables.length; n++) {
                String syllable = syllables[i + n];
                if (syllable.isEmpty() || !Character.isUpperCase(syllable.charAt(0))) {
                    break;
                }
                sequence.append(n == 0 ? "" : " ").append(VietnameseLetters.bare(syllable));
                if (n > 0) {
                    sequences.add(sequence.toString());
                }
            }
        }
        return sequences;
    }
}
