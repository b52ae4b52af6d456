package vn.solieu.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.catalogue.IndicatorSuggestion;
import vn.solieu.catalogue.IndicatorTopic;
import vn.solieu.compare.AnswerTable;
import vn.solieu.compare.IndicatorStub;
import vn.solieu.compare.UnmatchedLabels;
import vn.solieu.records.RecordStore;

/** Lists the indicators, tells what a label means, and which labels of the records mean nothing yet. */
@Command(name = "indicators")
final class IndicatorsCommand implements Callable<Integer> {

    private static final int SUGGESTIONS = 3;
    private static final int USUAL_WIDTH = 80;

    @Parameters(arity = "0..*", paramLabel = "QUERY", descriptionKey = "label")
    private List<String> words = List.of();

    @Option(names = "--topic", paramLabel = "TOPIC", descriptionKey = "topic")
    private String topic = "";

    @Option(names = "--unmatched", descriptionKey = "unmatched")
    private boolean unmatched;

    @Option(names = "--as-yaml", descriptionKey = "asYaml")
    private boolean asYaml;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    IndicatorsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        String query = String.join(" ", words).strip();
        boolean aboutRecords = unmatched || asYaml;
        if ((!words.isEmpty() && query.isEmpty()) || (aboutRecords && !(query.isEmpty() && topic.isEmpty()))) {
            throw new CommandFailedException(ExitCode.USAGE, messages.text("indicators.wrong-use"));
        }
        Path folder = data.folder(surroundings).resolve(DataOption.INDICATORS);
        IndicatorCatalogue.Extended loaded = IndicatorCatalogue.loadWith(folder);
        IndicatorFaults.tell(loaded.faults(), surroundings);
        IndicatorCatalogue catalogue = loaded.catalogue();
        if (aboutRecords) {
            return unmatched(catalogue, folder);
        }
        IndicatorReport report = new IndicatorReport(catalogue, messages);
        if (!query.isEmpty()) {
            return lookUp(query, catalogue, report);
        }
        list(inTopic(catalogue), report);
        return 0;
    }

    private List<Indicator> inTopic(IndicatorCatalogue catalogue) {
        if (topic.isBlank()) {
            return catalogue.all();
        }
        String asked = topic.strip().toLowerCase(Locale.ROOT);
        for (IndicatorTopic known : catalogue.topics()) {
            if (known.code().equals(asked)
                    || known.vietnamese().toLowerCase(Locale.ROOT).equals(asked)
                    || known.english().toLowerCase(Locale.ROOT).equals(asked)) {
                return catalogue.all().stream()
                        .filter(indicator -> indicator.topic().equals(known.code()))
                        .toList();
            }
        }
        String codes = catalogue.topics().stream().map(IndicatorTopic::code).collect(Collectors.joining(", "));
        throw new CommandFailedException(
                ExitCode.USAGE, surroundings.messages().text("indicators.no-topic", topic, codes));
    }

    private void list(List<Indicator> indicators, IndicatorReport report) {
        if (format.isTable()) {
            print(report.listed(indicators, surroundings.widthColumns(USUAL_WIDTH)));
        } else {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            indicators.forEach(indicator -> rows.add(report.row(indicator)));
            format.print(new AnswerTable(report.columns(), rows), surroundings);
        }
    }

    private int lookUp(String query, IndicatorCatalogue catalogue, IndicatorReport report) {
        Messages messages = surroundings.messages();
        int width = surroundings.widthColumns(USUAL_WIDTH);
        Optional<Indicator> coded = catalogue.byCode(query.toLowerCase(Locale.ROOT));
        Optional<IndicatorMatch> match = coded.isPresent() ? Optional.empty() : catalogue.match(query, List.of());
        Optional<Indicator> found = coded.or(() -> match.map(IndicatorMatch::indicator));
        if (found.isEmpty()) {
            surroundings.err().println(messages.text("indicators.none", query));
            List<IndicatorSuggestion> near = catalogue.nearest().of(query, null, SUGGESTIONS);
            if (!near.isEmpty()) {
                surroundings.err().println(messages.text("indicators.suggestions"));
                near.forEach(suggestion -> report.suggested(suggestion, width).forEach(surroundings.err()::println));
            }
            return 1;
        }
        if (format.isTable()) {
            print(report.described(found.get(), match.orElse(null), width));
        } else {
            List<AnswerTable.Column> columns = new ArrayList<>(report.columns());
            columns.add(new AnswerTable.Column(messages.text("column.wording"), AnswerTable.Type.TEXT));
            List<@Nullable Object> row = new ArrayList<>(report.row(found.get()));
            row.add(match.map(IndicatorMatch::phrase).orElse(null));
            format.print(new AnswerTable(columns, List.of(row)), surroundings);
        }
        return 0;
    }

    private int unmatched(IndicatorCatalogue catalogue, Path folder) {
        Messages messages = surroundings.messages();
        UnmatchedLabels.Listed listed;
        try (RecordStore records = data.open(surroundings)) {
            listed = UnmatchedLabels.of(records, catalogue);
        }
        UnmatchedReport report = new UnmatchedReport(messages);
        if (asYaml) {
            IndicatorStub.Sentences sentences = new IndicatorStub.Sentences(
                    messages.text("stub.head", folder), messages.text("stub.additions"), messages.text("stub.new"));
            IndicatorStub.write(listed.labels(), sentences, surroundings.out());
        } else if (format.isTable()) {
            print(report.lines(listed.labels(), surroundings.widthColumns(USUAL_WIDTH)));
        } else {
            format.print(report.table(listed.labels()), surroundings);
        }
        if (!listed.complete()) {
            surroundings.err().println(messages.text("unmatched.truncated"));
        }
        return 0;
    }

    private void print(List<String> lines) {
        lines.forEach(surroundings.out()::println);
        surroundings.out().flush();
    }
}
