package vn.solieu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.audit.ReportAuditor;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorFault;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;
import vn.solieu.extraction.ReportExtractor;

/** Children, catalogues and pipeline, ready to read any number of files. */
public final class ReadingSession implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("vn.solieu");

    /** Documents in work for each child: enough that none waits, few enough that memory stays bounded. */
    private static final int DOCUMENTS_A_CHILD = 2;

    private final ChildReaders readers;
    private final CompletableFuture<ReportPipeline> pipeline;
    private final CompletableFuture<List<IndicatorFault>> indicatorFaults;

    private ReadingSession(
            ChildReaders readers,
            CompletableFuture<ReportPipeline> pipeline,
            CompletableFuture<List<IndicatorFault>> indicatorFaults) {
        this.readers = readers;
        this.pipeline = pipeline;
        this.indicatorFaults = indicatorFaults;
    }

    /**
     * What understands reports.
     *
     * @param faults what is wrong in indicators of people's own, which are left out
     */
    private record Understanding(ReportExtractor extractor, List<IndicatorFault> faults) {}

    /**
     * Starts children and loads the catalogues, side by side.
     *
     * @param paths what will be read, so that for a single file no child is started in vain
     */
    public static ReadingSession start(Settings settings, List<Path> paths) {
        return start(settings, paths, () -> {
            IndicatorCatalogue.Extended indicators = IndicatorCatalogue.loadWith(settings.indicators());
            ReportExtractor extractor = new ReportExtractor(UnitCatalogue.load(), indicators.catalogue());
            return new Understanding(extractor, indicators.faults());
        });
    }

    /** Starts children for reports that another extractor understands. */
    static ReadingSession start(Settings settings, List<Path> paths, ReportExtractor extractor) {
        return start(settings, paths, () -> new Understanding(extractor, List.of()));
    }

    private static ReadingSession start(Settings settings, List<Path> paths, Supplier<Understanding> understanding) {
        try {
            Files.createDirectories(settings.cache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChildReaders readers = new ChildReaders(settings.children());
        readers.warmUp(paths.stream().anyMatch(Files::isDirectory) ? Integer.MAX_VALUE : paths.size());
        MarkRestoration restoration = new MarkRestoration(settings);
        CompletableFuture<Void> loaded = CompletableFuture.runAsync(restoration::loadAhead);
        CompletableFuture<Understanding> understood = CompletableFuture.supplyAsync(understanding);
        CompletableFuture<ReportPipeline> pipeline = understood.thenApply(ready ->
                new ReportPipeline(readers, ready.extractor(), new ReportAuditor(), restoration, settings.clock()));
        return new ReadingSession(
                readers,
                pipeline.thenCombine(loaded, (ready, _) -> ready),
                understood.thenApply(Understanding::faults));
    }

    /** What is wrong in the indicators of people's own; waits until they are loaded. */
    public List<IndicatorFault> indicatorFaults() {
        return indicatorFaults.join();
    }

    /** Takes a finished document; never called by two threads at once. */
    public interface Receiver {
        void done(SourceFile source, Outcome<Document> outcome);
    }

    /** Reads files side by side and hands each on when it is done, in whatever order they finish. */
    public void readAll(List<SourceFile> sources, ReportPipeline.Progress progress, Receiver receiver)
            throws InterruptedException {
        ReportPipeline ready = pipeline.join();
        Semaphore inWork = new Semaphore(DOCUMENTS_A_CHILD * readers.capacity());
        Object handOver = new Object();
        List<Future<?>> tasks = new ArrayList<>();
        try (ExecutorService documents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SourceFile source : sources) {
                inWork.acquire();
                tasks.add(documents.submit(() -> {
                    try {
                        Outcome<Document> outcome = processed(ready, source, progress);
                        synchronized (handOver) {
                            receiver.done(source, outcome);
                        }
                        return null;
                    } finally {
                        inWork.release();
                    }
                }));
            }
        }
        for (Future<?> task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a document could not be worked on", e.getCause());
            }
        }
    }

    /** A fault of the program on one document must not cost the others. */
    private static Outcome<Document> processed(
            ReportPipeline pipeline, SourceFile source, ReportPipeline.Progress progress) throws InterruptedException {
        try {
            return pipeline.process(source, progress);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "failed on " + source.name(), e);
            return Outcome.failed(new Problem("program-error", Problem.Category.BUG, null, e.toString()));
        }
    }

    /** The children, for what is not reading: pictures of pages. */
    public ChildReaders readers() {
        return readers;
    }

    @Override
    public void close() {
        readers.close();
    }
}
