package vn.solieu.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.solieu.audit.ReportAuditor;
import vn.solieu.document.Block;
import vn.solieu.document.Document;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.Problem;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Table;
import vn.solieu.document.Word;
import vn.solieu.extraction.ReportExtractor;
import vn.solieu.extraction.SignerAgreement;
import vn.solieu.language.TextNormaliser;
import vn.solieu.layout.DocumentAssembler;
import vn.solieu.layout.FlowBlocks;
import vn.solieu.layout.PageBlocks;
import vn.solieu.layout.PageLayout;
import vn.solieu.layout.PageRegions;
import vn.solieu.layout.RegionFinder;
import vn.solieu.reading.DocumentFormat;
import vn.solieu.reading.DocumentReader;
import vn.solieu.reading.DocumentReaders;
import vn.solieu.reading.OpenedDocument;

/** A received file in, an understood report out; pages are worked on side by side. Safe for several threads. */
public final class ReportPipeline {

    /** Hears how far the work is. Called from several threads. */
    public interface Progress {
        /** A document was opened and has this many pages. */
        void opened(SourceFile source, int pages);

        /** A page is done, well or not. */
        void pageDone(SourceFile source, int page);

        /** Nobody listens. */
        Progress NONE = new Progress() {
            @Override
            public void opened(SourceFile source, int pages) {}

            @Override
            public void pageDone(SourceFile source, int page) {}
        };
    }

    private static final int PAGES_A_READER = 3;

    private final DocumentReaders readers;
    private final ReportExtractor extractor;
    private final TextChooser chooser;
    private final ReportAuditor auditor;
    private final Clock clock;
    private final RegionFinder regionFinder = new RegionFinder();
    private final TextNormaliser normaliser = new TextNormaliser();
    private final PageBlocks pageBlocks = new PageBlocks();
    private final DocumentAssembler assembler = new DocumentAssembler();
    private final FlowBlocks flowBlocks = new FlowBlocks();

    /**
     * A pipeline of ready parts.
     *
     * @param restoration judges text layers and mends them
     */
    public ReportPipeline(
            DocumentReaders readers,
            ReportExtractor extractor,
            ReportAuditor auditor,
            MarkRestoration restoration,
            Clock clock) {
        this.chooser = new TextChooser(restoration);
        this.readers = readers;
        this.extractor = extractor;
        this.auditor = auditor;
        this.clock = clock;
    }

    /**
     * Reads a file through all steps.
     *
     * @return partial when pages were lost, failed when nothing could be read
     * @throws InterruptedException when interrupted; nothing is left half done
     */
    public Outcome<Document> process(SourceFile source, Progress progress) throws InterruptedException {
        Outcome<OpenedDocument> opened;
        Outcome<List<SignatureInfo>> signatures;
        try (DocumentReader reader = readers.borrow(source)) {
            opened = reader.open(source);
            // Asked while the reader has the file open: for an unsigned one that takes no time.
            signatures = opened.result().map(OpenedDocument::format).orElse(null) == DocumentFormat.PDF
                    ? reader.signatures(source)
                    : new Outcome.Complete<>(List.of());
        }
        if (opened.result().isEmpty()) {
            return new Outcome.Failed<>(opened.problemsMet());
        }
        OpenedDocument document = opened.result().get();
        progress.opened(source, document.pageCount());
        List<Problem> problems = new ArrayList<>(opened.problemsMet());
        problems.addAll(signatures.problemsMet());
        List<ReadPage> pages = document.format().isPaged()
                ? readPages(source, document.pageCount(), progress, problems)
                : List.of(readFlow(source, document, progress));
        if (pages.isEmpty()) {
            return new Outcome.Failed<>(problems);
        }
        List<Block> blocks = assembler.join(pages.stream().map(ReadPage::layout).toList());
        ReportExtractor.Extract extract = extractor.extract(source.sha256(), blocks, LocalDate.now(clock));
        List<SignatureInfo> signed = signatures.result().orElse(List.of());
        if (signed.stream().anyMatch(s -> s.integrity() == SignatureInfo.Integrity.ALTERED)) {
            problems.add(Problem.badInput("signature-altered", ""));
        }
        SignerAgreement.problem(extract.metadata().signer(), signed).ifPresent(problems::add);
        List<Table> tables = blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        ReportAuditor.Result audit = auditor.audit(tables, extract.observations());
        return Outcome.of(
                new Document(
                        source,
                        document.format().label(),
                        extract.metadata().withSignatures(signed),
                        pages.stream().map(ReadPage::text).toList(),
                        blocks,
                        extract.observations(),
                        extract.relations(),
                        audit.findings(),
                        audit.remarks()),
                problems);
    }

