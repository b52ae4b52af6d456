package vn.solieu.records;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An embedded database with the newest schema and nothing in it, made once: its migrations take longer than most tests. */
final class EmptyRecords {

    private static final String FILE = "records.mv.db";

    private static byte @Nullable [] bytes;

    private EmptyRecords() {}

    /** Puts the database into a data folder, which is made. */
    static synchronized void copyTo(Path data) throws Exception {
        if (bytes == null) {
            Path made = Files.createTempDirectory("empty-records");
            RecordStore.open(made).close();
            bytes = Files.readAllBytes(made.resolve(FILE));
            Files.delete(made.resolve(FILE));
            Files.delete(made.resolve("records.lock"));
            Files.delete(made);
        }
        Files.write(Files.createDirectories(data).resolve(FILE), bytes);
    }
}
