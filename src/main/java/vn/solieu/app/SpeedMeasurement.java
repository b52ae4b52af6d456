package vn.solieu.app;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.language.restoration.CorpusReader;
import vn.solieu.language.restoration.RestorationEvaluation;

/** Measures how fast text is restored by one thread, in processor time, so that other work on the machine counts little. */
public final class SpeedMeasurement {

    /** So much text of a corpus, in characters, is enough to go over again and again. */
    private static final int ENOUGH = 400_000;

    private final MarkRestoration restoration;
    private final Duration warmUp;
    private final Duration measured;

    /**
     * A measurement.
     *
     * @param warmUp time until the compilers have done what they will, not counted
     * @param measured least time that is counted
     */
    public SpeedMeasurement(MarkRestoration restoration, Duration warmUp, Duration measured) {
        this.restoration = restoration;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /**
     * What was measured.
     *
     * @param words words of letters restored while it was measured
     * @param nanos processor time they took
     * @param peakHeapBytes most heap in use at any time of the process so far, garbage included
     */
    public record Speed(long words, long nanos, long peakHeapBytes) {

        public double perSecond() {
            return words * 1e9 / Math.max(1, nanos);
        }
    }

    /**
     * Restores a text, or the documents of a corpus that training leaves out, again and again.
     *
     * @param garbled whether the text is restored as it is, as one misread; else it is stripped of its marks first
     */
    public Speed measure(Path path, boolean garbled) throws IOException {
        List<String> texts = texts(path, garbled);
        run(texts, garbled, warmUp);
        Speed speed = run(texts, garbled, measured);
        return new Speed(speed.words, speed.nanos, peakHeapBytes());
    }

    private Speed run(List<String> texts, boolean garbled, Duration least) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        long words = 0;
        long nanos;
        do {
            for (String text : texts) {
                words += (garbled ? restoration.restoreGarbled(text) : restoration.restore(text))
                        .words()
                        .size();
            }
            nanos = threads.getCurrentThreadCpuTime() - begun;
        } while (nanos < least.toNanos());
        return new Speed(words, nanos, 0);
    }

    private static List<String> texts(Path path, boolean garbled) throws IOException {
        List<String> texts = new ArrayList<>();
        if (Files.isDirectory(path) || path.toString().endsWith(".xz")) {
            for (Path corpus : Files.isDirectory(path) ? Corpora.in(path) : List.of(path)) {
                int[] left = {ENOUGH};
                try (Reader text = Corpora.open(corpus)) {
                    CorpusReader.read(text, true, document -> {
                        if (left[0] > 0) {
                            texts.add(document);
                            left[0] -= document.length();
                        }
                    });
                }
            }
        } else {
            texts.add(Files.readString(path));
        }
        texts.replaceAll(text -> {
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            return garbled ? composed : RestorationEvaluation.stripped(composed);
        });
        return texts;
    }

    private static long peakHeapBytes() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return peak;
    }
}
