package vn.solieu.compare.export.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of exports. */
public enum ExportFormat {
    /** Comma-separated values, a file a table, in which no text is run by a spreadsheet program. */
    CSV,
    /** One workbook of Office Open XML, a sheet a table. */
    XLSX,
    /** One JSON file. */
    JSON,
    /** SDMX-CSV 2.0 with its structure in SDMX-ML 3.0: observations and documents. */
    SDMX_CSV,
    /** A Frictionless Data Package: comma-separated values as they are, with Table Schemas. */
    DATAPACKAGE;

    /** The name people type and manifests hold: {@code csv}, {@code xlsx}, {@code json}, {@code sdmx-csv}, {@code datapackage}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format with this name, in either case. */
    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
