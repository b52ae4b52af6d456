package vn.solieu.reading.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Region;
import vn.solieu.document.Word;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * Reads running text as Tesseract lays it out, and then looks twice: at ink that it passed over, such as a page's lone number, at
 * what it read with little confidence, at lines under stamps ({@link TypeUnderStamps}), and at numbers: {@link SecondLookAtNumbers}.
 */
final class RunningTextReader {

    /** A region smaller than this, pixels, holds no type. */
    private static final int LEAST_SIDE = 10;

    /** The strokes of the smallest letters cover more, as a square's side. */
    private static final double SPECK_PT = 2;

    /** More pieces of unread ink than this are a picture or dirt; a column that was passed over has some fifty. */
    private static final int MOST_PIECES = 80;

    /** What Tesseract makes of passed-over ink must be this sure: most of it is remains of signatures. */
    private static final double SURE_SECOND_LOOK = 0.8;

    /** Words read with less are looked at again. */
    private static final double DOUBTFUL = 0.6;

    /** Words of hardly any letters, read with less, are none. */
    private static final double JUMBLE = 0.4;

    private static final Set<String> LIST_MARK = Set.of("-", "–", "—", "+", "•", "*");

    /** A second reading must be surer than the first by this. */
    static final double LEAST_GAIN = 0.15;

    /** Words nearer to each other may have taken each other's ink. */
    private static final double TOUCHING_PT = 2.5;

    private final PreparedScan scan;
    private final Pixels page;
    private final Supplier<TesseractEngine> textEngine;
    private final SecondLookAtNumbers secondLook;

    /** Pieces of less ink are dirt. */
    private final int speck;

    RunningTextReader(
            PreparedScan scan, Pixels page, Supplier<TesseractEngine> textEngine, SecondLookAtNumbers secondLook) {
        this.scan = scan;
        this.page = page;
        this.textEngine = textEngine;
        this.secondLook = secondLook;
        this.speck = (int) Math.max(2, Math.pow(SPECK_PT * scan.dotsPerInch() / 72, 2));
    }

    List<Word> read(Region region) {
        PixelBox area = scan.toPixels(region.box());
        if (area.width() < LEAST_SIDE || area.height() < LEAST_SIDE) {
            return List.of();
        }
        List<PixelBox> holes = region.without().stream().map(scan::toPixels).toList();
        List<ReadWord> words = new ArrayList<>();
        for (PixelBox band : bands(area, holes)) {
            words.addAll(laidOut(page, band, holes));
        }
        try (Pixels withoutStamps = scan.withoutPalerInk(false);
                Pixels sparing = scan.withoutPalerInk(true)) {
            if (withoutStamps == null || sparing == null) {
                return settled(area, holes, words, page);
            }
            for (PixelBox hole : holes) {
                withoutStamps.paint(hole, PreparedScan.PAPER);
                sparing.paint(hole, PreparedScan.PAPER);
            }
            TypeUnderStamps type = new TypeUnderStamps(
                    scan, withoutStamps, sparing, textEngine, band -> laidOut(withoutStamps, band, holes));
            return settled(area, holes, type.read(area, words), withoutStamps);
        }
    }

    private List<Word> settled(PixelBox area, List<PixelBox> holes, List<ReadWord> words, Pixels picture) {
        SecondLookAtNumbers numbers = secondLook.on(picture);
        return numbers.take(lookedAtAgain(area, holes, words, picture, numbers)).stream()
                .filter(w -> !isRemains(w))
                .map(w -> WordRecogniser.toWord(scan, w))
                .toList();
    }

    /**
     * Where a table has nothing beside it, what is above and what is below are read apart: of a page with a hole in its middle Tesseract's
     * layout now and then leaves out the ends of lines.
     */
    private List<PixelBox> bands(PixelBox area, List<PixelBox> holes) {
        List<PixelBox> bands = new ArrayList<>();
        int right = area.x() + area.width();
        int top = area.y();
        for (PixelBox hole :
                holes.stream().sorted(Comparator.comparingInt(PixelBox::y)).toList()) {
            boolean alone = isEmpty(new PixelBox(area.x(), hole.y(), hole.x() - area.x(), hole.height()))
                    && isEmpty(new PixelBox(
                            hole.x() + hole.width(), hole.y(), right - hole.x() - hole.width(), hole.height()));
            if (alone && hole.y() >= top) {
                bands.add(new PixelBox(area.x(), top, area.width(), hole.y() - top));
                top = hole.y() + hole.height();
            }
        }
        bands.add(new PixelBox(area.x(), top, area.width(), area.y() + area.height() - top));
        return bands.stream().filter(b -> b.height() >= LEAST_SIDE).toList();
    }

    private boolean isEmpty(PixelBox part) {
        return scan.inkWithin(part, speck) == null;
    }

