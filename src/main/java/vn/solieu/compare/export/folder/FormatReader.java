package vn.solieu.compare.export.folder;

import java.io.IOException;
import java.nio.file.Path;
import vn.solieu.compare.export.dataset.RowSink;

/** Reads exports of one format. */
@FunctionalInterface
public interface FormatReader {

    /**
     * Reads all tables of the manifest, in its order where the format has one.
     *
     * @param manifest what was written
     * @param folder where the files are; those the manifest names are there
     * @param log is told every fault, and of every row that was met
     * @param rows takes the rows without fault
     * @throws IOException when the disk fails; what is wrong inside a file goes to the log
     */
    void read(Manifest manifest, Path folder, ImportLog log, RowSink rows) throws IOException;
}
