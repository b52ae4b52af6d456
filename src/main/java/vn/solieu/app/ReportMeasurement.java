package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Document;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.SourceFile;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.ReportExtractor;
import vn.solieu.intake.FileCollector;

/**
 * Measures how reports are understood: metadata and figures against the right ones that stand beside each report.
 *
 * <p>A figure is found when value and place are right, and right when kind and indicator are too: the indicator has half of the right
 * one's words and at most three times as many of its own, compared without marks. Each printed figure counts once.
 */
public final class ReportMeasurement implements AutoCloseable {

    /** Readings of the same blocks before and while the time is taken; the compiler needs the first. */
    private static final int WARM_UP = 20;

    private static final int TIMED = 10;

    private final ReadingSession session;
    private final ReportExtractor extractor;
    private final Clock clock;

    /**
     * Starts the readers.
     *
     * @param withIndicators whether the indicator catalogue is used; without it every figure keeps its printed label only
     */
    public ReportMeasurement(Settings settings, List<Path> paths, boolean withIndicators) {
        IndicatorCatalogue indicators = withIndicators ? IndicatorCatalogue.load() : IndicatorCatalogue.empty();
        this.extractor = new ReportExtractor(UnitCatalogue.load(), indicators);
        this.clock = settings.clock();
        this.session = ReadingSession.start(settings, paths, extractor);
    }

    /**
     * What was understood of a report, or of several.
     *
     * @param figures printed
     * @param given figures that were read
     * @param right of these, those that are right
     * @param found those of which value and place are right
     * @param periods of the right, those with the right period
     * @param units of the right, those with the right unit of measure
     * @param codes of the right, those with the right code of the place; 0 where no list of units was given
     * @param fields fields of metadata
     * @param rightFields those that are exact
     * @param millis time the understanding took once, without reading and layout
     * @param wrong what is not right, in words for people who mend it
     */
    public record Result(
            String report,
            int figures,
            int given,
            int right,
            int found,
            int periods,
            int units,
            int codes,
            int fields,
            int rightFields,
            int pages,
            double millis,
            List<String> wrong) {

        /** The sums of several. */
        public static Result sum(String name, List<Result> all) {
            return new Result(
                    name,
                    all.stream().mapToInt(Result::figures).sum(),
                    all.stream().mapToInt(Result::given).sum(),
                    all.stream().mapToInt(Result::right).sum(),
                    all.stream().mapToInt(Result::found).sum(),
                    all.stream().mapToInt(Result::periods).sum(),
                    all.stream().mapToInt(Result::units).sum(),
                    all.stream().mapToInt(Result::codes).sum(),
                    all.stream().mapToInt(Result::fields).sum(),
                    all.stream().mapToInt(Result::rightFields).sum(),
                    all.stream().mapToInt(Result::pages).sum(),
                    all.stream().mapToDouble(Result::millis).sum(),
                    List.of());
        }
    }

    /**
     * Measures the reports of a set: every folder in it that has {@code truth.json} or {@code expected.json} and a file of the variant.
     *
     * @param variant file name without its ending, "born"
     * @param unitList a list of official units to check codes of places against, or {@code null}
     * @return one for each report, by name
     * @throws IOException when a file or its right reading cannot be read
     */
    public List<Result> measure(Path set, String variant, @Nullable Path unitList)
            throws IOException, InterruptedException {
        OfficialUnits units = unitList == null ? null : new OfficialUnits(unitList);
        Map<SourceFile, Path> folders = new HashMap<>();
        try (Stream<Path> entries = Files.list(set)) {
            for (Path folder : entries.filter(Files::isDirectory).sorted().toList()) {
                Path file = folder.resolve(variant + ".pdf");
                if (Files.isRegularFile(file) && rightFile(folder) != null) {
                    FileCollector.collect(List.of(file)).accepted().forEach(source -> folders.put(source, folder));
                }
            }
        }
        Map<String, Result> results = new TreeMap<>();
        List<IOException> failed = new ArrayList<>();
        session.readAll(List.copyOf(folders.keySet()), ReportPipeline.Progress.NONE, (source, outcome) -> {
            Path folder = folders.get(source);
            Path rightFile = folder == null ? null : rightFile(folder);
            if (folder != null && rightFile != null && outcome.result().isPresent()) {
                String name = String.valueOf(folder.getFileName());
                try {
                    results.put(name, compare(name, outcome.result().get(), RightReport.read(rightFile), units));
                } catch (IOException e) {
                    failed.add(e);
                }
            }
        });
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
        return List.copyOf(results.values());
    }

