package vn.solieu.reading.numbers;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in pictures of cells: digits and the signs beside them, never letters. Each cell is looked at three times, a little moved
 * and scaled; only what all looks agree on is sure.
 *
 * <p>For one thread at a time. The network and its runtime are loaded by the constructor.
 */
public final class NumberReader implements AutoCloseable {

    /** File name of the network, in the folder {@code models/numbers}. */
    public static final String MODEL = "numbers.onnx";

    /** Less between paper and ink is a shade of the paper. */
    private static final int LEAST_CONTRAST = 30;

    /** Shift and growth of the band for each look, shares of its height; training saw bands so much off. */
    private static final double[][] LOOKS = {{0, 0}, {0.03, 0.10}, {-0.03, -0.05}};

    /** Cells read at once: more only need more memory. */
    private static final int BATCH = 24;

    /** Pictures of a batch are as wide as the widest, and a multiple of this. */
    private static final int WIDTH_STEP = 16;

    /** Mean likelihood over the looks, and the least of them, of what is sure. */
    private static final double SURE_MEAN = 0.95;

    private static final double SURE_LEAST = 0.85;

    /** Letters seen at the first look, with this likelihood, are letters. */
    private static final double LEAST_LETTERS = 0.7;

    private static final int ALTERNATIVES = 3;

    private static final double LEAST_ALTERNATIVE = 1e-3;

    private final OrtEnvironment environment;
    private final OrtSession session;

    private record Look(int cell, int look, CellImage image) {}

    /** Texts of one look with their likelihoods, the likeliest first, and where the letters of the first stand. */
    private record Seen(List<LetterPaths.Text> texts, List<Double> marks) {}

