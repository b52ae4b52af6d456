package vn.solieu.reading.ocr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Region;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.numbers.NumberReader;

/**
 * Recognises the words of regions of a scan. Running text is read as Tesseract lays it out ({@link RunningTextReader}); each ruled cell is read on its own, so
 * that neighbouring cells do not run into each other, and numbers in them by a network that knows digits only: {@link CellReader}.
 *
 * <p>For one thread at a time.
 */
public final class WordRecogniser implements AutoCloseable {

    /** The language model: as right as the script model once words are weighed and numbers looked at twice, in four fifths of the time. */
    public static final String TEXT_MODEL = "vie";

    /** Latin digits and punctuation. */
    public static final String DIGIT_MODEL = "eng";

    /** For pages in languages without marks. */
    private static final String ENGLISH_MODEL = "eng";

    /** Fewer words do not tell a language. */
    private static final int LEAST_WORDS = 20;

    /** Of the words of Vietnamese pages a good third and more have marks; of names of drugs and firms read as Vietnamese one in ten. */
    private static final double MARKED = 0.15;

    private static final String DIGITS = "0123456789.,%-/+";

    /**
     * What an engine is made for.
     *
     * @param letters the only ones it may read; empty for all
     */
    private record Setup(String model, String letters) {}

    private final Path models;
    private final @Nullable Path numberModel;
    private final Map<Setup, TesseractEngine> engines = new HashMap<>();
    private @Nullable NumberReader numberReader;

    /**
     * Loads nothing yet.
     *
     * @param models folder of Tesseract's models
     * @param numberModel the network for numbers, or {@code null} where it cannot be used
     */
    public WordRecogniser(Path models, @Nullable Path numberModel) {
        this.models = models;
        this.numberModel = numberModel;
    }

    /**
     * Reads regions in the order given; words come in the upright frame of the page. A page whose words have hardly any marks is read with
     * the English model too, and the surer reading is taken.
     */
    public List<Word> recognise(PreparedScan scan, List<Region> regions) {
        try (Pixels page = scan.withoutRulings()) {
            List<Word> words = recognise(scan, page, regions, this::textEngine);
            if (hasMarks(words)) {
                return words;
            }
            List<Word> english = recognise(scan, page, regions, this::englishEngine);
            return Word.sureLetters(english) > Word.sureLetters(words) ? english : words;
        }
    }

    private List<Word> recognise(
            PreparedScan scan, Pixels page, List<Region> regions, Supplier<TesseractEngine> textEngine) {
        NumberReader numbers = numberReader();
        SecondLookAtNumbers secondLook = new SecondLookAtNumbers(page, scan.dotsPerInch(), numbers);
        RunningTextReader text = new RunningTextReader(scan, page, textEngine, secondLook);
        List<Word> words = new ArrayList<>();
        for (Region region : regions) {
            if (region.kind() == Region.Kind.TEXT) {
                words.addAll(text.read(region));
            }
        }
        List<Box> cells = regions.stream()
                .filter(r -> r.kind() == Region.Kind.CELL)
                .map(Region::box)
                .toList();
        if (!cells.isEmpty()) {
            CellReader reader = new CellReader(scan, page, textEngine, this::digitEngine, numbers, secondLook);
            words.addAll(reader.read(cells));
        }
        return words;
    }

    /** Whether the words may be Vietnamese; too few of them may. */
    private static boolean hasMarks(List<Word> words) {
        List<String> ofLetters = words.stream()
                .map(Word::text)
                .filter(t -> t.chars().filter(Character::isLetter).count() >= 2)
                .toList();
        long marked = ofLetters.stream()
                .filter(t -> !VietnameseLetters.bare(t).equals(t.toLowerCase(Locale.ROOT)))
                .count();
        return ofLetters.size() < LEAST_WORDS || marked > MARKED * ofLetters.size();
    }

    /** The letters read in a part of a page as it lies, each counted by its confidence: {@link vn.solieu.reading.image.Legibility}. */
    public double legibility(Pixels part, double dotsPerInch) {
        return textEngine().read(part, TesseractEngine.Layout.BLOCK, (int) Math.round(dotsPerInch)).stream()
                .filter(w -> w.confidence() > 0.5)
                .mapToDouble(w -> w.confidence()
                        * w.text().chars().filter(Character::isLetterOrDigit).count())
                .sum();
    }

    static Word toWord(PreparedScan scan, TesseractEngine.ReadWord word) {
        Box box = scan.toPoints(word.box());
        return new Word(
                word.text(),
                word.text(),
                box,
                WordOrigin.OCR,
                word.confidence(),
                new TypeStyle(box.height(), false, false),
                word.alternatives());
    }

    private TesseractEngine textEngine() {
        return engine(new Setup(TEXT_MODEL, ""));
    }

    private TesseractEngine englishEngine() {
        return engine(new Setup(ENGLISH_MODEL, ""));
    }

    private TesseractEngine digitEngine() {
        return engine(new Setup(DIGIT_MODEL, DIGITS));
    }

    private TesseractEngine engine(Setup setup) {
        return engines.computeIfAbsent(setup, s -> new TesseractEngine(models, s.model, s.letters));
    }

    private @Nullable NumberReader numberReader() {
        NumberReader reader = numberReader;
        if (reader == null && numberModel != null) {
            reader = new NumberReader(numberModel);
            numberReader = reader;
        }
        return reader;
    }

    @Override
    public void close() {
        if (numberReader != null) {
            numberReader.close();
            numberReader = null;
        }
        engines.values().forEach(TesseractEngine::close);
        engines.clear();
    }
}
