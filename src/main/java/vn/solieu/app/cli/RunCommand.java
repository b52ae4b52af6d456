package vn.solieu.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.app.ReadingSession;
import vn.solieu.app.Settings;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.SourceFile;
import vn.solieu.intake.FileCollector;
import vn.solieu.intake.Intake;
import vn.solieu.records.DocumentSummary;
import vn.solieu.records.ReadingOutcome;
import vn.solieu.records.RecordStore;

/** Reads files into the records and tells what came of it. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--again", descriptionKey = "again")
    private boolean again;

    @Mixin
    private TrustedOption trusted = new TrustedOption();

    private final Surroundings surroundings;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        BeforeReading.requireLanguageModel(surroundings);
        Path indicators = data.folder(surroundings).resolve(DataOption.INDICATORS);
        Settings settings = trusted.settings(surroundings).withIndicators(indicators);
        // Children start and the database opens while the files are hashed.
        CompletableFuture<RecordStore> opening = CompletableFuture.supplyAsync(() -> data.open(surroundings));
        try (ReadingSession session = ReadingSession.start(settings, paths)) {
            Intake intake = FileCollector.collect(paths);
            try (RecordStore records = opened(opening)) {
                return run(session, intake, records);
            }
        }
    }

    private static RecordStore opened(CompletableFuture<RecordStore> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CommandFailedException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private int run(ReadingSession session, Intake intake, RecordStore records) throws InterruptedException {
        Messages messages = surroundings.messages();
        if (!BeforeReading.hasWork(intake, surroundings)) {
            return 1;
        }
        IndicatorFaults.tell(session.indicatorFaults(), surroundings);
        RunSummary summary = new RunSummary(messages, intake, data.folder(surroundings));
        List<SourceFile> unread = receive(intake, records, summary);
        try (ProgressDisplay progress = new ProgressDisplay(surroundings)) {
            session.readAll(unread, progress, (source, outcome) -> {
                Instant now = Instant.now(surroundings.settings().clock());
                if (outcome.result().isPresent()) {
                    records.store(outcome.result().get(), outcome.problemsMet(), now, Settings.programVersion());
                } else {
                    records.storeFailure(source, outcome.problemsMet(), now, Settings.programVersion());
                }
                summary.add(source, outcome);
            });
        }
        records.keepCatalogues(UnitCatalogue.load(), data.indicators(surroundings));
        summary.print(surroundings.out());
        return summary.somethingFailed() ? 1 : 0;
    }

    /** Notes every arrival before anything is read; bytes this version has read well before are not read again. */
    private List<SourceFile> receive(Intake intake, RecordStore records, RunSummary summary) {
        List<SourceFile> unread = new ArrayList<>();
        for (SourceFile source : intake.accepted()) {
            records.receive(source, Instant.now(surroundings.settings().clock()));
            Optional<DocumentSummary> known = records.summary(source.sha256());
            boolean readBefore = known.isPresent()
                    && known.get().outcome() == ReadingOutcome.COMPLETE
                    && known.get().programVersion().equals(Settings.programVersion());
            boolean twiceHere = unread.stream().anyMatch(s -> s.sha256().equals(source.sha256()));
            if (twiceHere || (readBefore && !again)) {
                summary.addKnown();
            } else {
                unread.add(source);
            }
        }
        return unread;
    }
}
