package vn.solieu.reading.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Region;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.layout.RegionFinder;
import vn.solieu.reading.image.PageImage;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.local.LocalDocumentReader;
import vn.solieu.reading.numbers.NumberReader;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.pdf.PdfDocument;

/**
 * Measures how the cells of numbers of scans are read. Truth is the text layer of {@code born.pdf} in the same folder: the cell of the scan
 * is the one at the same place, once the page's shift is known. Started by {@code tools/numbers/measure}.
 */
public final class NumberMeasurement {

    private static final double DOUBTFUL = 0.5;

    /** Pages are printed up to 6 pt aside, cells are higher than twice this. */
    private static final double LARGEST_SHIFT_PT = 14;

    private final Path models;
    private final Path network;
    private final boolean tell;

    private static final class Tally {
        int cells;
        int lost;
        int right;
        int sure;
        int wrongThoughSure;
        double seconds;

        void add(String truth, @Nullable String read, boolean isSure) {
            cells++;
            if (read == null) {
                lost++;
                return;
            }
            boolean exact = read.equals(truth);
            right += exact ? 1 : 0;
            sure += isSure ? 1 : 0;
            wrongThoughSure += isSure && !exact ? 1 : 0;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%5d cells %4d lost  exact %6.2f %%  sure %6.2f %%  wrong though sure %3d  %6.1f s",
                    cells,
                    lost,
                    100.0 * right / Math.max(1, cells - lost),
                    100.0 * sure / Math.max(1, cells - lost),
                    wrongThoughSure,
                    seconds);
        }
    }

    private NumberMeasurement(Path models, Path network, boolean tell) {
        this.models = models;
        this.network = network;
        this.tell = tell;
    }

    /**
     * Prints a line for each variant and reader.
     *
     * @param arguments folder of the program, folder of folders with {@code born.pdf}, names of variants; "-v" tells each wrong cell
     */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        List<String> rest =
                Arrays.stream(arguments).skip(2).filter(a -> !a.equals("-v")).toList();
        NativeLibraries.prepare(home.resolve("target/cache/natives"));
        NativeLibraries.prepareNetworks(home.resolve("target/cache/natives"));
        NumberMeasurement measurement = new NumberMeasurement(
                home.resolve("models/tesseract"),
                home.resolve("models/numbers").resolve(NumberReader.MODEL),
                Arrays.asList(arguments).contains("-v"));
        for (String variant : rest) {
            measurement.measure(Path.of(arguments[1]), variant);
        }
    }

    private void measure(Path set, String variant) throws Exception {
        Tally network = new Tally();
        Tally letters = new Tally();
        Tally tesseract = new Tally();
        Tally program = new Tally();
        List<Path> folders;
        try (Stream<Path> found = Files.list(set)) {
            folders = found.filter(
                            f -> Files.exists(f.resolve(variant + ".pdf")) && Files.exists(f.resolve("born.pdf")))
                    .sorted()
                    .toList();
        }
        try (WordRecogniser without = new WordRecogniser(models, null);
                WordRecogniser with = new WordRecogniser(models, this.network);
                NumberReader reader = new NumberReader(this.network)) {
            for (Path folder : folders) {
                List<Map<Box, String>> truth = truth(folder.resolve("born.pdf"));
                Path file = folder.resolve(variant + ".pdf");
                SourceFile source = new SourceFile(file, variant, file.toString(), Files.size(file));
                try (LocalDocumentReader pages = new LocalDocumentReader(() -> new WordRecogniser(models, null));
                        PdfDocument pdf = PdfDocument.open(file)) {
                    for (int page = 1; page <= Math.min(pdf.pageCount(), truth.size()); page++) {
                        OpenedPage opened =
                                pages.openPage(source, page).result().orElseThrow();
                        List<Box> cells = cells(opened);
                        Map<Box, Box> places = places(truth.get(page - 1).keySet(), cells);
                        PageImage image = pdf.image(page);
                        try (PreparedScan scan = PreparedScan.of(image, (_, _) -> 0);
                                Pixels picture = scan.withoutRulings()) {
                            long begun = System.nanoTime();
                            Map<Box, NumberReading> readings = new CellReader(
                                            scan,
                                            picture,
                                            () -> null,
                                            () -> null,
                                            reader,
                                            new SecondLookAtNumbers(picture, scan.dotsPerInch(), reader))
                                    .numbersIn(cells);
                            network.seconds += since(begun);
                            begun = System.nanoTime();
                            List<Word> old = without.recognise(scan, regions(cells));
                            tesseract.seconds += since(begun);
                            begun = System.nanoTime();
                            List<Word> now = with.recognise(scan, regions(cells));
                            program.seconds += since(begun);
                            for (Map.Entry<Box, String> cell :
                                    truth.get(page - 1).entrySet()) {
                                Box at = places.get(cell.getKey());
                                String where = folder.getFileName() + " p" + page;
                                if (isNumber(cell.getValue())) {
                                    NumberReading reading = at == null ? null : readings.get(at);
                                    network.add(
                                            cell.getValue(),
                                            reading == null
                                                    ? null
                                                    : reading.text().replace(" ", ""),
                                            reading != null && reading.sure());
                                    tell("network", where, cell.getValue(), reading);
                                    add(tesseract, "tesseract", where, cell.getValue(), at, old);
                                    add(program, "program", where, cell.getValue(), at, now);
                                } else if (at != null && readings.get(at) instanceof NumberReading reading) {
                                    // Right is whatever is not taken for a number.
                                    letters.add("", reading.sure() ? reading.text() : "", reading.sure());
                                    if (reading.sure() && tell) {
                                        System.out.println("  letters " + where + ": " + cell.getValue() + " read as "
                                                + reading.text());
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        System.out.printf("%-11s network   %s%n", variant, network.line());
        System.out.printf("%-11s tesseract %s%n", "", tesseract.line());
        System.out.printf("%-11s program   %s%n", "", program.line());
        System.out.printf("%-11s letters   %s%n", "", letters.line());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void tell(String who, String where, String truth, @Nullable NumberReading reading) {
        if (tell && reading != null && !reading.text().replace(" ", "").equals(truth)) {
            System.out.printf(
                    "  %s %s: %s read as %s%s %.2f%s %s%n",
                    who,
                    where,
                    truth,
                    reading.text(),
                    reading.rejected() ? "(rejected)" : "",
                    reading.confidence(),
                    reading.sure() ? " SURE" : "",
                    reading.alternatives());
        }
    }

    private void add(Tally tally, String who, String where, String truth, @Nullable Box at, List<Word> words) {
        if (at == null) {
            tally.add(truth, null, false);
            return;
        }
        List<Word> inside =
                words.stream().filter(w -> at.containsCentreOf(w.box())).toList();
        String read = inside.stream().map(Word::text).collect(Collectors.joining());
        double least = inside.stream()
                .mapToDouble(w -> w.confidence() == null ? 1 : w.confidence())
                .min()
                .orElse(0);
        tally.add(truth, read, least >= DOUBTFUL);
        if (tell && !read.equals(truth)) {
            System.out.printf("  %s %s: %s read as %s %.2f%n", who, where, truth, read, least);
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9.,%+\\-/()]*[0-9][0-9.,%+\\-/()]*");
    }

    private static List<Region> regions(List<Box> cells) {
        return cells.stream()
                .map(c -> new Region(Region.Kind.CELL, c, List.of()))
                .toList();
    }

    private static List<Box> cells(OpenedPage page) {
        return new RegionFinder()
                .find(page).regions().stream()
                        .filter(r -> r.kind() == Region.Kind.CELL)
                        .map(Region::box)
                        .toList();
    }

    /** For each page the cells with the text in them. */
    private static List<Map<Box, String>> truth(Path born) throws IOException {
        SourceFile source = new SourceFile(born, "born", born.toString(), Files.size(born));
        List<Map<Box, String>> pages = new ArrayList<>();
        try (LocalDocumentReader reader = new LocalDocumentReader(() -> {
            throw new IllegalStateException("the born document has its text");
        })) {
            int count = reader.open(source).result().orElseThrow().pageCount();
            for (int page = 1; page <= count; page++) {
                OpenedPage opened = reader.openPage(source, page).result().orElseThrow();
                Map<Box, String> texts = new java.util.LinkedHashMap<>();
                for (Box cell : cells(opened)) {
                    String text = opened.textLayer().stream()
                            .filter(w -> cell.containsCentreOf(w.box()))
                            .map(Word::text)
                            .collect(Collectors.joining());
                    if (!text.isEmpty()) {
                        texts.put(cell, text);
                    }
                }
                pages.add(texts);
            }
        }
        return pages;
    }

    /** The cell of the scan for each cell of the born page. */
    private static Map<Box, Box> places(java.util.Set<Box> born, List<Box> scanned) {
        List<double[]> shifts = new ArrayList<>();
        for (Box b : born) {
            for (Box s : scanned) {
                double dx = s.centreX() - b.centreX();
                double dy = s.centreY() - b.centreY();
                if (Math.abs(dx) < LARGEST_SHIFT_PT && Math.abs(dy) < LARGEST_SHIFT_PT && alike(b, s)) {
                    shifts.add(new double[] {dx, dy});
                }
            }
        }
        // The shift most others agree with.
        double[] shift = shifts.stream()
                .max(Comparator.comparingLong(a -> shifts.stream()
                        .filter(o -> Math.hypot(a[0] - o[0], a[1] - o[1]) < 2)
                        .count()))
                .orElse(new double[] {0, 0});
        Map<Box, Box> places = new java.util.HashMap<>();
        for (Box b : born) {
            scanned.stream()
                    .filter(s -> alike(b, s)
                            && Math.hypot(s.centreX() - b.centreX() - shift[0], s.centreY() - b.centreY() - shift[1])
                                    < 5)
                    .findFirst()
                    .ifPresent(s -> places.put(b, s));
        }
        return places;
    }

    private static boolean alike(Box a, Box b) {
        return Math.abs(a.width() - b.width()) < 5 && Math.abs(a.height() - b.height()) < 4;
    }
}
