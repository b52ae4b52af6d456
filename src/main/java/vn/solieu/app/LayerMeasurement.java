package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.intake.FileCollector;
import vn.solieu.language.TextLayerJudge;
import vn.solieu.language.TextLayerTrust;
import vn.solieu.reading.DocumentReader;
import vn.solieu.reading.OpenedDocument;

/** Judges the text layers of files page by page, as the pipeline does, and shows what the judgement rests on. */
public final class LayerMeasurement implements AutoCloseable {

    private final MarkRestoration restoration;
    private final ChildReaders readers;

    public LayerMeasurement(Settings settings, MarkRestoration restoration) {
        this.restoration = restoration;
        this.readers = new ChildReaders(settings.children());
    }

    /**
     * A page's layer and the judgement on it.
     *
     * @param page 1-based
     * @param surprise at the layer as it stands, in nats a word
     * @param restored the same with its marks worked out anew
     * @param ungarbled the same with its letters taken for misreadings
     */
    public record JudgedPage(
            String file, int page, TextLayerTrust trust, double surprise, double restored, double ungarbled) {}

    /** Judges all pages of a file; pages that cannot be opened are left out. */
    public List<JudgedPage> judge(Path path) throws IOException, InterruptedException {
        List<JudgedPage> judged = new ArrayList<>();
        for (SourceFile source : FileCollector.collect(List.of(path)).accepted()) {
            try (DocumentReader reader = readers.borrow(source)) {
                OpenedDocument document = reader.open(source).result().orElse(null);
                int pages = document == null || !document.format().isPaged() ? 0 : document.pageCount();
                for (int number = 1; number <= pages; number++) {
                    OpenedPage page = reader.openPage(source, number).result().orElse(null);
                    if (page != null) {
                        judged.add(judged(source.name(), number, page));
                    }
                }
            }
        }
        return judged;
    }

    private JudgedPage judged(String file, int number, OpenedPage page) {
        String text = String.join(" ", page.textLayer().stream().map(Word::text).toList());
        return new JudgedPage(
                file,
                number,
                new TextLayerJudge(restoration).judge(page),
                restoration.surprise(text),
                restoration.surpriseRestored(text),
                restoration.surpriseUngarbled(text));
    }

    @Override
    public void close() {
        readers.close();
    }
}
