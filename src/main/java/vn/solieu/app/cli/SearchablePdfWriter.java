package vn.solieu.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.solieu.app.Settings;
import vn.solieu.app.child.ChildReader;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageText;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;
import vn.solieu.reading.OpenedDocument;
import vn.solieu.rendering.InkPage;
import vn.solieu.rendering.InkPages;
import vn.solieu.rendering.pdf.ArchiveMetadata;
import vn.solieu.rendering.pdf.SearchablePdf;

/** Writes a searchable PDF of a document: the children copy its pages side by side, then one of them binds the copies. */
final class SearchablePdfWriter {

    // A4, for a page of which nothing is known.
    private static final double USUAL_WIDTH_PT = 595;
    private static final double USUAL_HEIGHT_PT = 842;

    private final ChildReaders readers;
    private final Settings settings;

    SearchablePdfWriter(ChildReaders readers, Settings settings) {
        this.readers = readers;
        this.settings = settings;
    }

    /**
     * Writes the PDF of a document that has pages. Pages that were not read are in it too, without words.
     *
     * @return the number of pages; partial when a page's picture could not be copied and is left white
     */
    Outcome<Integer> write(Document document, Path target) throws InterruptedException {
        SourceFile source = document.source();
        Outcome<OpenedDocument> opened;
        try (ChildReader reader = readers.borrow(source)) {
            opened = reader.open(source);
        }
        if (opened.result().isEmpty()) {
            return new Outcome.Failed<>(opened.problemsMet());
        }
        List<InkPage> pages = pages(document, opened.result().get().pageCount());
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path folder = Files.createTempDirectory(settings.cache(), "pages");
            try {
                return write(document, pages, folder, target);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<InkPage> pages(Document document, int count) {
        InkPages inOrder = new InkPages(document);
        Map<Integer, PageText> read = new HashMap<>();
        document.pages().forEach(p -> read.put(p.page().number(), p));
        List<InkPage> pages = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            PageText page = read.get(number);
            pages.add(page == null ? InkPage.unread(number) : inOrder.page(page));
        }
        return pages;
    }

    private Outcome<Integer> write(Document document, List<InkPage> pages, Path folder, Path target)
            throws InterruptedException {
        SourceFile source = document.source();
        List<SearchablePdf.Leaf> leaves = new ArrayList<>(pages.size());
        List<Future<Outcome<Boolean>>> copies = new ArrayList<>(pages.size());
        try (ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (InkPage page : pages) {
                Path file = folder.resolve(page.number() + ".pdf");
                boolean known = page.widthPt() > 0;
                leaves.add(new SearchablePdf.Leaf(
                        file, known ? page.widthPt() : USUAL_WIDTH_PT, known ? page.heightPt() : USUAL_HEIGHT_PT));
                copies.add(tasks.submit(() -> {
                    try (ChildReader reader = readers.borrow(source)) {
                        return reader.copyPage(source, page, file);
                    }
                }));
            }
        }
        List<Problem> problems = new ArrayList<>();
        int copied = 0;
        for (Future<Outcome<Boolean>> copy : copies) {
            try {
                Outcome<Boolean> outcome = copy.get();
                problems.addAll(outcome.problemsMet());
                copied += outcome.result().isPresent() ? 1 : 0;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a page of " + source.name() + " was not copied", e.getCause());
            }
        }
        if (copied == 0) {
            return new Outcome.Failed<>(problems);
        }
        try (ChildReader reader = readers.borrow(source)) {
            Outcome<Integer> bound = reader.bind(source, leaves, metadata(document), target);
            problems.addAll(bound.problemsMet());
            return bound.result().isPresent()
                    ? Outcome.of(bound.result().get(), problems)
                    : new Outcome.Failed<>(problems);
        }
    }

    private ArchiveMetadata metadata(Document document) {
        String title = Objects.requireNonNullElse(
                document.metadata().title(), document.source().name());
        return new ArchiveMetadata(title, Settings.programVersion(), OffsetDateTime.now(settings.clock()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
