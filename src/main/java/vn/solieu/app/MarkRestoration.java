package vn.solieu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.language.LanguageEvidence;
import vn.solieu.language.restoration.DiacriticRestorer;
import vn.solieu.language.restoration.GarbledTextRestorer;
import vn.solieu.language.restoration.ModelEvidence;
import vn.solieu.language.restoration.OcrRescorer;
import vn.solieu.language.restoration.RestoredText;
import vn.solieu.language.restoration.SyllableLanguageModel;

/**
 * The restorers with the trained model, which is loaded when it is first asked for.
 *
 * <p>Of place names they are given those of one district only, where the text tells which: over the whole country every second word of
 * an office's name is some commune's.
 */
public final class MarkRestoration implements LanguageEvidence {

    private final Path modelFile;
    private @Nullable Loaded loaded;

    /** The model and what is made of it once: restorers remember the words they have worked out. */
    private record Loaded(
            SyllableLanguageModel model,
            DiacriticRestorer stripped,
            GarbledTextRestorer garbled,
            ModelEvidence evidence,
            OcrRescorer rescorer,
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

    /** The same while others work; whoever needs the model is told if it fails. */
    void loadAhead() {
        ready();
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

    @Override
    public double surprise(String text) {
        return ready().evidence.surprise(text);
    }

    @Override
    public double surpriseRestored(String text) {
        return ready().evidence.surpriseRestored(text);
    }

    @Override
    public double surpriseUngarbled(String text) {
        return ready().evidence.surpriseUngarbled(text);
    }

    private Loaded ready() {
        try {
            return loaded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            DiacriticRestorer stripped = new DiacriticRestorer(model);
            GarbledTextRestorer garbled = new GarbledTextRestorer(model);
            ready = new Loaded(
                    model,
                    stripped,
                    garbled,
                    new ModelEvidence(model, stripped, garbled),
                    new OcrRescorer(model),
                    regions,
                    reading);
            loaded = ready;
        }
        return ready;
    }

    /** The words of a page with their marks given back; each keeps its letters as read, and its doubt as a confidence. */
    public List<Word> restored(List<Word> words) {
        return mended(words, false);
    }

    /** The words of a page with misread letters put right; each keeps its letters as read, and its doubt as a confidence. */
    public List<Word> ungarbled(List<Word> words) {
        return mended(words, true);
    }

    /**
     * Recognised words weighed against the words around them and the names of the district they speak of; each keeps its letters as
     * recognised.
     */
    public List<Word> weighed(List<Word> words) {
        Loaded ready = ready();
        StringBuilder text = new StringBuilder();
        words.forEach(w -> text.append(w.text()).append(' '));
        return ready.regions()
                .namesIn(text.toString())
                .map(names -> new OcrRescorer(ready.model, names))
                .orElse(ready.rescorer)
                .weigh(words);
    }

    private List<Word> mended(List<Word> words, boolean garbled) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i] = text.length();
            text.append(words.get(i).text()).append(' ');
        }
        starts[words.size()] = text.length();
        RestoredText restored;
        try {
            restored = garbled ? restoreGarbled(text.toString()) : restore(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Word> result = new ArrayList<>(words.size());
        int from = 0;
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int to = from;
            while (to < restored.value().length() && restored.text().rawOffset(to) < starts[i + 1]) {
                to++;
            }
            double confidence = 1;
            while (next < restored.words().size() && restored.words().get(next).start() < to) {
                confidence = Math.min(confidence, restored.words().get(next).confidence());
                next++;
            }
            String mended = restored.value().substring(from, to).strip();
            boolean same = mended.equals(word.text()) || mended.isEmpty();
            result.add(
                    same
                            ? word
                            : new Word(mended, word.raw(), word.box(), WordOrigin.RESTORED, confidence, word.style()));
            from = to;
        }
        return result;
    }
}
