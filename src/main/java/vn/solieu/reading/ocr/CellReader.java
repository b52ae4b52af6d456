package vn.solieu.reading.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Box;
import vn.solieu.document.Word;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.numbers.GreyCell;
import vn.solieu.reading.numbers.NumberReader;
import vn.solieu.reading.numbers.NumberReading;

/**
 * Reads the ruled cells of a page, each on its own. Cells of one line are shown to the reader of numbers first; what it reads surely in a
 * column of numbers is taken. All others are read as text, and in columns of numbers {@link CellVerdict} weighs what the readers say.
 */
final class CellReader {

    /** A cell as low as this has room for one line only, whatever stamp goes through it. */
    private static final double ONE_LINE_CELL_PT = 24;

    /** Ink longer than this is no number: the longest, two of seven digits with a stroke between them, has 120 pt. */
    static final double LONGEST_NUMBER_PT = 170;

    /** Smaller pieces of ink in a cell are dirt: a dot of 10 pt type covers about one square point. */
    private static final double SPECK_PT = 0.5;

    /** Rules are a point thick; their rims must not be read. */
    private static final double CELL_INSET_PT = 1.2;

    /** A column is one of numbers when more than this share of its filled cells look like numbers. */
    private static final double NUMERIC_COLUMN = 0.6;

    private final PreparedScan scan;
    private final Pixels page;
    private final Supplier<TesseractEngine> textEngine;
    private final Supplier<TesseractEngine> digitEngine;
    private final @Nullable NumberReader numbers;
    private final SecondLookAtNumbers secondLook;

    /** What is known of a cell that has ink. */
    private static final class Filled {
        private final Box cell;
        private final PixelBox ink;
        private @Nullable NumberReading number;
        private @Nullable List<TesseractEngine.ReadWord> text;

        Filled(Box cell, PixelBox ink) {
            this.cell = cell;
            this.ink = ink;
        }

        boolean surelyNumber() {
            return number != null && number.sure() && number.hasDigits();
        }
    }

    CellReader(
            PreparedScan scan,
            Pixels page,
            Supplier<TesseractEngine> textEngine,
            Supplier<TesseractEngine> digitEngine,
            @Nullable NumberReader numbers,
            SecondLookAtNumbers secondLook) {
        this.scan = scan;
        this.page = page;
        this.textEngine = textEngine;
        this.digitEngine = digitEngine;
        this.numbers = numbers;
        this.secondLook = secondLook;
    }

    /** Words of the cells, in the order of the cells. */
    List<Word> read(List<Box> cells) {
        Map<Box, Filled> filled = filled(cells);
        Map<Box, List<TesseractEngine.ReadWord>> readings = new HashMap<>();
        for (List<Box> column : columns(cells)) {
            settle(column.stream().filter(filled::containsKey).map(filled::get).toList(), readings);
        }
        List<Word> words = new ArrayList<>();
        for (Box cell : cells) {
            for (TesseractEngine.ReadWord word : readings.getOrDefault(cell, List.of())) {
                words.add(WordRecogniser.toWord(scan, word));
            }
        }
        return words;
    }

    /** What the reader of numbers alone makes of cells; those it is not shown are left out. */
    Map<Box, NumberReading> numbersIn(List<Box> cells) {
        Map<Box, NumberReading> readings = new HashMap<>();
        filled(cells).forEach((cell, filled) -> {
            if (filled.number != null) {
                readings.put(cell, filled.number);
            }
        });
        return readings;
    }

    private Map<Box, Filled> filled(List<Box> cells) {
        Map<Box, Filled> filled = new LinkedHashMap<>();
        int speck = (int) Math.max(2, Math.pow(SPECK_PT * scan.dotsPerInch() / 72, 2));
        for (Box cell : cells) {
            PixelBox ink = scan.inkWithin(inside(cell), speck);
            if (ink != null) {
                filled.put(cell, new Filled(cell, ink));
            }
        }
        readNumbers(List.copyOf(filled.values()));
        return filled;
    }

    private PixelBox inside(Box cell) {
        return scan.toPixels(cell.grown(-CELL_INSET_PT));
    }

