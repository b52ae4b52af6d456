package vn.solieu.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.solieu.document.SourceFile;

/**
 * The received bytes, each content once, as {@code originals/ab/abcd…} below the data folder.
 *
 * <p>A copy is written under another name, brought to the disk, compared with its hash and only then given its own name:
 * under a SHA-256 there are the whole bytes or nothing, whenever the power fails.
 */
final class OriginalFiles {

    private static final String FOLDER = "originals";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path dataFolder;

    OriginalFiles(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** Where the bytes are or would be, below the data folder, with {@code /} between folders. */
    static String relativeName(String sha256) {
        return FOLDER + "/" + sha256.substring(0, 2) + "/" + sha256;
    }

    /** Where the bytes are or would be. */
    Path of(String sha256) {
        return dataFolder.resolve(relativeName(sha256));
    }

    /**
     * Copies a received file, unless its bytes are there.
     *
     * @return the copy
     * @throws RecordsException when the file changed since it was hashed, or cannot be copied
     */
    Path keep(SourceFile source) {
        Path original = of(source.sha256());
        try {
            if (Files.isRegularFile(original) && Files.size(original) == source.sizeBytes()) {
                return original;
            }
            Path folder = Files.createDirectories(
                    dataFolder.resolve(FOLDER).resolve(source.sha256().substring(0, 2)));
            Path unfinished = Files.createTempFile(folder, "unfinished-", null);
            try {
                String copied = copy(source.path(), unfinished);
                if (!copied.equals(source.sha256())) {
                    throw new RecordsException(RecordsException.Reason.SOURCE_CHANGED, source.name(), null);
                }
                Files.move(unfinished, original, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                bringFolderToDisk(folder);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return original;
        } catch (IOException e) {
            throw new RecordsException(RecordsException.Reason.ORIGINAL_NOT_STORED, source.name(), e);
        }
    }

    /** Copies and gives the SHA-256 of what was copied. */
    private static String copy(Path from, Path to) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new name is safe only when its folder is on the disk; systems that cannot open a folder do that themselves. */
    private static void bringFolderToDisk(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: a folder is no file there, and its entries are journalled.
        }
    }
}
