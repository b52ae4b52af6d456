package vn.solieu.compare.export.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.ImportReport;
import vn.solieu.compare.export.Importer;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.document.SourceFile;
import vn.solieu.records.Act;
import vn.solieu.records.ExchangeColumn;
import vn.solieu.records.ExchangeTable;
import vn.solieu.records.ImportCount;
import vn.solieu.records.RecordExchange;

/** Brings an export back into records. */
public final class RecordImport {

    /**
     * What an import came to.
     *
     * @param report what was found in the folder
     * @param count what came in; {@code null} when the export was not right, and nothing did
     * @param originals how many received files came along
     * @param wrongOriginals files that are not those of their document, and were left out
     */
    public record Result(ImportReport report, @Nullable ImportCount count, int originals, List<String> wrongOriginals) {
        public Result {
            wrongOriginals = List.copyOf(wrongOriginals);
        }
    }

    private RecordImport() {}

    /**
     * Reads a folder and puts what is in it into the records, all of it or nothing.
     *
     * @throws IOException when the disk fails
     * @throws vn.solieu.records.ExchangeFaultException when rows belong to a document that is not among those of the export
     */
    public static Result read(Path folder, RecordExchange exchange, Act act) throws IOException {
        List<ImportReport> reports = new ArrayList<>();
        Map<String, String> sha256s = new HashMap<>();
        ImportCount count;
        try {
            count = exchange.bringIn(folder.toString(), act, receiver -> {
                Placement placement = new Placement();
                try {
                    ImportReport report = Importer.read(folder, (shape, values) -> {
                        ExchangeTable table = placement.table(shape);
                        if (table != null) {
                            List<@Nullable Object> row = placement.placed(shape, table, values);
                            if (table.name().equals("document")) {
                                sha256s.put(String.valueOf(row.getFirst()), String.valueOf(row.get(1)));
                            }
                            receiver.row(table, row);
                        }
                    });
                    reports.add(report);
                    return report.isReadable();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        ImportReport report = reports.getLast();
        if (count == null) {
            return new Result(report, null, 0, List.of());
        }
        List<String> wrong = new ArrayList<>();
        int kept = keepOriginals(folder.resolve(RecordDataset.ORIGINALS), exchange, sha256s, wrong);
        return new Result(report, count, kept, wrong);
    }

    private static int keepOriginals(
            Path folder, RecordExchange exchange, Map<String, String> sha256s, List<String> wrong) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int kept = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                String sha256 = sha256s.get(name.replaceFirst("\\..*$", ""));
                if (sha256 == null || !Files.isRegularFile(file)) {
                    continue;
                }
                if (exchange.keepOriginal(new SourceFile(file, name, sha256, Files.size(file)))) {
                    kept++;
                } else {
                    wrong.add(name);
                }
            }
        }
        return kept;
    }

    /** Puts the values of a row into the order of the table's columns. */
    private static final class Placement {

        private final Map<String, int[]> places = new HashMap<>();

        @Nullable
        ExchangeTable table(TableShape shape) {
            return ExchangeTable.ALL.stream()
                    .filter(table -> table.name().equals(shape.name()))
                    .findFirst()
                    .orElse(null);
        }

        List<@Nullable Object> placed(TableShape shape, ExchangeTable table, List<@Nullable Object> values) {
            int[] places = this.places.computeIfAbsent(shape.name(), _ -> placesOf(shape, table));
            List<@Nullable Object> row = new ArrayList<>(places.length);
            for (int place : places) {
                row.add(place < 0 ? null : values.get(place));
            }
            return row;
        }

        private static int[] placesOf(TableShape shape, ExchangeTable table) {
            List<String> names = shape.columns().stream().map(Column::name).toList();
            return table.columns().stream()
                    .map(ExchangeColumn::name)
                    .mapToInt(names::indexOf)
                    .toArray();
        }
    }
}
