package vn.solieu.compare.export.folder;

import java.util.List;
import java.util.Optional;
import vn.solieu.compare.export.dataset.ExportFormat;
import vn.solieu.compare.export.dataset.TableShape;

/**
 * What an export holds: written last, so that a folder without one is no export or one that was cut off.
 *
 * @param format the format of the files
 * @param name the name of the dataset
 * @param title its title in Vietnamese; may be empty
 * @param titleEn its title in English; may be empty
 * @param tables shapes and numbers of rows, in the order of writing
 * @param files the files as they were written, without the manifest
 */
public record Manifest(
        ExportFormat format, String name, String title, String titleEn, List<Table> tables, List<File> files) {

    /** Its name in the folder. */
    public static final String FILE_NAME = "solieu-export.json";

    /** The version of its form. Readers refuse a newer one. */
    static final int VERSION = 1;

    /** A table and how many rows were written. */
    public record Table(TableShape shape, long rows) {}

    /**
     * A file as it was written.
     *
     * @param name its name in the folder
     * @param bytes its size
     * @param sha256 64 hexadecimal digits
     */
    public record File(String name, long bytes, String sha256) {}

    public Manifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** The shapes of the tables, in their order. */
    public List<TableShape> shapes() {
        return tables.stream().map(Table::shape).toList();
    }

    /** The shape of the table with this name. */
    public Optional<TableShape> shape(String table) {
        return shapes().stream().filter(shape -> shape.name().equals(table)).findFirst();
    }
}
