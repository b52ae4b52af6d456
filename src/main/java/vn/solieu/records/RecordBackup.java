package vn.solieu.records;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.AddressPointer;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.database.EmbeddedDatabase;
import vn.solieu.records.database.PostgresDatabase;
import vn.solieu.records.database.RecordsUnavailableException;
import vn.solieu.records.database.SchemaVersion;
import vn.solieu.records.transfer.BackupFile;
import vn.solieu.records.transfer.BackupWriter;
import vn.solieu.records.transfer.TransferException;
import vn.solieu.records.transfer.TransferException.Reason;

/**
 * Records in one file, and back: the rows of the database, the received files and the indicators of one's own. A backup of either database
 * can be restored into either.
 */
public final class RecordBackup {

    private static final String INDICATORS = "indicators";

    /**
     * What went into a backup or came out of it.
     *
     * @param rows of all tables
     * @param originals received files
     * @param missing received files that are not in it, because they were not there or no longer what they had been
     */
    public record Content(long rows, int originals, List<String> missing) {
        public Content {
            missing = List.copyOf(missing);
        }
    }

    private RecordBackup() {}

    /**
     * Writes a backup, of one moment on a server.
     *
     * @param server where the records are, or {@code null} for where the data folder says
     * @param target a file that is not there yet; it appears when it is whole
     */
    public static Content write(
            Path dataFolder, @Nullable DatabaseAddress server, Path target, String programVersion, Instant now)
            throws RecordsUnavailableException, TransferException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        DatabaseAddress address = server == null ? AddressPointer.read(folder).orElse(null) : server;
        if (address == null && !EmbeddedDatabase.isIn(folder)) {
            throw new TransferException(Reason.NOTHING_THERE, folder.toString(), null);
        }
        DatabaseEngine engine =
                address == null ? EmbeddedDatabase.open(folder) : PostgresDatabase.open(folder, address);
        try (BackupWriter writer = BackupWriter.to(target.toAbsolutePath())) {
            Connection connection = engine.connection();
            engine.beginReading(connection);
            long rows = writer.tables(connection, engine.kind());
            List<String> missing = new ArrayList<>();
            List<String> originals = Row.list(
                    connection, "select original_file from source order by sha256", row -> row.text("original_file"));
            for (String original : originals) {
                if (!writer.original(original, folder.resolve(original))) {
                    missing.add(original);
                }
            }
            indicators(folder.resolve(INDICATORS), writer);
            connection.rollback();
            writer.finish(programVersion, SchemaVersion.NEWEST, now.toString());
            return new Content(rows, originals.size() - missing.size(), missing);
        } catch (FileAlreadyExistsException e) {
            throw new TransferException(Reason.FILE_EXISTS, target.toString(), e);
        } catch (IOException e) {
            throw new TransferException(Reason.FILE_NOT_WRITTEN, target + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new TransferException(Reason.DATABASE, String.valueOf(e.getMessage()), e);
        } finally {
            close(engine);
        }
    }

    private static void indicators(Path folder, BackupWriter writer) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (Files.isRegularFile(file)) {
                        writer.file(INDICATORS + "/" + file.getFileName(), file);
                    }
                }
            }
        }
    }

    /**
     * Restores a backup into a new data folder, which appears when it is whole.
     *
     * @param file of which nothing is used before all of it was compared with its manifest
     * @param newFolder a folder that is not there, or is empty
     * @param server an empty database for the rows; {@code null} for a database in the folder
     */
    public static Content restore(Path file, Path newFolder, @Nullable DatabaseAddress server)
            throws RecordsUnavailableException, TransferException {
        Path folder = newFolder.toAbsolutePath().normalize();
        requireEmpty(folder);
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try (BackupFile backup = BackupFile.open(file)) {
            deleteAll(unfinished);
            Files.createDirectories(unfinished);
            int originals = backup.unpack(unfinished);
            long rows = server == null ? embedded(backup, unfinished) : onServer(backup, unfinished, server);
            if (server != null) {
                AddressPointer.write(unfinished, server);
            }
            Files.deleteIfExists(folder);
            Files.move(unfinished, folder);
            return new Content(rows, originals, backup.missing());
        } catch (IOException e) {
            throw new TransferException(Reason.FILE_NOT_WRITTEN, folder + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new TransferException(Reason.DATABASE, String.valueOf(e.getMessage()), e);
        } finally {
            tidy(unfinished);
        }
    }

    private static void requireEmpty(Path folder) throws TransferException {
        if (!Files.exists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (!files.iterator().hasNext()) {
                return;
            }
        } catch (IOException e) {
            throw new TransferException(Reason.FOLDER_NOT_EMPTY, folder.toString(), e);
        }
        throw new TransferException(Reason.FOLDER_NOT_EMPTY, folder.toString(), null);
    }

    private static long embedded(BackupFile backup, Path folder)
            throws RecordsUnavailableException, TransferException, SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.create(folder, backup.schemaVersion());
        long rows;
        try {
            rows = backup.load(database.connection(), database.kind());
            database.connection().commit();
            database.sync(database.connection());
        } finally {
            close(database);
        }
        // Brings it to the newest schema, and proves that it opens.
        EmbeddedDatabase.open(folder).close(false);
        return rows;
    }

    private static long onServer(BackupFile backup, Path folder, DatabaseAddress server)
            throws RecordsUnavailableException, TransferException, SQLException {
        PostgresDatabase database = PostgresDatabase.open(folder, server, backup.schemaVersion());
        long rows;
        try {
            rows = backup.loadEmpty(database);
        } finally {
            close(database);
        }
        PostgresDatabase.open(folder, server).close(false);
        return rows;
    }

    private static void close(DatabaseEngine engine) {
        try {
            engine.close(false);
        } catch (SQLException e) {
            // What was written is on the disk already; a failure that led here is on its way up.
        }
    }

    /** What an attempt that was cut off left behind. */
    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (Files.isDirectory(file)) {
                        deleteAll(file);
                    } else {
                        Files.delete(file);
                    }
                }
            }
            Files.delete(folder);
        }
    }

    private static void tidy(Path unfinished) {
        try {
            deleteAll(unfinished);
        } catch (IOException e) {
            // The next attempt tries it first of all, and tells.
        }
    }
}
