package vn.solieu.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.app.ReadingSession;
import vn.solieu.app.Settings;
import vn.solieu.app.json.DocumentJson;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.Picture;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;
import vn.solieu.intake.FileCollector;
import vn.solieu.intake.Intake;

/** Reads files and writes what was asked for of each: JSON, pictures, searchable PDF, hOCR; nothing is stored. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    /** At least one is asked for. */
    static final class Targets {
        @Option(names = "--json", paramLabel = "DIR", descriptionKey = "json")
        private @Nullable Path json;

        @Option(names = "--overlay", paramLabel = "DIR", descriptionKey = "overlay")
        private @Nullable Path overlay;

        @Option(names = "--pdf", paramLabel = "DIR", descriptionKey = "pdf")
        private @Nullable Path pdf;

        @Option(names = "--hocr", paramLabel = "DIR", descriptionKey = "hocr")
        private @Nullable Path hocr;
    }

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Targets targets = new Targets();

    @Mixin
    private TrustedOption trusted = new TrustedOption();

    private final Surroundings surroundings;
    private int pdfsWritten;
    private int hocrWritten;

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Messages messages = surroundings.messages();
        BeforeReading.requireLanguageModel(surroundings);
        Settings settings = trusted.settings(surroundings);
        // Children start while the files are hashed.
        try (ReadingSession session = ReadingSession.start(settings, paths)) {
            Intake intake = FileCollector.collect(paths);
            intake.skipped().forEach(p -> surroundings.err().println(messages.text("read.skipped", p)));
            intake.rejected()
                    .forEach(r -> surroundings
                            .err()
                            .println(messages.text("read.failed", r.name(), messages.of(r.problem()))));
            if (!BeforeReading.hasWork(intake, surroundings)) {
                return 1;
            }
            IndicatorFaults.tell(session.indicatorFaults(), surroundings);
            Map<SourceFile, String> names = OutputNames.of(intake.accepted());
            Map<SourceFile, String> pdfNames = OutputNames.ofPdfs(intake.accepted());
            Set<Path> received = received(intake.accepted());
            refuseToOverwrite(received, pdfNames);
            boolean[] failed = {!intake.rejected().isEmpty()};
            try (ProgressDisplay progress = new ProgressDisplay(surroundings)) {
                session.readAll(intake.accepted(), progress, (source, outcome) -> {
                    String name = Objects.requireNonNull(names.get(source));
                    Map<Picture, String> pictures = cutOut(outcome, name, received, session);
                    writeJson(source, outcome, pictures, name);
                    if (outcome.result().isPresent()) {
                        Document document = outcome.result().get();
                        draw(document, name, session);
                        failed[0] |= !exported(document, name, Objects.requireNonNull(pdfNames.get(source)), session);
                    }
                    failed[0] |=
                            outcome.result().isEmpty() || !outcome.problemsMet().isEmpty();
                    report(source, outcome);
                });
            }
            tellWritten(intake);
            return failed[0] ? 1 : 0;
        }
    }

    private static Set<Path> received(List<SourceFile> sources) throws IOException {
        Set<Path> received = new HashSet<>();
        for (SourceFile source : sources) {
            if (Files.exists(source.path())) {
                received.add(source.path().toRealPath());
            }
        }
        return received;
    }

    /** Received files are never written over, not even when they lie in the folder for the results. */
    private void refuseToOverwrite(Set<Path> received, Map<SourceFile, String> pdfNames) throws IOException {
        Path folder = targets.pdf;
        if (folder == null) {
            return;
        }
        for (String name : pdfNames.values()) {
            Path target = folder.resolve(name);
            if (Files.exists(target) && received.contains(target.toRealPath())) {
                throw new CommandFailedException(
                        ExitCode.USAGE, surroundings.messages().text("read.over-received", target));
            }
        }
    }

    /** Writes the pictures that stand beside the JSON; the names of their files. */
    private Map<Picture, String> cutOut(
            Outcome<Document> outcome, String name, Set<Path> received, ReadingSession session) {
        if (targets.json == null || outcome.result().isEmpty()) {
            return Map.of();
        }
        Document document = outcome.result().get();
        try {
            PictureFileWriter.Written written =
                    new PictureFileWriter(session.readers(), received).write(document, targets.json, name);
            tell(document, written.problems());
            return written.files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private void writeJson(SourceFile source, Outcome<Document> outcome, Map<Picture, String> pictures, String name) {
        if (targets.json == null) {
            return;
        }
        Path target = targets.json.resolve(name + ".json");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                DocumentJson.write(out, source, outcome, pictures, surroundings.messages());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Document document, String name, ReadingSession session) {
        if (targets.overlay != null) {
            tell(document, new OverlayWriter(session.readers()).write(document, targets.overlay, name));
        }
    }

    /** Writes the files that only documents with pages have; false when something is missing. */
    private boolean exported(Document document, String name, String pdfName, ReadingSession session) {
        boolean paged = document.pages().stream().anyMatch(p -> p.page().widthPt() > 0);
        List<Problem> problems = new ArrayList<>();
        try {
            if (paged && targets.pdf != null) {
                Path target = targets.pdf.resolve(pdfName);
                Outcome<Integer> written =
                        new SearchablePdfWriter(session.readers(), surroundings.settings()).write(document, target);
                problems.addAll(written.problemsMet());
                pdfsWritten += written.result().isPresent() ? 1 : 0;
            }
            if (paged && targets.hocr != null) {
                Path target = targets.hocr.resolve(name + ".hocr");
                problems.addAll(new HocrFileWriter(session.readers()).write(document, target));
                hocrWritten++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tell(document, problems);
        return problems.isEmpty();
    }

    private void tell(Document document, List<Problem> problems) {
        Messages messages = surroundings.messages();
        problems.forEach(p -> surroundings
                .err()
                .println(messages.text("read.failed", document.source().name(), messages.of(p))));
    }

    private void tellWritten(Intake intake) {
        Messages messages = surroundings.messages();
        if (targets.json != null) {
            surroundings
                    .err()
                    .println(messages.text("read.written", intake.accepted().size(), targets.json));
        }
        if (targets.pdf != null) {
            surroundings.err().println(messages.text("read.written.pdf", pdfsWritten, targets.pdf));
        }
        if (targets.hocr != null) {
            surroundings.err().println(messages.text("read.written.hocr", hocrWritten, targets.hocr));
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
