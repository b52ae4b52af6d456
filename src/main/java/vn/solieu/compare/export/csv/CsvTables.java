package vn.solieu.compare.export.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.folder.CheckedRows;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatWriter;
import vn.solieu.compare.export.text.CellEncoding;
import vn.solieu.compare.export.text.CsvLines;

/**
 * Writes every table to a file {@code <table>.csv} in UTF-8, RFC 4180, the first line the names of the columns.
 *
 * @param encoding how texts stand in cells
 * @param byteOrderMark whether files begin with one, by which some spreadsheet programs know UTF-8
 */
public record CsvTables(CellEncoding encoding, boolean byteOrderMark) implements FormatWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The file of a table. */
    public static String fileName(String table) {
        return table + ".csv";
    }

    @Override
    public void write(Dataset dataset, ExportTarget target) throws IOException {
        for (DatasetTable table : dataset.tables()) {
            write(table, target);
        }
    }

    private void write(DatasetTable table, ExportTarget target) throws IOException {
        List<Column> columns = table.shape().columns();
        List<String> cells = new ArrayList<>(columns.size());
        try (CheckedRows rows = target.rows(table);
                Writer out = new BufferedWriter(new OutputStreamWriter(
                        target.file(fileName(table.shape().name())), StandardCharsets.UTF_8))) {
            if (byteOrderMark) {
                out.append(BYTE_ORDER_MARK);
            }
            CsvLines.append(out, columns.stream().map(Column::name).toList());
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                cells.clear();
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(encoding.cell(columns.get(i), row.get(i)));
                }
                CsvLines.append(out, cells);
            }
        }
    }
}
