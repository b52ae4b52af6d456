package vn.solieu.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import vn.solieu.app.Messages;
import vn.solieu.app.ReadingSession;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/**
 * Writes searchable PDFs of stored documents that have pages.
 *
 * <p>The records keep texts and figures but not the place of every word, so that the originals are read again for it.
 */
final class PdfExport {

    private final Surroundings surroundings;

    PdfExport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Writes a PDF for each of the originals; exit status 1 when one could not be written. */
    int write(List<SourceFile> originals, Path folder, boolean overwrite) throws IOException, InterruptedException {
        Messages messages = surroundings.messages();
        BeforeReading.requireLanguageModel(surroundings);
        Map<SourceFile, String> names = OutputNames.ofPdfs(originals);
        String inTheWay = names.values().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!inTheWay.isEmpty() && !overwrite) {
            throw new CommandFailedException(1, messages.text("export.in-the-way", folder, inTheWay));
        }
        Files.createDirectories(folder);
        AtomicInteger written = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Path> paths = originals.stream().map(SourceFile::path).toList();
        try (ReadingSession session = ReadingSession.start(surroundings.settings(), paths);
                ProgressDisplay progress = new ProgressDisplay(surroundings)) {
            session.readAll(originals, progress, (source, outcome) -> {
                if (outcome.result().isEmpty()) {
                    tell(source, outcome.problemsMet());
                    failed.incrementAndGet();
                    return;
                }
                Document document = outcome.result().get();
                if (!document.format().equals("pdf") && !document.format().equals("image")) {
                    return;
                }
                try {
                    Path target = folder.resolve(Objects.requireNonNull(names.get(source)));
                    Outcome<Integer> pdf =
                            new SearchablePdfWriter(session.readers(), surroundings.settings()).write(document, target);
                    tell(source, pdf.problemsMet());
                    (pdf.result().isPresent() ? written : failed).incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    failed.incrementAndGet();
                }
            });
        }
        surroundings.out().println(messages.text("export.pdf", written.get(), folder));
        surroundings.out().flush();
        return failed.get() == 0 ? 0 : 1;
    }

    private void tell(SourceFile source, List<Problem> problems) {
        Messages messages = surroundings.messages();
        problems.forEach(problem ->
                surroundings.err().println(messages.text("read.failed", source.name(), messages.of(problem))));
    }
}
