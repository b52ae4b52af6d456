package vn.solieu.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The administrative units of Viet Nam from 2021 on, by code, by name and by parent, each at a date.
 *
 * <p>Immutable and safe for use by several threads; indexes are built when they are first asked for. What the dates of
 * the units mean is said at {@link AdministrativeUnit}. Dates before the first list are answered by the first list.
 */
public final class UnitCatalogue {

    /** The day on which districts ended and communes were merged. */
    public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final String EVERYWHERE = "";

    private final UnitTable table;
    /** By the number of the list and the code of the area; without a code, the country. */
    private final Map<String, NameIndex> nameIndexes = new ConcurrentHashMap<>();

    private volatile @Nullable Map<String, List<Integer>> rowsByParent;

    private UnitCatalogue(UnitTable table) {
        this.table = table;
    }

    /**
     * Reads the unit list of the class path, about 0.5 MB.
     *
     * @throws IllegalStateException when the class path lacks it
     */
    public static UnitCatalogue load() {
        return new UnitCatalogue(UnitTable.read());
    }

    /** Every version of every unit, sorted by code and then by date; about 15,400. */
    public List<AdministrativeUnit> all() {
        List<AdministrativeUnit> all = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            all.add(table.get(row));
        }
        return List.copyOf(all);
    }

    /** The unit that has this code on this day; empty for a code that is unknown or not in use then. */
    public Optional<AdministrativeUnit> byCode(String code, LocalDate at) {
        for (int row = table.firstRowOf(code); row < table.size(); row++) {
            AdministrativeUnit unit = table.get(row);
            if (!unit.code().equals(code)) {
                break;
            }
            if (unit.isValidAt(at)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * All units of the country that can be meant by what is written, provinces first, then by code.
     *
     * @param written a name as printed, with or without its type: "P. Xuân An", "TP.HCM", "UBND huyện Quan Sơn"
     * @return those that fit letter for letter; if none does, those that fit but for marks left out; empty when unknown
     */
    public List<AdministrativeUnit> named(String written, LocalDate at) {
        return index(EVERYWHERE, timeOf(at)).find(WrittenPlace.readings(written), false).stream()
                .sorted(Comparator.comparing(AdministrativeUnit::level).thenComparing(AdministrativeUnit::code))
                .toList();
    }

    /**
     * The one unit that is meant by what is written.
     *
     * <p>Looked for in the given area with all that belongs to it, then in its province, then in the country. The first
     * of these that has the name decides: one unit is the answer, several are none. Outside of the area a name counts
     * only with its type, but for the names of provinces: a hamlet of the area must not become a commune elsewhere.
     *
     * <p>Between two lists it is not known when a unit changed: if nothing valid fits, the units of the next list count.
     * Parts after a comma are larger areas: "xã Sơn Hà, huyện Quan Sơn".
     *
     * @param within the province, district or commune that the text is about; null to look in the country
     * @return empty when the name is unknown or several units fit
     */
    public Optional<AdministrativeUnit> resolve(String written, LocalDate at, @Nullable AdministrativeUnit within) {
        int comma = written.lastIndexOf(',');
        if (comma >= 0) {
            return resolve(written.substring(comma + 1), at, within)
                    .flatMap(area ->
                            resolve(written.substring(0, comma), at, area).filter(unit -> isWithin(unit, area, at)));
        }
        List<WrittenPlace> readings = WrittenPlace.readings(written);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        if (within == null) {
            return only(find(readings, EVERYWHERE, at, false));
        }
        List<AdministrativeUnit> found = find(readings, within.code(), at, false);
        Optional<AdministrativeUnit> province = provinceOf(within, at);
        if (found.isEmpty() && province.isPresent() && !province.get().equals(within)) {
            found = find(readings, province.get().code(), at, true);
        }
        return only(found.isEmpty() ? find(readings, EVERYWHERE, at, true) : found);
    }

    private boolean isWithin(AdministrativeUnit unit, AdministrativeUnit area, LocalDate at) {
        Optional<AdministrativeUnit> step = Optional.of(unit);
        while (step.isPresent()) {
            if (step.get().code().equals(area.code())) {
                return true;
            }
            step = parentOf(step.get(), at);
        }
        return false;
    }

    private static Optional<AdministrativeUnit> only(List<AdministrativeUnit> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<AdministrativeUnit> find(
            List<WrittenPlace> readings, String areaCode, LocalDate at, boolean typedOnly) {
        int time = timeOf(at);
        List<AdministrativeUnit> found = index(areaCode, time).find(readings, typedOnly);
        return found.isEmpty() && changesUnseen(at, time)
                ? index(areaCode, time + 1).find(readings, typedOnly)
                : found;
    }

    /** Whether units may already be as the next list has them. The day of the reform is known. */
    private boolean changesUnseen(LocalDate at, int time) {
        return time + 1 < table.listDates().size()
                && !table.listDates().get(time + 1).equals(REFORM)
                && at.isAfter(table.listDates().get(time));
    }

    /** The units that belong to this one directly, by code; of a commune or a district without communes, none. */
    public List<AdministrativeUnit> childrenOf(AdministrativeUnit unit, LocalDate at) {
        List<AdministrativeUnit> children = new ArrayList<>();
        for (int row : rowsByParent().getOrDefault(unit.code(), List.of())) {
            AdministrativeUnit child = table.get(row);
            if (child.isValidAt(at)) {
                children.add(child);
            }
        }
        return List.copyOf(children);
    }

    /** The unit that this one belongs to; empty for a province, and when the parent is not valid on this day. */
    public Optional<AdministrativeUnit> parentOf(AdministrativeUnit unit, LocalDate at) {
        return unit.parentCode() == null ? Optional.empty() : byCode(unit.parentCode(), at);
    }

    /** The province of the unit, a province being its own. */
    public Optional<AdministrativeUnit> provinceOf(AdministrativeUnit unit, LocalDate at) {
        Optional<AdministrativeUnit> step = Optional.of(unit);
        while (step.isPresent() && step.get().level() != UnitLevel.PROVINCE) {
            step = parentOf(step.get(), at);
        }
        return step;
    }

    /**
     * The units that came directly after this one.
     *
     * <p>For a unit valid until the reform these are the units that took its territory, several if it was divided; for
     * one that changed earlier, the next unit under its code. Empty for a unit that is still valid, for one whose code
     * ended before the reform, for most districts (take those of their communes), and where the table lacks them.
     */
    public List<AdministrativeUnit> successorsOf(AdministrativeUnit unit) {
        LocalDate end = unit.validUntil();
        if (end == null) {
            return List.of();
        }
        if (!end.equals(REFORM)) {
            return byCode(unit.code(), end).stream().toList();
        }
        return unit.successorCodes().stream()
                .flatMap(code -> byCode(code, REFORM).stream())
                .toList();
    }

    /**
     * The units that stand for this one on a later day, over as many changes as there were between.
     *
     * @return the unit itself when it is valid then; empty when the lists lose its trace
     */
    public List<AdministrativeUnit> successorsOf(AdministrativeUnit unit, LocalDate at) {
        Set<AdministrativeUnit> current = new LinkedHashSet<>(Set.of(unit));
        for (int change = 0; change < table.listDates().size(); change++) {
            current = current.stream()
                    .flatMap(step -> isOver(step, at) ? successorsOf(step).stream() : Stream.of(step))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return current.stream().filter(step -> step.isValidAt(at)).toList();
    }

    private static boolean isOver(AdministrativeUnit unit, LocalDate at) {
        return unit.validUntil() != null && !at.isBefore(unit.validUntil());
    }

    /** The number of the last list on or before this day; 0 before the first. */
    private int timeOf(LocalDate at) {
        int time = table.listDates().size() - 1;
        while (time > 0 && at.isBefore(table.listDates().get(time))) {
            time--;
        }
        return time;
    }

    private Map<String, List<Integer>> rowsByParent() {
        Map<String, List<Integer>> rows = rowsByParent;
        if (rows == null) {
            rows = table.rowsByParent();
            rowsByParent = rows;
        }
        return rows;
    }

    private NameIndex index(String areaCode, int time) {
        String key = String.valueOf(time).concat(areaCode);
        NameIndex index = nameIndexes.get(key);
        if (index == null) {
            // Two threads may build the same index; either is right.
            index = new NameIndex(unitsOf(areaCode, time));
            nameIndexes.put(key, index);
        }
        return index;
    }

    private List<AdministrativeUnit> unitsOf(String areaCode, int time) {
        LocalDate at = table.listDates().get(time);
        List<AdministrativeUnit> area = new ArrayList<>();
        if (areaCode.equals(EVERYWHERE)) {
            for (int row = 0; row < table.size(); row++) {
                if (table.get(row).isValidAt(at)) {
                    area.add(table.get(row));
                }
            }
            return area;
        }
        byCode(areaCode, at).ifPresent(area::add);
        // The list grows while it is walked: communes come behind their district.
        for (int i = 0; i < area.size(); i++) {
            area.addAll(childrenOf(area.get(i), at));
        }
        return area;
    }
}
