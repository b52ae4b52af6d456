package vn.solieu.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.text.Normalizer;
import vn.solieu.language.restoration.CorpusReader;
import vn.solieu.language.restoration.DiacriticRestorer;
import vn.solieu.language.restoration.RestorationEvaluation;

/** Measures how many syllables of right text come back when its marks are taken away. */
public final class StrippedMeasurement {

    private final MarkRestoration restoration;

    public StrippedMeasurement(MarkRestoration restoration) {
        this.restoration = restoration;
    }

    /** What a comparison found, and how many syllables of the right text restoring it changed. */
    public record Result(RestorationEvaluation.Counts counts, long rightChanged) {

        private Result plus(Result other) {
            return new Result(counts.plus(other.counts), rightChanged + other.rightChanged);
        }
    }

    /** Measures a text as the program would restore it, with the places it names. */
    public Result ofText(String text) throws IOException {
        String right = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new Result(
                RestorationEvaluation.ofSameLength(
                        right,
                        restoration
                                .restore(RestorationEvaluation.stripped(right))
                                .value()),
                RestorationEvaluation.ofSameLength(
                                right, restoration.restore(right).value())
                        .wrong());
    }

    /** Measures the documents of a corpus that training leaves out, without any list of places. */
    public Result ofHeldOut(Path corpus) throws IOException {
        DiacriticRestorer restorer = restoration.stripped();
        Result[] total = {new Result(RestorationEvaluation.Counts.none(), 0)};
        try (Reader text = Corpora.open(corpus)) {
            CorpusReader.read(text, true, document -> {
                String right = Normalizer.normalize(document, Normalizer.Form.NFC);
                total[0] = total[0].plus(new Result(
                        RestorationEvaluation.ofStripped(restorer, right),
                        RestorationEvaluation.ofSameLength(
                                        right, restorer.restore(right).value())
                                .wrong()));
            });
        }
        return total[0];
    }
}
