package vn.solieu.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.compare.export.ExportOptions;
import vn.solieu.compare.export.ExportResult;
import vn.solieu.compare.export.Exporter;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.records.RecordDataset;
import vn.solieu.document.SourceFile;
import vn.solieu.records.DocumentSummary;
import vn.solieu.records.RecordExchange;
import vn.solieu.records.RecordStore;

/** Writes the records into a folder, in a format that other programs read. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", descriptionKey = "exportFolder")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "csv|xlsx|json|sdmx-csv|datapackage|pdf",
            converter = Words.class,
            descriptionKey = "exportFormat")
    private Format format = new Format(null);

    @Option(names = "--bom", descriptionKey = "bom")
    private boolean byteOrderMark;

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    @Option(names = "--without-originals", descriptionKey = "withoutOriginals")
    private boolean withoutOriginals;

    @Mixin
    private DataOption data = new DataOption();

    private final Surroundings surroundings;

    /**
     * What is written.
     *
     * @param tables the format of the tables; {@code null} for searchable PDFs of the documents
     */
    private record Format(@Nullable ExportFormat tables) {}

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Messages messages = surroundings.messages();
        ExportFormat tables = format.tables();
        if (tables == null) {
            List<SourceFile> documents;
            try (RecordStore records = data.open(surroundings)) {
                documents = records.exchange().originals();
            }
            return new PdfExport(surroundings).write(documents, folder, overwrite);
        }
        try (RecordStore records = data.open(surroundings)) {
            records.keepCatalogues(UnitCatalogue.load(), data.indicators(surroundings));
            RecordExchange exchange = records.exchange();
            List<SourceFile> originals = withoutOriginals ? List.of() : exchange.originals();
            Map<String, String> names = RecordDataset.fileNames(originals);
            // The same records give the same bytes: the structure is as old as the newest reading.
            Instant prepared = records.newestDocuments(1).stream()
                    .map(DocumentSummary::readAt)
                    .findFirst()
                    .orElse(Instant.EPOCH)
                    .truncatedTo(ChronoUnit.SECONDS);
            ExportResult result = Exporter.export(
                    RecordDataset.of(exchange, names),
                    folder,
                    tables,
                    new ExportOptions(byteOrderMark, overwrite, prepared));
            return switch (result) {
                case ExportResult.Written written -> {
                    copy(originals, names);
                    long rows = written.manifest().tables().stream()
                            .filter(table -> table.shape().name().equals("observation"))
                            .mapToLong(table -> table.rows())
                            .sum();
                    surroundings.out().println(messages.text("export.done", rows, originals.size(), folder));
                    surroundings.out().flush();
                    yield 0;
                }
                case ExportResult.Refused(List<String> files) ->
                    throw new CommandFailedException(
                            1, messages.text("export.in-the-way", folder, String.join(", ", files)));
            };
        }
    }

    private void copy(List<SourceFile> originals, Map<String, String> names) throws IOException {
        for (SourceFile original : originals) {
            Path target =
                    folder.resolve(String.valueOf(names.get(original.sha256().substring(0, 12))));
            Files.createDirectories(target.getParent());
            Files.copy(original.path(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static final class Words implements ITypeConverter<Format> {

        private static final String PDF = "pdf";

        @Override
        public Format convert(String word) {
            String asked = word.toLowerCase(Locale.ROOT);
            if (asked.equals(PDF)) {
                return new Format(null);
            }
            return Arrays.stream(ExportFormat.values())
                    .filter(format -> format.word().equals(asked))
                    .findFirst()
                    .map(Format::new)
                    .orElseThrow(() -> new TypeConversionException(word + ": "
                            + Arrays.stream(ExportFormat.values())
                                    .map(ExportFormat::word)
                                    .collect(Collectors.joining(", "))
                            + ", " + PDF));
        }
    }
}
