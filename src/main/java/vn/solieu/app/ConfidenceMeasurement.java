package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.intake.FileCollector;

/**
 * Measures what the confidence of recognised words is worth: files are read as always, and of the words of each band of confidence those
 * are counted that the right text of their page does not have.
 */
public final class ConfidenceMeasurement implements AutoCloseable {

    /** Lower bounds of the bands, the highest first. */
    private static final double[] BANDS = {0.95, 0.9, 0.5, 0};

    private final ReadingSession session;

    /**
     * Starts the readers.
     *
     * @param paths what will be measured
     */
    public ConfidenceMeasurement(Settings settings, List<Path> paths) {
        this.session = ReadingSession.start(settings, paths);
    }

    /**
     * Words of a band of confidence.
     *
     * @param numbers whether they are words with a digit, or those without
     * @param from confidence from which on they count
     * @param words how many there are
     * @param all how many there are in all bands
     * @param wrong how many are not in the right text, each word there counting once
     */
    public record Band(boolean numbers, double from, long words, long all, long wrong) {}

    /**
     * Reads files that have their right text in {@code truth.json} beside them, and counts the words of recognised pages over all of them.
     *
     * @throws IOException when a file or its right text cannot be read
     */
    public List<Band> measure(List<Path> files) throws IOException, InterruptedException {
        Map<SourceFile, RightPages> right = new HashMap<>();
        for (Path file : files) {
            for (SourceFile source : FileCollector.collect(List.of(file)).accepted()) {
                right.put(source, RightPages.read(source.path().resolveSibling("truth.json")));
            }
        }
        long[][] words = new long[2][BANDS.length];
        long[][] wrong = new long[2][BANDS.length];
        List<SourceFile> sources = List.copyOf(right.keySet());
        session.readAll(sources, ReportPipeline.Progress.NONE, (source, outcome) -> {
            RightPages pages = right.get(source);
            if (pages != null) {
                count(outcome, pages, words, wrong);
            }
        });
        List<Band> bands = new ArrayList<>();
        for (int kind = 0; kind < 2; kind++) {
            long all = 0;
            for (long count : words[kind]) {
                all += count;
            }
            for (int band = 0; band < BANDS.length; band++) {
                bands.add(new Band(kind == 1, BANDS[band], words[kind][band], all, wrong[kind][band]));
            }
        }
        return bands;
    }

    private static void count(Outcome<Document> outcome, RightPages right, long[][] words, long[][] wrong) {
        Optional<Document> document = outcome.result();
        for (PageText page : document.map(Document::pages).orElse(List.of())) {
            int number = page.page().number();
            if (page.source() != PageSource.OCR || number > right.pages().size()) {
                continue;
            }
            Map<String, Integer> there = new HashMap<>();
            for (String token : plain(right.pages().get(number - 1).text()).split("\\s+")) {
                there.merge(token, 1, Integer::sum);
            }
            List<Word> read = page.words();
            for (int i = 0; i < read.size(); i++) {
                Double confidence = read.get(i).confidence();
                if (confidence == null) {
                    continue;
                }
                int kind = read.get(i).text().chars().anyMatch(Character::isDigit) ? 1 : 0;
                int band = 0;
                while (confidence < BANDS[band]) {
                    band++;
                }
                words[kind][band]++;
                boolean isRight = isTaken(there, read.get(i).text())
                        || (i > 0 && isBroken(there, read.get(i - 1), read.get(i)))
                        || (i + 1 < read.size() && isBroken(there, read.get(i), read.get(i + 1)));
                wrong[kind][band] += isRight ? 0 : 1;
            }
        }
    }

    private static boolean isTaken(Map<String, Integer> there, String word) {
        Integer left = there.computeIfPresent(plain(word), (_, count) -> count - 1);
        return left != null && left >= 0;
    }

    /** "Covid-19" that goes over the end of a line is two words on the page and one in the right text. */
    private static boolean isBroken(Map<String, Integer> there, Word before, Word after) {
        return before.text().endsWith("-")
                && after.box().y0() > before.box().centreY()
                && there.containsKey(plain(before.text() + after.text()));
    }

    /** As printed, but for dashes and quotation marks, which fonts draw alike. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[–—−]", "-")
                .replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'")
                .replace("…", "...");
    }

    @Override
    public void close() {
        session.close();
    }
}
