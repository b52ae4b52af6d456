package vn.solieu.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.solieu.app.Messages;
import vn.solieu.app.Settings;
import vn.solieu.app.child.ChildReader;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SourceFile;
import vn.solieu.extraction.SignerAgreement;
import vn.solieu.intake.FileCollector;
import vn.solieu.intake.Intake;
import vn.solieu.records.DocumentLookup;
import vn.solieu.records.DocumentSummary;
import vn.solieu.records.RecordStore;
import vn.solieu.records.StoredDocument;

/** Checks the digital signatures of files and of stored documents anew, against the bytes as they are now. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "ID|FILE", descriptionKey = "verified")
    private List<String> names = List.of();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private TrustedOption trusted = new TrustedOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Surroundings surroundings;
    private final List<SourceFile> sources = new ArrayList<>();
    private final List<StoredDocument> stored = new ArrayList<>();
    private boolean failed;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = trusted.settings(surroundings);
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            Path path = existing(name);
            if (path == null) {
                ids.add(name);
            } else {
                collect(path);
            }
        }
        if (!ids.isEmpty()) {
            lookUp(ids);
        }
        SignatureReport report = new SignatureReport(surroundings, settings.trustedCertificates() != null);
        try (ChildReaders readers = new ChildReaders(settings.children())) {
            for (SourceFile source : sources) {
                verify(source, null, readers, report);
            }
            for (StoredDocument document : stored) {
                Optional<SourceFile> original = original(document);
                if (original.isPresent()) {
                    verify(original.get(), document.metadata().signer(), readers, report);
                }
            }
        }
        if (format.isTable()) {
            surroundings.out().flush();
        } else {
            format.print(report.table(), surroundings);
        }
        return failed ? 1 : 0;
    }

    private static @Nullable Path existing(String name) {
        try {
            Path path = Path.of(name);
            return Files.exists(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void collect(Path path) {
        Intake intake = FileCollector.collect(List.of(path));
        sources.addAll(intake.accepted());
        intake.skipped()
                .forEach(p -> surroundings.err().println(surroundings.messages().text("read.skipped", p)));
        intake.rejected().forEach(r -> complain(r.name(), r.problem()));
    }

    private void complain(String name, Problem problem) {
        Messages messages = surroundings.messages();
        surroundings.err().println(messages.text("read.failed", name, messages.of(problem)));
        failed = true;
    }

    private void lookUp(List<String> ids) {
        Messages messages = surroundings.messages();
        try (RecordStore records = data.open(surroundings)) {
            for (String id : ids) {
                switch (records.document(id)) {
                    case DocumentLookup.Found(StoredDocument document) -> stored.add(document);
                    case DocumentLookup.Ambiguous(List<DocumentSummary> candidates) ->
                        throw new CommandFailedException(
                                ExitCode.USAGE,
                                messages.text(
                                        "show.ambiguous",
                                        id,
                                        candidates.stream()
                                                .map(DocumentSummary::id)
                                                .collect(Collectors.joining(", "))));
                    case DocumentLookup.Missing _ ->
                        throw new CommandFailedException(1, messages.text("show.none", id));
                    case DocumentLookup.Malformed _ ->
                        throw new CommandFailedException(ExitCode.USAGE, messages.text("verify.neither", id));
                }
            }
        }
    }

    /** The bytes as received; they are hashed again, for a file on a disk can be changed behind the program's back. */
    private Optional<SourceFile> original(StoredDocument document) {
        SourceFile source = document.source();
        Intake intake = FileCollector.collect(List.of(source.path()));
        intake.rejected().forEach(r -> complain(source.name(), r.problem()));
        if (intake.accepted().isEmpty()) {
            return Optional.empty();
        }
        if (!intake.accepted().getFirst().sha256().equals(source.sha256())) {
            complain(
                    source.name(),
                    Problem.badInput("original-changed", source.path().toString()));
            return Optional.empty();
        }
        return Optional.of(source);
    }

    private void verify(SourceFile source, @Nullable String typedSigner, ChildReaders readers, SignatureReport report)
            throws InterruptedException {
        Outcome<List<SignatureInfo>> outcome;
        try (ChildReader reader = readers.borrow(source)) {
            outcome = reader.signatures(source);
        }
        outcome.problemsMet().forEach(p -> complain(source.name(), p));
        if (outcome.result().isPresent()) {
            List<SignatureInfo> signatures = outcome.result().get();
            report.add(source, signatures, format.isTable());
            failed |= signatures.stream().anyMatch(s -> s.integrity() != SignatureInfo.Integrity.VALID);
            SignerAgreement.problem(typedSigner, signatures).ifPresent(p -> complain(source.name(), p));
        }
    }
}
