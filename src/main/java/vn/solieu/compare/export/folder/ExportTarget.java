package vn.solieu.compare.export.folder;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.ExportFormat;

/**
 * A folder that is being filled: files get their names when all of them are whole, the manifest last.
 *
 * <p>Until then they are in a folder of their own inside it. When writing fails or is not finished, that folder is taken away and nothing
 * else was touched.
 */
public final class ExportTarget implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String PARTIAL = ".partial-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final Path partial;
    private final FileChannel inUse;
    private final List<Manifest.File> files = new ArrayList<>();
    private final List<CheckedRows> tables = new ArrayList<>();

    /**
     * Prepares a folder, which is made when it is not there.
     *
     * @throws IOException when nothing can be written there
     */
    public ExportTarget(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        removeLeftOvers();
        this.partial = Files.createTempDirectory(folder, PARTIAL);
        this.inUse = FileChannel.open(partial.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        inUse.lock();
    }

    /** Takes away what an export left that was killed; one that is still being written holds its lock. */
    private void removeLeftOvers() throws IOException {
        try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(folder, PARTIAL + "*")) {
            for (Path leftOver : leftOvers) {
                if (Files.isRegularFile(leftOver.resolve(LOCK)) && !isInUse(leftOver)) {
                    remove(leftOver);
                }
            }
        }
    }

    private static boolean isInUse(Path leftOver) throws IOException {
        try (FileChannel channel = FileChannel.open(leftOver.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very program
        }
    }

    private static void remove(Path partial) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(partial)) {
            for (Path path : left) {
                Files.delete(path);
            }
        }
        Files.delete(partial);
    }

    /** A file of the export. It belongs to it once it is closed. */
    public OutputStream file(String name) throws IOException {
        MessageDigest digest = sha256();
        return new FilterOutputStream(new BufferedOutputStream(
                new DigestOutputStream(Files.newOutputStream(partial.resolve(name)), digest), BUFFER_BYTES)) {
            private boolean closed;

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    super.close();
                    files.add(new Manifest.File(
                            name,
                            Files.size(partial.resolve(name)),
                            HexFormat.of().formatHex(digest.digest())));
                }
            }
        };
    }

    /** A file to put things aside in; it is no part of the export. */
    public Path scratch(String name) {
        return partial.resolve("scratch-" + name);
    }

    /** The rows of a table, checked and counted for the manifest. */
    public CheckedRows rows(DatasetTable table) throws IOException {
        CheckedRows rows = new CheckedRows(table);
        tables.add(rows);
        return rows;
    }

    /** What was written up to now. */
    public Manifest manifest(Dataset dataset, ExportFormat format) {
        return new Manifest(
                format,
                dataset.name(),
                dataset.title(),
                dataset.titleEn(),
                tables.stream()
                        .map(rows -> new Manifest.Table(rows.shape(), rows.count()))
                        .toList(),
                files);
    }

    /** How many halves of surrogate pairs were replaced. */
    public long brokenCharacters() {
        return tables.stream().mapToLong(CheckedRows::broken).sum();
    }

    /**
     * Puts the files in their places.
     *
     * @param manifest what was written
     * @param earlier names of files of an earlier export, which go away where none of now takes their place
     * @throws IOException when a file cannot be moved; the folder then has no manifest, so that nobody takes it for whole
     */
    public void finish(Manifest manifest, List<String> earlier) throws IOException {
        try (OutputStream out = Files.newOutputStream(partial.resolve(Manifest.FILE_NAME))) {
            ManifestWriter.write(manifest, out);
        }
        Files.deleteIfExists(folder.resolve(Manifest.FILE_NAME));
        for (String name : earlier) {
            Files.deleteIfExists(folder.resolve(name));
        }
        for (Manifest.File file : manifest.files()) {
            move(file.name());
        }
        move(Manifest.FILE_NAME);
    }

    private void move(String name) throws IOException {
        Files.move(partial.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what is not part of a finished export. */
    @Override
    public void close() throws IOException {
        inUse.close();
        remove(partial);
    }

    /** A digest of SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
