package vn.solieu.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.compare.AnswerTable;

/** Lists the administrative units that a name or a code can mean, with what came before and after them. */
@Command(name = "places")
final class PlacesCommand implements Callable<Integer> {

    /** More are a name without its district; a person wants to be told so rather than to scroll. */
    private static final int MOST_SHOWN = 12;

    private static final int SUGGESTIONS = 3;
    private static final int USUAL_WIDTH = 80;

    @Parameters(arity = "1..*", paramLabel = "QUERY", descriptionKey = "place")
    private List<String> words = List.of();

    @Option(names = "--at", paramLabel = "DATE", converter = DayConverter.class, descriptionKey = "at")
    private @Nullable LocalDate at;

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    PlacesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        String query = String.join(" ", words).strip();
        if (query.isEmpty()) {
            throw new CommandFailedException(2, messages.text("places.empty"));
        }
        LocalDate day = at == null ? LocalDate.now(surroundings.settings().clock()) : at;
        UnitCatalogue units = UnitCatalogue.load();
        List<AdministrativeUnit> found = found(units, query, day);
        PlaceReport report = new PlaceReport(units, messages, day);
        if (found.isEmpty()) {
            surroundings.err().println(messages.text("places.none", query));
            List<AdministrativeUnit> near = units.suggestions(query, day, SUGGESTIONS);
            if (!near.isEmpty()) {
                surroundings.err().println(messages.text("places.suggestions"));
                near.forEach(unit -> surroundings.err().println("  " + report.named(unit)));
            }
            return 1;
        }
        if (format.isTable()) {
            show(report, found);
        } else {
            format.print(table(report, found), surroundings);
        }
        return 0;
    }

    /** The units valid on the day, then those that had ended; without any, those that were still to come. */
    private static List<AdministrativeUnit> found(UnitCatalogue units, String query, LocalDate day) {
        boolean isCode = query.chars().allMatch(c -> c >= '0' && c <= '9');
        List<AdministrativeUnit> all = isCode ? units.everCoded(query) : units.everNamed(query, day);
        List<AdministrativeUnit> found = new ArrayList<>();
        Predicate<AdministrativeUnit> valid = unit -> unit.isValidAt(day);
        all.stream().filter(valid).forEach(found::add);
        all.stream()
                .filter(valid.negate())
                .filter(unit -> unit.validFrom() == null || !day.isBefore(unit.validFrom()))
                .forEach(found::add);
        return found.isEmpty() && !isCode ? units.everNamed(query, LocalDate.MAX) : found.isEmpty() ? all : found;
    }

    private void show(PlaceReport report, List<AdministrativeUnit> found) {
        int width = surroundings.widthColumns(USUAL_WIDTH);
        int shown = Math.min(found.size(), MOST_SHOWN);
        for (int i = 0; i < shown; i++) {
            if (i > 0) {
                surroundings.out().println();
            }
            report.lines(found.get(i), width).forEach(surroundings.out()::println);
        }
        if (shown < found.size()) {
            surroundings.out().println();
            surroundings.out().println(surroundings.messages().text("places.more", found.size() - shown));
        }
        surroundings.out().flush();
    }

    private AnswerTable table(PlaceReport report, List<AdministrativeUnit> found) {
        Messages messages = surroundings.messages();
        List<AnswerTable.Column> columns = new ArrayList<>();
        for (String key : List.of("code", "type", "name", "parents", "valid-from", "valid-until")) {
            columns.add(new AnswerTable.Column(messages.text("column." + key), AnswerTable.Type.TEXT));
        }
        columns.add(new AnswerTable.Column(messages.text("column.valid"), AnswerTable.Type.TRUTH));
        for (String key : List.of("successors", "possible-successors", "made-of")) {
            columns.add(new AnswerTable.Column(messages.text("column." + key), AnswerTable.Type.TEXT));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AdministrativeUnit unit : found) {
            rows.add(Arrays.asList(
                    unit.code(),
                    unit.type().printed(),
                    unit.name(),
                    report.parents(unit),
                    unit.validFrom() == null ? null : unit.validFrom().toString(),
                    unit.validUntil() == null ? null : unit.validUntil().toString(),
                    report.isValid(unit),
                    report.listed(report.successors(unit)),
                    report.listed(report.possibleSuccessors(unit)),
                    report.listed(report.madeOf(unit))));
        }
        return new AnswerTable(columns, rows);
    }
}
