package vn.solieu.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Corpora;
import vn.solieu.app.MarkRestoration;
import vn.solieu.language.restoration.LanguageModelTrainer;
import vn.solieu.language.restoration.SyllableLanguageModel;

/** Trains the models of the program from text; the same text gives the same bytes. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    // A model of 9 MB: 10 MB are the most that a repository should carry.
    private static final int MOST_PAIRS = 300_000;
    private static final int MOST_TRIPLES = 2_600_000;

    @Parameters(index = "0", paramLabel = "language", descriptionKey = "what")
    private String what = "";

    @Parameters(index = "1", paramLabel = "CORPUS", descriptionKey = "corpus")
    private Path corpus = Path.of(".");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private Path out = Path.of("");

    private final Surroundings surroundings;

    TrainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (!what.equals("language") || !Files.isDirectory(corpus)) {
            throw new CommandFailedException(2, surroundings.messages().text("train.wrong-use"));
        }
        List<LanguageModelTrainer.Domain> domains = new ArrayList<>();
        for (Path file : Corpora.in(corpus)) {
            domains.add(new LanguageModelTrainer.Domain(() -> Corpora.open(file), weightOf(Corpora.nameOf(file))));
        }
        if (domains.isEmpty()) {
            throw new CommandFailedException(2, surroundings.messages().text("train.no-corpus", corpus));
        }
        SyllableLanguageModel model = new LanguageModelTrainer(MOST_PAIRS, MOST_TRIPLES).train(domains);
        Path target = out.toString().isEmpty() ? new MarkRestoration(surroundings.settings()).modelFile() : out;
        model.write(target);
        surroundings
                .out()
                .println(surroundings
                        .messages()
                        .text(
                                "train.done",
                                target,
                                Files.size(target),
                                model.wordCount(),
                                model.pairCount(),
                                model.tripleCount()));
        return 0;
    }

    /** Administrative text counts more than an encyclopaedia, for it is what will be read. */
    private static int weightOf(String corpusName) {
        return switch (corpusName) {
            case "province", "office" -> 15;
            case "statutes" -> 8;
            case "legal" -> 5;
            default -> 1;
        };
    }
}
