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
            paramLabel = "csv|xlsx|json|sdmx-csv|datapackage",
            converter = Words.class,
            descriptionKey = "exportFormat")
    private ExportFormat format = ExportFormat.CSV;

    @Option(names = "--bom", descriptionKey = "bom")
    private boolean byteOrderMark;

    @Option(names = "--overwrite", descriptionKey = "overwrite")
    private boolean overwrite;

    @Option(names = "--without-originals", descriptionKey = "withoutOriginals")
    private boolean withoutOriginals;

    @Mixin
    private DataOption data = new DataOption();

    private final Surroundings surroundings;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = surroundings.messages();
        try (RecordStore records = data.open(surroundings)) {
            records.keepCatalogues(UnitCatalogue.load(), data.indicators(surroundings));
            RecordExchange exchange = records.exchange();
            List<SourceFile> originals = withoutOriginals ? List.of() : exchange.originals();
            Map<String, String> names = RecordDataset.fileNames(originals);
            // The same records give the same bytes: the structure is as old as the newest reading.
            Instant prepared = records.documents().stream()
                    .map(DocumentSummary::readAt)
                    .findFirst()
                    .orElse(Instant.EPOCH)
                    .truncatedTo(ChronoUnit.SECONDS);
            ExportResult result = Exporter.export(
                    RecordDataset.of(exchange, names),
                    folder,
                    format,
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

    private static final class Words implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String word) {
            return Arrays.stream(ExportFormat.values())
                    .filter(format -> word(format).equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word + ": "
                            + Arrays.stream(ExportFormat.values())
                                    .map(Words::word)
                                    .collect(Collectors.joining(", "))));
        }

        private static String word(ExportFormat format) {
            return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
