package vn.solieu.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.catalogue.UnitLevel;
import vn.solieu.compare.comparison.Comparer;
import vn.solieu.compare.comparison.Comparison;
import vn.solieu.compare.comparison.ComparisonQuestion;
import vn.solieu.document.ObservationKind;
import vn.solieu.records.ObservationQuery;
import vn.solieu.records.RecordStore;

/** Sets an indicator, or several, of many places side by side. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    private static final int USUAL_BASE = 1000;
    private static final int USUAL_WIDTH = 110;

    @Parameters(arity = "1..*", paramLabel = "INDICATOR", descriptionKey = "compared")
    private List<String> asked = List.of();

    @Option(names = "--places", paramLabel = "PLACE", split = ",", descriptionKey = "places")
    private List<String> places = List.of();

    @Option(names = "--within", paramLabel = "PLACE", descriptionKey = "within")
    private String within = "";

    @Option(names = "--level", paramLabel = "province|district|commune", descriptionKey = "level")
    private @Nullable UnitLevel level;

    @Option(names = "--at", paramLabel = "DATE", converter = DayConverter.class, descriptionKey = "compareAt")
    private @Nullable LocalDate at;

    @Option(names = "--from", paramLabel = "DATE", converter = DayConverter.class, descriptionKey = "from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = DayConverter.class, descriptionKey = "to")
    private @Nullable LocalDate to;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable ObservationKind kind;

    @Option(names = "--per", paramLabel = "INDICATOR", descriptionKey = "per")
    private String per = "";

    @Option(names = "--base", paramLabel = "N", descriptionKey = "base")
    private int base = USUAL_BASE;

    @Option(names = "--units-of", paramLabel = "DATE", converter = DayConverter.class, descriptionKey = "unitsOf")
    private @Nullable LocalDate unitsOf;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        if ((at != null && (from != null || to != null)) || base < 1 || (!places.isEmpty() && !within.isEmpty())) {
            throw new CommandFailedException(2, messages.text("compare.wrong-use"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new CommandFailedException(2, messages.text("compare.days-turned", from, to));
        }
        IndicatorCatalogue catalogue = data.indicators(surroundings);
        IndicatorChoice choice = new IndicatorChoice(catalogue, messages);
        Set<Indicator> indicators = new LinkedHashSet<>();
        for (String one : asked) {
            for (String name : one.split(",")) {
                indicators.add(choice.of(name));
            }
        }
        Indicator perIndicator = per.isEmpty() ? null : choice.of(per);
        UnitCatalogue units = UnitCatalogue.load();
        try (RecordStore records = data.open(surroundings)) {
            LocalDate last = at == null ? to : at;
            List<AdministrativeUnit> compared = placesOf(units, indicators, records, last);
            if (compared.isEmpty()) {
                surroundings.err().println(messages.text("compare.no-reports"));
                return 1;
            }
            Comparer comparer = new Comparer(records, units, catalogue);
            Comparison comparison = comparer.compare(
                    new ComparisonQuestion(List.copyOf(indicators), compared, from, last, kind, perIndicator, base));
            ComparisonReport report = new ComparisonReport(messages, comparer, comparison);
            if (format.isTable()) {
                report.lines(surroundings.widthColumns(USUAL_WIDTH)).forEach(surroundings.out()::println);
                surroundings.out().flush();
            } else {
                format.print(new ComparisonRows(comparison).table(), surroundings);
            }
            boolean found = comparison.blocks().stream()
                    .flatMap(block -> block.rows().stream())
                    .anyMatch(row -> row.last() != null);
            return found ? 0 : 1;
        }
    }

    /** The units named, those of an area, or those whose reports came in. */
    private List<AdministrativeUnit> placesOf(
            UnitCatalogue units, Set<Indicator> indicators, RecordStore records, @Nullable LocalDate last) {
        Set<String> reporting = records.reportingUnits(null, null);
        LocalDate newest = records.lastDay(ObservationQuery.ALL.ofIndicators(
                indicators.stream().map(Indicator::code).toList()));
        LocalDate today = LocalDate.now(surroundings.settings().clock());
        LocalDate day = unitsOf != null ? unitsOf : last != null ? last : Objects.requireNonNullElse(newest, today);
        PlaceChoice choice = new PlaceChoice(units, surroundings.messages(), day, reporting);
        List<AdministrativeUnit> chosen = new ArrayList<>();
        if (!within.isEmpty()) {
            chosen.addAll(choice.within(choice.of(within), level));
        } else if (!places.isEmpty()) {
            places.forEach(place -> chosen.add(choice.of(place)));
        } else {
            new TreeSet<>(reporting).forEach(code -> choice.coded(code).ifPresent(chosen::add));
            chosen.removeIf(unit -> level != null && unit.level() != level);
        }
        return chosen.stream().distinct().toList();
    }
}
