package vn.solieu.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;
import vn.solieu.compare.TextColumns;

/** Tells of one administrative unit as of a day: where it lies, when it was valid, what it became, what it was made of. */
final class PlaceReport {

    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    /** Keeps a code and its name in one line. */
    private static final char UNBROKEN = '\u00a0';

    private static final String INDENT = " ".repeat(7);

    private final UnitCatalogue units;
    private final Messages messages;
    private final LocalDate day;

    PlaceReport(UnitCatalogue units, Messages messages, LocalDate day) {
        this.units = units;
        this.messages = messages;
        this.day = day;
    }

    boolean isValid(AdministrativeUnit unit) {
        return unit.isValidAt(day);
    }

    /** The larger units it lies in, the nearest first: "Huyện Quan Sơn, Tỉnh Thanh Hóa"; absent for a province. */
    @Nullable
    String parents(AdministrativeUnit unit) {
        // A unit still to come has its parents from its first day on.
        LocalDate known = unit.validFrom() != null && day.isBefore(unit.validFrom()) ? unit.validFrom() : day;
        String parents = units.ancestorsOf(unit, known).stream()
                .map(AdministrativeUnit::fullName)
                .collect(Collectors.joining(", "));
        return parents.isEmpty() ? null : parents;
    }

    /** The unit in one line: code, type and name, parents. */
    String named(AdministrativeUnit unit) {
        String parents = parents(unit);
        return unit.code() + "  " + unit.fullName() + (parents == null ? "" : ", " + parents);
    }

    /** The units that stand for an ended unit on the day. */
    List<AdministrativeUnit> successors(AdministrativeUnit unit) {
        return hasEnded(unit) ? units.successorsOf(unit, day) : List.of();
    }

    /** Where the lists do not tell the successors: the units among which they are, or that lie where a district was. */
    List<AdministrativeUnit> possibleSuccessors(AdministrativeUnit unit) {
        return hasEnded(unit) && successors(unit).isEmpty() ? units.territoryOf(unit, day) : List.of();
    }

    /** The units that a valid unit came from; a mere change of type or name is followed to what was before it. */
    List<AdministrativeUnit> madeOf(AdministrativeUnit unit) {
        if (!isValid(unit)) {
            return List.of();
        }
        List<AdministrativeUnit> made = units.predecessorsOf(unit);
        while (made.size() == 1
                && made.getFirst().code().equals(unit.code())
                && made.getFirst().validFrom() != null) {
            List<AdministrativeUnit> before = units.predecessorsOf(made.getFirst());
            if (before.isEmpty()) {
                break;
            }
            made = before;
        }
        return made;
    }

    private boolean hasEnded(AdministrativeUnit unit) {
        return unit.validUntil() != null && !day.isBefore(unit.validUntil());
    }

    /** Codes and names in one text, parted by semicolons; absent when there are none. */
    @Nullable
    String listed(List<AdministrativeUnit> listed) {
        return listed.isEmpty()
                ? null
                : listed.stream()
                        .map(unit -> unit.code() + " " + unit.fullName())
                        .collect(Collectors.joining("; "));
    }

    /** Everything for a person, in lines of at most this width. */
    List<String> lines(AdministrativeUnit unit, int width) {
        List<String> lines = new ArrayList<>(wrapped(named(unit), width));
        lines.addAll(wrapped(
                INDENT + messages.text(isValid(unit) ? "places.valid" : "places.not-valid", validity(unit)), width));
        add(lines, "places.successors", successors(unit), width);
        List<AdministrativeUnit> possible = possibleSuccessors(unit);
        add(lines, unit.level() == UnitLevel.COMMUNE ? "places.possible" : "places.territory", possible, width);
        if (hasEnded(unit) && successors(unit).isEmpty() && possible.isEmpty()) {
            lines.addAll(wrapped(INDENT + messages.text("places.no-trace"), width));
        }
        add(lines, "places.made-of", madeOf(unit), width);
        return lines;
    }

    private void add(List<String> lines, String key, List<AdministrativeUnit> listed, int width) {
        if (listed.isEmpty()) {
            return;
        }
        Map<String, List<String>> byArea = new LinkedHashMap<>();
        for (AdministrativeUnit unit : listed) {
            byArea.computeIfAbsent(Objects.requireNonNullElse(parents(unit), ""), _ -> new ArrayList<>())
                    .add((unit.code() + " " + unit.fullName()).replace(' ', UNBROKEN));
        }
        String text = byArea.entrySet().stream()
                .map(area -> String.join(", ", area.getValue())
                        + (area.getKey().isEmpty() ? "" : " (" + area.getKey() + ")"))
                .collect(Collectors.joining("; "));
        lines.addAll(wrapped(INDENT + messages.text(key, text), width));
    }

    private String validity(AdministrativeUnit unit) {
        return from(unit.validFrom()) + "; " + until(unit.validUntil());
    }

    private String from(@Nullable LocalDate from) {
        if (from == null) {
            return messages.text("places.from-before", shown(units.firstList()));
        }
        return isExact(from)
                ? messages.text("places.from", shown(from))
                : messages.text("places.from-between", shown(units.listBefore(from)), shown(from));
    }

    private String until(@Nullable LocalDate until) {
        if (until == null) {
            return messages.text("places.until-now");
        }
        return isExact(until)
                ? messages.text("places.until", shown(until.minusDays(1)))
                : messages.text("places.until-between", shown(units.listBefore(until)), shown(until));
    }

    /** Of other changes only the lists before and after are known. */
    private static boolean isExact(LocalDate change) {
        return change.equals(UnitCatalogue.REFORM);
    }

    private String shown(LocalDate date) {
        return messages.locale().getLanguage().equals("vi") ? VIETNAMESE_DAY.format(date) : date.toString();
    }

    /** The text in lines that break between words, the later ones indented like the first one's text. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" ")) {
            String indent = lines.isEmpty() && !text.startsWith(" ") ? "" : INDENT;
            if (!line.isEmpty() && TextColumns.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
                indent = INDENT;
            }
            line.append(line.isEmpty() ? indent : " ").append(word);
        }
        lines.add(line.toString());
        lines.replaceAll(broken -> broken.replace(UNBROKEN, ' '));
        return lines;
    }
}
