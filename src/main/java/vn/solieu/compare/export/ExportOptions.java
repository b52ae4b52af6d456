package vn.solieu.compare.export;

/**
 * What can be chosen for an export.
 *
 * @param byteOrderMark whether CSV files begin with a byte order mark; other formats take no notice
 * @param overwrite whether an export, or files of the same names, that are in the folder already may be replaced
 */
public record ExportOptions(boolean byteOrderMark, boolean overwrite) {

    /** No byte order mark, and nothing is replaced. */
    public static final ExportOptions USUAL = new ExportOptions(false, false);
}
