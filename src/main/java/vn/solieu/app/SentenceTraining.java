package vn.solieu.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.solieu.language.restoration.CorpusReader;
import vn.solieu.language.sentences.LabelledParagraph;
import vn.solieu.language.sentences.SentenceTrainer;

/** Trains the sentence model from the corpora whose lines are sentences. */
public final class SentenceTraining {

    /** Its lines are those of the page, and end anywhere. */
    private static final Set<String> WRAPPED = Set.of("province");

    /** An encyclopaedia is not what will be read: every so many of its documents are enough. */
    private static final int ONE_OF_WIKI = 4;

    private SentenceTraining() {}

    /** Whether a corpus has a sentence a line. */
    static boolean isUsable(Path corpus) {
        return !WRAPPED.contains(Corpora.nameOf(corpus));
    }

    /** Where the program keeps its model. */
    public static Path modelFile(Settings settings) {
        return settings.home().resolve("models/sentences/vietnamese.bin");
    }

    /**
     * Trains on all documents that are not held out.
     *
     * @return how many marks the model has learned from
     */
    public static int train(List<Path> corpora, Path model) throws IOException {
        SentenceTrainer trainer = new SentenceTrainer();
        for (Path corpus : corpora) {
            if (isUsable(corpus)) {
                int oneOf = Corpora.nameOf(corpus).equals("wiki") ? ONE_OF_WIKI : 1;
                int[] document = {0};
                try (Reader text = Corpora.open(corpus)) {
                    CorpusReader.read(text, false, sentences -> {
                        if (document[0]++ % oneOf == 0) {
                            LabelledParagraph.read(sentences, true, trainer::add);
                        }
                    });
                }
            }
        }
        trainer.write(model);
        return trainer.marks();
    }
}
