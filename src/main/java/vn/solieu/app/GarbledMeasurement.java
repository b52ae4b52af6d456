package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.intake.FileCollector;
import vn.solieu.language.restoration.GarbledEvaluation;
import vn.solieu.reading.DocumentReader;

/**
 * Measures how much of a text misread by an OCR comes back: a text file against another from begin to end, or the text layers of a PDF's
 * pages, which are restored without a look at the picture.
 */
public final class GarbledMeasurement implements AutoCloseable {

    /** Lines of fewer words fit too many places of a page. */
    private static final int LEAST_WORDS = 5;

    private final MarkRestoration restoration;
    private final ChildReaders readers;

    /** Starts no process before a PDF is measured. */
    public GarbledMeasurement(Settings settings, MarkRestoration restoration) {
        this.restoration = restoration;
        this.readers = new ChildReaders(settings.children());
    }

    /**
     * Measures a file.
     *
     * @param misread a PDF with a text layer, or UTF-8 text
     * @param right its text, or JSON with its pages; pages beyond those of the PDF are left out
     * @throws IOException when a file cannot be read, or the PDF has no page
     */
    public GarbledEvaluation.Counts measure(Path misread, Path right) throws IOException, InterruptedException {
        RightPages pages = RightPages.read(right);
        if (!misread.toString().endsWith(".pdf")) {
            String text = Normalizer.normalize(Files.readString(misread), Normalizer.Form.NFC);
            return GarbledEvaluation.ofWhole(pages.text(), restoration.restoreGarbled(text));
        }
        List<SourceFile> sources = FileCollector.collect(List.of(misread)).accepted();
        if (sources.isEmpty()) {
            throw new IOException("unreadable: " + misread);
        }
        GarbledEvaluation.Counts counts = GarbledEvaluation.Counts.none();
        try (DocumentReader reader = readers.borrow(sources.getFirst())) {
            int count = reader.open(sources.getFirst())
                    .result()
                    .orElseThrow(() -> new IOException("unreadable: " + misread))
                    .pageCount();
            for (int number = 1; number <= Math.min(count, pages.pages().size()); number++) {
                int page = number;
                OpenedPage opened = reader.openPage(sources.getFirst(), number)
                        .result()
                        .orElseThrow(() -> new IOException("unreadable page " + page + ": " + misread));
                RightPages.RightPage expected = pages.pages().get(number - 1);
                List<String> paragraphs = expected.blocks().stream()
                        .filter(block -> !pages.cells().contains(block) && block.split(" ").length >= LEAST_WORDS)
                        .toList();
                counts = counts.plus(GarbledEvaluation.ofPage(
                        expected.text(), paragraphs, restoration.restoreGarbled(text(opened.textLayer()))));
            }
        }
        return counts;
    }

    /** The words of a layer, those of a line in one line. */
    private static String text(List<Word> layer) {
        StringBuilder text = new StringBuilder();
        Word last = null;
        for (Word word : layer) {
            if (last != null) {
                boolean sameLine = word.box().y0() < last.box().y1()
                        && last.box().y0() < word.box().y1();
                text.append(sameLine ? ' ' : '\n');
            }
            text.append(word.text());
            last = word;
        }
        return text.toString();
    }

    @Override
    public void close() {
        readers.close();
    }
}
