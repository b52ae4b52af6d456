package vn.solieu.reading.ocr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.image.PreparedScan;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * Reads the lines that a stamp or a signature paler than the type lies over twice more: laid out as before without any of that ink, and as
 * a block of its own with the ink near letters left in, for what takes the ring of a stamp from a line takes thin strokes from letters. Of
 * the words that stand in the same place the surer are kept.
 */
final class TypeUnderStamps {

    /** Lines of type are cut through nowhere: bands end in a row of paper that is no farther away than this. */
    private static final double MOST_LINE_PT = 30;

    /** Boxes that share more than this of the smaller one are of the same ink. */
    private static final double SAME_INK = 0.25;

    /** Words under ink that were read with less are none. */
    private static final double LEAST_SURE = 0.4;

    // Numbers under ink must be surer, lone digits most of all: a hook of a signature is soon a 2.
    private static final double SURE_NUMBER = 0.8;
    private static final double SURE_DIGIT = 0.9;

    /** Columns of a page stand farther apart. */
    private static final double COLUMN_GAP_PT = 14;

    private static final Set<String> LIST_MARKS = Set.of("-", "–", "+");

    /** Marks at the end of a word. */
    private static final Set<String> MARKS = Set.of(",", ";", ".", ":");

    private final PreparedScan scan;
    private final Pixels withoutStamps;
    private final Pixels sparing;
    private final Supplier<TesseractEngine> engine;
    private final Function<PixelBox, List<ReadWord>> layOut;

    /**
     * @param withoutStamps the page without any such ink
     * @param sparing the page with such ink near letters left in
     * @param layOut reads a part of the page without such ink as it is laid out
     */
    TypeUnderStamps(
            PreparedScan scan,
            Pixels withoutStamps,
            Pixels sparing,
            Supplier<TesseractEngine> engine,
            Function<PixelBox, List<ReadWord>> layOut) {
        this.engine = engine;
        this.sparing = sparing;
        this.scan = scan;
        this.withoutStamps = withoutStamps;
        this.layOut = layOut;
    }

    /**
     * The words of an area with those read better without stamps.
     *
     * @param words as they were read with them
     */
    List<ReadWord> read(PixelBox area, List<ReadWord> words) {
        List<ReadWord> kept = new ArrayList<>(words);
        for (PixelBox band : bands(area)) {
            List<ReadWord> read =
                    words.stream().filter(w -> middleLiesIn(w.box(), band)).toList();
            kept.removeAll(read);
            read = surer(read, layOut.apply(band));
            for (PixelBox block : blocks(band)) {
                List<ReadWord> again = Clipping.read(sparing, block, scan.dotsPerInch(), engine.get());
                read = surer(read, again);
            }
            kept.addAll(read);
        }
        return kept;
    }

    /** Of words in the same place the surer ones; words of one reading alone as far as they are type. */
    private List<ReadWord> surer(List<ReadWord> one, List<ReadWord> other) {
        List<ReadWord> first =
                one.stream().filter(w -> !isUnderInk(w) || isType(w)).toList();
        List<ReadWord> again =
                other.stream().filter(w -> !isUnderInk(w) || isType(w)).toList();
        List<ReadWord> kept = new ArrayList<>();
        Set<ReadWord> open = Collections.newSetFromMap(new IdentityHashMap<>());
        open.addAll(first);
        open.addAll(again);
        // In the order of the second reading, which was not led astray by a stamp.
        for (ReadWord word : Stream.concat(again.stream(), first.stream()).toList()) {
            if (!open.contains(word)) {
                continue;
            }
            Set<ReadWord> place = samePlace(word, open);
            open.removeAll(place);
            List<ReadWord> before = first.stream().filter(place::contains).toList();
            List<ReadWord> after = again.stream().filter(place::contains).toList();
            boolean underInk = place.stream().anyMatch(this::isUnderInk);
            double gain = underInk ? 0 : RunningTextReader.LEAST_GAIN;
            boolean better = before.isEmpty()
                    || RunningTextReader.evidence(after) > RunningTextReader.evidence(before) + gain
                    || hasLostMark(before, after);
            kept.addAll(better ? after : before);
        }
        return kept;
    }

    /** Whether the second reading is the first and a mark at its end: where lines run into a stamp, commas are lost. */
    private static boolean hasLostMark(List<ReadWord> before, List<ReadWord> after) {
        return before.size() == 1
                && after.size() == 1
                && MARKS.stream()
                        .anyMatch(m ->
                                after.getFirst().text().equals(before.getFirst().text() + m));
    }

