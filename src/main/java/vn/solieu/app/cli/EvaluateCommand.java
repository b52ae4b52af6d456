package vn.solieu.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.ConfidenceMeasurement;
import vn.solieu.app.Corpora;
import vn.solieu.app.GarbledMeasurement;
import vn.solieu.app.LayerLabels;
import vn.solieu.app.LayerMeasurement;
import vn.solieu.app.MarkRestoration;
import vn.solieu.app.Messages;
import vn.solieu.app.ReportMeasurement;
import vn.solieu.app.SentenceMeasurement;
import vn.solieu.app.SentenceTraining;
import vn.solieu.app.SignatureMeasurement;
import vn.solieu.app.SpeedMeasurement;
import vn.solieu.app.StrippedMeasurement;
import vn.solieu.compare.AnswerTable;
import vn.solieu.language.restoration.GarbledEvaluation;

/** Measures the restoring of marks, how much of stripped or misread text comes back and how fast, and the finding of sentences. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    private static final Set<String> TEXTS = Set.of(
            "judged",
            "label",
            "reason",
            "numbered",
            "splitter",
            "pdfsig",
            "openssl",
            "verdicts",
            "tools-agree",
            "here-agrees",
            "coverage-agrees",
            "file-unchanged");

    private static final Set<String> WITHOUT_LANGUAGE = Set.of("sentences", "signatures", "reports");

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(6);

    @Parameters(
            index = "0",
            paramLabel = "language|garbled|layers|confidence|sentences|signatures|reports|speed",
            descriptionKey = "measure")
    private String what = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CORPUS|FILE", descriptionKey = "measured")
    private List<Path> paths = List.of();

    @Option(names = "--truth", paramLabel = "FILE", descriptionKey = "truth")
    private @Nullable Path truth;

    @Option(names = "--garbled", descriptionKey = "garbled")
    private boolean garbled;

    @Option(names = "--variant", paramLabel = "NAME", descriptionKey = "variant")
    private String variant = "born";

    @Option(names = "--units", paramLabel = "FILE", descriptionKey = "units")
    private @Nullable Path units;

    @Option(names = "--without-catalogue", descriptionKey = "withoutCatalogue")
    private boolean withoutCatalogue;

    @Option(names = "--wrong", descriptionKey = "wrong")
    private boolean listsWrong;

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Messages messages = surroundings.messages();
        MarkRestoration restoration = new MarkRestoration(surroundings.settings());
        if (!WITHOUT_LANGUAGE.contains(what) && !restoration.isAvailable()) {
            throw new CommandFailedException(1, messages.text("restore.no-model", restoration.modelFile()));
        }
        try {
            format.print(measured(restoration), surroundings);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException(1, messages.text("problem.missing"));
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(1, messages.text("restore.not-text"));
        } catch (IOException e) {
            throw new CommandFailedException(1, messages.text("problem.unreadable", String.valueOf(e.getMessage())));
        }
        return 0;
    }

    private AnswerTable measured(MarkRestoration restoration) throws IOException, InterruptedException {
        return switch (what) {
            case "language" -> language(new StrippedMeasurement(restoration));
            case "garbled" -> garbled(restoration);
            case "layers" -> layers(restoration);
            case "confidence" -> confidence();
            case "sentences" -> sentences();
            case "signatures" -> signatures();
            case "reports" -> reports();
            case "speed" -> speed(restoration);
            default ->
                throw new CommandFailedException(2, surroundings.messages().text("train.wrong-use"));
        };
    }

    private AnswerTable language(StrippedMeasurement measurement) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path corpus : Corpora.in(path)) {
                    rows.add(row(Corpora.nameOf(corpus), measurement.ofHeldOut(corpus)));
                }
            } else {
                rows.add(row(String.valueOf(path.getFileName()), measurement.ofText(Files.readString(path))));
            }
        }
        return table(rows, "syllables", "right", "codes", "changed", "right-changed");
    }

    private static List<@Nullable Object> row(String name, StrippedMeasurement.Result result) {
        return Arrays.asList(
                name,
                BigDecimal.valueOf(result.counts().syllables()),
                percent(
                        result.counts().syllables() - result.counts().wrong(),
                        result.counts().syllables(),
                        2),
                BigDecimal.valueOf(result.counts().keptTokens()),
                BigDecimal.valueOf(result.counts().changedTokens()),
                percent(result.rightChanged(), result.counts().syllables(), 3));
    }

    private AnswerTable garbled(MarkRestoration restoration) throws IOException, InterruptedException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        GarbledEvaluation.Counts all = GarbledEvaluation.Counts.none();
        try (GarbledMeasurement measurement = new GarbledMeasurement(surroundings.settings(), restoration)) {
            for (Path path : paths) {
                Path right = truth != null ? truth : path.resolveSibling("truth.json");
                if (!Files.isRegularFile(right)) {
                    throw new CommandFailedException(2, surroundings.messages().text("evaluate.no-truth", path, right));
                }
                GarbledEvaluation.Counts counts = measurement.measure(path, right);
                all = all.plus(counts);
                Path folder = path.toAbsolutePath().getParent();
                rows.add(row(
                        truth == null && folder != null
                                ? folder.getFileName() + "/" + path.getFileName()
                                : String.valueOf(path.getFileName()),
                        counts));
            }
        }
        if (rows.size() > 1) {
            rows.add(row(surroundings.messages().text("evaluate.all"), all));
        }
        return table(
                rows, "syllables", "wrong-before", "wrong", "bag-before", "bag", "digits-made", "codes", "changed");
    }

    private static List<@Nullable Object> row(String name, GarbledEvaluation.Counts counts) {
        return Arrays.asList(
                name,
                BigDecimal.valueOf(counts.syllables()),
                percent(counts.wrongBefore(), counts.syllables(), 2),
                percent(counts.wrongAfter(), counts.syllables(), 2),
                percent(counts.missingBefore(), counts.tokens(), 2),
                percent(counts.missingAfter(), counts.tokens(), 2),
                BigDecimal.valueOf(counts.digitsMade()),
                BigDecimal.valueOf(counts.codes()),
                BigDecimal.valueOf(counts.codesChanged()));
    }

    private AnswerTable layers(MarkRestoration restoration) throws IOException, InterruptedException {
        LayerLabels labels = truth == null ? LayerLabels.NONE : LayerLabels.read(truth);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (LayerMeasurement measurement = new LayerMeasurement(surroundings.settings(), restoration)) {
            for (Path path : paths) {
                for (LayerMeasurement.JudgedPage page : measurement.judge(path)) {
                    rows.add(Arrays.asList(
                            page.file(),
                            BigDecimal.valueOf(page.page()),
                            page.trust().verdict().key(),
                            labels.of(page.file(), page.page()),
                            page.trust().reason(),
                            decimals(page.surprise()),
                            decimals(page.restored()),
                            decimals(page.ungarbled())));
                }
            }
        }
        return table(rows, "page", "judged", "label", "reason", "surprise", "surprise-restored", "surprise-ungarbled");
    }

    private AnswerTable confidence() throws IOException, InterruptedException {
        Messages messages = surroundings.messages();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ConfidenceMeasurement measurement = new ConfidenceMeasurement(surroundings.settings(), paths)) {
            for (ConfidenceMeasurement.Band band : measurement.measure(paths)) {
                rows.add(Arrays.asList(
                        messages.text(band.numbers() ? "evaluate.numbers" : "evaluate.words"),
                        decimals(band.from()),
                        BigDecimal.valueOf(band.words()),
                        percent(band.words(), band.all(), 2),
                        BigDecimal.valueOf(band.wrong()),
                        percent(band.wrong(), band.words(), 3)));
            }
        }
        return table(rows, "confidence", "count", "share", "wrong-words", "wrong-share");
    }

    private AnswerTable sentences() throws IOException {
        Path model = SentenceTraining.modelFile(surroundings.settings());
        if (!Files.isRegularFile(model)) {
            throw new CommandFailedException(1, surroundings.messages().text("evaluate.no-sentence-model", model));
        }
        SentenceMeasurement measurement = new SentenceMeasurement(model);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Path path : paths) {
            for (SentenceMeasurement.Result result : measurement.measure(path)) {
                rows.add(Arrays.asList(
                        result.text(),
                        result.numbered() ? "+" : "",
                        surroundings.messages().text("evaluate.splitter." + result.splitter()),
                        BigDecimal.valueOf(result.counts().ends()),
                        percent(result.counts().precision()),
                        percent(result.counts().recall()),
                        percent(result.counts().f1())));
            }
        }
        return table(rows, "numbered", "splitter", "ends", "precision", "recall", "f1");
    }

    private AnswerTable signatures() throws IOException, InterruptedException {
        if (paths.size() != 2) {
            throw new CommandFailedException(2, surroundings.messages().text("train.wrong-use"));
        }
        VerdictTable verdicts = new VerdictTable(surroundings.messages());
        try (SignatureMeasurement measurement = new SignatureMeasurement(surroundings.settings())) {
            measurement.compare(paths.getFirst(), paths.getLast()).forEach(verdicts::add);
        }
        return table(
                verdicts.rows(),
                "pdfsig",
                "openssl",
                "verdicts",
                "tools-agree",
                "here-agrees",
                "coverage-agrees",
                "file-unchanged");
    }

    private AnswerTable reports() throws IOException, InterruptedException {
        List<ReportMeasurement.Result> results = new ArrayList<>();
        try (ReportMeasurement measurement = new ReportMeasurement(surroundings.settings(), paths, !withoutCatalogue)) {
            for (Path set : paths) {
                results.addAll(measurement.measure(set, variant, units));
            }
        }
        if (listsWrong) {
            results.forEach(r -> r.wrong().forEach(line -> surroundings.err().println(r.report() + ": " + line)));
        }
        return table(
                UnderstandingTable.rows(results, units != null, surroundings.messages()), UnderstandingTable.COLUMNS);
    }

    private static BigDecimal percent(double part) {
        return BigDecimal.valueOf(100 * part).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimals(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private AnswerTable speed(MarkRestoration restoration) throws IOException {
        BigDecimal loadMillis = BigDecimal.valueOf(restoration.load().toMillis());
        SpeedMeasurement measurement = new SpeedMeasurement(restoration, WARM_UP, MEASURED);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Path path : paths) {
            SpeedMeasurement.Speed speed = measurement.measure(path, garbled);
            rows.add(Arrays.asList(
                    String.valueOf(path.getFileName()),
                    BigDecimal.valueOf(speed.words()),
                    BigDecimal.valueOf(Math.round(speed.perSecond())),
                    loadMillis,
                    BigDecimal.valueOf(speed.peakHeapBytes() >> 20)));
        }
        return table(rows, "syllables", "per-second", "load", "heap");
    }

    private static BigDecimal percent(long part, long whole, int decimals) {
        return BigDecimal.valueOf(whole == 0 ? 0 : 100.0 * part / whole).setScale(decimals, RoundingMode.HALF_UP);
    }

    private AnswerTable table(List<List<@Nullable Object>> rows, String... columns) {
        Messages messages = surroundings.messages();
        return new AnswerTable(
                Stream.concat(
                                Stream.of(
                                        new AnswerTable.Column(messages.text("evaluate.text"), AnswerTable.Type.TEXT)),
                                Stream.of(columns)
                                        .map(column -> new AnswerTable.Column(
                                                messages.text("evaluate." + column),
                                                TEXTS.contains(column)
                                                        ? AnswerTable.Type.TEXT
                                                        : AnswerTable.Type.NUMBER)))
                        .toList(),
                rows);
    }
}
