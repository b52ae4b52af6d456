package vn.solieu.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solieu.language.restoration.CorpusReader;
import vn.solieu.language.sentences.LabelledParagraph;
import vn.solieu.language.sentences.RuleSentenceSplitter;
import vn.solieu.language.sentences.SentenceEvaluation;
import vn.solieu.language.sentences.SentenceSplitter;
import vn.solieu.language.sentences.TrainedSentenceSplitter;

/** Measures how well the rules and the trained model find the ends of sentences. */
public final class SentenceMeasurement {

    private final Map<String, SentenceSplitter> splitters = new LinkedHashMap<>();

    /** Reads the model. */
    public SentenceMeasurement(Path model) throws IOException {
        splitters.put("rules", new RuleSentenceSplitter());
        splitters.put("trained", TrainedSentenceSplitter.read(model));
    }

    /**
     * What one splitter made of one text.
     *
     * @param numbered whether numbers of clauses were put into the text
     * @param splitter its key: rules or trained
     */
    public record Result(String text, boolean numbered, String splitter, SentenceEvaluation.Counts counts) {}

    /** Measures the held-out documents of every corpus of a folder, as they are and with numbers of clauses, or a hand-made list. */
    public List<Result> measure(Path path) throws IOException {
        List<Result> results = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            List<LabelledParagraph> paragraphs = Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LabelledParagraph::marked)
                    .toList();
            results.addAll(measured(String.valueOf(path.getFileName()), false, paragraphs));
            return results;
        }
        for (Path corpus : Corpora.in(path)) {
            if (SentenceTraining.isUsable(corpus)) {
                for (boolean numbered : new boolean[] {false, true}) {
                    List<LabelledParagraph> paragraphs = new ArrayList<>();
                    try (Reader text = Corpora.open(corpus)) {
                        CorpusReader.read(
                                text, true, document -> LabelledParagraph.read(document, numbered, paragraphs::add));
                    }
                    results.addAll(measured(Corpora.nameOf(corpus), numbered, paragraphs));
                }
            }
        }
        return results;
    }

    private List<Result> measured(String name, boolean numbered, List<LabelledParagraph> paragraphs) {
        return splitters.entrySet().stream()
                .map(splitter -> new Result(
                        name,
                        numbered,
                        splitter.getKey(),
                        paragraphs.stream()
                                .map(paragraph -> SentenceEvaluation.of(splitter.getValue(), paragraph))
                                .reduce(SentenceEvaluation.Counts.none(), SentenceEvaluation.Counts::plus)))
                .toList();
    }
}
