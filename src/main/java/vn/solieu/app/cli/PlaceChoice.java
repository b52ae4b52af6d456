package vn.solieu.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;

/** The administrative units that a person means by names, codes or an area. */
final class PlaceChoice {

    private static final int SUGGESTIONS = 3;
    private static final int MOST_LISTED = 6;

    private final UnitCatalogue units;
    private final Messages messages;
    private final LocalDate day;
    private final Set<String> reporting;

    /**
     * Chooses among the units of a day.
     *
     * @param day whose names and borders are meant
     * @param reporting codes of the units of which there are reports: of several units of one name these are meant
     */
    PlaceChoice(UnitCatalogue units, Messages messages, LocalDate day, Set<String> reporting) {
        this.units = units;
        this.messages = messages;
        this.day = day;
        this.reporting = reporting;
    }

    /**
     * The unit.
     *
     * @throws CommandFailedException when there is none, with the nearest three, or several, with their codes
     */
    AdministrativeUnit of(String asked) {
        String written = asked.strip();
        boolean isCode = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
        List<AdministrativeUnit> versions = isCode ? units.everCoded(written) : units.everNamed(written, LocalDate.MAX);
        List<AdministrativeUnit> found = ofDay(versions);
        if (found.size() > 1) {
            List<AdministrativeUnit> known = found.stream()
                    .filter(unit -> reporting.contains(unit.code()))
                    .toList();
            found = known.isEmpty() ? found : known;
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        PlaceReport report = new PlaceReport(units, messages, day);
        if (found.isEmpty()) {
            StringBuilder complaint = new StringBuilder(messages.text("places.none", written));
            List<AdministrativeUnit> near = units.suggestions(written, day, SUGGESTIONS);
            if (!near.isEmpty()) {
                complaint.append('\n').append(messages.text("places.suggestions"));
                near.forEach(unit -> complaint.append("\n  ").append(report.named(unit)));
            }
            throw new CommandFailedException(2, complaint.toString());
        }
        StringBuilder complaint = new StringBuilder(messages.text("compare.several-places", written));
        found.stream()
                .limit(MOST_LISTED)
                .forEach(unit -> complaint.append("\n  ").append(report.named(unit)));
        if (found.size() > MOST_LISTED) {
            complaint.append("\n  …");
        }
        throw new CommandFailedException(2, complaint.toString());
    }

    /** Of each code the version of the day; when none is valid then, the last version of each. */
    private List<AdministrativeUnit> ofDay(List<AdministrativeUnit> versions) {
        List<AdministrativeUnit> valid =
                versions.stream().filter(unit -> unit.isValidAt(day)).distinct().toList();
        if (!valid.isEmpty()) {
            return valid;
        }
        Map<String, AdministrativeUnit> last = new LinkedHashMap<>();
        for (AdministrativeUnit version : versions) {
            last.put(version.code(), version);
        }
        return List.copyOf(last.values());
    }

    /** The unit with this code on the day, or its last version before; empty for an unknown code. */
    Optional<AdministrativeUnit> coded(String code) {
        return ofDay(units.everCoded(code)).stream().findFirst();
    }

    /**
     * The units of an area.
     *
     * @param level their level; {@code null} for those that belong to the area directly
     */
    List<AdministrativeUnit> within(AdministrativeUnit area, @Nullable UnitLevel level) {
        LocalDate then = area.isValidAt(day)
                ? day
                : Objects.requireNonNullElse(area.validUntil(), day).minusDays(1);
        List<AdministrativeUnit> found = new ArrayList<>();
        List<AdministrativeUnit> step = units.childrenOf(area, then);
        while (!step.isEmpty()) {
            if (level == null || step.getFirst().level() == level) {
                found.addAll(step);
                break;
            }
            step = step.stream()
                    .flatMap(unit -> units.childrenOf(unit, then).stream())
                    .toList();
        }
        found.sort(Comparator.comparing(AdministrativeUnit::code));
        return found;
    }
}