    private boolean isUnderInk(ReadWord word) {
        return scan.palerInk().stream().anyMatch(p -> p.intersects(word.box()));
    }

    /** The columns of a band where such ink stands, as far as the gaps beside it. */
    private List<PixelBox> blocks(PixelBox band) {
        int gap = (int) Math.round(COLUMN_GAP_PT * scan.dotsPerInch() / 72);
        boolean[] ink = new boolean[band.width()];
        byte[] levels = withoutStamps.levels(band);
        for (int i = 0; i < levels.length; i++) {
            ink[i % band.width()] |= (levels[i] & 255) < PreparedScan.INK;
        }
        List<PixelBox> blocks = new ArrayList<>();
        for (PixelBox piece : scan.palerInk()) {
            if (piece.intersects(band) && blocks.stream().noneMatch(piece::intersects)) {
                int x0 = Math.clamp(piece.x() - band.x(), 0, band.width() - 1);
                int x1 = Math.clamp(piece.x() + piece.width() - band.x(), x0 + 1, band.width());
                for (int x = x0, blank = 0; x >= 0 && blank < gap; x--) {
                    blank = ink[x] ? 0 : blank + 1;
                    x0 = ink[x] ? x : x0;
                }
                for (int x = x1 - 1, blank = 0; x < ink.length && blank < gap; x++) {
                    blank = ink[x] ? 0 : blank + 1;
                    x1 = ink[x] ? x + 1 : x1;
                }
                blocks.add(new PixelBox(band.x() + x0, band.y(), x1 - x0, band.height()));
            }
        }
        return blocks;
    }

    private static Set<ReadWord> samePlace(ReadWord word, Set<ReadWord> words) {
        Set<ReadWord> place = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<ReadWord> next = new ArrayDeque<>(List.of(word));
        while (!next.isEmpty()) {
            ReadWord one = next.pop();
            if (place.add(one)) {
                words.stream().filter(w -> sharesInk(w.box(), one.box())).forEach(next::add);
            }
        }
        return place;
    }

    private static boolean sharesInk(PixelBox a, PixelBox b) {
        int across = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        int down = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return across > 0
                && down > 0
                && across * (double) down > SAME_INK * Math.min(a.width() * a.height(), b.width() * b.height());
    }

    /** Where ink of stamps stands, marks, lone letters and numbers read with little confidence are what is left of it. */
    private static boolean isType(ReadWord word) {
        long letters = word.text().chars().filter(Character::isLetter).count();
        boolean digits = word.text().chars().anyMatch(Character::isDigit);
        return digits
                ? word.confidence() >= (word.text().length() == 1 ? SURE_DIGIT : SURE_NUMBER)
                : (letters >= 2 || LIST_MARKS.contains(word.text())) && word.confidence() >= LEAST_SURE;
    }

    /** Rows of the area with such ink, as far as the next rows of paper. */
    private List<PixelBox> bands(PixelBox area) {
        int reach = (int) Math.round(MOST_LINE_PT * scan.dotsPerInch() / 72);
        int bottom = area.y() + area.height();
        List<PixelBox> bands = new ArrayList<>();
        for (PixelBox piece : scan.palerInk().stream()
                .filter(area::intersects)
                .sorted(Comparator.comparingInt(PixelBox::y))
                .toList()) {
            int y0 = Math.max(area.y(), piece.y());
            int y1 = Math.min(bottom, piece.y() + piece.height());
            int stop = Math.max(area.y(), y0 - reach);
            while (y0 > stop && !isPaper(area, y0)) {
                y0--;
            }
            stop = Math.min(bottom, y1 + reach);
            while (y1 < stop && !isPaper(area, y1 - 1)) {
                y1++;
            }
            PixelBox band = new PixelBox(area.x(), y0, area.width(), y1 - y0);
            if (!bands.isEmpty() && bands.getLast().intersects(band)) {
                bands.set(bands.size() - 1, bands.getLast().union(band));
            } else {
                bands.add(band);
            }
        }
        return bands;
    }

    private boolean isPaper(PixelBox area, int y) {
        int ink = 0;
        for (byte level : withoutStamps.levels(new PixelBox(area.x(), y, area.width(), 1))) {
            ink += (level & 255) < PreparedScan.INK ? 1 : 0;
        }
        return ink <= 2;
    }

    private static boolean middleLiesIn(PixelBox word, PixelBox band) {
        int middle = word.y() + word.height() / 2;
        return middle >= band.y() && middle < band.y() + band.height();
    }
}
