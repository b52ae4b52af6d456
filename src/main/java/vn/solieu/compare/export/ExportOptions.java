package vn.solieu.compare.export;

import java.time.Instant;

/**
 * What can be chosen for an export.
 *
 * @param byteOrderMark whether CSV files begin with a byte order mark; other formats take no notice
 * @param overwrite whether an export, or files of the same names, that are in the folder already may be replaced
 * @param prepared the time that stands in the structure of SDMX, which asks for one; with the same time the same data give the same bytes
 */
public record ExportOptions(boolean byteOrderMark, boolean overwrite, Instant prepared) {

    /** No byte order mark, and nothing is replaced. */
    public static ExportOptions usual(Instant prepared) {
        return new ExportOptions(false, false, prepared);
    }
}
