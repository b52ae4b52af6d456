package vn.solieu.compare.export.sdmx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
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

/** Reads the figures and documents that {@link SdmxWriter} wrote. */
public final class SdmxReader implements FormatReader {

    @Override
    public void read(Manifest manifest, Path folder, ImportLog log, RowSink rows) {
        SdmxLayout layout;
        try {
            layout = SdmxLayout.of(manifest.shapes());
        } catch (IllegalArgumentException e) {
            log.fault(ImportFault.of(Kind.BAD_MANIFEST, Manifest.FILE_NAME, String.valueOf(e.getMessage())));
            return;
        }
        String file = SdmxWriter.FILE_NAME;
        long line = 1;
        try (CsvRecords records = CsvRecords.open(folder.resolve(file))) {
            List<String> names = records.next();
            List<Column> columns = layout.heading().stream()
                    .map(name -> new Column(name.toLowerCase(Locale.ROOT), ColumnType.TEXT, true, "", ""))
                    .toList();
            Optional<Heading> heading = Heading.of(
                    columns,
                    names == null
                            ? List.of()
                            : names.stream().map(SdmxReader::lowerCase).toList(),
                    file,
                    log);
            if (names == null || heading.isEmpty()) {
                return;
            }
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                places.put(layout.heading().get(i), heading.get().cellOf(i));
            }
            RowReader reader = new RowReader(layout, places, file, log, rows);
            for (List<String> cells = records.next(); cells != null; cells = records.next()) {
                line++;
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (cells.size() != names.size()) {
                    Kind kind = cells.size() < names.size() ? Kind.TOO_FEW_CELLS : Kind.TOO_MANY_CELLS;
                    log.row(SdmxLayout.FIGURE_TABLE);
                    log.fault(new ImportFault(kind, file, line, null, Integer.toString(cells.size())));
                } else {
                    reader.read(cells, line);
                }
            }
            if (!CsvRecords.endsWithLine(folder.resolve(file))) {
                log.fault(new ImportFault(Kind.CUT_SHORT, file, line, null, ""));
            }
        } catch (IOException e) {
            log.fault(new ImportFault(Kind.DAMAGED_FILE, file, line + 1, null, String.valueOf(e.getMessage())));
        }
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Reads the rows of one file. */
    private static final class RowReader {

        private final SdmxLayout layout;
        private final Map<String, Integer> places;
        private final String file;
        private final ImportLog log;
        private final RowSink rows;
        private final List<String> figureCells = new ArrayList<>();
        private final List<String> documentCells = new ArrayList<>();

        RowReader(SdmxLayout layout, Map<String, Integer> places, String file, ImportLog log, RowSink rows) {
            this.layout = layout;
            this.places = places;
            this.file = file;
            this.log = log;
            this.rows = rows;
            for (Column column : layout.figures().columns()) {
                figureCells.add(SdmxLayout.DIMENSIONS.stream()
                        .filter(dimension -> dimension.column().equals(column.name()))
                        .findFirst()
                        .map(SdmxLayout.Dimension::id)
                        .orElse(
                                column.name().equals(SdmxLayout.VALUE)
                                        ? SdmxLayout.MEASURE
                                        : SdmxLayout.figureAttribute(column)));
            }
            layout.documents()
                    .ifPresent(shape -> shape.columns()
                            .forEach(column -> documentCells.add(
                                    column.name().equals(SdmxLayout.DOCUMENT_KEY)
                                            ? SdmxLayout.DOCUMENT_DIMENSION
                                            : SdmxLayout.documentAttribute(column))));
        }

        /** Rows without an item are about a document. */
        void read(List<String> cells, long line) {
            boolean document = cell(cells, SdmxLayout.ITEM_DIMENSION).isEmpty();
            if (document && layout.documents().isPresent()) {
                row(layout.documents().get(), documentCells, cells, line, false);
            } else {
                row(layout.figures(), figureCells, cells, line, true);
            }
        }

        private String cell(List<String> cells, String id) {
            return cells.get(Objects.requireNonNull(places.get(id)));
        }

        private void row(TableShape shape, List<String> ids, List<String> cells, long line, boolean figure) {
            log.row(shape.name());
            List<@Nullable Object> values = new ArrayList<>(ids.size());
            boolean right = true;
            for (int i = 0; i < ids.size(); i++) {
                Column column = shape.columns().get(i);
                String cell = cell(cells, ids.get(i));
                boolean code = column.type() == ColumnType.TEXT && isDimension(ids.get(i));
                CellReading reading = code ? code(cell) : CellEncoding.PLAIN.value(column, cell);
                Kind fault = reading.faultIn(column);
                if (fault != null) {
                    log.fault(new ImportFault(fault, file, line, ids.get(i), cell));
                    right = false;
                }
                values.add(reading.value());
            }
            if (right && figure) {
                right = agrees(values, cells, line);
            }
            if (right) {
                rows.row(shape, values);
            }
        }

        private static boolean isDimension(String id) {
            return SdmxLayout.DIMENSIONS.stream()
                    .anyMatch(dimension -> dimension.id().equals(id));
        }

        private static CellReading code(String cell) {
            return SdmxCode.isCode(cell)
                    ? SdmxCode.read(cell).<CellReading>map(CellReading::of).orElse(CellReading.ABSENT)
                    : CellReading.fault(Kind.NOT_A_TEXT);
        }

        /** The period stands in the row twice, as printed and as SDMX writes it: who changes one must change the other. */
        private boolean agrees(List<@Nullable Object> values, List<String> cells, long line) {
            TableShape shape = layout.figures();
            SdmxTime time = SdmxTime.of(
                    (String) values.get(shape.indexOf(SdmxLayout.PERIOD)),
                    (LocalDate) values.get(shape.indexOf(SdmxLayout.PERIOD_START)),
                    (LocalDate) values.get(shape.indexOf(SdmxLayout.PERIOD_END)));
            String expected = time == null ? "" : time.period();
            String found = cell(cells, SdmxLayout.TIME);
            if (!expected.equals(found)) {
                log.fault(new ImportFault(Kind.CONTRADICTION, file, line, SdmxLayout.TIME, found + " ≠ " + expected));
            }
            return expected.equals(found);
        }
    }
}
