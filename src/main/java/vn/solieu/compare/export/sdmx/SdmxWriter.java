package vn.solieu.compare.export.sdmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.TableShape;
import vn.solieu.compare.export.folder.CheckedRows;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatWriter;
import vn.solieu.compare.export.text.CellEncoding;
import vn.solieu.compare.export.text.CsvLines;

/**
 * Writes the figures and documents of a dataset as SDMX-CSV with its structure.
 *
 * @param prepared the time of writing that the standard asks for in the structure
 */
public record SdmxWriter(Instant prepared) implements FormatWriter {

    /** The file of data. */
    static final String FILE_NAME = "observations.csv";

    /** The file that describes it. */
    static final String STRUCTURE = "structure.xml";

    /** Information, as SDMX-CSV 2.0 calls data that asks for nothing. */
    private static final String ACTION = "I";

    @Override
    public void write(Dataset dataset, ExportTarget target) throws IOException {
        SdmxLayout layout = SdmxLayout.of(dataset.shapes());
        SdmxCodes codes = new SdmxCodes();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(target.file(FILE_NAME), StandardCharsets.UTF_8))) {
            CsvLines.append(out, layout.heading());
            for (DatasetTable table : dataset.tables()) {
                switch (table.shape().name()) {
                    case SdmxLayout.DOCUMENT_TABLE -> documents(layout, table, target, out);
                    case SdmxLayout.FIGURE_TABLE -> figures(layout, table, target, out, codes);
                    default -> {}
                }
            }
        }
        codes.nameFrom(dataset);
        try (OutputStream out = target.file(STRUCTURE)) {
            new SdmxStructure(layout, codes, dataset, prepared).write(out);
        }
    }

    private static void documents(SdmxLayout layout, DatasetTable table, ExportTarget target, Writer out)
            throws IOException {
        List<Integer> attributes = places(table.shape(), layout.documentAttributes());
        int key = table.shape().indexOf(SdmxLayout.DOCUMENT_KEY);
        int figureAttributes = layout.figureAttributes().size();
        try (CheckedRows rows = target.rows(table)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                List<String> cells = new ArrayList<>(List.of("dataflow", SdmxLayout.structureId(true), ACTION, ""));
                for (SdmxLayout.Dimension dimension : SdmxLayout.DIMENSIONS) {
                    boolean document = dimension.id().equals(SdmxLayout.DOCUMENT_DIMENSION);
                    cells.add(document ? SdmxCode.of((String) row.get(key)) : "");
                }
                for (int i = 0; i < figureAttributes + 2; i++) {
                    cells.add("");
                }
                attributes(table.shape(), attributes, row, cells);
                CsvLines.append(out, cells);
            }
        }
    }

    private static void figures(SdmxLayout layout, DatasetTable table, ExportTarget target, Writer out, SdmxCodes codes)
            throws IOException {
        TableShape shape = table.shape();
        List<Integer> attributes = places(shape, layout.figureAttributes());
        int documentAttributes = layout.documentAttributes().size();
        int value = shape.indexOf(SdmxLayout.VALUE);
        int period = shape.indexOf(SdmxLayout.PERIOD);
        int start = shape.indexOf(SdmxLayout.PERIOD_START);
        int end = shape.indexOf(SdmxLayout.PERIOD_END);
        try (CheckedRows rows = target.rows(table)) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                SdmxTime time =
                        SdmxTime.of((String) row.get(period), (LocalDate) row.get(start), (LocalDate) row.get(end));
                List<String> cells = new ArrayList<>(List.of("dataflow", SdmxLayout.structureId(time != null), ACTION));
                cells.add(time == null ? "" : time.frequency());
                for (SdmxLayout.Dimension dimension : SdmxLayout.DIMENSIONS) {
                    Object key = row.get(shape.indexOf(dimension.column()));
                    String code = key instanceof Long number ? number.toString() : SdmxCode.of((String) key);
                    cells.add(code);
                    codes.met(dimension.id(), code);
                }
                cells.add(time == null ? "" : time.period());
                cells.add(CellEncoding.PLAIN.cell(shape.columns().get(value), row.get(value)));
                attributes(shape, attributes, row, cells);
                for (int i = 0; i < documentAttributes; i++) {
                    cells.add("");
                }
                CsvLines.append(out, cells);
            }
        }
    }

    private static List<Integer> places(TableShape shape, List<Column> columns) {
        return columns.stream().map(column -> shape.indexOf(column.name())).toList();
    }

    private static void attributes(
            TableShape shape, List<Integer> places, List<@Nullable Object> row, List<String> cells) {
        for (int place : places) {
            cells.add(CellEncoding.PLAIN.cell(shape.columns().get(place), row.get(place)));
        }
    }
}