    /**
     * Loads the network.
     *
     * @throws IllegalStateException when the file is missing or no network
     */
    public NumberReader(Path model) {
        try {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "solieu");
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                // The number of children bounds the work, not threads inside of them.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                session = environment.createSession(model.toString(), options);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the network for numbers does not load: " + model, e);
        }
    }

    /** Reads cells; the answers come in their order. What the first look takes for letters is not looked at again. */
    public List<NumberReading> read(List<GreyCell> cells) {
        NumberReading[] readings = new NumberReading[cells.size()];
        List<Look> first = new ArrayList<>();
        List<Look> later = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            readings[i] = NumberReading.REJECTED;
            List<Look> own = looks(cells.get(i), i);
            if (!own.isEmpty()) {
                first.add(own.getFirst());
                later.addAll(own.subList(1, own.size()));
            }
        }
        Map<Integer, Seen[]> seen = new HashMap<>();
        look(first, seen);
        seen.entrySet().removeIf(e -> {
            boolean letters = takenForLetters(e.getValue()[0]);
            if (letters) {
                readings[e.getKey()] = settled(List.of(e.getValue()[0]));
            }
            return letters;
        });
        later.removeIf(l -> !seen.containsKey(l.cell));
        look(later, seen);
        seen.forEach((cell, views) -> readings[cell] = settled(Arrays.asList(views)));
        return List.of(readings);
    }

    private static boolean takenForLetters(Seen first) {
        LetterPaths.Text text = first.texts.getFirst();
        return text.text().indexOf(LetterPaths.LETTERS) >= 0 && text.likelihood() >= LEAST_LETTERS;
    }

    /** Shows looks to the network, those of like width together. */
    private void look(List<Look> looks, Map<Integer, Seen[]> seen) {
        looks.sort(Comparator.comparingInt(l -> l.image.width()));
        for (int from = 0; from < looks.size(); from += BATCH) {
            List<Look> batch = looks.subList(from, Math.min(looks.size(), from + BATCH));
            List<Seen> answers = run(batch);
            for (int i = 0; i < batch.size(); i++) {
                Look look = batch.get(i);
                seen.computeIfAbsent(look.cell, _ -> new Seen[LOOKS.length])[look.look] = answers.get(i);
            }
        }
    }

    /** The looks at a cell; none where there is nothing to look at. */
    private static List<Look> looks(GreyCell cell, int index) {
        int paper = cell.paper();
        int contrast = cell.contrast();
        InkBand band = contrast < LEAST_CONTRAST ? null : InkBand.find(cell, paper, contrast);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; band != null && i < LOOKS.length; i++) {
            CellImage image = CellImage.of(cell, paper, contrast, band, LOOKS[i][0], LOOKS[i][1]);
            if (image == null) {
                return List.of();
            }
            looks.add(new Look(index, i, image));
        }
        return looks;
    }

    private List<Seen> run(List<Look> batch) {
        int widest = batch.stream().mapToInt(l -> l.image.width()).max().orElse(1);
        int width = (widest + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP;
        FloatBuffer pixels = FloatBuffer.allocate(batch.size() * CellImage.HEIGHT * width);
        for (int i = 0; i < batch.size(); i++) {
            CellImage image = batch.get(i).image;
            for (int y = 0; y < CellImage.HEIGHT; y++) {
                pixels.put((i * CellImage.HEIGHT + y) * width, image.ink(), y * image.width(), image.width());
            }
        }
        long[] shape = {batch.size(), 1, CellImage.HEIGHT, width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pixels, shape);
                OrtSession.Result result = session.run(Map.of("cells", input))) {
            OnnxValue letters = result.get(0);
            float[][][] logs = (float[][][]) letters.getValue();
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < logs.length; i++) {
                seen.add(seen(logs[i], batch.get(i).image));
            }
            return seen;
        } catch (OrtException e) {
            throw new IllegalStateException("the network for numbers failed", e);
        }
    }

    private static Seen seen(float[][] logs, CellImage image) {
        List<LetterPaths.Text> texts = LetterPaths.best(logs, logs.length);
        LetterPaths.Greedy greedy = LetterPaths.greedy(logs, logs.length);
        boolean same = greedy.text().equals(texts.getFirst().text());
        // A step is two columns.
        List<Double> marks = same
                ? greedy.steps().stream()
                        .map(t -> image.leftPixel() + (2 * t + 1) * image.pixelsPerColumn())
                        .toList()
                : List.of();
        return new Seen(texts, marks);
    }

    private static NumberReading settled(List<@Nullable Seen> views) {
        Map<String, Double> mean = new HashMap<>();
        for (Seen view : views) {
            if (view != null) {
                view.texts.forEach(t -> mean.merge(t.text(), t.likelihood() / views.size(), Double::sum));
            }
        }
        List<NumberReading.Alternative> ranked = mean.entrySet().stream()
                .map(e -> new NumberReading.Alternative(e.getKey(), Math.min(1, e.getValue())))
                .sorted(Comparator.comparingDouble(NumberReading.Alternative::confidence)
                        .reversed()
                        .thenComparing(NumberReading.Alternative::text))
                .toList();
        String text = ranked.getFirst().text();
        double confidence = ranked.getFirst().confidence();
        List<NumberReading.Alternative> others = ranked.stream()
                .skip(1)
                .filter(a -> a.confidence() >= LEAST_ALTERNATIVE && a.text().indexOf(LetterPaths.LETTERS) < 0)
                .limit(ALTERNATIVES)
                .toList();
        if (text.indexOf(LetterPaths.LETTERS) >= 0) {
            return new NumberReading("", confidence, true, false, others, List.of());
        }
        boolean agreed = views.stream()
                .allMatch(v -> v != null
                        && v.texts.getFirst().text().equals(text)
                        && v.texts.getFirst().likelihood() >= SURE_LEAST);
        Seen first = views.getFirst();
        List<Double> marks = first != null
                        && first.marks.size() == text.length()
                        && first.texts.getFirst().text().equals(text)
                ? first.marks
                : List.of();
        return new NumberReading(text, confidence, false, agreed && confidence >= SURE_MEAN, others, marks);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network for numbers does not close", e);
        }
    }
}
