package vn.solieu.compare.comparison;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;

/** Which units of another day have exactly the territory of a unit, so that their figures can be added up for it. */
final class MergedUnits {

    private final UnitCatalogue units;
    /** Working them out takes a walk through the lists. */
    private final Map<AdministrativeUnit, Set<String>> codesOfAllTimes = new ConcurrentHashMap<>();

    MergedUnits(UnitCatalogue units) {
        this.units = units;
    }

    /**
     * The units of a day that together are this one.
     *
     * @param unit under the name and code of its time
     * @return the unit itself when it was valid then; empty when the lists do not tell, or a border was drawn through it
     */
    List<AdministrativeUnit> on(AdministrativeUnit unit, LocalDate day) {
        if (unit.isValidAt(day)) {
            return List.of(unit);
        }
        LocalDate began = unit.validFrom();
        return began != null && day.isBefore(began) ? before(unit, day) : after(unit, day);
    }

    /** Earlier units whose only successor it is. */
    private List<AdministrativeUnit> before(AdministrativeUnit unit, LocalDate day) {
        Set<AdministrativeUnit> parts = new LinkedHashSet<>();
        for (AdministrativeUnit earlier : units.predecessorsOf(unit)) {
            if (!units.successorsOf(earlier).equals(List.of(unit))) {
                return List.of();
            }
            List<AdministrativeUnit> then = on(earlier, day);
            if (then.isEmpty()) {
                return List.of();
            }
            parts.addAll(then);
        }
        return List.copyOf(parts);
    }

    /** Later units made of nothing else; for a district those that its communes became. */
    private List<AdministrativeUnit> after(AdministrativeUnit unit, LocalDate day) {
        List<AdministrativeUnit> later = laterUnits(unit, day);
        LocalDate ended = unit.validUntil();
        if (ended == null) {
            return List.of();
        }
        Set<AdministrativeUnit> own = new HashSet<>(Set.of(unit));
        own.addAll(units.childrenOf(unit, ended.minusDays(1)));
        for (AdministrativeUnit successor : later) {
            List<AdministrativeUnit> origins = units.predecessorsOf(successor);
            boolean unchanged = origins.isEmpty() && own.contains(successor);
            if (!unchanged && (origins.isEmpty() || !own.containsAll(origins))) {
                return List.of();
            }
        }
        return later;
    }

    /** What its communes became, or itself where it has none. */
    private List<AdministrativeUnit> laterUnits(AdministrativeUnit unit, LocalDate day) {
        List<AdministrativeUnit> territory =
                unit.level() == UnitLevel.DISTRICT ? units.territoryOf(unit, day) : List.of();
        return territory.isEmpty() ? units.successorsOf(unit, day) : territory;
    }

    /**
     * The codes of a unit and of those of other times that take part in its values in a time.
     *
     * @param from first day; {@code null} for no limit
     * @param to last day; {@code null} for no limit
     */
    Set<String> codes(AdministrativeUnit unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        // Where it was itself all the time, others say nothing of it: most codes of its successors meant other units
        // then.
        if (unit.isValidAt(from == null ? LocalDate.MIN : from) && unit.isValidAt(to == null ? LocalDate.MAX : to)) {
            return Set.of(unit.code());
        }
        return codesOfAllTimes.computeIfAbsent(unit, _ -> {
            Set<String> codes = new LinkedHashSet<>(Set.of(unit.code()));
            related(unit).forEach(other -> codes.add(other.code()));
            return codes;
        });
    }

    /** Every unit of another time that may take part in its values. */
    private Set<AdministrativeUnit> related(AdministrativeUnit unit) {
        Set<AdministrativeUnit> related = new LinkedHashSet<>();
        collectEarlier(unit, related);
        LocalDate ended = unit.validUntil();
        if (ended != null) {
            for (LocalDate day : List.of(ended, LocalDate.MAX)) {
                related.addAll(laterUnits(unit, day));
            }
        }
        return related;
    }

    private void collectEarlier(AdministrativeUnit unit, Set<AdministrativeUnit> related) {
        for (AdministrativeUnit earlier : units.predecessorsOf(unit)) {
            if (related.add(earlier)) {
                collectEarlier(earlier, related);
            }
        }
    }
}
