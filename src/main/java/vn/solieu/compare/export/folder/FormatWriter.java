package vn.solieu.compare.export.folder;

import java.io.IOException;
import vn.solieu.compare.export.dataset.Dataset;

/** Writes datasets in one format. Equal datasets give equal bytes. */
@FunctionalInterface
public interface FormatWriter {

    /**
     * Writes all tables in their order, each row once.
     *
     * @param dataset what to write
     * @param target gives the files, and the rows of every table
     * @throws IOException when a file cannot be written or rows cannot be had
     */
    void write(Dataset dataset, ExportTarget target) throws IOException;
}