    private record ReadPage(PageLayout layout, PageText text, List<Problem> problems) {}

    private List<ReadPage> readPages(SourceFile source, int count, Progress progress, List<Problem> problems)
            throws InterruptedException {
        List<Future<Outcome<ReadPage>>> futures = new ArrayList<>(count);
        // A few pages ahead of the readers are enough to keep them busy.
        Semaphore inWork = new Semaphore(PAGES_A_READER * readers.capacity());
        try (ExecutorService pages = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= count; number++) {
                int page = number;
                inWork.acquire();
                futures.add(pages.submit(() -> {
                    try {
                        Outcome<ReadPage> read = readPage(source, page);
                        progress.pageDone(source, page);
                        return read;
                    } finally {
                        inWork.release();
                    }
                }));
            }
        }
        List<ReadPage> read = new ArrayList<>(count);
        for (Future<Outcome<ReadPage>> future : futures) {
            try {
                Outcome<ReadPage> outcome = future.get();
                problems.addAll(outcome.problemsMet());
                outcome.result().ifPresent(read::add);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a step failed on " + source.name(), e.getCause());
            }
        }
        return read;
    }

    private Outcome<ReadPage> readPage(SourceFile source, int number) throws InterruptedException {
        try (DocumentReader reader = readers.borrow(source)) {
            Outcome<OpenedPage> opened = reader.openPage(source, number);
            if (opened.result().isEmpty()) {
                return new Outcome.Failed<>(onPage(opened.problemsMet(), number));
            }
            OpenedPage page = opened.result().get();
            List<Problem> problems = new ArrayList<>(opened.problemsMet());
            PageRegions regions = regionFinder.find(page);
            Outcome<TextChooser.Choice> chosen =
                    chooser.choose(page, () -> reader.recognise(source, number, regions.regions()));
            problems.addAll(chosen.problemsMet());
            if (chosen.result().isEmpty()) {
                // Letters that are known to be wrong give no figures: the page is told as lost.
                return new Outcome.Failed<>(onPage(problems, number));
            }
            TextChooser.Choice choice = chosen.result().get();
            List<Word> normalised = choice.words().stream()
                    .map(w -> w.withText(normaliser.normalise(w.text()).value()))
                    .filter(w -> !w.text().isBlank())
                    .toList();
            PageLayout layout = pageBlocks.layOut(page.upright(), normalised, regions, page.toDisplayed());
            PageText text = new PageText(
                    page.page(),
                    choice.source(),
                    choice.reason(),
                    meanConfidence(normalised),
                    layout.words(),
                    layout.text(),
                    choice.others(),
                    page.toDisplayed());
            return Outcome.of(new ReadPage(layout, text, problems), onPage(problems, number));
        }
    }

    private static List<Problem> onPage(List<Problem> problems, int number) {
        return problems.stream()
                .map(p -> p.page() == null ? p.onPage(number) : p)
                .toList();
    }

    private static @Nullable Double meanConfidence(List<Word> words) {
        OptionalDouble mean = words.stream()
                .map(Word::confidence)
                .filter(c -> c != null)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private ReadPage readFlow(SourceFile source, OpenedDocument document, Progress progress) {
        PageLayout layout = flowBlocks.layOut(document.blocks());
        progress.pageDone(source, 1);
        PageText text = new PageText(
                new Page(1, 0, 0, 0), PageSource.DOCUMENT, document.format().label(), null, List.of(), layout.text());
        return new ReadPage(layout, text, List.of());
    }
}
