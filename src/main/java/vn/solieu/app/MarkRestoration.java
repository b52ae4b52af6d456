package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.language.restoration.DiacriticRestorer;
import vn.solieu.language.restoration.GarbledTextRestorer;
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
    private @Nullable Loaded loaded;

    /** The model and what is made of it once: restorers remember the words they have worked out. */
    private record Loaded(
            SyllableLanguageModel model,
            DiacriticRestorer stripped,
            GarbledTextRestorer garbled,
            CompletableFuture<RegionalNames> futureRegions,
            Duration reading) {

        RegionalNames regions() {
            return futureRegions.join();
        }
    }

    public MarkRestoration(Settings settings) {
        this.modelFile = settings.home().resolve("models/language/vietnamese.slm");
    }

    public boolean isAvailable() {
        return Files.isRegularFile(modelFile);
    }

    public Path modelFile() {
        return modelFile;
    }

    /** Reads the model now, rather than when it is first needed, and tells how long that took. */
    public Duration load() throws IOException {
        return loaded().reading;
    }

    /** A restorer that knows no places. */
    public DiacriticRestorer stripped() throws IOException {
        return loaded().stripped;
    }

    /** Restores text that lost its marks. */
    public RestoredText restore(String text) throws IOException {
        Loaded ready = loaded();
        return ready.regions()
                .namesIn(text)
                .map(names -> new DiacriticRestorer(ready.model, names))
                .orElse(ready.stripped)
                .restore(text);
    }

    /** Restores text garbled by an OCR that knew no Vietnamese. */
    public RestoredText restoreGarbled(String text) throws IOException {
        Loaded ready = loaded();
        return ready.regions()
                .namesIn(text)
                .map(ready.garbled::withPlaces)
                .orElse(ready.garbled)
                .restore(text);
    }

    private synchronized Loaded loaded() throws IOException {
        Loaded ready = loaded;
        if (ready == null) {
            // The units are gathered beside the model.
            CompletableFuture<RegionalNames> regions =
                    CompletableFuture.supplyAsync(() -> new RegionalNames(UnitCatalogue.load()));
            long begun = System.nanoTime();
            SyllableLanguageModel model = SyllableLanguageModel.read(modelFile);
            Duration reading = Duration.ofNanos(System.nanoTime() - begun);
            ready = new Loaded(model, new DiacriticRestorer(model), new GarbledTextRestorer(model), regions, reading);
            loaded = ready;
        }
        return ready;
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
