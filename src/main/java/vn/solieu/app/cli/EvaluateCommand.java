package vn.solieu.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Corpora;
import vn.solieu.app.MarkRestoration;
import vn.solieu.app.Messages;
import vn.solieu.compare.AnswerTable;
import vn.solieu.language.restoration.CorpusReader;
import vn.solieu.language.restoration.DiacriticRestorer;
import vn.solieu.language.restoration.RestorationEvaluation;

/** Measures models on text they never saw: the documents of a corpus that training leaves out, or whole texts. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "language", descriptionKey = "what")
    private String what = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CORPUS|TEXT", descriptionKey = "measured")
    private List<Path> paths = List.of();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = surroundings.messages();
        if (!what.equals("language")) {
            throw new CommandFailedException(2, messages.text("train.wrong-use"));
        }
        MarkRestoration restoration = new MarkRestoration(surroundings.settings());
        if (!restoration.isAvailable()) {
            throw new CommandFailedException(1, messages.text("restore.no-model", restoration.modelFile()));
        }
        DiacriticRestorer restorer = restoration.stripped();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path corpus : Corpora.in(path)) {
                    rows.add(row(Corpora.nameOf(corpus), ofHeldOut(restorer, corpus)));
                }
            } else {
                String text = Normalizer.normalize(Files.readString(path), Normalizer.Form.NFC);
                rows.add(row(String.valueOf(path.getFileName()), ofText(restoration, text)));
            }
        }
        format.print(
                new AnswerTable(
                        List.of(
                                new AnswerTable.Column(messages.text("evaluate.text"), AnswerTable.Type.TEXT),
                                new AnswerTable.Column(messages.text("evaluate.syllables"), AnswerTable.Type.NUMBER),
                                new AnswerTable.Column(messages.text("evaluate.right"), AnswerTable.Type.NUMBER),
                                new AnswerTable.Column(messages.text("evaluate.codes"), AnswerTable.Type.NUMBER),
                                new AnswerTable.Column(messages.text("evaluate.changed"), AnswerTable.Type.NUMBER)),
                        rows),
                surroundings);
        return 0;
    }

    private static RestorationEvaluation.Counts ofText(MarkRestoration restoration, String text) throws IOException {
        String restored =
                restoration.restore(RestorationEvaluation.stripped(text)).value();
        return RestorationEvaluation.ofSameLength(text, restored);
    }

    private static RestorationEvaluation.Counts ofHeldOut(DiacriticRestorer restorer, Path corpus) throws IOException {
        RestorationEvaluation.Counts[] total = {RestorationEvaluation.Counts.none()};
        try (Reader text = Corpora.open(corpus)) {
            CorpusReader.read(
                    text,
                    true,
                    document -> total[0] = total[0].plus(RestorationEvaluation.ofStripped(
                            restorer, Normalizer.normalize(document, Normalizer.Form.NFC))));
        }
        return total[0];
    }

    private static List<@Nullable Object> row(String name, RestorationEvaluation.Counts counts) {
        BigDecimal right = BigDecimal.valueOf(100 * counts.accuracy()).setScale(2, RoundingMode.HALF_UP);
        return Arrays.asList(
                name,
                BigDecimal.valueOf(counts.syllables()),
                right,
                BigDecimal.valueOf(counts.keptTokens()),
                BigDecimal.valueOf(counts.changedTokens()));
    }
}