    private List<ReadWord> laidOut(Pixels picture, PixelBox area, List<PixelBox> holes) {
        try (Pixels part = picture.clipped(area)) {
            for (PixelBox hole : holes) {
                part.paint(
                        new PixelBox(hole.x() - area.x(), hole.y() - area.y(), hole.width(), hole.height()),
                        PreparedScan.PAPER);
            }
            int dpi = (int) Math.round(scan.dotsPerInch());
            return textEngine.get().read(part, TesseractEngine.Layout.PAGE, dpi).stream()
                    .map(w -> w.moved(b -> new PixelBox(area.x() + b.x(), area.y() + b.y(), b.width(), b.height())))
                    .toList();
        }
    }

    /** Words without those whose ink was read better when it was looked at alone, and with ink that was not read at all. */
    private List<ReadWord> lookedAtAgain(
            PixelBox area, List<PixelBox> holes, List<ReadWord> words, Pixels picture, SecondLookAtNumbers numbers) {
        Set<ReadWord> doubtful = doubtful(words);
        List<PixelBox> known = new ArrayList<>(holes);
        // Type under stamps was looked at twice already; the rest is what is left of them.
        known.addAll(scan.palerInk());
        words.stream().filter(w -> !doubtful.contains(w)).forEach(w -> known.add(w.box()));
        List<PixelBox> unread = scan.unread(area, known);
        if (unread.size() > MOST_PIECES) {
            return words;
        }
        List<NumberReading> asNumbers = numbers.numbersIn(unread);
        List<ReadWord> better = new ArrayList<>(words);
        for (int i = 0; i < unread.size(); i++) {
            PixelBox piece = unread.get(i);
            NumberReading number = asNumbers.isEmpty() ? null : asNumbers.get(i);
            List<ReadWord> first =
                    doubtful.stream().filter(w -> liesIn(w.box(), piece)).toList();
            List<ReadWord> again = readAlone(piece, number, picture);
            if (first.isEmpty()) {
                again.stream().filter(w -> isBelieved(w, number)).forEach(better::add);
            } else if (evidence(again) > evidence(first) + LEAST_GAIN) {
                better.removeAll(first);
                better.addAll(again);
            }
        }
        return better;
    }

    private List<ReadWord> readAlone(PixelBox piece, @Nullable NumberReading number, Pixels picture) {
        if (number != null && number.sure() && number.hasDigits()) {
            return List.of(new ReadWord(number.text().replace(" ", ""), number.confidence(), piece));
        }
        return Clipping.read(picture, piece, scan.dotsPerInch(), textEngine.get());
    }

    /** Words read with little confidence, and those that touch them on their line: where one goes wrong, its neighbour may be cut short. */
    private Set<ReadWord> doubtful(List<ReadWord> words) {
        Set<ReadWord> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ReadWord> unsure =
                words.stream().filter(w -> w.confidence() < DOUBTFUL).toList();
        doubtful.addAll(unsure);
        int near = (int) Math.round(TOUCHING_PT * scan.dotsPerInch() / 72);
        for (ReadWord word : words) {
            PixelBox reach = word.box().grown(near, page.width(), page.height());
            if (unsure.stream().anyMatch(u -> reach.intersects(u.box()))) {
                doubtful.add(word);
            }
        }
        return doubtful;
    }

    private static boolean liesIn(PixelBox word, PixelBox piece) {
        return word.x() + word.width() / 2 >= piece.x()
                && word.x() + word.width() / 2 <= piece.x() + piece.width()
                && word.y() + word.height() / 2 >= piece.y()
                && word.y() + word.height() / 2 <= piece.y() + piece.height();
    }

    /** The mean confidence of the signs read; 0 of none. */
    static double evidence(List<ReadWord> words) {
        double signs = words.stream().mapToInt(w -> w.text().length()).sum();
        return signs == 0
                ? 0
                : words.stream()
                                .mapToDouble(w -> w.text().length() * w.confidence())
                                .sum()
                        / signs;
    }

    /** What Tesseract makes of remains of stamps and signatures: marks, or letters and digits in a jumble, with next to no confidence. */
    static boolean isRemains(ReadWord word) {
        if (word.confidence() >= JUMBLE || NumberInText.in(word.text()) != null || LIST_MARK.contains(word.text())) {
            return false;
        }
        long letters = word.text().chars().filter(Character::isLetter).count();
        long digits = word.text().chars().filter(Character::isDigit).count();
        return letters + digits < 2 || (digits > 0 && letters + digits <= 3);
    }

    /** Letters that are sure, and digits that both readers see. */
    private static boolean isBelieved(ReadWord word, @Nullable NumberReading number) {
        long letters = word.text().chars().filter(Character::isLetter).count();
        boolean sameNumber = number != null
                && number.hasDigits()
                && number.text().replace(" ", "").equals(word.text());
        return sameNumber || (word.confidence() >= SURE_SECOND_LOOK && letters >= 2);
    }
}