    private void readNumbers(List<Filled> filled) {
        if (numbers == null) {
            return;
        }
        List<Filled> candidates = filled.stream()
                .filter(f -> f.cell.height() <= ONE_LINE_CELL_PT || Clipping.isOneLine(page, f.ink, scan.dotsPerInch()))
                .filter(f -> f.ink.width() * 72 / scan.dotsPerInch() <= LONGEST_NUMBER_PT)
                .toList();
        List<NumberReading> readings =
                numbers.read(candidates.stream().map(this::picture).toList());
        for (int i = 0; i < candidates.size(); i++) {
            candidates.get(i).number = readings.get(i);
        }
    }

    /** The ink of a cell with the paper around it, as far as the cell goes. */
    private GreyCell picture(Filled cell) {
        PixelBox part = around(cell);
        return new GreyCell(part.width(), part.height(), page.levels(part), scan.dotsPerInch());
    }

    private PixelBox around(Filled cell) {
        PixelBox room = inside(cell.cell);
        PixelBox ink = cell.ink;
        int margin = (int) Math.round(Clipping.MARGIN_PT * scan.dotsPerInch() / 72);
        int x0 = Math.max(room.x(), ink.x() - margin);
        int y0 = Math.max(room.y(), ink.y() - margin);
        int x1 = Math.min(room.x() + room.width(), ink.x() + ink.width() + margin);
        int y1 = Math.min(room.y() + room.height(), ink.y() + ink.height() + margin);
        return new PixelBox(x0, y0, x1 - x0, y1 - y0);
    }

    private void settle(List<Filled> column, Map<Box, List<TesseractEngine.ReadWord>> readings) {
        long numeric = 0;
        for (Filled cell : column) {
            if (cell.surelyNumber() || CellVerdict.looksNumeric(asText(cell))) {
                numeric++;
            }
        }
        boolean ofNumbers = numeric > NUMERIC_COLUMN * column.size();
        for (Filled cell : column) {
            NumberReading number = cell.number;
            if (ofNumbers && number != null && cell.surelyNumber()) {
                readings.put(cell.cell, words(cell, number, number.confidence()));
                continue;
            }
            CellVerdict verdict = CellVerdict.of(ofNumbers, number, asText(cell), () -> read(cell, digitEngine.get()));
            List<TesseractEngine.ReadWord> words;
            if (verdict.number() && number != null) {
                words = words(cell, number, verdict.confidence());
            } else {
                words = ofNumbers ? verdict.words() : secondLook.take(verdict.words());
            }
            readings.put(cell.cell, words);
        }
    }

    private List<TesseractEngine.ReadWord> asText(Filled cell) {
        List<TesseractEngine.ReadWord> text = cell.text;
        if (text == null) {
            text = read(cell, textEngine.get());
            cell.text = text;
        }
        return text;
    }

    /** A number as words: apart where it has spaces, all of them as high as the ink. */
    private List<TesseractEngine.ReadWord> words(Filled cell, NumberReading number, double confidence) {
        PixelBox ink = cell.ink;
        int left = around(cell).x();
        List<TesseractEngine.ReadWord> words = new ArrayList<>();
        int from = ink.x();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < number.text().length(); i++) {
            char letter = number.text().charAt(i);
            if (letter != ' ' || number.marks().isEmpty()) {
                letters.append(letter);
                continue;
            }
            int gap = Math.clamp(
                    left + Math.round(number.marks().get(i)), from + 1, Math.max(from + 1, ink.x() + ink.width() - 1));
            add(words, letters, confidence, new PixelBox(from, ink.y(), gap - from, ink.height()));
            from = gap;
        }
        add(words, letters, confidence, new PixelBox(from, ink.y(), ink.x() + ink.width() - from, ink.height()));
        return words;
    }

    private static void add(
            List<TesseractEngine.ReadWord> words, StringBuilder letters, double confidence, PixelBox box) {
        String text = letters.toString().strip();
        letters.setLength(0);
        if (!text.isEmpty()) {
            words.add(new TesseractEngine.ReadWord(text, confidence, box));
        }
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

    private List<TesseractEngine.ReadWord> read(Filled cell, TesseractEngine engine) {
        return Clipping.read(page, cell.ink, scan.dotsPerInch(), engine);
    }
}
