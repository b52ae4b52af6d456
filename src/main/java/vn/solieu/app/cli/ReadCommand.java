package vn.solieu.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.app.ReadingSession;
import vn.solieu.app.json.DocumentJson;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.SourceFile;
import vn.solieu.intake.FileCollector;
import vn.solieu.intake.Intake;

/** Reads files and writes one JSON a document; nothing is stored. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Option(names = "--json", required = true, paramLabel = "DIR", descriptionKey = "json")
    private Path json = Path.of(".");

    @Option(names = "--overlay", paramLabel = "DIR", descriptionKey = "overlay")
    private @Nullable Path overlay;

    private final Surroundings surroundings;

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Messages messages = surroundings.messages();
        BeforeReading.requireLanguageModel(surroundings);
        // Children start while the files are hashed.
        try (ReadingSession session = ReadingSession.start(surroundings.settings(), paths)) {
            Intake intake = FileCollector.collect(paths);
            intake.skipped().forEach(p -> surroundings.err().println(messages.text("read.skipped", p)));
            intake.rejected()
                    .forEach(r -> surroundings
                            .err()
                            .println(messages.text("read.failed", r.name(), messages.of(r.problem()))));
            if (!BeforeReading.hasWork(intake, surroundings)) {
                return 1;
            }
            Files.createDirectories(json);
            Map<SourceFile, String> names = OutputNames.of(intake.accepted());
            boolean[] failed = {!intake.rejected().isEmpty()};
            try (ProgressDisplay progress = new ProgressDisplay(surroundings)) {
                session.readAll(intake.accepted(), progress, (source, outcome) -> {
                    write(source, outcome, Objects.requireNonNull(names.get(source)));
                    if (overlay != null && outcome.result().isPresent()) {
                        new OverlayWriter(session.readers())
                                .write(outcome.result().get(), overlay, Objects.requireNonNull(names.get(source)))
                                .forEach(p -> surroundings
                                        .err()
                                        .println(messages.text("read.failed", source.name(), messages.of(p))));
                    }
                    failed[0] |=
                            outcome.result().isEmpty() || !outcome.problemsMet().isEmpty();
                    report(source, outcome);
                });
            }
            surroundings
                    .err()
                    .println(messages.text("read.written", intake.accepted().size(), json));
            return failed[0] ? 1 : 0;
        }
    }

    private void write(SourceFile source, Outcome<Document> outcome, String name) {
        Path target = json.resolve(name + ".json");
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                DocumentJson.write(out, source, outcome, surroundings.messages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(SourceFile source, Outcome<Document> outcome) {
        Messages messages = surroundings.messages();
        outcome.problemsMet()
                .forEach(p -> surroundings.err().println(messages.text("read.failed", source.name(), messages.of(p))));
        if (outcome.result().isPresent() && !surroundings.terminal()) {
            Document document = outcome.result().get();
            surroundings
                    .err()
                    .println(messages.text(
                            "read.done",
                            source.name(),
                            document.pages().size(),
                            document.tables().size(),
                            document.observations().size()));
        }
    }
}
