package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.language.restoration.DiacriticRestorer;
import vn.solieu.language.restoration.GarbledTextRestorer;
import vn.solieu.language.restoration.PlaceNames;
import vn.solieu.language.restoration.RestoredText;
import vn.solieu.language.restoration.SyllableLanguageModel;

/**
 * The restorers with the trained model, which is loaded when it is first asked for.
 *
 * <p>Of place names they are given those of one district only, where the text tells which: over the whole country every second word of
 * an office's name is some commune's.
 */
public final class MarkRestoration {

    private final Path modelFile;
    private @Nullable SyllableLanguageModel model;

    public MarkRestoration(Settings settings) {
        this.modelFile = settings.home().resolve("models/language/vietnamese.slm");
    }

    public boolean isAvailable() {
        return Files.isRegularFile(modelFile);
    }

    public Path modelFile() {
        return modelFile;
    }

    /** A restorer that knows no places. */
    public DiacriticRestorer stripped() throws IOException {
        return new DiacriticRestorer(model());
    }

    /** Restores text that lost its marks. */
    public RestoredText restore(String text) throws IOException {
        return new DiacriticRestorer(model(), namesIn(text)).restore(text);
    }

    /** Restores text garbled by an OCR that knew no Vietnamese. */
    public RestoredText restoreGarbled(String text) throws IOException {
        return new GarbledTextRestorer(model(), namesIn(text)).restore(text);
    }

    private static PlaceNames namesIn(String text) {
        return RegionalNames.of(text, Units.CATALOGUE).orElse(PlaceNames.NONE);
    }

    /** Loaded when the first text is restored. */
    private static final class Units {
        static final UnitCatalogue CATALOGUE = UnitCatalogue.load();
    }

    private synchronized SyllableLanguageModel model() throws IOException {
        SyllableLanguageModel loaded = model;
        if (loaded == null) {
            loaded = SyllableLanguageModel.read(modelFile);
            model = loaded;
        }
        return loaded;
    }

    /**
     * The words of a page with their marks given back; each keeps its letters as read, and its doubt as a confidence.
     *
     * @return empty when there is no model to do it with
     */
    public Optional<List<Word>> restored(List<Word> words) {
        if (!isAvailable()) {
            return Optional.empty();
        }
        try {
            StringBuilder text = new StringBuilder();
            int[] starts = new int[words.size()];
            for (int i = 0; i < words.size(); i++) {
                text.append(text.isEmpty() ? "" : " ");
                starts[i] = text.length();
                text.append(words.get(i).text());
            }
            RestoredText restored = restore(text.toString());
            List<Word> result = new ArrayList<>(words.size());
            int at = 0;
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                int end = starts[i] + word.text().length();
                double confidence = 1;
                while (at < restored.words().size() && restored.words().get(at).start() < end) {
                    if (restored.words().get(at).end() > starts[i]) {
                        confidence =
                                Math.min(confidence, restored.words().get(at).confidence());
                    }
                    at++;
                }
                String marked = restored.value().substring(starts[i], end);
                result.add(
                        marked.equals(word.text())
                                ? word
                                : new Word(
                                        marked, word.raw(), word.box(), WordOrigin.RESTORED, confidence, word.style()));
            }
            return Optional.of(result);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
