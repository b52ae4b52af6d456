package vn.solieu.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The code of the country as an area. */
    static final String EVERYWHERE = "";

    private final UnitTable table;
    private final PlaceResolver resolver = new PlaceResolver(this);
    private final PlaceSearch search;
    private final UnitSuccession succession;

    private volatile @Nullable Map<String, List<Integer>> rowsByParent;

    private UnitCatalogue(UnitTable table) {
        this.table = table;
        this.search = new PlaceSearch(this, table);
        this.succession = new UnitSuccession(this, table);
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

    /** SHA-256 of the list, 64 hexadecimal digits: another list has another. */
    public String fingerprint() {
        return table.fingerprint();
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
        return PlaceSearch.sorted(resolver.index(EVERYWHERE, timeOf(at))
                .find(WrittenPlace.readings(written), false)
                .units());
    }

    /**
     * Every version of every unit that can be meant by what is written, whenever it was valid; provinces first, then by
     * code and date. Larger areas may be written too, and within them a garbled name is understood.
     *
     * @param latest units that began later are left out
     */
    public List<AdministrativeUnit> everNamed(String written, LocalDate latest) {
        return search.everNamed(written, latest);
    }

    /** Every version of the unit or units that have had this code, by date; empty for an unknown code. */
    public List<AdministrativeUnit> everCoded(String code) {
        List<AdministrativeUnit> found = new ArrayList<>();
        for (int row = table.firstRowOf(code); row < table.size(); row++) {
            AdministrativeUnit unit = table.get(row);
            if (!unit.code().equals(code)) {
                break;
            }
            found.add(unit);
        }
        return List.copyOf(found);
    }

    /**
     * The units of the country whose names look most like what is written, valid or ended, to be offered to a person.
     *
     * <p>Nothing may be settled by them: over the whole country some name is always near.
     *
     * @param latest units that began later are left out
     */
    public List<AdministrativeUnit> suggestions(String written, LocalDate latest, int most) {
        return search.suggestions(written, latest, most);
    }

    /**
     * The one unit that is meant by what is written.
     *
     * <p>Looked for in the given area with all that belongs to it, then in its province, then in the country. The first
     * of these that has the name decides: one unit is the answer, several are none. Outside of the area a name counts
     * only with its type, but for the names of provinces: a hamlet of the area must not become a commune elsewhere.
     * Outside of the province its marks must be right too.
     *
     * <p>A name that fits nowhere may be garbled, as by an OCR without Vietnamese ("thi trn Son Lur"): then it is the
     * unit of the area whose name it comes near to, provided no other is nearly as near. Digits never change. Without an
     * area nothing garbled is settled.
     *
     * <p>Between two lists it is not known when a unit changed: if nothing valid fits, the units of the next list count.
     * Parts after a comma or in brackets are larger areas: "xã Sơn Hà, huyện Quan Sơn".
     *
     * @param within the province, district or commune that the text is about; null to look in the country
     * @return empty when the name is unknown or several units fit
     */
    public Optional<AdministrativeUnit> resolve(String written, LocalDate at, @Nullable AdministrativeUnit within) {
        return resolver.resolve(written, at, within);
    }

    /**
     * Whether an area, or a unit in it, has the name that is written; garbled names are not looked for, so that it is quick.
     *
     * @param written a name as printed, with or without its type and its marks
     */
    public boolean isNamed(String written, LocalDate at, AdministrativeUnit within) {
        return resolver.isNamed(written, at, within);
    }

    /** The units that this one belongs to on a day, or belonged to on its last day before; the nearest first. */
    public List<AdministrativeUnit> ancestorsOf(AdministrativeUnit unit, LocalDate at) {
        LocalDate day = UnitSuccession.lastDayOf(unit, at);
        List<AdministrativeUnit> ancestors = new ArrayList<>(2);
        Optional<AdministrativeUnit> step = parentOf(unit, day);
        while (step.isPresent()) {
            ancestors.add(step.get());
            step = parentOf(step.get(), day);
        }
        return List.copyOf(ancestors);
    }

    /** Whether the unit is the area or belongs to it over any number of levels. */
    public boolean isWithin(AdministrativeUnit unit, AdministrativeUnit area, LocalDate at) {
        Optional<AdministrativeUnit> step = Optional.of(unit);
        while (step.isPresent()) {
            if (step.get().code().equals(area.code())) {
                return true;
            }
            step = parentOf(step.get(), at);
        }
        return false;
    }

    /** Whether units may already be as the next list has them. The day of the reform is known. */
    boolean changesUnseen(LocalDate at, int time) {
        return time + 1 < table.listDates().size()
                && !table.listDates().get(time + 1).equals(REFORM)
                && at.isAfter(table.listDates().get(time));
    }

    /** The day of the first list; what was before it is not known. */
    public LocalDate firstList() {
        return table.listDates().getFirst();
    }

    /** The day of the last list before a change, on which nothing had changed yet; the first list for earlier days. */
    public LocalDate listBefore(LocalDate change) {
        return table.listDates().get(Math.max(0, timeOf(change.minusDays(1))));
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
     * one that changed earlier, the next unit under its code or the one that carries its name on. Empty for a unit that
     * is still valid, for most districts (see {@link #territoryOf}), and where the lists do not tell.
     */
    public List<AdministrativeUnit> successorsOf(AdministrativeUnit unit) {
        return succession.successorsOf(unit);
    }

    /**
     * The units that stand for this one on a later day, over as many changes as there were between.
     *
     * @return the unit itself when it is valid then; empty when the lists lose its trace
     */
    public List<AdministrativeUnit> successorsOf(AdministrativeUnit unit, LocalDate at) {
        return succession.successorsOf(unit, at);
    }

    /** The units that this one came from directly, by code: those it was made of, or the one that was changed. */
    public List<AdministrativeUnit> predecessorsOf(AdministrativeUnit unit) {
        return succession.predecessorsOf(unit);
    }

    /**
     * The units of a later day that the communes of a district became.
     *
     * <p>For a commune, the same of the district it was in last: where its successors are not known they are among these.
     *
     * @return empty for a district without communes
     */
    public List<AdministrativeUnit> territoryOf(AdministrativeUnit unit, LocalDate at) {
        return succession.territoryOf(unit, at);
    }

    /** The number of the last list on or before this day; 0 before the first. */
    int timeOf(LocalDate at) {
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

    /** The provinces of a list. */
    List<AdministrativeUnit> provinces(int time) {
        LocalDate at = table.listDates().get(time);
        List<AdministrativeUnit> provinces = new ArrayList<>();
        for (int number = 1; number < 100; number++) {
            byCode(number < 10 ? "0" + number : String.valueOf(number), at).ifPresent(provinces::add);
        }
        return provinces;
    }

    /** The unit with this code in a list and all that belongs to it; without a code, all units of the list. */
    List<AdministrativeUnit> unitsOf(String areaCode, int time) {
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
