package vn.solieu.records.transfer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;
import vn.solieu.records.database.PostgresDatabase;
import vn.solieu.records.database.SchemaVersion;
import vn.solieu.records.transfer.TransferException.Reason;

/** A backup that was compared with its manifest, entry by entry, before anything of it is used. */
public final class BackupFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    /** A hundred million lines. */
    private static final int LONGEST_MANIFEST = 1 << 30;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads all of it once.
     *
     * @throws TransferException when it is no backup, was cut short or changed, or comes from a newer program
     */
    public static BackupFile open(Path file) throws TransferException {
        ZipFile zip = null;
        boolean done = false;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            BackupFile backup = new BackupFile(zip, manifest(zip, file));
            backup.verify();
            done = true;
            return backup;
        } catch (NoSuchFileException e) {
            throw new TransferException(Reason.FILE_NOT_READ, file.toString(), e);
        } catch (IOException | IllegalArgumentException e) {
            Reason reason =
                    Files.isRegularFile(file) && Files.isReadable(file) ? Reason.BACKUP_DAMAGED : Reason.FILE_NOT_READ;
            throw new TransferException(reason, file.toString(), e);
        } finally {
            if (!done) {
                closeQuietly(zip);
            }
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException, TransferException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new TransferException(Reason.BACKUP_DAMAGED, file.toString(), null);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
            BackupManifest manifest = BackupManifest.of(text);
            if (manifest.schemaVersion() > SchemaVersion.NEWEST) {
                throw new TransferException(Reason.BACKUP_NEWER, manifest.programVersion(), null);
            }
            return manifest;
        } catch (BackupManifest.UnreadableException e) {
            throw new TransferException(
                    e.isNewer() ? Reason.BACKUP_NEWER : Reason.BACKUP_DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private void verify() throws IOException, TransferException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName())) {
                throw new TransferException(Reason.BACKUP_DAMAGED, entry.getName(), null);
            }
        }
        names.remove(BackupManifest.NAME);
        byte[] buffer = new byte[BUFFER_BYTES];
        for (BackupManifest.FileEntry file : manifest.files()) {
            if (!names.remove(file.name()) || !isAsListed(file, buffer)) {
                throw new TransferException(Reason.BACKUP_DAMAGED, file.name(), null);
            }
        }
        if (!names.isEmpty()) {
            throw new TransferException(Reason.BACKUP_DAMAGED, String.join(", ", names), null);
        }
        for (BackupManifest.TableEntry table : manifest.tables()) {
            if (zip.getEntry(BackupManifest.rowsName(table.shape())) == null) {
                throw new TransferException(Reason.BACKUP_DAMAGED, table.shape().name(), null);
            }
        }
    }

    private boolean isAsListed(BackupManifest.FileEntry file, byte[] buffer) throws IOException {
        MessageDigest digest = BackupManifest.sha256();
        long bytes = 0;
        try (InputStream in = zip.getInputStream(zip.getEntry(file.name()))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > file.bytes()) {
                    return false;
                }
                digest.update(buffer, 0, read);
            }
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        boolean named = !file.name().startsWith("originals/") || file.name().endsWith("/" + hash);
        return bytes == file.bytes() && hash.equals(file.sha256()) && named;
    }

    /** The schema its rows have. */
    public int schemaVersion() {
        return manifest.schemaVersion();
    }

    /** When it was made, in ISO form. */
    public String madeAt() {
        return manifest.madeAt();
    }

    /** Received files that were not there when it was made. */
    public List<String> missing() {
        return manifest.missing();
    }

    /**
     * Fills the tables of an empty database with the backup's schema; committing is left to the caller, but the embedded database commits on
     * the way.
     *
     * @return how many rows
     * @throws TransferException when a table's rows are not what the manifest says
     */
    public long load(Connection connection, DatabaseEngine.Kind kind) throws SQLException, TransferException {
        long all = 0;
        BulkLoad load = BulkLoad.begin(
                connection,
                kind,
                manifest.tables().stream().map(BackupManifest.TableEntry::shape).toList());
        for (BackupManifest.TableEntry table : manifest.tables()) {
            try {
                all += load(load, table);
            } catch (IOException e) {
                throw new TransferException(Reason.BACKUP_DAMAGED, table.shape().name(), e);
            }
        }
        load.finish();
        return all;
    }

    /**
     * Fills the tables of a server's database in one transaction.
     *
     * @throws TransferException when it has rows already, or another schema than the backup
     */
    public long loadEmpty(PostgresDatabase database) throws SQLException, TransferException {
        Connection connection = database.connection();
        Optional<String> filled = TableCatalogue.filledTable(connection);
        if (filled.isPresent()) {
            throw new TransferException(Reason.TARGET_NOT_EMPTY, filled.get(), null);
        }
        List<TableShape> expected =
                manifest.tables().stream().map(BackupManifest.TableEntry::shape).toList();
        if (!TableCatalogue.tables(connection).equals(expected)) {
            throw new TransferException(
                    Reason.TARGET_OTHER_SCHEMA, database.address().toString(), null);
        }
        long rows = load(connection, database.kind());
        connection.commit();
        return rows;
    }

    private long load(BulkLoad load, BackupManifest.TableEntry table)
            throws SQLException, IOException, TransferException {
        RowFormat format = new RowFormat(table.shape());
        RowSum sum = new RowSum();
        DatabaseCopy.RowBytes bytes = new DatabaseCopy.RowBytes(table.shape());
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                zip.getInputStream(zip.getEntry(BackupManifest.rowsName(table.shape()))), BUFFER_BYTES))) {
            load.fill(
                    table.shape(),
                    () -> {
                        if (sum.rows() == table.rows()) {
                            return null;
                        }
                        List<@Nullable Object> row = format.read(in);
                        bytes.addTo(sum, row);
                        return row;
                    },
                    table.next());
        }
        if (!sum.text().equals(table.sum())) {
            throw new TransferException(Reason.BACKUP_DAMAGED, table.shape().name(), null);
        }
        return sum.rows();
    }

    /**
     * Unpacks the received files and the indicators into a folder, onto the disk.
     *
     * @return how many received files
     */
    public int unpack(Path folder) throws IOException, TransferException {
        int originals = 0;
        for (BackupManifest.FileEntry file : manifest.files()) {
            if (file.name().startsWith("rows/")) {
                continue;
            }
            Path target = folder.resolve(file.name());
            Files.createDirectories(target.getParent());
            MessageDigest digest = BackupManifest.sha256();
            try (InputStream in = new DigestInputStream(zip.getInputStream(zip.getEntry(file.name())), digest)) {
                DurableFile.write(target, in);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new TransferException(Reason.BACKUP_DAMAGED, file.name(), null);
            }
            originals += file.name().startsWith("originals/") ? 1 : 0;
        }
        return originals;
    }

    private static void closeQuietly(@Nullable ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                // It was only read; the failure that led here is on its way up.
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
