package vn.solieu.app.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.document.Observation;
import vn.solieu.records.Act;
import vn.solieu.records.FigureLookup;
import vn.solieu.records.RecordStore;
import vn.solieu.records.RecordsException;
import vn.solieu.records.StoredObservation;

/** Sets a value in place of one that was read, or takes that back; what was read is kept. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {

    /** More would be read as a list of all figures. */
    private static final int MOST_LISTED = 8;

    @Parameters(index = "0", paramLabel = "OBSERVATION", descriptionKey = "observation")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", descriptionKey = "rightValue")
    private @Nullable String value;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--withdraw", descriptionKey = "withdraw")
    private boolean withdraw;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Mixin
    private DataOption data = new DataOption();

    private final Surroundings surroundings;

    CorrectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = surroundings.messages();
        if (withdraw == (value != null) || reason.isBlank()) {
            throw new CommandFailedException(2, messages.text("correct.wrong-use"));
        }
        BigDecimal right = value == null ? null : number(value);
        String person = by.isBlank() ? surroundings.settings().person() : by.strip();
        try (RecordStore records = data.open(surroundings)) {
            StoredObservation figure = figure(records);
            StoredObservation now = records.corrections()
                    .correct(
                            figure,
                            right,
                            reason.strip(),
                            new Act(person, Instant.now(surroundings.settings().clock())));
            FigureText text = new FigureText(messages);
            surroundings.out().println(told(now));
            surroundings
                    .out()
                    .println(messages.text(
                            right == null ? "correct.withdrawn" : "correct.done",
                            text.of(figure.observation().value()),
                            text.of(now.observation().value()),
                            person));
            surroundings.out().flush();
            return 0;
        } catch (RecordsException e) {
            if (e.reason() == RecordsException.Reason.FIGURE_GONE) {
                throw new CommandFailedException(1, messages.text("figure-gone", id));
            }
            throw e;
        }
    }

    private StoredObservation figure(RecordStore records) {
        Messages messages = surroundings.messages();
        return switch (records.corrections().figure(id)) {
            case FigureLookup.Found(StoredObservation figure) -> figure;
            case FigureLookup.Ambiguous(var figures) ->
                throw new CommandFailedException(
                        2,
                        messages.text("correct.ambiguous", id) + "\n"
                                + figures.stream()
                                        .limit(MOST_LISTED)
                                        .map(figure -> "  " + told(figure))
                                        .collect(Collectors.joining("\n"))
                                + (figures.size() > MOST_LISTED ? "\n  …" : ""));
            case FigureLookup.Missing _ -> throw new CommandFailedException(1, messages.text("correct.none", id));
            case FigureLookup.Malformed _ ->
                throw new CommandFailedException(2, messages.text("correct.malformed", id));
        };
    }

    /** "3f2a90c1b7de#17  512/BC-VHTT, tr. 1: P. Xuân An, Số lượt quét – Lũy kế: 283226". */
    private String told(StoredObservation figure) {
        Observation o = figure.observation();
        return figure.document() + "#" + (figure.position() + 1) + "  "
                + (figure.number() == null ? figure.file() : figure.number()) + ", "
                + surroundings.messages().text("compare.page", figure.page()) + ": "
                + (o.place() == null ? "" : o.place() + ", ") + o.indicator() + ": " + o.raw();
    }

    /** A number as people of either language write it; what can be read in two ways is refused. */
    private BigDecimal number(String written) {
        String bare = written.strip().replace("%", "").replace('−', '-').strip();
        boolean plain = bare.matches("[-+]?\\d+([.,]\\d+)?");
        boolean grouped = bare.matches("[-+]?\\d{1,3}(\\.\\d{3})+(,\\d+)?|[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        boolean english = surroundings.messages().locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        char group = english ? ',' : '.';
        char decimal = english ? '.' : ',';
        if (grouped && bare.indexOf(decimal) < 0 && bare.indexOf(group) >= 0) {
            return new BigDecimal(bare.replace(String.valueOf(group), ""));
        }
        if (grouped && bare.indexOf(decimal) > bare.lastIndexOf(String.valueOf(group)) && bare.indexOf(group) >= 0) {
            return new BigDecimal(bare.replace(String.valueOf(group), "").replace(decimal, '.'));
        }
        if (plain && !grouped) {
            return new BigDecimal(bare.replace(',', '.'));
        }
        throw new CommandFailedException(2, surroundings.messages().text("correct.no-number", written));
    }
}
