package vn.solieu.reading.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.image.Pixels;
import vn.solieu.reading.numbers.GreyCell;
import vn.solieu.reading.numbers.NumberReader;
import vn.solieu.reading.numbers.NumberReading;
import vn.solieu.reading.ocr.TesseractEngine.ReadWord;

/**
 * Shows every number among words to the reader that knows digits only: Tesseract takes a 9 for a 3 without a doubt, and leaves out the
 * point of "217.718" or makes two words of it.
 */
final class SecondLookAtNumbers {

    /** Words that may be parts of one number are no farther apart, in shares of their height. */
    private static final double WIDEST_GAP = 0.9;

    /** More parts than this no number falls into. */
    private static final int MOST_PARTS = 3;

    private static final Pattern DAY_OR_MONTH = Pattern.compile("[0-3]?[0-9]");

    private final Pixels page;
    private final double dotsPerInch;
    private final @Nullable NumberReader numbers;

    /** @param numbers {@code null} where there is no such reader; then nothing changes */
    SecondLookAtNumbers(Pixels page, double dotsPerInch, @Nullable NumberReader numbers) {
        this.page = page;
        this.dotsPerInch = dotsPerInch;
        this.numbers = numbers;
    }

    /** The same look at another picture of the page. */
    SecondLookAtNumbers on(Pixels picture) {
        return picture == page ? this : new SecondLookAtNumbers(picture, dotsPerInch, numbers);
    }

    /** A row of words, of which the last is not meant. */
    private record Run(int from, int to) {

        boolean isOneWord() {
            return to - from == 1;
        }
    }

    /** What the reader of numbers makes of parts of the page; empty where there is no such reader. */
    List<NumberReading> numbersIn(List<PixelBox> parts) {
        if (numbers == null || parts.isEmpty()) {
            return List.of();
        }
        int margin = (int) Math.round(Clipping.MARGIN_PT * dotsPerInch / 72);
        // More of the page would show letters of the words beside it.
        return numbers.read(parts.stream()
                .map(p -> p.grown(1, page.width(), page.height()))
                .map(p -> new GreyCell(p.width(), p.height(), page.levels(p), dotsPerInch).bordered(margin))
                .toList());
    }

    /** The words with their numbers settled. */
    List<ReadWord> take(List<ReadWord> words) {
        List<Run> runs = runs(words);
        List<NumberReading> readings =
                numbersIn(runs.stream().map(r -> box(words, r)).toList());
        List<ReadWord> settled = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < readings.size(); i++) {
            Run run = runs.get(i);
            if (run.from < done) {
                continue;
            }
            ReadWord word = run.isOneWord()
                    ? settled(words, run.from, readings.get(i))
                    : NumberInText.joined(words.subList(run.from, run.to), box(words, run), readings.get(i));
            if (word != null) {
                settled.addAll(words.subList(done, run.from));
                settled.add(word);
                done = run.to;
            }
        }
        settled.addAll(words.subList(done, words.size()));
        return settled;
    }

    private static PixelBox box(List<ReadWord> words, Run run) {
        PixelBox leading = words.get(run.from).leading();
        if (run.isOneWord() && leading != null) {
            return leading;
        }
        PixelBox box = words.get(run.from).box();
        for (ReadWord word : words.subList(run.from + 1, run.to)) {
            box = box.union(word.box());
        }
        return box;
    }

    private static ReadWord settled(List<ReadWord> words, int index, NumberReading reading) {
        ReadWord word = words.get(index);
        if (word.leading() != null) {
            return NumberInText.settledLeading(word, reading);
        }
        NumberInText number = NumberInText.in(word.text());
        if (number == null && isPartOfDate(words, index)) {
            return reading.sure() && DAY_OR_MONTH.matcher(reading.text()).matches()
                    ? word.corrected(reading.text(), CellVerdict.AGREED)
                    : word.withConfidence(Math.min(word.confidence(), CellVerdict.DOUBT));
        }
        return number == null ? NumberInText.mended(word, reading) : number.settled(word, reading);
    }

    /** In the order of their first words, the longer before the shorter. */
    private List<Run> runs(List<ReadWord> words) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = i + 1;
            while (NumberInText.mayBePart(words.get(i).text())
                    && end < words.size()
                    && end - i < MOST_PARTS
                    && NumberInText.mayBePart(words.get(end).text())
                    && isNextTo(words.get(end - 1).box(), words.get(end).box())) {
                end++;
            }
            for (int to = end; to > i + 1; to--) {
                add(runs, words, new Run(i, to));
            }
            String word = words.get(i).text();
            if (words.get(i).leading() != null
                    || NumberInText.in(word) != null
                    || NumberInText.isMisread(word)
                    || isPartOfDate(words, i)) {
                add(runs, words, new Run(i, i + 1));
            }
        }
        return runs;
    }

    /** Whether a short word stands where only a number can: "ngày … tháng", "tháng … năm" (Decree 30/2020/NĐ-CP, annex I). */
    private static boolean isPartOfDate(List<ReadWord> words, int index) {
        if (index == 0 || index + 1 >= words.size() || words.get(index).text().length() > 3) {
            return false;
        }
        String before = words.get(index - 1).text().toLowerCase(Locale.ROOT);
        String after = words.get(index + 1).text().toLowerCase(Locale.ROOT);
        return (before.equals("ngày") && after.equals("tháng")) || (before.equals("tháng") && after.equals("năm"));
    }

    private void add(List<Run> runs, List<ReadWord> words, Run run) {
        if (box(words, run).width() * 72 / dotsPerInch <= CellReader.LONGEST_NUMBER_PT) {
            runs.add(run);
        }
    }

    private static boolean isNextTo(PixelBox left, PixelBox right) {
        int gap = right.x() - left.x() - left.width();
        int height = Math.max(left.height(), right.height());
        int shared = Math.min(left.y() + left.height(), right.y() + right.height()) - Math.max(left.y(), right.y());
        return gap >= -height / 2
                && gap <= WIDEST_GAP * height
                && shared >= 0.3 * Math.min(left.height(), right.height());
    }
}
