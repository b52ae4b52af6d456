package vn.solieu.compare.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.solieu.compare.export.csv.CsvTables;
import vn.solieu.compare.export.datapackage.DataPackageWriter;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatWriter;
import vn.solieu.compare.export.folder.Manifest;
import vn.solieu.compare.export.folder.ManifestReader;
import vn.solieu.compare.export.json.JsonDatasetWriter;
import vn.solieu.compare.export.sdmx.SdmxWriter;
import vn.solieu.compare.export.text.CellEncoding;
import vn.solieu.compare.export.xlsx.WorkbookWriter;

/** Writes datasets to folders. */
public final class Exporter {

    private Exporter() {}

    /**
     * Writes a dataset, in memory that does not grow with its rows.
     *
     * @param dataset what to write
     * @param folder where to; it is made when it is not there, and other files in it are left alone
     * @param format how
     * @param options what else was chosen
     * @return what was written, or what is in the way
     * @throws IOException when the disk is full or rows cannot be had; then the folder is as it was before
     * @throws IllegalArgumentException when a value does not belong into its column, or a table that the format needs is not there
     */
    public static ExportResult export(Dataset dataset, Path folder, ExportFormat format, ExportOptions options)
            throws IOException {
        if (!options.overwrite() && Files.exists(folder.resolve(Manifest.FILE_NAME))) {
            return new ExportResult.Refused(List.of(Manifest.FILE_NAME));
        }
        try (ExportTarget target = new ExportTarget(folder)) {
            writer(format, options).write(dataset, target);
            Manifest manifest = target.manifest(dataset, format);
            List<String> inTheWay = manifest.files().stream()
                    .map(Manifest.File::name)
                    .filter(name -> Files.exists(folder.resolve(name)))
                    .toList();
            if (!options.overwrite() && !inTheWay.isEmpty()) {
                return new ExportResult.Refused(inTheWay);
            }
            target.finish(manifest, earlierFiles(folder));
            return new ExportResult.Written(manifest, target.brokenCharacters());
        }
    }

    private static List<String> earlierFiles(Path folder) throws IOException {
        return switch (ManifestReader.read(folder)) {
            case ManifestReader.Reading.Read(Manifest earlier) ->
                earlier.files().stream().map(Manifest.File::name).toList();
            // What cannot be read names no files: none are taken away.
            case ManifestReader.Reading.Refused _ -> List.of();
        };
    }

    private static FormatWriter writer(ExportFormat format, ExportOptions options) {
        return switch (format) {
            case CSV -> new CsvTables(CellEncoding.SPREADSHEET, options.byteOrderMark());
            case XLSX -> new WorkbookWriter();
            case JSON -> new JsonDatasetWriter();
            case SDMX_CSV -> new SdmxWriter(options.prepared());
            case DATAPACKAGE -> new DataPackageWriter();
        };
    }
}
