package vn.solieu.reading.ocr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Region;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.Pixels.PixelBox;
import vn.solieu.reading.image.PreparedScan;

/**
 * Recognises the words of regions of a scan. Running text is read as Tesseract lays it out; each ruled cell is read on its own, so
 * that neighbouring cells do not run into each other, and cells of columns of numbers are read by a model that knows digits only.
 *
 * <p>For one thread at a time.
 */
public final class WordRecogniser implements AutoCloseable {

    /** The Vietnamese script model: fewer errors on capitals and digits than the language model of the same size. */
    public static final String TEXT_MODEL = "Vietnamese";

    /** Latin digits and punctuation. */
    public static final String DIGIT_MODEL = "eng";

    private static final String DIGITS = "0123456789.,%-/+";

    /** Type of 12 pt needs about 300 dpi; smaller pictures of cells are enlarged to it. */
    private static final double CELL_DPI = 300;

    /** Ink as high as this holds more than one line of 12 pt. */
    private static final double ONE_LINE_PT = 19;

    /** Smaller pieces of ink in a cell are dirt: a dot of 10 pt type covers about one square point. */
    private static final double SPECK_PT = 0.5;

    /** Rules are a point thick; their rims must not be read. */
    private static final double CELL_INSET_PT = 1.2;

    /** Paper left around the ink of a cell: with 3 pt Tesseract drops or doubles digits at the rims, with more it gains nothing. */
    private static final double CELL_MARGIN_PT = 5;

    /** A column is one of numbers when more than this share of its filled cells look like numbers. */
    private static final double NUMERIC_COLUMN = 0.6;

    private final Path models;
    private @Nullable TesseractEngine text;
    private @Nullable TesseractEngine digits;

    public WordRecogniser(Path models) {
        this.models = models;
    }

    /** Reads regions in the order given; words come in the upright frame of the page. */
    public List<Word> recognise(PreparedScan scan, List<Region> regions) {
        List<Word> words = new ArrayList<>();
        try (Pixels page = scan.withoutRulings()) {
            for (Region region : regions) {
                if (region.kind() == Region.Kind.TEXT) {
                    words.addAll(readText(scan, page, region));
                }
            }
            words.addAll(readCells(
                    scan,
                    page,
                    regions.stream()
                            .filter(r -> r.kind() == Region.Kind.CELL)
                            .map(Region::box)
                            .toList()));
        }
        return words;
    }

    private List<Word> readText(PreparedScan scan, Pixels page, Region region) {
        PixelBox area = scan.toPixels(region.box());
        if (area.width() < 10 || area.height() < 10) {
            return List.of();
        }
        try (Pixels part = page.clipped(area)) {
            for (Box hole : region.without()) {
                PixelBox box = scan.toPixels(hole);
                part.paint(
                        new PixelBox(box.x() - area.x(), box.y() - area.y(), box.width(), box.height()),
                        PreparedScan.PAPER);
            }
            int dpi = (int) Math.round(scan.dotsPerInch());
            List<Word> words = new ArrayList<>();
            for (TesseractEngine.ReadWord word : textEngine().read(part, TesseractEngine.Layout.PAGE, dpi)) {
                PixelBox box = word.box();
                words.add(toWord(
                        scan, word, new PixelBox(area.x() + box.x(), area.y() + box.y(), box.width(), box.height())));
            }
            return words;
        }
    }

    private List<Word> readCells(PreparedScan scan, Pixels page, List<Box> cells) {
        Map<Box, List<TesseractEngine.ReadWord>> readings = new HashMap<>();
        Map<Box, PixelBox> inked = new HashMap<>();
        int speck = (int) Math.max(2, Math.pow(SPECK_PT * scan.dotsPerInch() / 72, 2));
        for (Box cell : cells) {
            PixelBox ink = scan.inkWithin(scan.toPixels(cell.grown(-CELL_INSET_PT)), speck);
            if (ink != null) {
                inked.put(cell, ink);
                readings.put(cell, readCell(scan, page, ink, textEngine()));
            }
        }
        for (List<Box> column : columns(cells)) {
            List<Box> filled = column.stream().filter(readings::containsKey).toList();
            long numeric =
                    filled.stream().filter(c -> looksNumeric(readings.get(c))).count();
            for (Box cell : filled) {
                PixelBox ink = inked.get(cell);
                List<TesseractEngine.ReadWord> reading = readings.get(cell);
                if (ink != null
                        && reading != null
                        && numeric > NUMERIC_COLUMN * filled.size()
                        && mayBeNumber(joined(reading))) {
                    readings.put(cell, settled(reading, readCell(scan, page, ink, digitEngine())));
                }
            }
        }
        List<Word> words = new ArrayList<>();
        for (Box cell : cells) {
            for (TesseractEngine.ReadWord word : readings.getOrDefault(cell, List.of())) {
                words.add(toWord(scan, word, word.box()));
            }
        }
        return words;
    }

