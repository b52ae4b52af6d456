package vn.solieu.compare.export.datapackage;

import java.io.IOException;
import java.io.OutputStream;
import vn.solieu.compare.export.csv.CsvTables;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatWriter;
import vn.solieu.compare.export.folder.Manifest;
import vn.solieu.compare.export.text.CellEncoding;

/**
 * Writes a data package.
 *
 * <p>Its CSV files hold texts as they are: other programs read them by the schema and would take a guard against formulas for a part of the
 * text. For spreadsheet programs there are {@link ExportFormat#CSV} and {@link ExportFormat#XLSX}, and the description says so.
 */
public final class DataPackageWriter implements FormatWriter {

    private static final String DESCRIPTOR = "datapackage.json";

    @Override
    public void write(Dataset dataset, ExportTarget target) throws IOException {
        new CsvTables(CellEncoding.PLAIN, false).write(dataset, target);
        Manifest written = target.manifest(dataset, ExportFormat.DATAPACKAGE);
        try (OutputStream out = target.file(DESCRIPTOR)) {
            Descriptor.write(written, out);
        }
    }
}