    private static @Nullable Path rightFile(Path folder) {
        return Stream.of("truth.json", "expected.json")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    private Result compare(String name, Document document, RightReport right, @Nullable OfficialUnits units) {
        int pages = document.pages().size();
        // Scans may have fewer pages than the report: what stands on the others cannot be found.
        List<RightReport.Figure> printed =
                right.figures().stream().filter(f -> f.page() <= pages).toList();
        List<Observation> given = new ArrayList<>(document.observations());
        List<String> wrong = new ArrayList<>();
        String district = district(printed, units);
        int[] counts = new int[5];
        for (RightReport.Figure figure : printed) {
            Observation exact = take(given, figure, true);
            if (exact != null) {
                counts[0]++;
                detail(figure, exact, district, units, counts, wrong);
            } else {
                wrong.add("figure " + figure.value().toPlainString() + " | " + figure.kind() + " | "
                        + figure.indicator());
            }
        }
        counts[1] = looselyFound(document.observations(), printed);
        int[] fields = fields(document.metadata(), right.metadata(), pages < pagesOf(right), wrong);
        return new Result(
                name,
                printed.size(),
                document.observations().size(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                fields[0],
                fields[1],
                pages,
                millis(document),
                wrong);
    }

    private static int pagesOf(RightReport right) {
        return right.figures().stream().mapToInt(RightReport.Figure::page).max().orElse(1);
    }

    private static int looselyFound(List<Observation> observations, List<RightReport.Figure> printed) {
        List<Observation> free = new ArrayList<>(observations);
        int found = 0;
        for (RightReport.Figure figure : printed) {
            found += take(free, figure, false) == null ? 0 : 1;
        }
        return found;
    }

    private static void detail(
            RightReport.Figure figure,
            Observation given,
            @Nullable String district,
            @Nullable OfficialUnits units,
            int[] counts,
            List<String> wrong) {
        String period = given.period() == null ? "" : given.period().iso();
        String code = units == null ? null : units.codeOf(figure.place(), district);
        boolean rightPeriod = period.equals(figure.period());
        boolean rightUnit = plain(figure.unit()).equals(plain(given.unit() == null ? "" : given.unit()));
        boolean rightCode = units != null && Objects.equals(code, given.placeCode());
        counts[2] += rightPeriod ? 1 : 0;
        counts[3] += rightUnit ? 1 : 0;
        counts[4] += rightCode ? 1 : 0;
        if (!rightPeriod) {
            wrong.add("period " + figure.period() + " | " + period + " | " + given.raw());
        }
        if (!rightUnit) {
            wrong.add("unit " + figure.unit() + " | " + given.unit() + " | " + given.indicator());
        }
        if (units != null && !rightCode) {
            wrong.add("place code " + code + " | " + given.placeCode() + " | " + figure.place());
        }
    }

    /** The district most figures are of: the place printed most often among those that are a unit anywhere. */
    private static @Nullable String district(List<RightReport.Figure> figures, @Nullable OfficialUnits units) {
        Map<String, Integer> named = new TreeMap<>();
        for (RightReport.Figure figure : figures) {
            String code = units == null ? null : units.codeOf(figure.place(), null);
            if (code != null && code.length() == 3) {
                named.merge(code, 1, Integer::sum);
            }
        }
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Observation take(List<Observation> free, RightReport.Figure figure, boolean exactly) {
        for (Observation o : free) {
            boolean found = o.value().compareTo(figure.value()) == 0
                    && place(figure.place()).equals(place(o.place() == null ? "" : o.place()));
            boolean right = found
                    && o.kind().name().toLowerCase(Locale.ROOT).equals(figure.kind())
                    && alike(figure.indicator(), o.indicator());
            if (exactly ? right : found) {
                free.remove(o);
                return o;
            }
        }
        return null;
    }

    private static String place(String printed) {
        return plain(VietnameseLetters.bare(Normalizer.normalize(printed, Normalizer.Form.NFC)))
                .replaceFirst("^(p\\.|x\\.|tt\\.|phuong|xa|thi tran|huyen|thanh pho|tp\\.?|thi xa|tinh)\\s*", "");
    }

    private static boolean alike(String right, String given) {
        Set<String> a = words(right);
        Set<String> b = words(given);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2 * both.size() >= a.size() && 3 * both.size() >= b.size();
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(VietnameseLetters.bare(plain(text)).split("[^\\p{L}\\p{N}_]+")));
        words.remove("");
        return words;
    }

    private static int[] fields(Metadata given, Map<String, String> right, boolean endMissing, List<String> wrong) {
        Map<String, String> read = new HashMap<>();
        put(read, "agency_parent", given.agencyParent());
        put(read, "agency", given.agency());
        put(read, "number", given.number());
        put(read, "place", given.place());
        put(read, "date", given.date() == null ? null : given.date().toString());
        put(read, "doc_type", given.documentType());
        put(read, "title", given.title());
        put(read, "subtitle", given.subtitle());
        put(read, "signer", given.signer());
        put(read, "signer_role", String.join("\n", given.signerRole()));
        put(read, "recipients", String.join("\n", given.recipients()));
        int[] counts = new int[2];
        for (Map.Entry<String, String> field : right.entrySet()) {
            boolean atEnd = Set.of("signer", "signer_role", "recipients").contains(field.getKey());
            if (endMissing && atEnd) {
                continue;
            }
            counts[0]++;
            String value = read.getOrDefault(field.getKey(), "");
            if (plain(field.getValue()).equals(plain(value))) {
                counts[1]++;
            } else {
                wrong.add(field.getKey() + " " + plain(field.getValue()) + " | " + plain(value));
            }
        }
        return counts;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        fields.put(name, value == null ? "" : value);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[–—−]", "-")
                .replaceAll("[“”]", "\"")
                .replaceAll("(?m)^[-+*]\\s*|[;.]$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private double millis(Document document) {
        long start = 0;
        for (int i = 0; i < WARM_UP + TIMED; i++) {
            start = i == WARM_UP ? System.nanoTime() : start;
            extractor.extract(document.source().sha256(), document.blocks(), LocalDate.now(clock));
        }
        return (System.nanoTime() - start) / 1e6 / TIMED;
    }

    @Override
    public void close() {
        session.close();
    }
}
