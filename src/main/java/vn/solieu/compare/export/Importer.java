package vn.solieu.compare.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.solieu.compare.export.csv.CsvTablesReader;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.ImportFault;
import vn.solieu.compare.export.dataset.ImportFault.Kind;
import vn.solieu.compare.export.dataset.RowSink;
import vn.solieu.compare.export.folder.ExportTarget;
import vn.solieu.compare.export.folder.FormatReader;
import vn.solieu.compare.export.folder.ImportLog;
import vn.solieu.compare.export.folder.Manifest;
import vn.solieu.compare.export.folder.ManifestReader;
import vn.solieu.compare.export.json.JsonDatasetReader;
import vn.solieu.compare.export.sdmx.SdmxReader;
import vn.solieu.compare.export.text.CellEncoding;
import vn.solieu.compare.export.xlsx.WorkbookReader;

/** Reads folders that {@link Exporter} wrote, also after people changed what is in them. */
public final class Importer {

    private static final int BUFFER_BYTES = 1 << 16;

    private Importer() {}

    /**
     * Reads an export.
     *
     * <p>Rows are handed on while later ones are still unread: who must not take half an export keeps them aside until the report is
     * there, or reads twice.
     *
     * @param folder the folder
     * @param rows takes the rows without fault
     * @throws IOException when the disk fails; whatever is wrong with the files is in the report
     */
    public static ImportReport read(Path folder, RowSink rows) throws IOException {
        ImportLog log = new ImportLog();
        return switch (ManifestReader.read(folder)) {
            case ManifestReader.Reading.Refused(ImportFault fault) ->
                new ImportReport(Optional.empty(), Map.of(), List.of(fault));
            case ManifestReader.Reading.Read(Manifest manifest) -> {
                if (filesAreThere(manifest, folder, log)) {
                    reader(manifest.format()).read(manifest, folder, log, rows);
                    compareCounts(manifest, log);
                }
                Map<String, Long> counts = new TreeMap<>();
                manifest.shapes().forEach(shape -> counts.put(shape.name(), log.rows(shape.name())));
                yield new ImportReport(Optional.of(manifest), counts, log.faults());
            }
        };
    }

    private static boolean filesAreThere(Manifest manifest, Path folder, ImportLog log) throws IOException {
        boolean allThere = true;
        for (Manifest.File file : manifest.files()) {
            Path path = folder.resolve(file.name());
            if (!Files.isRegularFile(path)) {
                log.fault(ImportFault.of(Kind.MISSING_FILE, file.name(), ""));
                allThere = false;
            } else if (Files.size(path) != file.bytes() || !sha256(path).equals(file.sha256())) {
                log.fault(ImportFault.of(Kind.CHANGED_FILE, file.name(), ""));
            }
        }
        return allThere;
    }

    private static String sha256(Path path) throws IOException {
        MessageDigest digest = ExportTarget.sha256();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void compareCounts(Manifest manifest, ImportLog log) {
        for (Manifest.Table table : manifest.tables()) {
            String name = table.shape().name();
            if (log.rows(name) != table.rows()) {
                log.fault(ImportFault.of(Kind.OTHER_ROW_COUNT, name, table.rows() + " → " + log.rows(name)));
            }
        }
    }

    private static FormatReader reader(ExportFormat format) {
        return switch (format) {
            case CSV -> new CsvTablesReader(CellEncoding.SPREADSHEET);
            case XLSX -> new WorkbookReader();
            case JSON -> new JsonDatasetReader();
            case SDMX_CSV -> new SdmxReader();
            case DATAPACKAGE -> new CsvTablesReader(CellEncoding.PLAIN);
        };
    }
}
