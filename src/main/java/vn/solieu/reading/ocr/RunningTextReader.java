package vn.solieu.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Region;
import vn.solieu.document.Word;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.Pixels.PixelBox;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.numbers.GreyCell;
import vn.solieu.reading.numbers.NumberReader;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * Reads running text as Tesseract lays it out, and then looks twice: at ink that it passed over, such as a page's lone number, and at
 * numbers it is unsure of.
 */
final class RunningTextReader {

    /** A region smaller than this, pixels, holds no type. */
    private static final int LEAST_SIDE = 10;

    /** More pieces of unread ink than this are a picture or dirt. */
    private static final int MOST_PIECES = 30;

    /** What Tesseract makes of passed-over ink must be this sure: most of it is remains of signatures. */
    private static final double SURE_SECOND_LOOK = 0.8;

    /** A number read with less is looked at again. */
    private static final double DOUBTFUL_NUMBER = 0.93;

    /** No number is longer: see CellReader. */
    private static final double LONGEST_NUMBER_PT = 170;

    private final PreparedScan scan;
    private final Pixels page;
    private final Supplier<TesseractEngine> textEngine;
    private final @Nullable NumberReader numbers;

    RunningTextReader(
            PreparedScan scan, Pixels page, Supplier<TesseractEngine> textEngine, @Nullable NumberReader numbers) {
        this.scan = scan;
        this.page = page;
        this.textEngine = textEngine;
        this.numbers = numbers;
    }

    List<Word> read(Region region) {
        PixelBox area = scan.toPixels(region.box());
        if (area.width() < LEAST_SIDE || area.height() < LEAST_SIDE) {
            return List.of();
        }
        List<PixelBox> holes = region.without().stream().map(scan::toPixels).toList();
        List<ReadWord> words = new ArrayList<>(laidOut(area, holes));
        words.addAll(passedOver(area, holes, words));
        return secondLookAtNumbers(words).stream()
                .map(w -> WordRecogniser.toWord(scan, w))
                .toList();
    }

    private List<ReadWord> laidOut(PixelBox area, List<PixelBox> holes) {
        try (Pixels part = page.clipped(area)) {
            for (PixelBox hole : holes) {
                part.paint(
                        new PixelBox(hole.x() - area.x(), hole.y() - area.y(), hole.width(), hole.height()),
                        PreparedScan.PAPER);
            }
            int dpi = (int) Math.round(scan.dotsPerInch());
            return textEngine.get().read(part, TesseractEngine.Layout.PAGE, dpi).stream()
                    .map(w -> w.withBox(new PixelBox(
                            area.x() + w.box().x(),
                            area.y() + w.box().y(),
                            w.box().width(),
                            w.box().height())))
                    .toList();
        }
    }

    private List<ReadWord> passedOver(PixelBox area, List<PixelBox> holes, List<ReadWord> words) {
        List<PixelBox> known = new ArrayList<>(holes);
        words.forEach(w -> known.add(w.box()));
        List<PixelBox> unread = scan.unread(area, known);
        if (unread.size() > MOST_PIECES) {
            return List.of();
        }
        List<NumberReading> asNumbers = numbersIn(unread);
        List<ReadWord> found = new ArrayList<>();
        for (int i = 0; i < unread.size(); i++) {
            NumberReading number = asNumbers.isEmpty() ? null : asNumbers.get(i);
            if (number != null && number.sure() && number.hasDigits()) {
                found.add(new ReadWord(number.text().replace(" ", ""), number.confidence(), unread.get(i)));
            } else {
                Clipping.read(page, unread.get(i), scan.dotsPerInch(), textEngine.get()).stream()
                        .filter(w -> w.confidence() >= SURE_SECOND_LOOK
                                && w.text().chars().filter(Character::isLetter).count() >= 2)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** What the reader of numbers makes of parts of the page; empty where there is no such reader. */
    private List<NumberReading> numbersIn(List<PixelBox> parts) {
        if (numbers == null) {
            return List.of();
        }
        int margin = (int) Math.round(Clipping.MARGIN_PT * scan.dotsPerInch() / 72);
        return numbers.read(parts.stream()
                .map(p -> p.grown(margin, page.width(), page.height()))
                .map(p -> new GreyCell(p.width(), p.height(), page.levels(p), scan.dotsPerInch()))
                .toList());
    }

    private List<ReadWord> secondLookAtNumbers(List<ReadWord> words) {
        List<Integer> doubtful = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            ReadWord word = words.get(i);
            boolean doubtfulNumber = word.confidence() < DOUBTFUL_NUMBER && NumberInText.in(word.text()) != null;
            if ((doubtfulNumber || NumberInText.isMisread(word.text()))
                    && word.box().width() * 72 / scan.dotsPerInch() <= LONGEST_NUMBER_PT) {
                doubtful.add(i);
            }
        }
        List<NumberReading> readings =
                numbersIn(doubtful.stream().map(i -> words.get(i).box()).toList());
        List<ReadWord> settled = new ArrayList<>(words);
        for (int i = 0; i < readings.size(); i++) {
            ReadWord word = words.get(doubtful.get(i));
            NumberInText number = NumberInText.in(word.text());
            settled.set(
                    doubtful.get(i),
                    number == null
                            ? NumberInText.mended(word, readings.get(i))
                            : number.settled(word, readings.get(i)));
        }
        return settled;
    }
}
