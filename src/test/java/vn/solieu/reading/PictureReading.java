package vn.solieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.solieu.app.Messages;
import vn.solieu.app.Settings;
import vn.solieu.document.Box;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.Region;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Word;
import vn.solieu.reading.local.LocalDocumentReader;
import vn.solieu.reading.ocr.NativeLibraries;
import vn.solieu.reading.ocr.WordRecogniser;

/** Reads pictures in this process, as a child would. */
public final class PictureReading implements AutoCloseable {

    private final LocalDocumentReader reader;

    public PictureReading() throws IOException {
        NativeLibraries.prepare(TextPicture.natives());
        Path models = Settings.fromSurroundings().models();
        reader = new LocalDocumentReader(() -> new WordRecogniser(models, null));
    }

    public static SourceFile source(Path file) throws IOException {
        // The readers only tell files apart by it.
        return new SourceFile(file, file.getFileName().toString(), file.toString(), Files.size(file));
    }

    public Outcome<OpenedDocument> open(Path file) throws IOException {
        return reader.open(source(file));
    }

    public Outcome<OpenedPage> openPage(Path file, int page) throws IOException {
        return reader.openPage(source(file), page);
    }

    /** The page, which must open without any problem. */
    public OpenedPage page(Path file, int page) throws IOException {
        Outcome<OpenedPage> opened = openPage(file, page);
        assertThat(opened).isInstanceOf(Outcome.Complete.class);
        return opened.result().orElseThrow();
    }

    /** What is recognised on the whole of a page. */
    public List<Word> words(Path file, int page) throws IOException {
        assumeThat(Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        OpenedPage opened = openPage(file, page).result().orElseThrow();
        Box all = new Box(0, 0, opened.upright().widthPt(), opened.upright().heightPt());
        return reader.recognise(source(file), page, List.of(new Region(Region.Kind.TEXT, all, List.of())))
                .result()
                .orElseThrow();
    }

    /** Asserts that the text of {@link TextPicture} is read, but for a few words. */
    public void assertReads(Path file, int page) throws IOException {
        List<Word> words = words(file, page);
        assertThat(TextPicture.shareRead(words))
                .as(
                        "%s page %d: %s",
                        file.getFileName(), page, words.stream().map(Word::text).toList())
                .isGreaterThan(0.85);
    }

    /** Asserts that something failed for one reason, which is told in both languages. */
    public static void assertRefused(Outcome<?> outcome, String code) {
        assertThat(outcome.result()).isEmpty();
        assertThat(outcome.problemsMet()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertTold(problem);
        });
    }

    /** Asserts that a problem has a sentence in both languages. */
    public static void assertTold(Problem problem) {
        List<String> sentences = Stream.of(Locale.of("vi", "VN"), Locale.ENGLISH)
                .map(language -> new Messages(language).of(problem))
                .toList();
        assertThat(sentences)
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence)
                        .doesNotContain("(" + problem.code() + ")", "{0}")
                        .hasSizeGreaterThan(20));
    }

    @Override
    public void close() {
        reader.close();
    }
}