    /** Two readers that agree are surer than one; where they differ, the one that knows only digits is taken, with the doubt kept. */
    private static List<TesseractEngine.ReadWord> settled(
            List<TesseractEngine.ReadWord> asText, List<TesseractEngine.ReadWord> asDigits) {
        if (asDigits.isEmpty()) {
            return asText;
        }
        if (joined(asText).equals(joined(asDigits))) {
            return asText;
        }
        double doubt = Math.min(leastConfidence(asText), leastConfidence(asDigits)) / 2;
        return asDigits.stream()
                .map(w -> new TesseractEngine.ReadWord(w.text(), Math.min(doubt, w.confidence()), w.box()))
                .toList();
    }

    private static double leastConfidence(List<TesseractEngine.ReadWord> words) {
        return words.stream()
                .mapToDouble(TesseractEngine.ReadWord::confidence)
                .min()
                .orElse(0);
    }

    private static List<List<Box>> columns(List<Box> cells) {
        Map<Long, List<Box>> byLeftEdge = new HashMap<>();
        for (Box cell : cells) {
            long left = Math.round(cell.x0() / 4);
            long key = byLeftEdge.containsKey(left - 1) ? left - 1 : byLeftEdge.containsKey(left + 1) ? left + 1 : left;
            byLeftEdge.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(byLeftEdge.values());
    }

    private static boolean looksNumeric(@Nullable List<TesseractEngine.ReadWord> words) {
        if (words == null || words.isEmpty()) {
            return false;
        }
        String joined = joined(words);
        long digitCount = joined.chars().filter(Character::isDigit).count();
        return digitCount * 2 > joined.length() && mayBeNumber(joined);
    }

    /** A reading that the digit reader may know better: digits among it, or one sign taken for a letter. "TT" is none. */
    private static boolean mayBeNumber(String joined) {
        long letters = joined.chars().filter(Character::isLetter).count();
        boolean digits = joined.chars().anyMatch(Character::isDigit);
        return joined.length() <= 14 && (digits ? letters <= 2 : joined.length() == 1);
    }

    private static String joined(List<TesseractEngine.ReadWord> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(w -> joined.append(w.text()));
        return joined.toString();
    }

    private List<TesseractEngine.ReadWord> readCell(
            PreparedScan scan, Pixels page, PixelBox ink, TesseractEngine engine) {
        double dpi = scan.dotsPerInch();
        double enlarge = dpi < CELL_DPI * 0.9 ? Math.min(3, CELL_DPI / dpi) : 1;
        int margin = (int) Math.round(CELL_MARGIN_PT * dpi / 72);
        boolean oneLine = ink.height() * 72 / dpi <= ONE_LINE_PT;
        try (Pixels clip = page.clipped(ink);
                Pixels padded = clip.bordered(margin, PreparedScan.PAPER);
                Pixels enlarged = padded.scaled(enlarge)) {
            List<TesseractEngine.ReadWord> words =
                    engine.read(enlarged, oneLine ? TesseractEngine.Layout.LINE : TesseractEngine.Layout.BLOCK, (int)
                            Math.round(dpi * enlarge));
            return words.stream()
                    .map(w -> new TesseractEngine.ReadWord(
                            w.text(),
                            w.confidence(),
                            new PixelBox(
                                    ink.x() - margin + (int) Math.round(w.box().x() / enlarge),
                                    ink.y() - margin + (int) Math.round(w.box().y() / enlarge),
                                    (int) Math.round(w.box().width() / enlarge),
                                    (int) Math.round(w.box().height() / enlarge))))
                    .toList();
        }
    }

    private static Word toWord(PreparedScan scan, TesseractEngine.ReadWord word, PixelBox at) {
        Box box = scan.toPoints(at);
        return new Word(word.text(), box, WordOrigin.OCR, word.confidence(), new TypeStyle(box.height(), false, false));
    }

    private TesseractEngine textEngine() {
        TesseractEngine engine = text;
        if (engine == null) {
            engine = new TesseractEngine(models, TEXT_MODEL, "");
            text = engine;
        }
        return engine;
    }

    private TesseractEngine digitEngine() {
        TesseractEngine engine = digits;
        if (engine == null) {
            engine = new TesseractEngine(models, DIGIT_MODEL, DIGITS);
            digits = engine;
        }
        return engine;
    }

    @Override
    public void close() {
        if (text != null) {
            text.close();
        }
        if (digits != null) {
            digits.close();
        }
    }
}
