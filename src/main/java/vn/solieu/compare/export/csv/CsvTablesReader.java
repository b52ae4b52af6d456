package vn.solieu.compare.export.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.RowSink;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.FormatReader;
import vn.solieu.compare.export.folder.Heading;
import vn.solieu.compare.export.folder.ImportLog;
import vn.solieu.compare.export.folder.Manifest;
import vn.solieu.compare.export.text.CellEncoding;
import vn.solieu.compare.export.text.CellReading;
import vn.solieu.compare.export.text.CsvRecords;

/**
 * Reads what {@link CsvTables} wrote, also after a spreadsheet program saved it.
 *
 * @param encoding how texts stand in cells
 */
public record CsvTablesReader(CellEncoding encoding) implements FormatReader {

    @Override
    public void read(Manifest manifest, Path folder, ImportLog log, RowSink rows) {
        for (TableShape shape : manifest.shapes()) {
            String file = CsvTables.fileName(shape.name());
            long line = 1;
            try (CsvRecords records = CsvRecords.open(folder.resolve(file))) {
                List<String> names = records.next();
                Optional<Heading> heading = Heading.of(shape.columns(), names == null ? List.of() : names, file, log);
                if (names == null || heading.isEmpty()) {
                    continue;
                }
                for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                    line++;
                    if (isLeftOver(cells, shape)) {
                        continue;
                    }
                    log.row(shape.name());
                    List<@Nullable Object> row = row(shape, heading.get(), names.size(), cells, file, line, log);
                    if (row != null) {
                        rows.row(shape, row);
                    }
                }
                if (!CsvRecords.endsWithLine(folder.resolve(file))) {
                    log.fault(new ImportFault(Kind.CUT_SHORT, file, line, null, ""));
                }
            } catch (IOException e) {
                log.fault(new ImportFault(Kind.DAMAGED_FILE, file, line + 1, null, String.valueOf(e.getMessage())));
            }
        }
    }

    /** An empty line, which editors leave at the end, or one of separators alone, which spreadsheet programs leave. */
    private static boolean isLeftOver(List<String> cells, TableShape shape) {
        boolean blank = cells.stream().allMatch(String::isEmpty);
        return blank && (shape.isNeverBlank() || cells.size() < shape.columns().size());
    }

    private @Nullable List<@Nullable Object> row(
            TableShape shape, Heading heading, int width, List<String> cells, String file, long line, ImportLog log) {
        if (cells.size() != width) {
            Kind kind = cells.size() < width ? Kind.TOO_FEW_CELLS : Kind.TOO_MANY_CELLS;
            log.fault(new ImportFault(kind, file, line, null, Integer.toString(cells.size())));
            return null;
        }
        List<@Nullable Object> row = new ArrayList<>(shape.columns().size());
        boolean right = true;
        for (int i = 0; i < shape.columns().size(); i++) {
            Column column = shape.columns().get(i);
            String cell = cells.get(heading.cellOf(i));
            CellReading reading = encoding.value(column, cell);
            Kind fault = reading.faultIn(column);
            if (fault != null) {
                log.fault(new ImportFault(fault, file, line, column.name(), cell));
                right = false;
            }
            row.add(reading.value());
        }
        return right ? row : null;
    }
}
