package vn.solieu.records.transfer;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.solieu.records.database.DatabaseEngine;

/**
 * Writes a backup: a ZIP file of the rows of every table, the received files and the indicators of one's own, with a manifest as its last
 * entry. It gets its name when it is whole and on the disk.
 */
public final class BackupWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path unfinished;
    private final ZipOutputStream zip;
    private final List<BackupManifest.TableEntry> tables = new ArrayList<>();
    private final List<BackupManifest.FileEntry> files = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    private BackupWriter(Path target, Path unfinished, OutputStream out) {
        this.target = target;
        this.unfinished = unfinished;
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER_BYTES), StandardCharsets.UTF_8);
        // Most of it are PDFs, which do not get smaller, and rows, which get small enough.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /**
     * Begins a backup.
     *
     * @param target a file that is not there yet
     */
    public static BackupWriter to(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        return new BackupWriter(target, unfinished, Files.newOutputStream(unfinished));
    }

    /**
     * Writes the rows of all tables.
     *
     * @param connection within a transaction that sees one state of the database
     * @return how many rows
     */
    public long tables(Connection connection, DatabaseEngine.Kind kind) throws SQLException, IOException {
        long all = 0;
        for (TableShape table : TableCatalogue.tables(connection)) {
            all += table(connection, kind, table);
        }
        return all;
    }

    private long table(Connection connection, DatabaseEngine.Kind kind, TableShape table)
            throws SQLException, IOException {
        RowSum sum = new RowSum();
        DatabaseCopy.RowBytes bytes = new DatabaseCopy.RowBytes(table);
        String name = BackupManifest.rowsName(table);
        zip.putNextEntry(new ZipEntry(name));
        MeasuredOutput measured = new MeasuredOutput(zip);
        try (RowsOfTable rows = RowsOfTable.of(connection, kind, table)) {
            OutputStream out = new BufferedOutputStream(measured, BUFFER_BYTES);
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                bytes.addTo(sum, row);
                bytes.writeTo(out);
            }
            out.flush();
        }
        zip.closeEntry();
        files.add(measured.entry(name));
        tables.add(new BackupManifest.TableEntry(
                table, sum.rows(), sum.text(), IdentityNumbers.next(connection, kind, table)));
        return sum.rows();
    }

    /**
     * Writes a received file.
     *
     * @param name {@code originals/ab/abcd…}, whose last part is the hash it must have
     * @param file where it is
     * @return whether it was there and had that hash; otherwise the backup says that it is missing
     */
    public boolean original(String name, Path file) throws IOException {
        String sha256 = name.substring(name.lastIndexOf('/') + 1);
        // A damaged original would make the backup one that cannot be restored.
        if (!Files.isRegularFile(file) || !hashOf(file).equals(sha256)) {
            missing.add(name);
            return false;
        }
        file(name, file);
        return true;
    }

    /**
     * Writes a file as it is.
     *
     * @param name of a kind the manifest knows; others are left out
     */
    public void file(String name, Path file) throws IOException {
        if (!BackupManifest.isFileName(name)) {
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        MeasuredOutput measured = new MeasuredOutput(zip);
        Files.copy(file, measured);
        zip.closeEntry();
        files.add(measured.entry(name));
    }

    /** Ends the backup and gives it its name. */
    public void finish(String programVersion, int schemaVersion, String madeAt) throws IOException {
        BackupManifest manifest = new BackupManifest(programVersion, schemaVersion, madeAt, tables, files, missing);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        new DataOutputStream(zip).write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what was not finished. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String hashOf(Path file) throws IOException {
        MessageDigest digest = BackupManifest.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Counts and hashes what goes through to the open entry. */
    private static final class MeasuredOutput extends FilterOutputStream {

        private final MessageDigest digest = BackupManifest.sha256();
        private long bytes;

        MeasuredOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.update(buffer, offset, length);
            bytes += length;
        }

        BackupManifest.FileEntry entry(String name) {
            return new BackupManifest.FileEntry(name, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
